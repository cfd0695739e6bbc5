import QuanModel
import QuanSyntax

/// The values that one number, or index into a finite list, may still take.
struct ScalarDomain: Sendable {
  private(set) var lower: Int64
  private(set) var upper: Int64
  private var excluded: Set<Int64> = []
  /// Ascending; nil allows everything between the bounds.
  private var allowed: [Int64]?
  /// Sets of instants in which every value lies.
  private var sets: [TimeBound] = []

  init(_ range: ClosedRange<Int64>) {
    lower = range.lowerBound
    upper = range.upperBound
  }

  private init(lower: Int64, upper: Int64) {
    self.lower = lower
    self.upper = upper
  }

  static let empty = ScalarDomain(lower: 1, upper: 0)

  var isEmpty: Bool { member(from: lower) == nil }

  /// The smallest value at or above the given one.
  func member(from value: Int64) -> Int64? {
    var candidate = max(lower, value)
    if let allowed {
      return allowed.first { value in
        value >= candidate && value <= upper && !excluded.contains(value) && sets.allSatisfy { $0.contains(value) }
      }
    }
    while candidate <= upper {
      guard let inside = memberOfSets(from: candidate), inside <= upper else { return nil }
      candidate = inside
      if !excluded.contains(candidate) { return candidate }
      let (next, overflow) = candidate.addingReportingOverflow(1)
      if overflow { return nil }
      candidate = next
    }
    return nil
  }

  func contains(_ value: Int64) -> Bool { member(from: value) == value }

  mutating func restrict(_ relation: Relation, _ value: Int64) {
    switch relation {
    case .equal:
      lower = max(lower, value)
      upper = min(upper, value)
    case .notEqual: excluded.insert(value)
    case .lessOrEqual: upper = min(upper, value)
    case .greaterOrEqual: lower = max(lower, value)
    case .less:
      let (bound, overflow) = value.subtractingReportingOverflow(1)
      if overflow { self = .empty } else { upper = min(upper, bound) }
    case .greater:
      let (bound, overflow) = value.addingReportingOverflow(1)
      if overflow { self = .empty } else { lower = max(lower, bound) }
    }
  }

  /// Whether every value that is left stands in the relation, or none does; nil where some do or it is not plain.
  func truth(_ relation: Relation, _ value: Int64) -> Bool? {
    if let allowed {
      let left = allowed.filter { $0 >= lower && $0 <= upper && !excluded.contains($0) }
      let holding = left.count { relation.holds($0, value) }
      return holding == left.count ? true : holding == 0 ? false : nil
    }
    switch relation {
    case .equal: return lower == upper && lower == value ? true : contains(value) ? nil : false
    case .notEqual: return truth(.equal, value).map { !$0 }
    case .less: return upper < value ? true : lower >= value ? false : nil
    case .lessOrEqual: return upper <= value ? true : lower > value ? false : nil
    case .greater: return lower > value ? true : upper <= value ? false : nil
    case .greaterOrEqual: return lower >= value ? true : upper < value ? false : nil
    }
  }

  /// Whether every value that is left is one of the constants, or none is.
  func truth(in constants: [Constant]) -> Bool? {
    if lower == upper { return constants.contains { $0.value == lower } }
    if let allowed {
      let left = allowed.filter { $0 >= lower && $0 <= upper && !excluded.contains($0) }
      let found = left.count { value in constants.contains { $0.value == value } }
      return found == left.count ? true : found == 0 ? false : nil
    }
    return constants.contains { contains($0.value) } ? nil : false
  }

  /// The smallest value at or above the given one that lies in all the sets.
  private func memberOfSets(from value: Int64) -> Int64? {
    guard var candidate = sets.first?.next(from: value) ?? (sets.isEmpty ? value : nil) else { return nil }
    for _ in 0..<Self.turnsMax {
      let before = candidate
      for set in sets {
        guard let next = set.next(from: candidate) else { return nil }
        candidate = next
      }
      if candidate == before { return candidate }
    }
    return nil
  }

  private static let turnsMax = 1000

  mutating func restrict(to set: TimeBound) { sets.append(set) }

  mutating func restrict(to values: [Int64]) {
    let values = values.sorted()
    allowed = allowed.map { old in old.filter { values.contains($0) } } ?? values
  }
}
