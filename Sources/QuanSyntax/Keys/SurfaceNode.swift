import QuanDiagnostics

/// A decoded value with its place: what the key table made of the YAML tree.
package struct SurfaceNode: Sendable {
  /// What is as small as a text stands in place; the rest stands behind a reference, so that a node stays small.
  package enum Value: Sendable {
    case text(String)
    indirect case name(Name)
    indirect case expression(Expression)
    indirect case window(WindowSyntax)
    indirect case event(EventSyntax)
    indirect case move(MoveSyntax)
    indirect case keyRule(KeyRuleSyntax)
    indirect case factType(FactTypeSyntax)
    indirect case claim(ClaimSyntax)
    indirect case each(EachSyntax)
    indirect case interval(Interval)
    case states([Name])
    case list([SurfaceNode])
    indirect case fields(SurfaceFields)
    case named([SurfaceEntry])
    case table(over: [SurfaceNode], cases: [SurfaceEntry])
    /// What could not be read; a diagnostic says why.
    case broken
  }

  package var value: Value
  package var span: SourceSpan
  /// Canonical path, in English spelling: `tiers.t300.amount`.
  package var path: String
  private var annotation: Annotation

  /// Behind a reference, for few values have any.
  private indirect enum Annotation: Sendable {
    case none
    case some(SurfaceFields)
  }

  /// `cite` and `reading` of a value that was written as a mapping.
  package var annotations: SurfaceFields? {
    get { if case .some(let fields) = annotation { fields } else { nil } }
    set { annotation = newValue.map { .some($0) } ?? .none }
  }

  package init(value: Value, span: SourceSpan, path: String, annotations: SurfaceFields? = nil) {
    self.value = value
    self.span = span
    self.path = path
    annotation = annotations.map { .some($0) } ?? .none
  }

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var name: Name? { if case .name(let name) = value { name } else { nil } }
  package var expression: Expression? { if case .expression(let expression) = value { expression } else { nil } }
  package var window: WindowSyntax? { if case .window(let window) = value { window } else { nil } }
  package var fields: SurfaceFields? { if case .fields(let fields) = value { fields } else { nil } }
  package var entries: [SurfaceEntry] { if case .named(let entries) = value { entries } else { [] } }
  package var items: [SurfaceNode] { if case .list(let items) = value { items } else { [] } }
}

/// A mapping with fixed keys.
package struct SurfaceFields: Sendable {
  package struct Row: Sendable {
    package let key: Key
    package let node: SurfaceNode
    package let keySpan: SourceSpan
  }

  /// In the order of the keys' table, whatever the order of the file.
  package private(set) var rows: [Row] = []
  private var keys = KeySet()
  package var span: SourceSpan
  package var path: String

  /// - Parameter capacity: how many keys are expected.
  package init(span: SourceSpan, path: String, capacity: Int = 0) {
    self.span = span
    self.path = path
    rows.reserveCapacity(capacity)
  }

  package subscript(key: Key) -> SurfaceNode? {
    guard let index = keys.index(of: key) else { return nil }
    return rows[index].node
  }

  package func keySpan(_ key: Key) -> SourceSpan? {
    guard let index = keys.index(of: key) else { return nil }
    return rows[index].keySpan
  }

  mutating func set(_ key: Key, _ node: SurfaceNode, keySpan: SourceSpan) {
    let row = Row(key: key, node: node, keySpan: keySpan)
    if let index = keys.index(of: key) {
      rows[index] = row
    } else {
      rows.insert(row, at: keys.rank(of: key))
      keys.insert(key)
    }
  }

  /// The same mapping with one value replaced or added.
  package func with(_ key: Key, _ node: SurfaceNode, keySpan: SourceSpan) -> SurfaceFields {
    var result = self
    result.set(key, node, keySpan: keySpan)
    return result
  }

  /// The same mapping with other values under its keys; nil takes a key out.
  package func mapped(path: String, _ transform: (Key, SurfaceNode) -> SurfaceNode?) -> SurfaceFields {
    var result = SurfaceFields(span: span, path: path, capacity: rows.count)
    for row in rows {
      if let changed = transform(row.key, row.node) { result.set(row.key, changed, keySpan: row.keySpan) }
    }
    return result
  }
}

/// One entry under a name that the writer chose.
package struct SurfaceEntry: Sendable {
  package var name: String
  package var nameSpan: SourceSpan
  package var node: SurfaceNode
  /// The key parsed as an interval, in tables over an ordered value.
  package var keyText: ScalarText?
  /// The family that made the entry, where `each` did.
  package var family: FamilyRow?

  package init(name: String, nameSpan: SourceSpan, node: SurfaceNode, keyText: ScalarText? = nil) {
    self.name = name
    self.nameSpan = nameSpan
    self.node = node
    self.keyText = keyText
  }

  package var fields: SurfaceFields { node.fields ?? SurfaceFields(span: node.span, path: node.path) }
}

/// The row of a family that an entry was made from.
package struct FamilyRow: Sendable {
  package var family: String
  package var familySpan: SourceSpan
  /// Values of the row by the names of its columns, in file order.
  package var columns: [SurfaceEntry]

  package init(family: String, familySpan: SourceSpan, columns: [SurfaceEntry]) {
    self.family = family
    self.familySpan = familySpan
    self.columns = columns
  }

  package subscript(column: String) -> SurfaceNode? { columns.first { $0.name == column }?.node }
}
