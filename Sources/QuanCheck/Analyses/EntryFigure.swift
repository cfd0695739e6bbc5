import QuanDiagnostics
import QuanModel
import QuanSyntax

/// A figure that an entry holds: a literal of a value, or a number in a text.
struct EntryFigure: Sendable {
  enum Place: Sendable {
    case value, title
    /// What a discretion says; it uses the figures of its clause as a rule does.
    case text
  }

  var place: Place
  var value: ProseFigure.Value
  var span: SourceSpan
  /// As written.
  var text: String
  /// The path of the value or text.
  var path: String
  var entryPath: String
  /// The numbers of the clauses that the entry cites, and of those that the value cites for itself.
  var clauses: [Int]

  /// The figures of an entry; acceptances pin theirs elsewhere.
  static func all(of entry: CitingEntry, sources: SourceMap) -> [EntryFigure] {
    guard entry.section != .accept else { return [] }
    let own = entry.numbers[0]
    var figures: [EntryFigure] = []
    for (place, leaf) in entry.leaves.enumerated() {
      // Nothing is no figure: no notice prints it.
      guard case .literal(let literal) = leaf.kind, !literal.isZero else { continue }
      figures.append(
        EntryFigure(
          place: .value, value: .literal(literal), span: leaf.span, text: sources.text(leaf.span), path: leaf.path,
          entryPath: entry.path, clauses: entry.clauses(ofLeaf: place)))
    }
    let rows = entry.node.fields?[.each]?.entries ?? []
    for row in rows {
      guard let node = row.node.entries.first(where: { $0.name == Key.title.rawValue })?.node else { continue }
      figures += prose(node, isTitle: true, entryPath: entry.path, clauses: own, sources)
    }
    guard let fields = entry.node.fields else { return figures }
    for key in [Key.title, .may, .must, .mustNot] {
      guard let node = fields[key] else { continue }
      figures += prose(node, isTitle: key == .title, entryPath: entry.path, clauses: own, sources)
    }
    return figures
  }

  /// The figures that a text says.
  private static func prose(
    _ node: SurfaceNode, isTitle: Bool, entryPath: String, clauses: [Int], _ sources: SourceMap
  ) -> [EntryFigure] {
    guard let text = node.text else { return [] }
    let figures = ProseFigure.all(in: text)
    guard !figures.isEmpty else { return [] }
    let place = SourceText(text, at: node.span, in: sources)
    return figures.map { figure in
      EntryFigure(
        place: isTitle ? .title : .text, value: figure.value, span: place.span(figure.lower, figure.upper),
        text: place.text(figure.lower, figure.upper), path: node.path, entryPath: entryPath, clauses: clauses)
    }
  }

  /// The literal of a value; texts are read otherwise.
  var literal: Literal? {
    guard place == .value, case .literal(let literal) = value else { return nil }
    return literal
  }

  /// Whether a clause that prints the figure allows this one.
  func stands(for figure: Literal) -> Bool {
    guard let literal else { return ProseFigure.stands(value, for: figure) }
    return literal.matches(figure)
  }

  /// Whether this one carries the figure of a clause out; a title only says it again.
  func uses(_ figure: Literal) -> Bool {
    switch place {
    case .value: stands(for: figure)
    case .text: ProseFigure.uses(value, figure)
    case .title: false
    }
  }

  func nearness(to figure: Literal) -> Nearness? {
    guard case .literal(let literal) = value else { return nil }
    return literal.nearness(to: figure)
  }
}
