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
  /// The figures of the entries that cite each clause, as positions in `figures`.
  private let citing: [[Int]]
  /// The figures of each clause that no entry citing it uses, in the order of clauses.
  private let unusedFigures: [[Figure]]
  /// The literals that each clause prints, so that equal ones are found without a search.
  private let printed: [Set<Literal>]

  init(clauses: [Clause], figures: [EntryFigure]) {
    self.clauses = clauses
    self.figures = figures
    var citing = [[Int]](repeating: [], count: clauses.count)
    for (position, figure) in figures.enumerated() {
      for clause in figure.clauses where clause < clauses.count && citing[clause].last != position {
        citing[clause].append(position)
      }
    }
    self.citing = citing
    printed = clauses.map { Set($0.figures.map(\.literal)) }
    unusedFigures = clauses.enumerated().map { place, clause in
      let users = citing[place]
      var written: Set<Literal> = []
      for user in users { if let literal = figures[user].literal { written.insert(literal) } }
      var seen: Set<Literal> = []
      return clause.figures.filter { figure in
        seen.insert(figure.literal).inserted && !written.contains(figure.literal)
          && !users.contains { figures[$0].uses(figure.literal) }
      }
    }
  }

  /// The clauses that bind a figure, each once; nil where none is cited, or one that the notice does not have: that is
  /// another finding, and what would follow from it is none.
  func cited(by figure: EntryFigure) -> [Int]? {
    let all = figure.clauses
    guard !all.isEmpty, all.allSatisfy({ $0 < clauses.count }) else { return nil }
    guard all.count > 1 else { return all }
    var cited: [Int] = []
    for clause in all where !cited.contains(clause) { cited.append(clause) }
    return cited
  }

  /// Whether a clause that binds the figure at a place prints just this, as nearly all do.
  func isPrinted(_ place: Int) -> Bool {
    guard let literal = figures[place].literal else { return false }
    let all = figures[place].clauses
    return all.allSatisfy { $0 < clauses.count } && all.contains { printed[$0].contains(literal) }
  }

  func stands(_ figure: EntryFigure, in cited: [Int]) -> Bool {
    if let literal = figure.literal, cited.contains(where: { printed[$0].contains(literal) }) { return true }
    return cited.contains { clauses[$0].figures.contains { figure.stands(for: $0.literal) } }
  }

  /// The figures of a clause that no entry citing it uses; one that stands twice counts as one.
  func unused(in clause: Int) -> [Figure] { unusedFigures[clause] }

  private func figures(citing clause: Int) -> [EntryFigure] { citing[clause].map { figures[$0] } }

  /// A title of an entry citing the clause that says the printed figure.
  func titled(_ printed: Figure, citing clause: Int) -> EntryFigure? {
    figures(citing: clause).first { $0.place == .title && $0.stands(for: printed.literal) }
  }

  /// The figure that a value was meant to be: the nearest of the same unit, one that nobody uses before others.
  func nearest(to figure: EntryFigure, in cited: [Int]) -> Candidate? {
    var best: (candidate: Candidate, isUsed: Bool, distance: Int128)?
    for place in cited {
      let clause = clauses[place]
      let unused = unused(in: place).map(\.literal)
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
  func closest(to printed: Figure, citing clause: Int) -> EntryFigure? {
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
