import QuanEngine
import QuanModel
import QuanPlan
import QuanReport

/// What was tried on the way to a decision, in the words of reports.
struct TraceText {
  let plan: Plan

  /// The entries of the file that were tried; the engine's own checks are not among them.
  func tried(_ trace: Trace) -> [ScenarioFailure.Tried] {
    let seen = SeenText(plan: plan)
    return trace.steps.filter { $0.entry >= 0 }.map { step in
      ScenarioFailure.Tried(
        path: plan.entries[Int(step.entry)].path, result: SeenText.word(step.result),
        saw: step.values.flatMap(seen.pairs).map { ($0.name, Self.text($0.value)) })
    }
  }

  private static func text(_ value: SeenText.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .money(let fen): Money(minorUnits: fen).text
    case .list(let words): words.joined(separator: ", ")
    case .none: "-"
    }
  }
}
