import QuanModel
import QuanSyntax

/// The most and the least that a formula can come to, whatever the missing facts are.
struct NaiveRange {
  typealias Range = (least: Int128, most: Int128)
  private let engine: NaiveEngine
  private let scene: NaiveScene

  private static let top = Int128(Int64.max)

  init(_ engine: NaiveEngine, _ scene: NaiveScene) {
    self.engine = engine
    self.scene = scene
  }

  /// Nil where it has no value, whatever the missing facts are.
  func most(_ formula: Formula, _ known: [Term: Range]) -> Int128? { range(formula, known)?.most }

  private func range(_ formula: Formula, _ known: [Term: Range]) -> Range? {
    switch formula {
    case .constant(let constant): return (Int128(constant.value), Int128(constant.value))
    case .term(let term):
      if let number = engine.value(term, scene)?.number { return (Int128(number), Int128(number)) }
      return known[term] ?? whole(term)
    case .subsidy, .share, .hole, .itemCount, .itemSum: return (0, Self.top)
    case .sum(let left, let right): return both(left, right, known) { ($0.least + $1.least, $0.most + $1.most) }
    case .difference(let left, let right):
      return both(left, right, known) { ($0.least - $1.most, $0.most - $1.least) }
    case .product(let left, let right): return both(left, right, known) { Self.product($0, $1) }
    case .least(let left, let right):
      return both(left, right, known) { (min($0.least, $1.least), min($0.most, $1.most)) }
    case .greatest(let left, let right):
      return both(left, right, known) { (max($0.least, $1.least), max($0.most, $1.most)) }
    case .rate(let rate, let denominator, of: let base, let rounding):
      return both(rate, base, known) {
        let product = Self.product($0, $1)
        let rounding = rounding ?? Rounding(.down)
        return (
          rounding.apply(product.least, over: Int128(denominator)),
          rounding.apply(product.most, over: Int128(denominator))
        )
      }
    case .rounded(let inner, let rounding):
      return range(inner, known).map { (rounding.apply($0.least, over: 1), rounding.apply($0.most, over: 1)) }
    case .pieces(let pieces): return range(pieces, known)
    }
  }

  private static func product(_ left: Range, _ right: Range) -> Range {
    let corners = [left.least, left.most].flatMap { one in
      [right.least, right.most].map { min(max(one, -top), top) * min(max($0, -top), top) }
    }
    return (corners.min() ?? 0, corners.max() ?? 0)
  }

  private func both(_ left: Formula, _ right: Formula, _ known: [Term: Range], _ join: (Range, Range) -> Range)
    -> Range?
  {
    guard let left = range(left, known), let right = range(right, known) else { return nil }
    return join(left, right)
  }

  private func range(_ pieces: [FormulaPiece], _ known: [Term: Range]) -> Range? {
    var result: Range?
    for piece in pieces {
      let truth = engine.truth(piece.guarding, scene)
      if truth == .no { continue }
      var narrowed = known
      if let guarding = piece.guarding { narrow(&narrowed, guarding) }
      if !narrowed.values.contains(where: { $0.least > $0.most }), let range = range(piece.value, narrowed) {
        result = result.map { (min($0.least, range.least), max($0.most, range.most)) } ?? range
      }
      if truth == .yes { break }
    }
    return result
  }

  private func narrow(_ known: inout [Term: Range], _ condition: Condition) {
    switch condition {
    case .all(let parts): for part in parts { narrow(&known, part) }
    case .test(let test):
      switch test.kind {
      case .between(let term, let lower, let upper):
        if let lower { limit(&known, term, from: Int128(lower.value.value) + (lower.isIncluded ? 0 : 1)) }
        if let upper { limit(&known, term, through: Int128(upper.value.value) - (upper.isIncluded ? 0 : 1)) }
      case .compare(let term, let relation, let constant):
        let value = Int128(constant.value)
        switch relation {
        case .equal: limit(&known, term, from: value, through: value)
        case .less: limit(&known, term, through: value - 1)
        case .lessOrEqual: limit(&known, term, through: value)
        case .greater: limit(&known, term, from: value + 1)
        case .greaterOrEqual: limit(&known, term, from: value)
        case .notEqual: break
        }
      default: break
      }
    case .constant, .any, .not, .otherwise, .hole: break
    }
  }

  private func limit(_ known: inout [Term: Range], _ term: Term, from: Int128? = nil, through: Int128? = nil) {
    var range = known[term] ?? whole(term)
    if let from { range.least = max(range.least, from) }
    if let through { range.most = min(range.most, through) }
    known[term] = range
  }

  /// What a term can be at all.
  private func whole(_ term: Term) -> Range {
    guard case .fact(let fact) = term else { return (-Self.top, Self.top) }
    switch engine.campaign.facts[fact].type {
    case .money: return (0, Int128(Money.maximum.minorUnits))
    case .boolean: return (0, 1)
    case .ratio, .length, .duration: return (0, Self.top)
    default: return (-Self.top, Self.top)
    }
  }
}
