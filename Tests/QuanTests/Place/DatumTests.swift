import QuanModel
import Testing

extension Places {
  @Suite struct DatumTests {
    /// Published test values of open implementations of the formulas, in degrees.
    private static let published: [(from: Datum, Double, Double, to: Datum, Double, Double)] = [
      (.wgs84, 31.1774276, 121.5272106, .gcj02, 31.17530398364597, 121.531541859215),
      (.wgs84, 22.543847, 113.912316, .gcj02, 22.540796131694766, 113.9171764808363),
      (.wgs84, 39.911954, 116.377817, .gcj02, 39.91334545536069, 116.38404722455657),
      (.wgs84, 39.915, 116.404, .gcj02, 39.91640428150164, 116.41024449916938),
      (.gcj02, 39.915, 116.404, .bd09, 39.92133699351021, 116.41036949371029),
    ]

    @Test(arguments: published.indices)
    func agreesWithPublishedValues(_ index: Int) throws {
      let (from, latitude, longitude, to, north, east) = Self.published[index]
      let found = Position(try point(latitude, longitude), from).point(in: to)
      // Two billionths: the given degrees were rounded to one, and so is the answer.
      #expect(abs(found.latitude - nanos(north)) <= 2, "\(found.text)")
      #expect(abs(found.longitude - nanos(east)) <= 2, "\(found.text)")
    }

    /// The published inverses are approximations; they stand within a tenth of a metre of the true ones.
    @Test func inverses() throws {
      let wgs = Position(try point(39.915, 116.404), .gcj02).point(in: .wgs84)
      #expect(abs(wgs.latitude - nanos(39.913596801757805)) < 1000)
      #expect(abs(wgs.longitude - nanos(116.39775549316407)) < 1000)
      let gcj = Position(try point(39.915, 116.404), .bd09).point(in: .gcj02)
      #expect(abs(gcj.latitude - nanos(39.90865673957631)) < 1000)
      #expect(abs(gcj.longitude - nanos(116.39762729119315)) < 1000)
    }

    @Test(arguments: Datum.allCases, Datum.allCases)
    func thereAndBack(_ from: Datum, _ to: Datum) throws {
      for latitude in stride(from: 3.0, through: 53, by: 3.7) {
        for longitude in stride(from: 74.0, through: 135, by: 4.3) {
          let start = try point(latitude, longitude)
          let there = Position(start, from).point(in: to)
          let back = Position(there, to).point(in: from)
          #expect(
            abs(back.latitude - start.latitude) <= 2 && abs(back.longitude - start.longitude) <= 2, "\(start.text)")
          // One spot's degrees differ by hundreds of metres, the width of a fence.
          let metres = GreatCircle.millimetres(start, there) / 1000
          if from != to { #expect((20...2500).contains(metres), "\(start.text): \(metres)m") }
        }
      }
    }

    @Test func oneSpotInTwoDatums() throws {
      let square = try point(39.9087, 116.3975)
      let metres = GreatCircle.millimetres(square, Position(square, .wgs84).point(in: .gcj02)) / 1000
      #expect((400...700).contains(metres), "\(metres)m")
    }

    @Test func noShiftOutsideChina() throws {
      for (latitude, longitude) in [(48.8584, 2.2945), (-33.9, 151.2), (90, 0), (-90, 180), (0, -180), (60, 100)] {
        let place = try point(latitude, longitude)
        for from in Datum.allCases {
          for to in Datum.allCases { #expect(Position(place, from).point(in: to) == place) }
        }
      }
    }

    @Test func spellings() {
      #expect(Datum(spelling: "GCJ-02") == .gcj02 && Datum(spelling: "gcj02") == .gcj02)
      #expect(Datum(spelling: "gcj-02") == nil && Datum(spelling: "") == nil)
    }

    @Test func degreesInWords() throws {
      #expect(try point(36.1, -111.5).text == "36.1, -111.5")
      #expect(GeoPoint.text(-1) == "-0.000000001" && GeoPoint.text(0) == "0")
      #expect(GeoPoint(latitude: 90_000_000_001, longitude: 0) == nil)
      #expect(GeoPoint(latitude: 0, longitude: -180_000_000_001) == nil)
    }
  }
}
