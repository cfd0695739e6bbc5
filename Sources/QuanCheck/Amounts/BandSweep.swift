import QuanModel
import QuanSyntax

/// Every way in which the guards of an amount can turn out, found by sweeping the ends of their intervals: between two
/// ends nothing changes, so one value of each stretch stands for all of it.
struct BandSweep {
  /// A stretch of one term's values within which no guard changes.
  struct Stretch {
    var lower: Int64
    var upper: Int64
    /// Where the term is a text; nil stands for every text that no guard names.
    var text: String?
  }

  struct Axis {
    var term: Term
    var kind: Constant.Kind
    var isOrdered: Bool
    var stretches: [Stretch]
  }

  /// Which pieces apply in one combination of stretches.
  struct Cell {
    /// Pieces whose guard holds, in order.
    var applying: [Int]
    /// Pieces that may apply: a condition is beyond what the sweep decides.
    var possible: [Int]

    var isGap: Bool { applying.isEmpty && possible.isEmpty }
    /// The piece that gives the amount, where that is certain.
    var chosen: Int? {
      guard let first = applying.first, possible.allSatisfy({ $0 > first }) else { return nil }
      return first
    }
  }

  let pieces: [FormulaPiece]
  let axes: [Axis]
  /// Combinations that one amount may have; beyond that the sweep is left undone.
  static let cellsMax = 20_000

  /// Nil where there is nothing to sweep, or too much.
  init?(_ pieces: [FormulaPiece], in campaign: Campaign) {
    self.pieces = pieces
    var cuts = TermCuts()
    for piece in pieces { cuts.add(piece.guarding) }
    axes = cuts.terms.compactMap { Self.axis($0, cuts, campaign) }
    guard !axes.isEmpty else { return nil }
    var cells = 1
    for axis in axes {
      cells *= axis.stretches.count
      if cells > Self.cellsMax { return nil }
    }
  }

  private static func axis(_ term: Term, _ cuts: TermCuts, _ campaign: Campaign) -> Axis? {
    switch TermShape(term, in: campaign) {
    case .scalar(let kind, let range):
      let isOrdered = [.money, .integer, .ratio, .length, .date, .instant, .duration].contains(kind)
      var starts = Set([range.lowerBound])
      for value in cuts.values(of: term) {
        if range.contains(value) { starts.insert(value) }
        if value < range.upperBound, range.contains(value + 1) { starts.insert(value + 1) }
      }
      let ordered = starts.sorted()
      let ends = ordered.dropFirst().map { $0 - 1 } + [range.upperBound]
      return Axis(
        term: term, kind: kind, isOrdered: isOrdered,
        stretches: zip(ordered, ends).map { Stretch(lower: $0, upper: $1) })
    case .text:
      let texts = cuts.texts(of: term)
      return Axis(
        term: term, kind: .text, isOrdered: false,
        stretches: texts.map { Stretch(lower: 0, upper: 0, text: $0) } + [Stretch(lower: 0, upper: 0)])
    case .place, .set: return nil
    }
  }

  // MARK: Cells

  /// Calls the body for every combination of stretches of the other axes, with the cells along one axis.
  func along(_ axis: Int, _ body: (_ choice: [Int], _ cells: [Cell]) -> Void) {
    var choice = [Int](repeating: 0, count: axes.count)
    repeat {
      let cells = axes[axis].stretches.indices.map { stretch in
        var own = choice
        own[axis] = stretch
        return cell(own)
      }
      body(choice, cells)
    } while advance(&choice, except: axis)
  }

  private func advance(_ choice: inout [Int], except axis: Int) -> Bool {
    for index in axes.indices where index != axis {
      choice[index] += 1
      if choice[index] < axes[index].stretches.count { return true }
      choice[index] = 0
    }
    return false
  }

  func cell(_ choice: [Int]) -> Cell {
    var cell = Cell(applying: [], possible: [])
    for (index, piece) in pieces.enumerated() {
      switch piece.guarding.map({ truth($0, choice) }) ?? true {
      case true?: cell.applying.append(index)
      case nil: cell.possible.append(index)
      case false?: break
      }
    }
    return cell
  }

  /// The value of a piece where the axis stands at a value and the others in their stretches.
  func value(of piece: Int, _ choice: [Int], at axis: Int, _ value: Int64) -> Int128? {
    pieces[piece].value.value(
      of: { term in
        guard let index = axes.firstIndex(where: { $0.term == term }), axes[index].kind != .text else { return nil }
        if index == axis { return value }
        let stretch = axes[index].stretches[choice[index]]
        return stretch.lower == stretch.upper ? stretch.lower : nil
      }, holds: { truth($0, choice) }
    ).number
  }

  /// Three-valued: nil where the sweep does not decide.
  func truth(_ condition: Condition, _ choice: [Int]) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .otherwise, .hole: return nil
    case .not(let inner): return truth(inner, choice).map { !$0 }
    case .all(let parts): return joined(parts, choice, decisive: false)
    case .any(let parts): return joined(parts, choice, decisive: true)
    case .test(let test): return truth(test, choice)
    }
  }

  private func joined(_ parts: [Condition], _ choice: [Int], decisive: Bool) -> Bool? {
    var isKnown = true
    for part in parts {
      guard let value = truth(part, choice) else {
        isKnown = false
        continue
      }
      if value == decisive { return decisive }
    }
    return isKnown ? !decisive : nil
  }

  private func truth(_ test: Test, _ choice: [Int]) -> Bool? {
    switch test.kind {
    case .compare(let term, let relation, let constant): return holds(term, relation, constant, choice)
    case .between(let term, let lower, let upper):
      let low = lower.map { holds(term, $0.isIncluded ? .greaterOrEqual : .greater, $0.value, choice) } ?? true
      let high = upper.map { holds(term, $0.isIncluded ? .lessOrEqual : .less, $0.value, choice) } ?? true
      guard let low, let high else { return nil }
      return low && high
    case .oneOf(let term, let constants):
      let truths = constants.map { holds(term, .equal, $0, choice) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    default: return nil
    }
  }

  private func holds(_ term: Term, _ relation: Relation, _ constant: Constant, _ choice: [Int]) -> Bool? {
    guard let index = axes.firstIndex(where: { $0.term == term }) else { return nil }
    let stretch = axes[index].stretches[choice[index]]
    if axes[index].kind == .text {
      switch relation {
      case .equal: return stretch.text == constant.text
      case .notEqual: return stretch.text != constant.text
      default: return nil
      }
    }
    return relation.holds(stretch.lower, constant.value)
  }
}

/// The values at which the conditions on each term change.
private struct TermCuts {
  private(set) var terms: [Term] = []
  private var rows: [(term: Term, constant: Constant)] = []

  mutating func add(_ condition: Condition?) {
    switch condition {
    case nil, .constant, .otherwise, .hole: break
    case .not(let inner): add(inner)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .test(let test):
      switch test.kind {
      case .compare(let term, _, let constant): add(term, [constant])
      case .between(let term, let lower, let upper): add(term, [lower, upper].compactMap { $0?.value })
      case .oneOf(let term, let constants): add(term, constants)
      default: break
      }
    }
  }

  private mutating func add(_ term: Term, _ constants: [Constant]) {
    if !terms.contains(term) { terms.append(term) }
    rows += constants.map { (term, $0) }
  }

  func values(of term: Term) -> [Int64] { rows.filter { $0.term == term }.map(\.constant.value) }

  func texts(of term: Term) -> [String] {
    rows.filter { $0.term == term }.reduce(into: []) { texts, row in
      if !texts.contains(row.constant.text) { texts.append(row.constant.text) }
    }
  }
}
