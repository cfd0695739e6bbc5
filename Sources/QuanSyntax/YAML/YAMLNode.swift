import QuanDiagnostics

/// A node of the spanned YAML tree.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package var content: Content
  package var span: SourceSpan

  package init(_ content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }

  package var scalar: YAMLScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
  package var mapping: [YAMLEntry]? { if case .mapping(let entries) = content { entries } else { nil } }
  package var sequence: [YAMLNode]? { if case .sequence(let nodes) = content { nodes } else { nil } }

  /// What to call the node's shape in a message.
  package var shapeName: Bilingual {
    switch content {
    case .scalar: Bilingual(en: "a single value", zh: "单个值")
    case .sequence: Bilingual(en: "a list", zh: "列表")
    case .mapping: Bilingual(en: "a mapping", zh: "键值表")
    }
  }
}

/// A scalar as written: its text, and whether offsets in the text are offsets in the file.
package struct YAMLScalar: Sendable {
  package var text: String
  /// Where the text itself stands, without quotes.
  package var contentLower: Int
  /// True where the text is byte for byte what stands in the file, so that a token's offset can be mapped exactly.
  package var isVerbatim: Bool
  /// True for plain scalars; quoted ones are never empty values.
  package var isPlain: Bool

  package init(text: String, contentLower: Int, isVerbatim: Bool, isPlain: Bool) {
    self.text = text
    self.contentLower = contentLower
    self.isVerbatim = isVerbatim
    self.isPlain = isPlain
  }
}

/// One `key: value` of a mapping. The key is always a scalar; other keys are diagnosed and dropped.
package struct YAMLEntry: Sendable {
  package var key: String
  package var keySpan: SourceSpan
  package var value: YAMLNode

  package init(key: String, keySpan: SourceSpan, value: YAMLNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// What a file yields, whatever is wrong with it.
package struct YAMLDocument: Sendable {
  package var root: YAMLNode?
  /// Where the comments are looked for; nil where nothing could be read.
  let text: YAMLComments?
  /// False where text had to be skipped to go on: what is absent from the tree may stand in the file.
  package var isComplete: Bool

  /// Comments in file order, each from its `#` to the end of the line. They are looked for when they are asked for.
  package var comments: [SourceSpan] { text?.find(beside: root) ?? [] }
}
