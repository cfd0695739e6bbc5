import QuanDiagnostics

extension Formula {
  /// Where the value is defined; nil everywhere.
  package var domain: Condition? {
    switch self {
    case .constant, .term, .subsidy, .share, .itemCount, .itemSum, .hole: nil
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .rate(let left, _, of: let right, _), .least(let left, let right), .greatest(let left, let right):
      Condition.both(left.domain, right.domain)
    case .rounded(let inner, _): inner.domain
    case .pieces(let pieces): FormulaPiece.domain(of: pieces)
    }
  }

  /// True where a `TBD` stands in it.
  package var hasHole: Bool {
    switch self {
    case .hole: true
    case .constant, .term, .subsidy, .share, .itemCount, .itemSum: false
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .rate(let left, _, of: let right, _), .least(let left, let right), .greatest(let left, let right):
      left.hasHole || right.hasHole
    case .rounded(let inner, _): inner.hasHole
    case .pieces(let pieces): pieces.contains { $0.value.hasHole }
    }
  }
}

extension FormulaPiece {
  /// Where one of the pieces applies and has a value; nil everywhere.
  package static func domain(of pieces: [FormulaPiece]) -> Condition? {
    var parts: [Condition] = []
    for piece in pieces {
      guard let condition = Condition.both(piece.guarding, piece.value.domain) else { return nil }
      parts.append(condition)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// The pieces narrowed to where the condition holds. A piece that takes what the others leave says so itself then.
  package static func narrow(_ pieces: [FormulaPiece], to condition: Condition, at span: SourceSpan) -> [FormulaPiece] {
    let others = pieces.compactMap(\.guarding)
    return pieces.map { piece in
      var piece = piece
      let own = piece.guarding ?? (others.isEmpty ? nil : .not(.any(others)))
      piece.guarding = Condition.both(condition, own)
      piece.guardSpan = piece.guardSpan ?? span
      return piece
    }
  }
}

extension Condition {
  /// Both of them; nil always holds.
  package static func both(_ left: Condition?, _ right: Condition?) -> Condition? {
    guard let left, let right else { return left ?? right }
    return .all([left, right])
  }
}
