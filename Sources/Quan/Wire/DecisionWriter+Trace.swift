import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

extension DecisionWriter {
  /// What support staff read of a refusal, then every rule that was tried, in order, with the values that it saw.
  mutating func write(_ trace: Trace, of decision: Decision) {
    if decision.outcome == .refused {
      let staff = StaffText(plan: plan).text(decision, trace)
      json.key("staff")
      write(staff)
    }
    json.key("explain")
    json.beginArray()
    for step in trace.steps {
      json.beginObject()
      name(step)
      json.key("result")
      json.string(SeenText.word(step.result))
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

  private mutating func name(_ step: Trace.Step) {
    guard step.entry >= 0 else {
      json.key("check")
      json.string(step.check.rawValue)
      return
    }
    let entry = plan.entries[Int(step.entry)]
    json.key("rule")
    json.string(entry.path)
    if !entry.text.isEmpty {
      json.key("text")
      json.string(entry.text)
    }
  }

  private mutating func write(_ value: Trace.Seen) {
    for (name, value) in SeenText(plan: plan).pairs(value) {
      json.key(name)
      switch value {
      case .text(let text): json.string(text)
      case .number(let number), .money(let number): json.integer(number)
      case .none: json.null()
      case .list(let words):
        json.beginArray()
        for word in words { json.string(word) }
        json.endArray()
      }
    }
  }
}
