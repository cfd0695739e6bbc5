import QuanModel

/// Domains by term, in the order in which conditions met them.
struct TermTable<Domain: Sendable>: Sendable {
  private(set) var rows: [(term: Term, domain: Domain)] = []

  func index(of term: Term) -> Int? { rows.firstIndex { $0.term == term } }

  subscript(term: Term) -> Domain? { index(of: term).map { rows[$0].domain } }

  subscript(term: Term, default start: Domain) -> Domain {
    get { index(of: term).map { rows[$0].domain } ?? start }
    set {
      if let index = index(of: term) { rows[index].domain = newValue } else { rows.append((term, newValue)) }
    }
  }
}
