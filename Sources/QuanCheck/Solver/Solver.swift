import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Decides whether conditions over facts and time can hold together.
///
/// Facts are taken to be present: a rule never passes on an unknown result, so what no full set of facts satisfies no
/// command with missing facts satisfies either. "Unsatisfiable" is always right; "satisfiable" comes with a case.
package struct Solver: Sendable {
  let ground: SolverGround
  let acceptance: AcceptanceTable
  /// Choices between alternatives that one question may take.
  package static let branchesMax = 4096
  /// Choices that may stand open at once, each of which makes the search one level deeper.
  package static let choicesMax = 500

  package init(campaign: Campaign) {
    ground = SolverGround(campaign: campaign)
    acceptance = AcceptanceTable(Solver(ground: ground))
  }

  private init(ground: SolverGround) {
    self.ground = ground
    acceptance = AcceptanceTable()
  }

  package var campaign: Campaign { ground.campaign }
  var times: WindowTimes { ground.times }

  /// Whether all the conditions can hold, with some terms given. `otherwise` has to be expanded before (`expanded`).
  package func solve(_ conditions: [Condition], fixed: [Assignment.Entry] = []) -> Satisfiability {
    var search = SolverSearch(solver: self)
    let given = fixed.compactMap { condition(giving: $0) }
    search.explore(goals: (given + conditions).map { SolverGoal($0, holds: true) })
    return search.answer
  }

  /// Whether the conditions hold whenever the premises do.
  func implies(_ premises: [Condition], _ conclusion: Condition) -> Bool {
    solve(premises + [.not(conclusion)]).isUnsatisfiable
  }

  /// The time of a witness: the opening of a round rather than the year 1970.
  func plausibleTime(in domain: ScalarDomain) -> Int64? {
    ground.openings.first { domain.contains($0) }
  }

  private func condition(giving entry: Assignment.Entry) -> Condition? {
    let span = ground.campaign.idSpan
    switch (entry.subject, entry.value) {
    case (.term(let term), .constant(let constant)): return .test(Test(.compare(term, .equal, constant), span: span))
    case (.term(let term), .place(let code, let position)):
      // A circle of radius 0 holds its centre alone.
      let parts =
        (code.flatMap { AdministrativeCode($0) }.map { [.administrative($0)] } ?? [])
        + (position.map { [Region.Part.area(Area(.circle(Circle(centre: $0.point, radius: 0)), $0.datum))] } ?? [])
      return .all(parts.map { .test(Test(.within(term, Region([$0], name: "")), span: span)) })
    case (.term(let term), .members(let enumeration, let mask)):
      let others = campaign.enumerations[enumeration].names.indices.map { UInt64(1) << UInt64($0) }.filter {
        $0 & mask == 0
      }
      return .all(
        [.test(Test(.hasAll(term, mask: mask), span: span))]
          + others.map { .not(.test(Test(.hasAll(term, mask: $0), span: span))) })
    case (.holder(let subject), .truth(let holds)):
      let test = Condition.test(Test(.isHolder(subject: subject), span: span))
      return holds ? test : .not(test)
    case (.during(let reference), .truth(let holds)):
      let test = Condition.test(Test(.during(reference), span: span))
      return holds ? test : .not(test)
    default: return nil
    }
  }
}
