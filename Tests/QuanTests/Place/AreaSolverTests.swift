import QuanCheck
import QuanModel
import Testing

extension Places {
  @Suite struct AreaSolverTests {
    private let campaign: Campaign
    private let place: Term

    init() throws {
      campaign = try SmallCampaign.campaign()
      place = .fact(try #require(campaign.facts.firstIndex { $0.name == "user.place" }))
    }

    private func within(_ area: Area) -> Condition {
      .test(QuanModel.Test(.within(place, Region([.area(area)], name: "area")), span: campaign.idSpan))
    }

    private func within(_ region: Region) -> Condition {
      .test(QuanModel.Test(.within(place, region), span: campaign.idSpan))
    }

    private func circle(_ latitude: Double, _ longitude: Double, metres: Int64, _ datum: Datum = .gcj02) throws -> Area
    {
      Area(.circle(Circle(centre: try point(latitude, longitude), radius: metres * 1000)), datum)
    }

    private func box(_ south: Double, _ west: Double, _ north: Double, _ east: Double, _ datum: Datum = .gcj02) throws
      -> Area
    {
      Area(.polygons([Polygon(shell: try square(south, west, north, east))]), datum)
    }

    private func answer(_ conditions: Condition...) -> Satisfiability { Solver(campaign: campaign).solve(conditions) }

    private func position(_ answer: Satisfiability) throws -> Position {
      guard case .place(_, let position)? = try #require(answer.witness)[place] else {
        Issue.record("the witness has no place")
        throw NoPosition()
      }
      return try #require(position)
    }

    private struct NoPosition: Error {}

    @Test func aWitnessLiesWhereItShould() throws {
      let (near, far) = (try circle(36.45, 115.98, metres: 3000), try circle(36.49, 115.98, metres: 3000))
      let common = try position(answer(within(near), within(far)))
      #expect(near.contains(common) && far.contains(common))
      let only = try position(answer(within(near), .not(within(far))))
      #expect(near.contains(only) && !far.contains(only))
      let neither = try position(answer(.not(within(near)), .not(within(far))))
      #expect(!near.contains(neither) && !far.contains(neither))
      let ring = try position(answer(within(near), .not(within(try circle(36.45, 115.98, metres: 2900)))))
      #expect(near.contains(ring))
      let mixed = try position(
        answer(within(try box(36.4, 115.9, 36.5, 116)), within(try circle(36.5, 116, metres: 900, .wgs84))))
      #expect(try box(36.4, 115.9, 36.5, 116).contains(mixed))
    }

    @Test func codeAndPositionAreTwoThings() throws {
      let area = try circle(36.45, 115.98, metres: 3000)
      let found = answer(within(Region(administrativePrefix: "11", name: "")), within(area))
      guard case .place(let code?, let position?)? = found.witness?[place] else {
        Issue.record("code and position were asked for")
        return
      }
      #expect(code.hasPrefix("11") && area.contains(position))
    }

    @Test func apart() throws {
      #expect(
        answer(within(try circle(36.45, 115.98, metres: 3000)), within(try circle(36.55, 115.98, metres: 3000)))
          .isUnsatisfiable)
      #expect(
        answer(within(try box(36.4, 115.9, 36.5, 116)), within(try box(36.5001, 115.9, 36.6, 116))).isUnsatisfiable)
      #expect(
        answer(within(try circle(36.45, 115.98, metres: 9)), within(try box(40, 116, 41, 117, .wgs84))).isUnsatisfiable)
      // An L and a box in its corner: their boxes meet, they do not.
      let corner = Area(
        .polygons([Polygon(shell: try ring([(0, 0), (0, 9), (1, 9), (1, 1), (9, 1), (9, 0)]))]), .wgs84)
      #expect(answer(within(corner), within(try box(2, 2, 8, 8, .wgs84))).isUnsatisfiable)
      // A box in another's hole.
      let holed = Area(.polygons([Polygon(shell: try square(0, 0, 9, 9), holes: [try square(2, 2, 8, 8)])]), .wgs84)
      #expect(answer(within(holed), within(try box(3, 3, 7, 7, .wgs84))).isUnsatisfiable)
      #expect(!answer(within(holed), within(try box(3, 3, 8, 7, .wgs84))).isUnsatisfiable)
    }

    @Test func insideIsNotOutside() throws {
      let (small, large) = (try circle(36.45, 115.98, metres: 500), try circle(36.451, 115.98, metres: 1000))
      #expect(answer(within(small), .not(within(large))).isUnsatisfiable)
      #expect(answer(.not(within(large)), within(small)).isUnsatisfiable)
      #expect(answer(within(small), .not(within(small))).isUnsatisfiable)
      #expect(answer(within(large), .not(within(small))).witness != nil)
    }

    /// What is not decided is never called impossible: touching edges, one spot in two datums, both sides of 180 degrees.
    @Test func neverWronglyImpossible() throws {
      #expect(!answer(within(try box(36.4, 115.9, 36.5, 116)), within(try box(36.5, 115.9, 36.6, 116))).isUnsatisfiable)
      let spot = try point(36.45, 115.98)
      let other = Position(spot, .wgs84).point(in: .gcj02)
      let (wgs, gcj) = (
        Area(.circle(Circle(centre: spot, radius: 5000)), .wgs84),
        Area(.circle(Circle(centre: other, radius: 5000)), .gcj02)
      )
      #expect(!answer(within(wgs), within(gcj)).isUnsatisfiable)
      #expect(
        !answer(within(try box(-1, 179, 1, 180, .wgs84)), within(try box(-1, -180, 1, -179, .wgs84))).isUnsatisfiable)
      #expect(
        !answer(
          within(try circle(0, 179.9, metres: 20_000, .wgs84)), within(try circle(0, -179.9, metres: 20_000, .wgs84))
        ).isUnsatisfiable)
      let cap = try circle(90, 0, metres: 300_000, .wgs84)
      #expect(!answer(within(cap), within(try circle(88, 170, metres: 50_000, .wgs84))).isUnsatisfiable)
    }

    @Test func severalAreAChoice() throws {
      let (north, south) = (try circle(36.45, 115.98, metres: 300), try circle(30, 115.98, metres: 300))
      let either = Region([.area(north), .area(south)], name: "either")
      let found = try position(answer(within(either), .not(within(north))))
      #expect(south.contains(found))
      #expect(answer(within(either), .not(within(north)), .not(within(south))).isUnsatisfiable)
      #expect(!answer(.not(within(either))).isUnsatisfiable)
    }

    /// Random circles: an intersection that a grid finds is never called impossible.
    @Test func agreesWithAGrid() throws {
      var dice = SplitMix(state: 7)
      for _ in 0..<150 {
        let areas = try (0..<3).map { _ in
          try circle(
            36 + Double(Int.random(in: 0...20, using: &dice)) / 100,
            116 + Double(Int.random(in: 0...20, using: &dice)) / 100,
            metres: Int64.random(in: 1...9, using: &dice) * 1000)
        }
        let isRefused = Bool.random(using: &dice)
        let conditions = [within(areas[0]), within(areas[1]), isRefused ? .not(within(areas[2])) : within(areas[2])]
        let verdict = Solver(campaign: campaign).solve(conditions)
        func holds(_ position: Position) -> Bool {
          areas[0].contains(position) && areas[1].contains(position) && areas[2].contains(position) != isRefused
        }
        if let witness = verdict.witness, case .place(_, let position?)? = witness[place] { #expect(holds(position)) }
        guard verdict.isUnsatisfiable else { continue }
        for row in 0..<60 {
          for column in 0..<60 {
            let position = Position(try point(35.9 + Double(row) * 0.007, 115.9 + Double(column) * 0.007), .gcj02)
            #expect(!holds(position), "\(position.text)")
          }
        }
      }
    }
  }
}
