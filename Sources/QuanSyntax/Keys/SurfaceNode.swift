import QuanDiagnostics

/// A decoded value with its place: what the key table made of the YAML tree.
package struct SurfaceNode: Sendable {
  package indirect enum Value: Sendable {
    case text(String)
    case name(Name)
    case expression(Expression)
    case window(WindowSyntax)
    case event(EventSyntax)
    case move(MoveSyntax)
    case keyRule(KeyRuleSyntax)
    case factType(FactTypeSyntax)
    case claim(ClaimSyntax)
    case list([SurfaceNode])
    case fields(SurfaceFields)
    case named([SurfaceEntry])
    case table(over: [SurfaceNode], cases: [SurfaceEntry])
    /// What could not be read; a diagnostic says why.
    case broken
  }

  package var value: Value
  package var span: SourceSpan
  /// Canonical path, in English spelling: `tiers.t300.amount`.
  package var path: String
  /// `cite` and `reading` of a value that was written as a mapping.
  package var annotations: SurfaceFields?

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var name: Name? { if case .name(let name) = value { name } else { nil } }
  package var expression: Expression? { if case .expression(let expression) = value { expression } else { nil } }
  package var window: WindowSyntax? { if case .window(let window) = value { window } else { nil } }
  package var fields: SurfaceFields? { if case .fields(let fields) = value { fields } else { nil } }
  package var entries: [SurfaceEntry] { if case .named(let entries) = value { entries } else { [] } }
  package var items: [SurfaceNode] { if case .list(let items) = value { items } else { [] } }
}

/// A mapping with fixed keys. They are few, so that a search through all is faster than hashing one.
package struct SurfaceFields: Sendable {
  package struct Row: Sendable {
    package let key: Key
    package let node: SurfaceNode
    package let keySpan: SourceSpan
    let order: Int
  }

  /// In the order of the keys' table, whatever the order of the file.
  package private(set) var rows: [Row] = []
  package var span: SourceSpan
  package var path: String

  package init(span: SourceSpan, path: String) {
    self.span = span
    self.path = path
  }

  package subscript(key: Key) -> SurfaceNode? { index(of: key).map { rows[$0].node } }

  package func keySpan(_ key: Key) -> SourceSpan? { index(of: key).map { rows[$0].keySpan } }

  /// Sets a key that was not set before.
  mutating func set(_ spec: KeySpec, _ node: SurfaceNode, keySpan: SourceSpan) {
    let place = rows.lastIndex { $0.order < spec.order }.map { $0 + 1 } ?? 0
    rows.insert(Row(key: spec.key, node: node, keySpan: keySpan, order: spec.order), at: place)
  }

  private func index(of key: Key) -> Int? { rows.firstIndex { $0.key == key } }
}

/// One entry under a name that the writer chose.
package struct SurfaceEntry: Sendable {
  package var name: String
  package var nameSpan: SourceSpan
  package var node: SurfaceNode
  /// The key parsed as an interval, in tables over an ordered value.
  package var keyText: ScalarText?

  package var fields: SurfaceFields { node.fields ?? SurfaceFields(span: node.span, path: node.path) }
}
