import QuanModel
import QuanSyntax

/// Texts that are compared with one another: equal ones are one text, and others differ.
extension SolverBranch {
  /// A text for each term of `texts`, in its order; nil where the comparisons leave none.
  var settledTexts: [String]? {
    let rows = texts.rows
    var classes = Array(rows.indices)
    var different: [(Int, Int)] = []
    for truth in truths {
      guard case .pair(let left, .equal, let right) = truth.atom, let first = texts.index(of: left),
        let second = texts.index(of: right)
      else { continue }
      guard truth.holds else {
        different.append((first, second))
        continue
      }
      let (kept, joined) = (classes[first], classes[second])
      for index in classes.indices where classes[index] == joined { classes[index] = kept }
    }
    var domains = rows.map(\.domain)
    for index in rows.indices where classes[index] != index { domains[classes[index]].restrict(to: rows[index].domain) }
    let apart = different.map { (classes[$0.0], classes[$0.1]) }
    guard !apart.contains(where: { $0.0 == $0.1 }) else { return nil }
    let named = rows.indices.filter { classes[$0] == $0 }
    // Where there is no end of texts there is always another one, so that these come last.
    let order = named.filter { domains[$0].isFinite } + named.filter { !domains[$0].isFinite }
    var chosen = [String?](repeating: nil, count: rows.count)
    guard choose(order[...], domains, apart, &chosen) else { return nil }
    return classes.map { chosen[$0] ?? "" }
  }

  private func choose(
    _ order: ArraySlice<Int>, _ domains: [TextDomain], _ apart: [(Int, Int)], _ chosen: inout [String?]
  ) -> Bool {
    guard let index = order.first else { return true }
    let avoided = apart.compactMap { pair in
      pair.0 == index ? chosen[pair.1] : pair.1 == index ? chosen[pair.0] : nil
    }
    for text in domains[index].candidates(besides: avoided) {
      chosen[index] = text
      if choose(order.dropFirst(), domains, apart, &chosen) { return true }
    }
    chosen[index] = nil
    return false
  }
}
