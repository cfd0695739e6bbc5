import QuanModel
import Testing

extension Places {
  @Suite struct DistanceTests {
    /// On a sphere of radius 6371008.8 m; the arcs of whole quadrants are multiples of its circumference.
    @Test func arcs() throws {
      let quarter: Int64 = 10_007_557_221  // millimetres; π/2 · 6371008.8 m
      #expect(GreatCircle.millimetres(try point(0, 0), try point(0, 90)) == quarter)
      #expect(GreatCircle.millimetres(try point(0, 0), try point(90, 17)) == quarter)
      #expect(GreatCircle.millimetres(try point(0, 0), try point(0, 180)) == 2 * quarter)
      #expect(GreatCircle.millimetres(try point(90, 0), try point(-90, 45)) == 2 * quarter)
      #expect(GreatCircle.millimetres(try point(90, 0), try point(90, 180)) == 0)
      #expect(GreatCircle.millimetres(try point(10, 180), try point(10, -180)) == 0)
    }

    /// A published distance on a sphere of radius 6378137 m, in whole metres, 1078164: Shanghai to Beijing.
    @Test func published() throws {
      let found = GreatCircle.millimetres(
        try point(31.17530398364597, 121.531541859215), try point(39.91334545536069, 116.38404722455657))
      let metres = Double(found) * 6_378_137 / 6_371_008.8 / 1000
      #expect(abs(metres - 1_078_164) < 1, "\(found)")
    }

    @Test func smallestStep() throws {
      let place = try point(36.45, 115.98)
      let next = try #require(GeoPoint(latitude: place.latitude + 10, longitude: place.longitude))
      #expect(GreatCircle.millimetres(place, next) == 1)
      #expect(GreatCircle.millimetres(place, place) == 0)
    }

    @Test func circleEdge() throws {
      let centre = try point(36.45, 115.98)
      let corner = try point(36.46, 115.99)
      let distance = GreatCircle.millimetres(centre, corner)
      #expect(Circle(centre: centre, radius: distance).contains(corner))
      #expect(!Circle(centre: centre, radius: distance - 1).contains(corner))
      #expect(Circle(centre: centre, radius: distance - 1).distance(to: corner) == 1)
      #expect(Circle(centre: centre, radius: distance).distance(to: centre) == 0)
    }

    @Test func circlesAroundPolesAndAcrossTheAntimeridian() throws {
      let pole = Circle(centre: try point(90, 0), radius: 200_000_000)
      #expect(pole.contains(try point(89, 180)))
      #expect(pole.contains(try point(89, -90)))
      #expect(!pole.contains(try point(88, 0)))
      let line = Circle(centre: try point(0, 180), radius: 200_000_000)
      #expect(line.contains(try point(0, -179)))
      #expect(line.contains(try point(0, 179)))
      #expect(!line.contains(try point(0, -178)))
    }

    @Test func toPolygons() throws {
      let holed = Polygon(shell: try square(36.4, 115.9, 36.5, 116), holes: [try square(36.44, 115.94, 36.46, 115.96)])
      func metres(_ latitude: Double, _ longitude: Double) throws -> Int64 {
        holed.distance(to: try point(latitude, longitude)) / 1000
      }
      #expect(try metres(36.42, 115.92) == 0)
      // 0.01 degrees of latitude are 1111.9 m; the foot lies on the edge, not at a corner.
      #expect(try metres(36.51, 115.95) == 1111)
      // In the hole, the west and the east edge are 0.01 · cos(36.45°) degrees away: 894.3 m.
      #expect(try metres(36.45, 115.95) == 894)
      #expect(try metres(36.5, 115.98) == 0)
    }

    @Test func acrossTheAntimeridian() throws {
      let strip = Polygon(shell: try square(-1, 179, 1, 180))
      let metres = strip.distance(to: try point(0, -179.5)) / 1000
      #expect(metres == 55_597, "\(metres)")
    }
  }
}
