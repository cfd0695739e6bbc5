import QuanSyntax

extension JSONTree {
  /// The schema of a mapping with fixed keys, each once and in one of its spellings.
  ///
  /// - Parameter takesOthers: whether names that are no keys may stand there too.
  static func mapping(of keys: [(key: some SpelledKey, schema: JSONTree)], takesOthers: Bool) -> JSONTree {
    var properties: [(name: String, value: JSONTree)] = []
    var rules: [JSONTree] = []
    for (key, schema) in keys {
      properties += [(key.english, schema), (key.chinese, schema)]
      let spellings = [JSONTree.string(key.english), .string(key.chinese)]
      rules.append(
        key.isRequired
          ? .object([("oneOf", .array(spellings.map { .object([("required", .array([$0]))]) }))])
          : .object([("not", .object([("required", .array(spellings))]))]))
    }
    return .object(
      [("type", .string("object")), ("properties", .object(properties))]
        + (takesOthers ? [] : [("additionalProperties", .bool(false))]) + [("allOf", .array(rules))])
  }
}
