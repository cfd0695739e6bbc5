import QuanDiagnostics
import QuanModel
import QuanPlan

/// The parts of decisions that are the same every time, written once: members of an object, without its braces.
struct DecisionPhrases {
  /// `"rule":"…","cite":"…"` by entry.
  let entries: [[UInt8]]

  init(plan: Plan) {
    entries = plan.entries.map { entry in
      Self.members { json in
        json.key("rule")
        json.string(entry.path)
        if let cite = entry.cite {
          json.key("cite")
          json.string(cite)
        }
      }
    }
  }

  /// `"reason":"…","code":"…"`
  static func reason(_ reason: Reason) -> [UInt8] { reasons[Int(reason.rawValue)] }

  /// `"message":{…}` of a decision without a remedy.
  static func message(_ reason: Reason) -> [UInt8] { messages[Int(reason.rawValue)] }

  private static let reasons = byNumber { reason, json in
    json.key("reason")
    json.string(reason.name)
    json.key("code")
    json.string(reason.code)
  }

  private static let messages = byNumber { reason, json in
    let text = reason.entry.wholeCitizen
    json.key("message")
    json.beginObject()
    json.key("en")
    json.string(text.en)
    json.key("zh")
    json.string(text.zh)
    json.endObject()
  }

  private static func byNumber(_ write: (Reason, inout JSONWriter) -> Void) -> [[UInt8]] {
    (UInt8.min...UInt8.max).map { number in
      guard let reason = Reason(rawValue: number) else { return [] }
      return members { write(reason, &$0) }
    }
  }

  private static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    write(&json)
    json.endObject()
    return Array(json.bytes.dropFirst().dropLast())
  }
}
