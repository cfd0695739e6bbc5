import QuanModel

/// Domains by term, in the order in which conditions met them.
struct TermTable<Domain: Sendable>: Sendable {
  private(set) var rows: [(term: Term, domain: Domain)] = []

  func index(of term: Term) -> Int? { rows.firstIndex { $0.term == term } }

  subscript(term: Term) -> Domain? { index(of: term).map { rows[$0].domain } }

  subscript(term: Term, default start: Domain) -> Domain {
    get { index(of: term).map { rows[$0].domain } ?? start }
    // In place: a domain that is read, changed and set is copied.
    _modify {
      let known = index(of: term)
      if known == nil { rows.append((term, start)) }
      yield &rows[known ?? rows.count - 1].domain
    }
  }
}
