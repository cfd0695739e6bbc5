import QuanDiagnostics

/// A command being put together, field by field, in the order in which fields were first named.
struct CommandDraft {
  indirect enum Value: Sendable {
    case text(String)
    case number(Int64)
    /// A number with a fraction, as it is to be written.
    case decimal(String)
    case truth(Bool)
    case list([Value])
    case object([(name: String, value: Value)])
  }

  private(set) var fields: [(name: String, value: Value)] = []

  /// Sets the value at a dotted path; what stood there is replaced, but two objects are joined.
  mutating func set(_ path: String, _ value: Value) {
    Self.set(path[...], value, in: &fields)
  }

  private static func set(_ path: Substring, _ value: Value, in fields: inout [(name: String, value: Value)]) {
    let dot = path.utf8.firstIndex(of: UInt8(ascii: "."))
    let name = String(path[..<(dot ?? path.endIndex)])
    let index = fields.firstIndex { $0.name == name }
    guard let dot else {
      // A place that is asked for after its accuracy keeps both.
      if let index, case .object(let old) = fields[index].value, case .object(let new) = value {
        fields[index].value = .object(old.filter { field in !new.contains { $0.name == field.name } } + new)
        return
      }
      if let index { fields[index].value = value } else { fields.append((name, value)) }
      return
    }
    var inner: [(name: String, value: Value)] = []
    if let index, case .object(let existing) = fields[index].value { inner = existing }
    // `platform: "x"` becomes `platform: {"id": "x"}` once something else is said of it.
    if let index, case .text(let text) = fields[index].value { inner = [("id", .text(text))] }
    set(path[path.utf8.index(after: dot)...], value, in: &inner)
    if let index { fields[index].value = .object(inner) } else { fields.append((name, .object(inner))) }
  }

  /// The line, without its line break.
  var line: [UInt8] {
    var json = JSONWriter(capacity: 256)
    Self.write(.object(fields), &json)
    return json.bytes
  }

  private static func write(_ value: Value, _ json: inout JSONWriter) {
    switch value {
    case .text(let text): json.string(text)
    case .number(let number): json.integer(number)
    case .decimal(let text): json.raw(text)
    case .truth(let truth): json.bool(truth)
    case .list(let items):
      json.beginArray()
      for item in items { write(item, &json) }
      json.endArray()
    case .object(let fields):
      json.beginObject()
      for field in fields {
        json.key(field.name)
        write(field.value, &json)
      }
      json.endObject()
    }
  }
}
