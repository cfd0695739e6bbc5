import QuanEngine
import QuanModel
import QuanPlan

/// What a step of an explanation saw, as names and values.
struct SeenText {
  let plan: Plan

  enum Value {
    case text(String)
    case number(Int64)
    /// Fen: a number for programs, yuan for people.
    case money(Int64)
    case list([String])
    case none
  }

  func pairs(_ seen: Trace.Seen) -> [(name: String, value: Value)] {
    switch seen {
    case .slot(let reference, let seen):
      guard let slot = plan.slot(reference) else { return [] }
      return [(slot.fact, seen.isKnown ? .text(RemedyText(plan: plan).value(seen.value, of: slot.content)) : .none)]
    case .tests(let reference, let results):
      guard let slot = plan.slot(reference) else { return [] }
      let words = results.map(Self.word)
      return [(slot.fact, words.count == 1 ? .text(words[0]) : .list(words))]
    case .term(let term, let value): return [(Self.name(term), .text(text(term, value)))]
    case .belongs(let subject, let holds):
      let name = subjectName(subject)
      return [("\(name) is voucher.\(name)", .text(holds ? "yes" : "no"))]
    case .quota(let taken, let adds, let limit):
      return [
        ("taken", .number(taken)), ("adds", .number(adds)), ("limit", limit == .max ? .none : .number(limit)),
      ]
    case .funds(let taken, let adds, let limit):
      return [("taken", .money(taken)), ("adds", .money(adds)), ("limit", limit == .max ? .none : .money(limit))]
    case .window(let from, let until): return [("from", bound(from)), ("until", bound(until))]
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

  private static func name(_ term: Trace.Term) -> String {
    switch term {
    case .now: "now"
    case .merchantSuspended: "merchant.suspended"
    case .state: "voucher.state"
    case .tier: "voucher.tier"
    case .kind: "voucher.kind"
    case .round: "voucher.round"
    }
  }

  private func text(_ term: Trace.Term, _ value: Int64) -> String {
    switch term {
    case .now: Instant(milliseconds: value).text(in: plan.zone)
    case .merchantSuspended: value == 0 ? "no" : "yes"
    case .state: name(value, plan.stateNames)
    case .tier: name(value, plan.tierNames)
    case .kind: name(value, plan.kindNames)
    case .round: name(value, plan.roundNames)
    }
  }

  private func name(_ index: Int64, _ names: [String]) -> String {
    index >= 0 && index < Int64(names.count) ? names[Int(index)] : "?"
  }

  private func subjectName(_ subject: Int32) -> String {
    guard subject >= 0, Int(subject) < plan.subjects.count, plan.subjects[Int(subject)].entry >= 0 else {
      return "user"
    }
    let path = plan.entries[Int(plan.subjects[Int(subject)].entry)].path
    return path.split(separator: ".").last.map(String.init) ?? "user"
  }

  private func bound(_ instant: Int64) -> Value {
    guard instant > 0, instant < Instant.distantFuture.milliseconds else { return .none }
    return .text(Instant(milliseconds: instant).text(in: plan.zone))
  }
}
