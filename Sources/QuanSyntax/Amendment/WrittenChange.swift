import QuanDiagnostics

/// A value of an amendment: `{is: new, was: old}`, with `cite` and `reading` where it carries its own.
struct WrittenChange {
  var new: YAMLNode?
  var newKeySpan: SourceSpan
  var old: YAMLNode
  /// `cite` and `reading`.
  var others: [YAMLEntry] = []
  var span: SourceSpan

  /// Nil where the value does not say what was before.
  init?(_ node: YAMLNode) {
    guard let entries = node.mapping, let was = entries.first(where: { Self.isOld($0.key) }) else { return nil }
    old = was.value
    span = node.span
    let new = entries.first { Self.isNew($0.key) }
    self.new = new?.value
    newKeySpan = new?.keySpan ?? node.span
    others = entries.filter { !Self.isOld($0.key) && !Self.isNew($0.key) }
  }

  private static func isOld(_ key: String) -> Bool { key == Key.was.rawValue || key == "原为" }
  private static func isNew(_ key: String) -> Bool { key == Key.is.rawValue || key == "为" }
}
