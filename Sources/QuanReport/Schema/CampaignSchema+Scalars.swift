import QuanDiagnostics
import QuanSyntax

extension CampaignSchema {
  /// A scalar of a type. YAML makes numbers and truth values of what looks like one, whatever the place wants.
  func scalar(_ type: ScalarType, spec: KeySpec?) -> JSONTree {
    let title = ("title", JSONTree.string("\(type.title.en) \(type.title.zh)"))
    switch type {
    case .edition: return .object([("enum", .array([.integer(1), .string("1")]))])
    case .choice(let words):
      let all = words.flatMap { word in [word] + (BuiltInWords.chinese(word, .choice).map { [$0] } ?? []) }
      return .object([("enum", .array(all.map { .string($0) }))])
    case .text, .clause, .expression, .date, .identifier, .path, .definition, .column:
      return .object([title, types(["string", "number", "boolean"])])
    case .condition, .claim: return .object([title, types(["string", "boolean", "number"]), notEmpty])
    case .zone, .currency, .window, .event, .move, .keyRule, .factType, .name, .each, .states:
      let hints = spec.map(Self.hints) ?? []
      let examples = hints.isEmpty ? [] : [("examples", JSONTree.array(hints.map { .string($0) }))]
      return .object([title, types(["string", "number"]), notEmpty] + examples)
    }
  }

  private var notEmpty: (name: String, value: JSONTree) { ("minLength", .integer(1)) }

  private func types(_ names: [String]) -> (name: String, value: JSONTree) {
    ("type", .array(names.map { .string($0) }))
  }

  /// Built-in names that an editor may offer; a file may have others of its own.
  private static func hints(_ spec: KeySpec) -> [String] {
    let concept: BuiltInWords.Concept
    switch spec.key {
    case .at, .back, .drawn, .by: concept = .verb
    case .otherwise: concept = .reason
    case .per: concept = .dimension
    case .needs: concept = .identityKey
    case .who: concept = .party
    case .zone: return ["Asia/Shanghai"]
    case .currency: return ["CNY"]
    default: return []
    }
    return BuiltInWords.words(concept).map(\.english) + BuiltInWords.words(concept).map(\.chinese)
  }

  /// The names that a writer may choose: as the lexer cuts a name, and no word of the grammar.
  func names(_ type: NameType) -> JSONTree {
    switch type {
    case .clause, .case: return .object([("minLength", .integer(1))])
    case .identifier, .party, .verb, .topic: return name(joints: "-")
    case .fact: return name(joints: "-.")
    }
  }

  private func name(joints: String) -> JSONTree {
    let signs = FullWidth.all
    let letter = "[^\\u0000-@\\[-\\^`{-\\u007f\(signs)]"
    let part = "[^\\u0000-/:-@\\[-\\^`{-\\u007f\(signs)]"
    let reserved = Keyword.allCases.filter { !$0.isSoft || $0 == .all }.flatMap { [$0.rawValue] + $0.chineseSpellings }
    var seen: Set<String> = []
    return .object([
      ("pattern", .string("^\(letter)(?:[\(joints)]?\(part))*$")),
      ("not", .object([("enum", .array(reserved.filter { seen.insert($0).inserted }.map { .string($0) }))])),
    ])
  }
}
