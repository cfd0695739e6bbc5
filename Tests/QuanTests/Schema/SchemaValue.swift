import QuanSyntax

/// A value as an editor of YAML hands it to a validator: plain scalars by the core schema of YAML 1.2.
indirect enum SchemaValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([SchemaValue])
  case object([(name: String, value: SchemaValue)])

  static func == (left: SchemaValue, right: SchemaValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let one), .bool(let two)): one == two
    case (.number(let one), .number(let two)): one == two
    case (.string(let one), .string(let two)): one == two
    case (.array(let one), .array(let two)): one == two
    case (.object(let one), .object(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  /// A constant of a schema.
  init(_ constant: Any) {
    if let text = constant as? String { self = .string(text) } else { self = .number(constant as? Double ?? .nan) }
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = Self.scalar(scalar)
    case .sequence(let items): self = .array(items.map { SchemaValue($0) })
    case .mapping(let entries): self = .object(entries.map { ($0.key, SchemaValue($0.value)) })
    }
  }

  private static func scalar(_ scalar: YAMLScalar) -> SchemaValue {
    guard scalar.isPlain else { return .string(scalar.text) }
    switch scalar.text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default:
      let isNumber = scalar.text.wholeMatch(of: /[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?/) != nil
      return isNumber ? Double(scalar.text).map { .number($0) } ?? .string(scalar.text) : .string(scalar.text)
    }
  }

  func isOf(_ type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    default: false
    }
  }
}
