import QuanSyntax

/// A date or time as far as a text gives it: `1月27日`, `2024年`, `10:00`.
struct MomentParts: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 0 to 2 for 上旬, 中旬, 下旬.
  var third: Int?
  var hour: Int?
  var minute: Int?

  init() {}

  /// The parts of a literal that is a date or time.
  init?(_ literal: Literal) {
    switch literal {
    case .date(let date): (year, month, day) = (date.year, date.month, date.day)
    case .dateTime(let date, let hour, let minute, _):
      (year, month, day) = (date.year, date.month, date.day)
      (self.hour, self.minute) = (hour, minute)
    case .monthThird(let year, let month, let third): (self.year, self.month, self.third) = (year, month, third)
    case .time(let hour, let minute): (self.hour, self.minute) = (hour, minute)
    default: return nil
    }
  }

  private var parts: [Int?] { [year, month, day, third, hour, minute] }

  var isEmpty: Bool { parts.allSatisfy { $0 == nil } }

  /// The year if nothing else is said.
  var yearAlone: Int? { parts.dropFirst().allSatisfy { $0 == nil } ? year : nil }

  /// Whether every part that is given here is the figure's.
  func agrees(with figure: MomentParts) -> Bool {
    zip(parts, figure.parts).allSatisfy { own, other in own == nil || own == other }
  }

  /// Whether every part of the figure is given here; a whole hour needs no minutes.
  func covers(_ figure: MomentParts) -> Bool {
    var own = self
    if own.hour != nil, own.minute == nil { own.minute = 0 }
    return own == figure
  }
}
