import QuanModel
import QuanSyntax

/// A set of instants as a list of half-open stretches in order, none touching the next. `.min` and `.max` are open ends.
struct NaiveTimes: Equatable {
  var stretches: [Range<Int64>]

  static let always = NaiveTimes(stretches: [.min..<(.max)])
  static let never = NaiveTimes(stretches: [])

  init(stretches: [Range<Int64>]) { self.stretches = stretches }

  init(from: Int64, until: Int64) { stretches = from < until ? [from..<until] : [] }

  func contains(_ instant: Int64) -> Bool { stretches.contains { $0.contains(instant) } }

  var start: Int64? { stretches.first?.lowerBound }
  /// The instant after the last one.
  var end: Int64? { stretches.last?.upperBound }

  func next(from instant: Int64) -> Int64? {
    guard let stretch = stretches.first(where: { $0.upperBound > instant }) else { return nil }
    return max(stretch.lowerBound, instant)
  }

  func both(_ other: NaiveTimes) -> NaiveTimes {
    var result: [Range<Int64>] = []
    var (left, right) = (0, 0)
    while left < stretches.count, right < other.stretches.count {
      let common = stretches[left].clamped(to: other.stretches[right])
      if !common.isEmpty { result.append(common) }
      if stretches[left].upperBound < other.stretches[right].upperBound { left += 1 } else { right += 1 }
    }
    return NaiveTimes(stretches: result)
  }

  var complement: NaiveTimes {
    var result: [Range<Int64>] = []
    var from = Int64.min
    for stretch in stretches {
      if from < stretch.lowerBound { result.append(from..<stretch.lowerBound) }
      from = stretch.upperBound
    }
    if from < .max { result.append(from..<(.max)) }
    return NaiveTimes(stretches: result)
  }
}

/// What is known of a window: the instants that surely lie in it, and those that may. They differ where an edge is `TBD`.
struct NaiveWindow {
  var sure: NaiveTimes
  var possible: NaiveTimes

  static let always = NaiveWindow(sure: .always, possible: .always)

  func both(_ other: NaiveWindow) -> NaiveWindow {
    NaiveWindow(sure: sure.both(other.sure), possible: possible.both(other.possible))
  }

  func except(_ other: NaiveWindow) -> NaiveWindow {
    NaiveWindow(sure: sure.both(other.possible.complement), possible: possible.both(other.sure.complement))
  }

  func contains(_ instant: Int64) -> NaiveTruth {
    if sure.contains(instant) { return .yes }
    return possible.contains(instant) ? .unknown(.hole) : .no
  }
}

/// Where an edge lies.
enum NaiveEdge {
  case at(Int64)
  /// What it is counted from has not happened.
  case notYet
  case hole
}
