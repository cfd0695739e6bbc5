import QuanModel
import Testing

extension Places {
  @Suite struct PolygonTests {
    @Test func theEdgeBelongs() throws {
      let polygon = Polygon(shell: try square(36.4, 115.9, 36.5, 116))
      for (latitude, longitude) in [(36.4, 115.9), (36.5, 116), (36.4, 115.95), (36.45, 116), (36.5, 115.91)] {
        #expect(polygon.contains(try point(latitude, longitude)))
      }
      let step: Int64 = 1
      #expect(
        polygon.contains(try #require(GeoPoint(latitude: 36_500_000_000 - step, longitude: 116_000_000_000 - step))))
      #expect(!polygon.contains(try #require(GeoPoint(latitude: 36_500_000_000 + step, longitude: 115_950_000_000))))
      #expect(!polygon.contains(try #require(GeoPoint(latitude: 36_450_000_000, longitude: 116_000_000_000 + step))))
    }

    @Test func aHolesEdgeBelongs() throws {
      let polygon = Polygon(
        shell: try square(36.4, 115.9, 36.5, 116), holes: [try square(36.44, 115.94, 36.46, 115.96)])
      #expect(polygon.contains(try point(36.44, 115.94)))
      #expect(polygon.contains(try point(36.44, 115.95)))
      #expect(!polygon.contains(try point(36.45, 115.95)))
      #expect(!polygon.contains(try #require(GeoPoint(latitude: 36_440_000_001, longitude: 115_940_000_001))))
      #expect(polygon.contains(try #require(GeoPoint(latitude: 36_439_999_999, longitude: 115_950_000_000))))
    }

    /// A slanted edge through points that are no corners: the least step to either side is decided.
    @Test func slantedEdge() throws {
      let polygon = Polygon(shell: try ring([(0, 0), (0, 3), (3, 0)]))
      let onEdge = try point(1, 2)
      #expect(polygon.contains(onEdge))
      #expect(!polygon.contains(try #require(GeoPoint(latitude: onEdge.latitude + 1, longitude: onEdge.longitude))))
      #expect(polygon.contains(try #require(GeoPoint(latitude: onEdge.latitude - 1, longitude: onEdge.longitude))))
    }

    /// A ray through corners and along edges counts right: a comb whose teeth point to the ray.
    @Test func rayThroughCorners() throws {
      let polygon = Polygon(shell: try ring([(0, 0), (0, 6), (2, 6), (1, 5), (1, 4), (2, 3), (1, 2), (2, 1), (2, 0)]))
      #expect(try polygon.contains(point(1, 0.5)))
      #expect(try polygon.contains(point(1, 3)))
      #expect(try polygon.contains(point(1, 4.5)))
      #expect(try polygon.contains(point(2, 0.5)))
      #expect(try !polygon.contains(point(1, 7)))
      #expect(try !polygon.contains(point(1, -1)))
      #expect(try !polygon.contains(point(2, 2)))
      #expect(try !polygon.contains(point(1.5, 4.5)))
    }

    @Test func theDirectionOfARingDoesNotMatter() throws {
      let corners = [(0.0, 0.0), (0, 3), (3, 3), (3, 0)]
      let (left, right) = (try ring(corners), try ring(corners.reversed()))
      #expect(left.doubledArea == -right.doubledArea && left.doubledArea > 0)
      for place in [try point(1, 1), try point(0, 1), try point(4, 4)] {
        #expect(left.side(of: place) == right.side(of: place))
      }
    }

    @Test func ringsWithoutInside() throws {
      #expect(try ring([]).side(of: point(0, 0)) == .outside)
      #expect(try ring([(1, 1)]).side(of: point(1, 1)) == .edge)
      #expect(try ring([(1, 1), (2, 2), (1, 1)]).points.count == 2)
      #expect(try ring([(1, 1), (2, 2)]).side(of: point(1.5, 1.5)) == .edge)
      #expect(try ring([(1, 1), (1, 1), (1, 2), (2, 2), (1, 1)]).points.count == 3)
      #expect(Area(.polygons([]), .wgs84).distance(to: Position(try point(1, 1), .wgs84)) == nil)
    }

    @Test func antimeridian() throws {
      let cut = Area(
        .polygons([Polygon(shell: try square(-1, 179, 1, 180)), Polygon(shell: try square(-1, -180, 1, -179))]), .wgs84)
      for longitude in [179.5, 180, -180, -179.5] { #expect(cut.contains(Position(try point(0, longitude), .wgs84))) }
      #expect(!cut.contains(Position(try point(0, 178), .wgs84)))
      let west = Polygon(shell: try square(-1, 179, 1, 180))
      #expect(try west.contains(point(0, -180)))
      #expect(try !west.contains(point(0, -179.9)))
    }

    @Test func poles() throws {
      let cap = Polygon(shell: try square(80, -180, 90, 180))
      for longitude in [-180.0, -7, 0, 180] { #expect(cap.contains(try point(90, longitude))) }
      #expect(try !cap.contains(point(-90, 0)))
      #expect(try !cap.contains(point(79.9, 0)))
      #expect(cap.distance(to: try point(-90, 0)) > 0)
      let wedge = Polygon(shell: try ring([(80, 0), (80, 10), (90, 5)]))
      #expect(wedge.contains(try point(90, 100)))
    }

    // MARK: Regions

    @Test func thePlaceIsConvertedToTheRegionsDatum() throws {
      let spot = Position(try point(36.45, 115.98), .wgs84)
      let fence = Area(.circle(Circle(centre: spot.point(in: .gcj02), radius: 1000)), .gcj02)
      #expect(fence.contains(spot))
      #expect(!fence.contains(Position(spot.point, .gcj02)))
      let metres = try #require(fence.distance(to: Position(spot.point, .gcj02))) / 1000
      #expect((300...800).contains(metres), "\(metres)m")
      for datum in Datum.allCases { #expect(fence.contains(Position(spot.point(in: datum), datum))) }
    }

    @Test func whatAPlaceDoesNotTell() throws {
      let circle = Region.Part.area(Area(.circle(Circle(centre: try point(36.45, 115.98), radius: 1000)), .gcj02))
      let both = Region([.administrative(try #require(AdministrativeCode("3715"))), circle], name: "both")
      let away = Position(try point(40, 116), .gcj02)
      #expect(both.contains(Place()) == nil)
      #expect(both.contains(Place(code: AdministrativeCode("371502"))) == true)
      #expect(both.contains(Place(code: AdministrativeCode("3701"))) == nil)
      #expect(both.contains(Place(code: AdministrativeCode("37"), position: away)) == nil)
      #expect(both.contains(Place(code: AdministrativeCode("3701"), position: away)) == false)
      #expect(both.contains(Place(position: Position(try point(36.45, 115.98), .gcj02))) == true)
      #expect(both.distance(to: Place(position: away)) == nil)
      #expect(Region([circle], name: "one").distance(to: Place(position: away)) != nil)
      #expect(Region([circle], name: "one").contains(Place(code: AdministrativeCode("371502"))) == nil)
    }
  }
}
