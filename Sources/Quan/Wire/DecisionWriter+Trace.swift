import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

extension DecisionWriter {
  /// Every rule that was tried, in order, with the values that it saw.
  mutating func write(_ trace: Trace) {
    json.key("explain")
    json.beginArray()
    for step in trace.steps where step.entry >= 0 {
      let entry = plan.entries[Int(step.entry)]
      json.beginObject()
      json.key("rule")
      json.string(entry.path)
      if !entry.text.isEmpty {
        json.key("text")
        json.string(entry.text)
      }
      json.key("result")
      json.string(TraceText.word(step.result))
      if !step.values.isEmpty {
        json.key("saw")
        json.beginObject()
        for value in step.values { write(value) }
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ value: Trace.Seen) {
    switch value {
    case .slot(let reference, let seen):
      guard let slot = plan.slot(reference) else { return }
      json.key(slot.fact)
      if seen.isKnown { json.string(RemedyText(plan: plan).value(seen.value, of: slot.content)) } else { json.null() }
    case .quota(let taken, let adds, let limit):
      json.key("taken")
      json.integer(taken)
      json.key("adds")
      json.integer(adds)
      json.key("limit")
      if limit == .max { json.null() } else { json.integer(limit) }
    case .window(let from, let until):
      json.key("from")
      bound(from)
      json.key("until")
      bound(until)
    }
  }

  private mutating func bound(_ instant: Int64) {
    guard instant > 0, instant < Instant.distantFuture.milliseconds else {
      json.null()
      return
    }
    json.string(Instant(milliseconds: instant).text(in: plan.zone))
  }
}
