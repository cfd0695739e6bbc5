import QuanDiagnostics
import QuanSyntax

/// The JSON Schema (draft 2020-12) of scenario files, for editors of YAML, made from their table of keys.
package enum ScenarioSchema {
  /// The document as it stands in `grammar/scenario.schema.json`.
  package static func text() -> String {
    let definitions = ScenarioKeyTable.mappings.filter { $0.name != "file" }.map { mapping in
      (name: mapping.name, value: fields(mapping.keys, takesFacts: mapping.name == "command" || mapping.name == "row"))
    }
    guard case .object(let members) = fields(ScenarioKeyTable.file, takesFacts: false) else { return "" }
    let document = JSONTree.object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Quan scenarios 消费券活动的测试情景")),
        (
          "description",
          .string(
            "The shape of a scenario file (NAME.test.yaml). `quan test` runs it. 情景文件的结构；由 `quan test` 执行。")
        ),
      ] + members + [("$defs", .object(definitions))])
    return document.text
  }

  /// A mapping with fixed keys, each once and in one of its spellings; other names may be facts.
  private static func fields(_ keys: [ScenarioKeySpec], takesFacts: Bool) -> JSONTree {
    .mapping(
      of: keys.map { spec in
        let meaning = JSONTree.string("\(spec.meaning.en)\n\(spec.meaning.zh)")
        return (spec, .object([("description", meaning)] + members(spec.shape)))
      }, takesOthers: takesFacts)
  }

  private static func members(_ shape: ScenarioShape) -> [(name: String, value: JSONTree)] {
    switch shape {
    case .edition: [("enum", .array([.integer(1), .string("1")]))]
    case .text, .name, .instant, .amount, .line: scalar
    case .count: [("type", .array([.string("number"), .string("string")]))]
    case .names: oneOrMany(.object(scalar))
    case .facts: mapping(.bool(true))
    case .factSets: mapping(.object(mapping(.bool(true))))
    case .itemList: oneOrMany(.object(mapping(.bool(true))))
    case .commands: oneOrMany(reference("command"))
    case .expectation: [("anyOf", .array([.object(scalar), reference("expectation")]))]
    case .scenarios: mapping(reference("scenario"))
    case .rows: [("type", .string("array")), ("minItems", .integer(1)), ("items", reference("row"))]
    case .steps: oneOrMany(reference("step"))
    case .setting: [("$ref", .string("#/$defs/setting"))]
    case .amounts, .counts, .reasons: mapping(.object(scalar))
    case .remedy: [("anyOf", .array([.object(scalar), .object([("type", .string("object"))])]))]
    case .voucherStates: mapping(.object([("anyOf", .array([.object(scalar), reference("voucher")]))]))
    case .purses: mapping(reference("purse"))
    }
  }

  /// Editors read numbers and truths where a text is meant.
  private static let scalar: [(name: String, value: JSONTree)] = [
    ("type", .array(["string", "number", "boolean"].map { .string($0) }))
  ]

  private static func mapping(_ values: JSONTree) -> [(name: String, value: JSONTree)] {
    [("type", .string("object")), ("additionalProperties", values)]
  }

  /// Several of a kind, or one alone without a list.
  private static func oneOrMany(_ item: JSONTree) -> [(name: String, value: JSONTree)] {
    [("anyOf", .array([item, .object([("type", .string("array")), ("items", item)])]))]
  }

  private static func reference(_ name: String) -> JSONTree { .object([("$ref", .string("#/$defs/" + name))]) }
}
