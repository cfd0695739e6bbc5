import QuanDiagnostics
import QuanModel

/// Depth-first search through the disjunctive normal form, which is never written out.
struct SolverSearch {
  /// A condition that has to be true, or false.
  struct Goal {
    var condition: Condition
    var holds: Bool

    init(_ condition: Condition, holds: Bool) {
      self.condition = condition
      self.holds = holds
    }
  }

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

  mutating func explore(goals: [Goal]) { explore(goals, choices: [], SolverBranch(solver: solver)) }

  /// Takes in all that is certain, then tries the alternatives of the first choice.
  private mutating func explore(_ start: [Goal], choices startChoices: [[Goal]], _ startBranch: SolverBranch) {
    var (goals, choices, branch) = (start, startChoices, startBranch)
    repeat {
      guard take(&goals, into: &branch, &choices), simplify(&choices, into: &goals, branch) else { return }
    } while !goals.isEmpty
    guard choices.count <= Solver.choicesMax else {
      isExhausted = true
      return
    }
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
  private func take(_ goals: inout [Goal], into branch: inout SolverBranch, _ choices: inout [[Goal]]) -> Bool {
    while let goal = goals.popLast() {
      switch (goal.condition, goal.holds) {
      case (.constant(let value), let holds): if value != holds { return false }
      case (.not(let inner), let holds): goals.append(Goal(inner, holds: !holds))
      case (.all(let parts), true), (.any(let parts), false):
        goals += parts.reversed().map { Goal($0, holds: goal.holds) }
      case (.any(let parts), true), (.all(let parts), false): choices.append(parts.map { Goal($0, holds: goal.holds) })
      case (.hole, _): branch.doubt(Bilingual(en: "a condition is `TBD`", zh: "有条件为 `TBD`"))
      case (.otherwise, _): branch.doubt(Bilingual(en: "`otherwise` stands outside a flow", zh: "`otherwise` 不在流转中"))
      case (.test(let test), let holds):
        switch branch.add(test, holds: holds) {
        case .added: break
        case .contradiction: return false
        case .choice(let conditions): choices.append(conditions.map { Goal($0, holds: true) })
        }
      }
    }
    return true
  }

  /// Leaves out choices that the branch has made and alternatives that it excludes. The last alternative that is left
  /// is a goal; false where none is.
  private func simplify(_ choices: inout [[Goal]], into goals: inout [Goal], _ branch: SolverBranch) -> Bool {
    var kept: [[Goal]] = []
    next: for choice in choices {
      var left: [Goal] = []
      for alternative in choice {
        guard let truth = branch.truth(of: alternative.condition) else {
          left.append(alternative)
          continue
        }
        if truth == alternative.holds { continue next }
      }
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
    guard let why = branch.doubts.first else {
      self.found = assignment
      return
    }
    if guess == nil { guess = (why, assignment) }
  }
}
