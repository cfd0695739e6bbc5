import QuanDiagnostics
import QuanModel

/// The instants at which windows start and end, edges that refer to other windows included.
struct WindowTimes: Sendable {
  enum Time: Hashable, Sendable {
    case unbounded
    case at(Instant)
    case unknown(Unknown)

    var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
  }

  enum Unknown: Hashable, Sendable {
    case hole, fromGrab, untilFull, circular, ofVoucher

    var why: Bilingual {
      switch self {
      case .hole: Bilingual(en: "a window is `TBD`", zh: "时间窗口为 `TBD`")
      case .fromGrab: Bilingual(en: "a window is counted from the grab", zh: "时间窗口从领取起算")
      case .untilFull: Bilingual(en: "a window ends when a quota is used up", zh: "时间窗口在额度用尽时结束")
      case .circular: Bilingual(en: "windows refer to one another in a circle", zh: "时间窗口相互循环引用")
      case .ofVoucher: Bilingual(en: "the window differs by voucher", zh: "时间窗口因券而异")
      }
    }
  }

  let campaign: Campaign

  func start(of reference: WindowReference) -> Time { time(of: reference, isStart: true, depth: 0) }
  func end(of reference: WindowReference) -> Time { time(of: reference, isStart: false, depth: 0) }

  /// From when the vouchers of a round can be used: its window's start, else the opening of the round.
  func validStart(ofRound round: Int) -> Time {
    let start = start(of: .roundValid(round))
    return start == .unbounded || start == .unknown(.fromGrab) ? self.start(of: .roundOpen(round)) : start
  }

  /// The latest instant at which a voucher of the round can end, validity that is counted from the grab included.
  func latestValidEnd(ofRound round: Int) -> Time {
    let end = end(of: .roundValid(round))
    guard end == .unknown(.fromGrab), let edge = campaign.rounds[round].valid.until,
      let close = self.end(of: .roundOpen(round)).instant
    else { return end }
    let last = Instant(milliseconds: close.milliseconds - 1)
    switch edge.kind {
    case .grabDay(let days):
      let day = CivilDate(dayNumber: last.day(in: campaign.zone).dayNumber + days)
      return .at(Instant(day, secondsIntoDay: 0, in: campaign.zone))
    case .grab(let delay): return .at(Instant(milliseconds: last.milliseconds + delay))
    default: return end
    }
  }

  private func time(of reference: WindowReference, isStart: Bool, depth: Int) -> Time {
    guard let window = campaign.window(reference) else { return .unknown(.ofVoucher) }
    guard depth <= 2 * campaign.rounds.count + 2 else { return .unknown(.circular) }
    if window.isHole { return .unknown(.hole) }
    guard let edge = isStart ? window.from : window.until else { return .unbounded }
    switch edge.kind {
    case .instant(let instant): return .at(instant)
    case .start(let other): return time(of: other, isStart: true, depth: depth + 1)
    case .end(let other): return time(of: other, isStart: false, depth: depth + 1)
    case .grabDay, .grab, .eventDay, .event, .nextWeekday: return .unknown(.fromGrab)
    case .full: return .unknown(.untilFull)
    }
  }
}
