import QuanDiagnostics
import QuanSyntax

/// The JSON Schema (draft 2020-12) of campaign files, for editors of YAML, made from the table of keys.
///
/// It holds the shape of a file: which keys stand where, in either spelling, and what kind of value each takes. What the
/// values mean is the checker's.
package struct CampaignSchema {
  private var definitions: [(name: String, value: JSONTree)] = []
  private var known: Set<String> = []

  /// The document as it stands in `grammar/campaign.schema.json`.
  package static func text() -> String {
    var schema = CampaignSchema()
    return schema.document().text
  }

  private mutating func document() -> JSONTree {
    let root = fields(KeyTable.campaignFile, path: "")
    guard case .object(let members) = root else { return root }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Quan campaign 消费券活动")),
        (
          "description",
          .string("The shape of a campaign file. `quan check` proves the rest. 活动文件的结构；其余由 `quan check` 检查。")
        ),
      ] + members + [("$defs", .object(definitions))])
  }

  // MARK: Mappings

  private mutating func fields(_ keys: [KeySpec], path: String) -> JSONTree {
    .mapping(of: keys.map { ($0, property($0, path: path)) }, takesOthers: false)
  }

  private mutating func property(_ spec: KeySpec, path: String) -> JSONTree {
    let own = path.isEmpty ? spec.key.rawValue : path + "." + spec.key.rawValue
    let name = define(own) { schema in schema.schema(spec.shape, path: own, spec: spec) }
    let meaning = "\(spec.meaning.en)\n\(spec.meaning.zh)"
    return .object([("$ref", .string("#/$defs/" + name)), ("description", .string(meaning))])
  }

  private mutating func define(_ name: String, _ make: (inout CampaignSchema) -> JSONTree) -> String {
    if known.insert(name).inserted {
      let value = make(&self)
      definitions.append((name, value))
    }
    return name
  }

  private mutating func reference(_ name: String, _ make: (inout CampaignSchema) -> JSONTree) -> JSONTree {
    .object([("$ref", .string("#/$defs/" + define(name, make)))])
  }

  // MARK: Shapes

  private mutating func schema(_ shape: Shape, path: String, spec: KeySpec?) -> JSONTree {
    switch shape {
    case .scalar(let type): return scalar(type, spec: spec)
    case .value(let type):
      let table = reference("qualified") { $0.qualified() }
      return .object([("anyOf", .array([scalar(type, spec: spec), table]))])
    case .list(let inner): return list(inner, path: path, spec: spec)
    case .fields(let keys): return fields(keys, path: path)
    case .named(let type, let inner):
      return .object([
        ("type", .string("object")), ("propertyNames", names(type)),
        ("additionalProperties", schema(inner, path: path + ".entry", spec: nil)),
      ])
    case .row(let keys):
      let properties = keys.flatMap { key in
        [key.key.rawValue, key.chinese].map { (name: $0, value: schema(key.shape, path: path, spec: key)) }
      }
      return .object([
        ("type", .string("object")), ("properties", .object(properties)), ("propertyNames", names(.identifier)),
        ("additionalProperties", scalar(.column, spec: nil)),
      ])
    case .either(let left, let right):
      return .object([
        ("anyOf", .array([schema(left, path: path, spec: spec), schema(right, path: path, spec: nil)]))
      ])
    }
  }

  /// A value with its own clause, or a table.
  private mutating func qualified() -> JSONTree {
    guard case .object(var members) = fields(KeyTable.qualified, path: "qualified") else { return .bool(true) }
    let one = spellings(.is).map { JSONTree.object([("required", .array([.string($0)]))]) }
    var tables: [JSONTree] = []
    for over in spellings(.over) {
      for cases in spellings(.cases) {
        tables.append(.object([("required", .array([.string(over), .string(cases)]))]))
      }
    }
    members.append(("anyOf", .array(one + tables)))
    return .object(members)
  }

  private func spellings(_ key: Key) -> [String] {
    KeyTable.qualified.filter { $0.key == key }.flatMap { [$0.key.rawValue, $0.chinese] }
  }

  /// Several of a kind, or one alone without a list.
  private mutating func list(_ inner: Shape, path: String, spec: KeySpec?) -> JSONTree {
    let item = schema(inner, path: path, spec: spec)
    var members: [(name: String, value: JSONTree)] = [("type", .string("array")), ("items", item)]
    if let spec, case .scalar(let type) = inner {
      let listsNames =
        switch type {
        case .name, .event, .move: true
        default: false
        }
      if spec.isRequired || listsNames { members.append(("minItems", .integer(1))) }
      // Dimensions are compared by their meaning.
      if listsNames, spec.key != .per { members.append(("uniqueItems", .bool(true))) }
    }
    return .object([("anyOf", .array([item, .object(members)]))])
  }
}
