import QuanDiagnostics

/// A JSON document whose members keep their order.
package indirect enum JSONTree: Sendable {
  case object([(name: String, value: JSONTree)])
  case array([JSONTree])
  case string(String)
  case integer(Int64)
  case bool(Bool)

  /// The document over several lines, two blanks a level; what is short stays on one.
  package var text: String {
    var text = ""
    write(indent: 0, to: &text)
    return text + "\n"
  }

  /// Widest line that an array or object may be written on.
  private static let lineMax = 110

  private func write(indent: Int, to text: inout String) {
    let line = compact
    if indent + line.count <= Self.lineMax {
      text += line
      return
    }
    switch self {
    case .object(let members):
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += String(repeating: " ", count: indent + 2) + Self.quoted(member.name) + ": "
        member.value.write(indent: indent + 2, to: &text)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += String(repeating: " ", count: indent) + "}"
    case .array(let items):
      text += "[\n"
      for (index, item) in items.enumerated() {
        text += String(repeating: " ", count: indent + 2)
        item.write(indent: indent + 2, to: &text)
        text += index + 1 < items.count ? ",\n" : "\n"
      }
      text += String(repeating: " ", count: indent) + "]"
    case .string, .integer, .bool: text += line
    }
  }

  private var compact: String {
    switch self {
    case .object(let members):
      let texts = members.map { "\(Self.quoted($0.name)): \($0.value.compact)" }
      return "{" + texts.joined(separator: ", ") + "}"
    case .array(let items): return "[" + items.map(\.compact).joined(separator: ", ") + "]"
    case .string(let text): return Self.quoted(text)
    case .integer(let value): return String(value)
    case .bool(let value): return value ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
