import QuanEngine
import QuanModel
import QuanPlan
import QuanReport

/// What was tried on the way to a decision, in the words of reports.
struct TraceText {
  let plan: Plan

  func tried(_ trace: Trace) -> [ScenarioFailure.Tried] {
    trace.steps.filter { $0.entry >= 0 }.map { step in
      ScenarioFailure.Tried(
        path: plan.entries[Int(step.entry)].path, result: Self.word(step.result), saw: step.values.flatMap(saw))
    }
  }

  static func word(_ result: Trace.Result) -> String {
    switch result {
    case .holds: "holds"
    case .fails: "fails"
    case .unknown: "unknown"
    case .undecided: "undecided"
    }
  }

  private func saw(_ value: Trace.Seen) -> [(name: String, value: String)] {
    switch value {
    case .slot(let reference, let seen):
      guard let slot = plan.slot(reference) else { return [] }
      return [(slot.fact, seen.isKnown ? RemedyText(plan: plan).value(seen.value, of: slot.content) : "-")]
    case .quota(let taken, let adds, let limit):
      return [("taken", "\(taken)"), ("adds", "\(adds)"), ("limit", limit == .max ? "-" : "\(limit)")]
    case .window(let from, let until): return [("from", instant(from)), ("until", instant(until))]
    }
  }

  private func instant(_ instant: Int64) -> String {
    instant > 0 && instant < Instant.distantFuture.milliseconds ? ScenarioClock.text(instant, in: plan.zone) : "-"
  }
}
