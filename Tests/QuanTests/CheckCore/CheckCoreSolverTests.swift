import QuanDiagnostics
import QuanModel
import QuanSyntax
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Satisfaction {
    /// A generator of the same numbers in every run.
    private struct Dice: RandomNumberGenerator {
      var state: UInt64

      mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD ^ state >> 29
      }
    }

    private let campaign: Campaign
    private let solver: Solver
    private let span: SourceSpan
    private let score: Term
    private let least: Term
    private let extent: Term
    private let lists: Term
    private let place: Term

    init() throws {
      campaign = try SmallCampaign.campaign()
      solver = Solver(campaign: campaign)
      span = campaign.idSpan
      func term(_ name: String, _ facts: [FactDefinition]) throws -> Term {
        .fact(try #require(facts.firstIndex { $0.name == name }))
      }
      score = try term("order.score", campaign.facts)
      least = try term("order.least", campaign.facts)
      extent = try term("refund.extent", campaign.facts)
      lists = try term("merchant.lists", campaign.facts)
      place = try term("user.place", campaign.facts)
    }

    // MARK: Brute force

    private static let codes = ["110000", "370000", "371500", "371502", "371503"]
    private static let prefixes = ["37", "3715", "371502", "11"]

    private struct World {
      var score: Int64 = 0
      var least: Int64 = 0
      var extent: Int64 = 0
      var lists: UInt64 = 0
      var place = "110000"
      var isValid = false
    }

    private func test(_ kind: QuanModel.Test.Kind) -> Condition { .test(QuanModel.Test(kind, span: span)) }

    private func atom(_ dice: inout Dice) -> Condition {
      let relation = Relation.allCases.randomElement(using: &dice) ?? .equal
      let term = Bool.random(using: &dice) ? score : least
      func number() -> Constant { Constant(.integer, Int64.random(in: 0...3, using: &dice)) }
      switch Int.random(in: 0..<9, using: &dice) {
      case 0, 1: return test(.compare(term, relation, number()))
      case 2, 3: return test(.compareTerms(score, relation, least))
      case 4:
        return test(
          .between(
            term, lower: Bound(value: number(), isIncluded: Bool.random(using: &dice)),
            upper: Bound(value: number(), isIncluded: Bool.random(using: &dice))))
      case 5:
        return test(
          .oneOf(
            extent,
            [
              Constant(.member(0), Int64.random(in: 0...3, using: &dice)),
              Constant(.member(0), Int64.random(in: 0...3, using: &dice)),
            ]))
      case 6: return test(.hasAll(lists, mask: UInt64.random(in: 0...3, using: &dice)))
      case 7:
        return test(
          .within(place, Region(administrativePrefix: Self.prefixes.randomElement(using: &dice) ?? "", name: "")))
      default: return test(.during(.voucherValid))
      }
    }

    private func condition(_ depth: Int, _ dice: inout Dice) -> Condition {
      guard depth > 0 else { return atom(&dice) }
      let parts = (0..<Int.random(in: 2...3, using: &dice)).map { _ in condition(depth - 1, &dice) }
      switch Int.random(in: 0..<5, using: &dice) {
      case 0, 1: return .all(parts)
      case 2, 3: return .any(parts)
      default: return .not(parts[0])
      }
    }

    private func holds(_ condition: Condition, _ world: World) -> Bool {
      switch condition {
      case .constant(let value): value
      case .all(let parts): parts.allSatisfy { holds($0, world) }
      case .any(let parts): parts.contains { holds($0, world) }
      case .not(let inner): !holds(inner, world)
      case .test(let test): holds(test.kind, world)
      case .otherwise, .hole: false
      }
    }

    private func holds(_ kind: QuanModel.Test.Kind, _ world: World) -> Bool {
      func value(_ term: Term) -> Int64 { term == score ? world.score : term == least ? world.least : world.extent }
      switch kind {
      case .compare(let term, let relation, let constant): return relation.holds(value(term), constant.value)
      case .compareTerms(let left, let relation, let right): return relation.holds(value(left), value(right))
      case .between(let term, let lower, let upper):
        let isAbove = lower.map { $0.isIncluded ? value(term) >= $0.value.value : value(term) > $0.value.value } ?? true
        let isBelow = upper.map { $0.isIncluded ? value(term) <= $0.value.value : value(term) < $0.value.value } ?? true
        return isAbove && isBelow
      case .oneOf(let term, let constants): return constants.contains { $0.value == value(term) }
      case .hasAll(_, let mask): return mask & ~world.lists == 0
      case .within(_, let region): return region.contains(Place(code: AdministrativeCode(world.place))) == true
      case .during, .isHolder: return world.isValid
      case .relate, .falls, .items: return false
      }
    }

    private func someWorld(satisfies condition: Condition) -> Bool {
      // Numbers to 6 are enough: constants go to 3 and one other number may have to lie beyond.
      for score in Int64(0)...6 {
        for least in Int64(0)...6 {
          for extent in Int64(0)...3 {
            for rest in 0..<(4 * Self.codes.count * 2) {
              let world = World(
                score: score, least: least, extent: extent, lists: UInt64(rest % 4),
                place: Self.codes[rest / 4 % Self.codes.count],
                isValid: rest / 4 / Self.codes.count == 1)
              if holds(condition, world) { return true }
            }
          }
        }
      }
      return false
    }

    private func world(_ assignment: Assignment) -> World {
      var world = World()
      for entry in assignment.entries {
        switch (entry.subject, entry.value) {
        case (.term(score), .constant(let constant)): world.score = constant.value
        case (.term(least), .constant(let constant)): world.least = constant.value
        case (.term(extent), .constant(let constant)): world.extent = constant.value
        case (.term(lists), .members(_, let mask)): world.lists = mask
        case (.term(place), .place(let code, nil)): world.place = code ?? ""
        case (.during, .truth(let holds)): world.isValid = holds
        default: Issue.record("unexpected \(entry)")
        }
      }
      return world
    }

    @Test(arguments: [UInt64](0..<8))
    func agreesWithBruteForce(seed: UInt64) {
      var dice = Dice(state: seed)
      for _ in 0..<60 {
        let conditions = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
          condition(Int.random(in: 0...2, using: &dice), &dice)
        }
        switch solver.solve(conditions) {
        case .satisfiable(let assignment):
          #expect(holds(.all(conditions), world(assignment)), "\(assignment.text(in: campaign).en)")
        case .unsatisfiable: #expect(!someWorld(satisfies: .all(conditions)), "\(conditions)")
        case .undetermined(let why, _): Issue.record("undetermined: \(why.en)")
        }
      }
    }

    // MARK: By hand

    @Test func regionsNest() {
      func within(_ code: String) -> Condition { test(.within(place, Region(administrativePrefix: code, name: code))) }
      #expect(solver.solve([within("371502"), .not(within("3715"))]).isUnsatisfiable)
      #expect(solver.solve([within("3715"), within("3702")]).isUnsatisfiable)
      let answer = solver.solve([within("3715"), .not(within("371500")), .not(within("371501"))])
      #expect(answer.witness?[place] == .place(code: "371510"))
      let all = (0...9).map { Condition.not(within("3715\($0)")) }
      #expect(solver.solve([within("3715")] + all).isUnsatisfiable)
    }

    @Test func windowsBoundTheTime() {
      let first = test(.during(.roundOpen(0)))
      #expect(solver.solve([first, test(.during(.roundOpen(1)))]).isUnsatisfiable)
      #expect(solver.solve([first]).witness?[.now] == .constant(Constant(.instant, 1_706_320_800_000)))
      #expect(solver.solve([.not(test(.during(.period))), first]).isUnsatisfiable)
    }

    @Test func holesAndOpenWindowsStayUndetermined() throws {
      guard
        case .undetermined(_, let candidate) = solver.solve([
          .hole(span), test(.compare(score, .equal, Constant(.integer, 3))),
        ])
      else {
        Issue.record("a hole is decided")
        return
      }
      #expect(candidate?[score] == .constant(Constant(.integer, 3)))
      #expect(solver.solve([.hole(span), .constant(false)]).isUnsatisfiable)
      let late = Solver(campaign: try SmallCampaign.campaign(("valid: until 2024-02-05T24:00", "valid: TBD")))
      guard case .undetermined = late.solve([test(.during(.roundValid(1)))]) else {
        Issue.record("an open window is decided")
        return
      }
    }

    @Test func tooManyCasesStayUndetermined() {
      // Numbers that exceed one another in a circle of choices, so that only the very last comparison fails.
      let free = (0..<14).map { index -> Condition in
        let values = [Int64(index), Int64(index + 20)].map { Constant(.integer, $0) }
        return .any(values.map { test(.compare(score, .notEqual, $0)) })
      }
      let answer = solver.solve(
        free + [test(.compareTerms(score, .less, least)), test(.compareTerms(least, .less, score))])
      guard case .undetermined(_, candidate: nil) = answer else {
        Issue.record("\(answer)")
        return
      }
    }

    @Test func extremesDoNotTrap() {
      let extremes = [Int64.min, -1, 0, .max]
      for value in extremes {
        for relation in Relation.allCases {
          _ = solver.solve([
            test(.compare(score, relation, Constant(.integer, value))), test(.compareTerms(score, .less, least)),
          ])
        }
      }
      #expect(
        solver.solve([
          test(.compare(score, .equal, Constant(.integer, .max))), test(.compareTerms(score, .less, least)),
        ]).isUnsatisfiable)
    }

    @Test func givenTermsAreFixed() {
      let given = [Assignment.Entry(.term(score), .constant(Constant(.integer, 5)))]
      #expect(solver.solve([test(.compare(score, .less, Constant(.integer, 5)))], fixed: given).isUnsatisfiable)
      #expect(
        solver.solve([test(.compareTerms(score, .less, least))], fixed: given).witness?[least]
          == .constant(Constant(.integer, 6)))
    }
  }
}
