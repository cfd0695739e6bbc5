import QuanNaive

extension NaiveJSON {
  /// The value as one line.
  var line: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let text): text
    case .text(let text): "\"" + text + "\""
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.line)" }.joined(separator: ",") + "}"
    }
  }

  /// Puts a value under a path; a text on the way becomes an object with that text as its `id`.
  mutating func put(_ value: NaiveJSON, at path: [String]) {
    guard let first = path.first else {
      if case .object(var own) = self, case .object(let more) = value {
        own.merge(more) { $1 }
        self = .object(own)
      } else if case .object(var own) = self, case .text = value {
        own["id"] = value
        self = .object(own)
      } else {
        self = value
      }
      return
    }
    var fields: [String: NaiveJSON] = [:]
    switch self {
    case .object(let own): fields = own
    case .text: fields["id"] = self
    default: break
    }
    var inner = fields[first] ?? .null
    inner.put(value, at: Array(path.dropFirst()))
    fields[first] = inner
    self = .object(fields)
  }
}
