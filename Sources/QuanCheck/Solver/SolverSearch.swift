import QuanDiagnostics
import QuanModel

/// Depth-first search through the disjunctive normal form, which is never written out.
struct SolverSearch {
  let solver: Solver
  private var branches = 0
  private var found: Assignment?
  /// The first branch that would do but for something that is not decided.
  private var guess: (why: Bilingual, candidate: Assignment)?
  private var isExhausted = false

  init(solver: Solver) { self.solver = solver }

  var answer: Satisfiability {
    if let found { return .satisfiable(found) }
    if let guess { return .undetermined(why: guess.why, candidate: guess.candidate) }
    guard isExhausted else { return .unsatisfiable }
    return .undetermined(
      why: Bilingual(en: "too many cases", zh: "情形过多"), candidate: nil)
  }

  mutating func explore(goals: [SolverGoal]) { explore(goals, choices: [], SolverBranch(solver: solver)) }

  /// Takes in all that is certain, then tries the alternatives of the first choice.
  private mutating func explore(
    _ start: [SolverGoal], choices startChoices: [[SolverGoal]], _ startBranch: SolverBranch
  ) {
    var (goals, choices, branch) = (start, startChoices, startBranch)
    repeat {
      guard take(&goals, into: &branch, &choices), branch.tieKinds(), simplify(&choices, into: &goals, branch) else {
        return
      }
    } while !goals.isEmpty
    guard choices.count <= Solver.choicesMax else {
      isExhausted = true
      return
    }
    if choices.isEmpty, let kinds = branch.openKinds { choices.append(kinds) }
    guard let shortest = choices.indices.min(by: { choices[$0].count < choices[$1].count }) else {
      return settle(branch)
    }
    let alternatives = choices.remove(at: shortest)
    for alternative in alternatives where found == nil && !isExhausted {
      branches += 1
      isExhausted = branches > Solver.branchesMax
      if !isExhausted { explore([alternative], choices: choices, branch) }
    }
  }

  /// Takes in every goal; false where one contradicts the branch.
  private func take(_ goals: inout [SolverGoal], into branch: inout SolverBranch, _ choices: inout [[SolverGoal]])
    -> Bool
  {
    while let goal = goals.popLast() {
      let outcome: SolverBranch.Outcome
      switch goal.matter {
      case .full(let quota): outcome = branch.add(.full(quota: quota), holds: goal.holds)
      case .instants(let reference):
        outcome = solver.times.extent(of: reference).map { branch.instants(of: $0, hold: goal.holds) } ?? .added
      case .condition(let condition):
        outcome = take(condition, holds: goal.holds, &goals, into: &branch, &choices)
      }
      switch outcome {
      case .added: break
      case .contradiction: return false
      case .choice(let conditions): choices.append(conditions.map { SolverGoal($0, holds: true) })
      case .goals(let alternatives): choices.append(alternatives)
      }
    }
    return true
  }

  private func take(
    _ condition: Condition, holds: Bool, _ goals: inout [SolverGoal], into branch: inout SolverBranch,
    _ choices: inout [[SolverGoal]]
  ) -> SolverBranch.Outcome {
    switch (condition, holds) {
    case (.constant(let value), let holds): return value == holds ? .added : .contradiction
    case (.not(let inner), let holds): goals.append(SolverGoal(inner, holds: !holds))
    case (.all(let parts), true), (.any(let parts), false):
      goals += parts.reversed().map { SolverGoal($0, holds: holds) }
    case (.any(let parts), true), (.all(let parts), false): choices.append(parts.map { SolverGoal($0, holds: holds) })
    case (.hole, _): branch.doubt(Bilingual(en: "a condition is `TBD`", zh: "有条件为 `TBD`"))
    case (.otherwise, _): branch.doubt(Bilingual(en: "`otherwise` stands outside a flow", zh: "`otherwise` 不在流转中"))
    case (.test(let test), let holds): return branch.add(test, holds: holds)
    }
    return .added
  }

  /// Leaves out choices that the branch has made and alternatives that it excludes. The last alternative that is left
  /// is a goal; false where none is.
  private func simplify(_ choices: inout [[SolverGoal]], into goals: inout [SolverGoal], _ branch: SolverBranch) -> Bool
  {
    var kept: [[SolverGoal]] = []
    next: for choice in choices {
      // Most choices stay as they are, so that only one that loses an alternative is put together anew.
      var shortened: [SolverGoal]?
      for (place, alternative) in choice.enumerated() {
        guard let truth = branch.truth(of: alternative.matter) else {
          shortened?.append(alternative)
          continue
        }
        if truth == alternative.holds { continue next }
        if shortened == nil { shortened = Array(choice[..<place]) }
      }
      let left = shortened ?? choice
      switch left.count {
      case 0: return false
      case 1: goals.append(left[0])
      default: kept.append(left)
      }
    }
    choices = kept
    return true
  }

  private mutating func settle(_ found: SolverBranch) {
    var branch = found
    branch.settlePlaces()
    guard let assignment = branch.assignment() else { return }
    branch.doubtAges()
    // A window that is open is said elsewhere; what else is doubtful counts first.
    guard let why = branch.doubts.first(where: { $0 != WindowTimes.Unknown.hole.why }) ?? branch.doubts.first else {
      self.found = assignment
      return
    }
    if guess == nil { guess = (why, assignment) }
  }
}
