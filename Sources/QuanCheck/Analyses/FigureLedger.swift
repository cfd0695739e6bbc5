import QuanModel
import QuanSyntax

/// The two books: the figures of the clauses and those of the entries.
struct FigureLedger {
  /// A figure of a clause that a value may have been meant to be.
  struct Candidate {
    var figure: Figure
    var clause: Clause
    var count: Int64?
  }

  let clauses: [Clause]
  let figures: [EntryFigure]
  private let index: [String: Int]
  /// The figures of the entries that cite each clause, as positions in `figures`.
  private let citing: [String: [Int]]
  /// The figures of each clause that no entry citing it uses, in the order of clauses.
  private let unusedFigures: [[Figure]]
  /// The literals that each clause prints, so that equal ones are found without a search.
  private let printed: [Set<Literal>]

  init(clauses: [Clause], figures: [EntryFigure]) {
    self.clauses = clauses
    self.figures = figures
    index = Dictionary(clauses.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var citing: [String: [Int]] = [:]
    for (position, figure) in figures.enumerated() {
      for clause in Set(figure.clauses) { citing[clause, default: []].append(position) }
    }
    self.citing = citing
    printed = clauses.map { Set($0.figures.map(\.literal)) }
    unusedFigures = clauses.map { clause in
      let users = (citing[clause.name] ?? []).map { figures[$0] }
      let written = Set(users.compactMap(\.literal))
      var seen: Set<Literal> = []
      return clause.figures.filter { figure in
        seen.insert(figure.literal).inserted && !written.contains(figure.literal)
          && !users.contains { $0.uses(figure.literal) }
      }
    }
  }

  /// The clauses that bind a figure; nil where none is cited, or one that the notice does not have: that is another
  /// finding, and what would follow from it is none.
  func cited(by figure: EntryFigure) -> [Clause]? {
    guard !figure.clauses.isEmpty else { return nil }
    var cited: [Clause] = []
    for name in figure.clauses {
      guard let place = index[name] else { return nil }
      if !cited.contains(where: { $0.name == name }) { cited.append(clauses[place]) }
    }
    return cited
  }

  func stands(_ figure: EntryFigure, in cited: [Clause]) -> Bool {
    if let literal = figure.literal,
      cited.contains(where: { index[$0.name].map { printed[$0].contains(literal) } ?? false })
    {
      return true
    }
    return cited.contains { $0.figures.contains { figure.stands(for: $0.literal) } }
  }

  /// The figures of a clause that no entry citing it uses; one that stands twice counts as one.
  func unused(in clause: Clause) -> [Figure] { index[clause.name].map { unusedFigures[$0] } ?? [] }

  private func figures(citing clause: Clause) -> [EntryFigure] { (citing[clause.name] ?? []).map { figures[$0] } }

  /// A title of an entry citing the clause that says the printed figure.
  func titled(_ printed: Figure, citing clause: Clause) -> EntryFigure? {
    figures(citing: clause).first { $0.place == .title && $0.stands(for: printed.literal) }
  }

  /// The figure that a value was meant to be: the nearest of the same unit, one that nobody uses before others.
  func nearest(to figure: EntryFigure, in cited: [Clause]) -> Candidate? {
    var best: (candidate: Candidate, isUsed: Bool, distance: Int128)?
    for clause in cited {
      let unused = unused(in: clause).map(\.literal)
      for printed in clause.figures {
        guard let nearness = figure.nearness(to: printed.literal) else { continue }
        let isUsed = !unused.contains(printed.literal)
        if let best {
          guard best.isUsed == isUsed ? nearness.distance < best.distance : best.isUsed else { continue }
        }
        best = (Candidate(figure: printed, clause: clause, count: nearness.count), isUsed, nearness.distance)
      }
    }
    return best?.candidate
  }

  /// The figure of an entry citing the clause that was meant to be the printed one: the nearest of the same unit, one
  /// that no clause prints before others.
  func closest(to printed: Figure, citing clause: Clause) -> EntryFigure? {
    var best: (figure: EntryFigure, isPrinted: Bool, distance: Int128)?
    for figure in figures(citing: clause) where figure.place != .title {
      guard let nearness = figure.nearness(to: printed.literal) else { continue }
      let isPrinted = cited(by: figure).map { stands(figure, in: $0) } ?? false
      if let best {
        guard best.isPrinted == isPrinted ? nearness.distance < best.distance : best.isPrinted else { continue }
      }
      best = (figure, isPrinted, nearness.distance)
    }
    return best?.figure
  }
}
