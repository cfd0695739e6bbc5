import QuanDiagnostics
import QuanModel

/// The instants that windows hold, edges that refer to other windows included.
///
/// What is counted from a grab differs by voucher. A window then has two sets: the instants that it holds for some
/// voucher (`outer`) and those that it holds for every one (`inner`); the two agree where nothing is left open. An
/// opening that ends with its own validity means the validity of a grab at the opening.
struct WindowTimes: Sendable {
  enum Time: Hashable, Sendable {
    case unbounded
    case at(Instant)
    case unknown(Unknown)

    var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
  }

  enum Unknown: Hashable, Sendable {
    case hole, fromGrab, fromEvent, untilFull, circular, ofVoucher, empty

    var why: Bilingual {
      switch self {
      case .hole: Bilingual(en: "a window is `TBD`", zh: "时间窗口为 `TBD`")
      case .fromGrab: Bilingual(en: "a window is counted from the grab", zh: "时间窗口从领取起算")
      case .fromEvent: Bilingual(en: "a window is counted from an event of the voucher", zh: "时间窗口从券上发生的事件起算")
      case .untilFull: Bilingual(en: "a window ends when a quota is used up", zh: "时间窗口在额度用尽时结束")
      case .circular: Bilingual(en: "windows refer to one another in a circle", zh: "时间窗口相互循环引用")
      case .ofVoucher: Bilingual(en: "the window differs by voucher", zh: "时间窗口因券而异")
      case .empty: Bilingual(en: "a window holds no instant", zh: "时间窗口不含任何时刻")
      }
    }
  }

  let campaign: Campaign
  private let period: WindowExtent
  private let opens: [WindowExtent]
  private let valids: [WindowExtent]
  private let tierValids: [WindowExtent?]
  /// The same by round, for what is counted from the grab.
  private let tierValidsByRound: [[WindowExtent]?]
  private let named: [WindowExtent]

  init(campaign: Campaign) {
    self.campaign = campaign
    var resolver = WindowResolver(campaign: campaign)
    period = resolver.extent(of: .period)
    opens = campaign.rounds.indices.map { resolver.extent(of: .roundOpen($0)) }
    valids = campaign.rounds.indices.map { resolver.extent(of: .roundValid($0)) }
    tierValids = campaign.tiers.indices.map { tier in
      campaign.tiers[tier].valid == nil ? nil : resolver.extent(of: .tierValid(tier))
    }
    tierValidsByRound = campaign.tiers.indices.map { tier in
      campaign.tiers[tier].valid == nil
        ? nil : campaign.rounds.indices.map { resolver.extent(ofTier: tier, round: $0) }
    }
    named = campaign.windows.indices.map { resolver.extent(of: .named($0)) }
  }

  /// What is known of a window; nil for the window of a voucher and for a tier without one.
  func extent(of reference: WindowReference) -> WindowExtent? {
    switch reference {
    case .period: period
    case .roundOpen(let round): opens[round]
    case .roundValid(let round): valids[round]
    case .tierValid(let tier): tierValids[tier]
    case .named(let window): named[window]
    case .voucherValid: nil
    }
  }

  /// The first instant that the window holds.
  func start(of reference: WindowReference) -> Time {
    guard let extent = extent(of: reference) else { return .unknown(.ofVoucher) }
    if let unknown = extent.filterUnknown ?? extent.from.unknown { return .unknown(unknown) }
    if !extent.isFiltered { return Self.time(extent.from.earliest) }
    if let unknown = extent.until.unknown { return .unknown(unknown) }
    return extent.outer.infimum(in: campaign.zone).map(Self.time) ?? .unknown(.empty)
  }

  /// The instant after the last one that the window holds.
  func end(of reference: WindowReference) -> Time {
    guard let extent = extent(of: reference) else { return .unknown(.ofVoucher) }
    if let unknown = extent.filterUnknown ?? extent.until.unknown { return .unknown(unknown) }
    if !extent.isFiltered { return Self.time(extent.until.latest) }
    if let unknown = extent.from.unknown { return .unknown(unknown) }
    return extent.outer.supremum(in: campaign.zone).map(Self.time) ?? .unknown(.empty)
  }

  static func time(_ milliseconds: Int64) -> Time {
    let bound = Instant.distantFuture.milliseconds
    return milliseconds <= -bound || milliseconds >= bound ? .unbounded : .at(Instant(milliseconds: milliseconds))
  }

  // MARK: Vouchers

  /// From when the vouchers of a round can be used: its window's start, else the opening of the round.
  func validStart(ofRound round: Int) -> Time {
    let start = start(of: .roundValid(round))
    return start == .unbounded || start == .unknown(.fromGrab) ? self.start(of: .roundOpen(round)) : start
  }

  /// The latest instant at which a voucher of the round can end, validity that is counted from the grab included.
  func latestValidEnd(ofRound round: Int) -> Time { latestEnd([valids[round]]) }

  /// The same for a voucher of a tier, which may have a validity of its own.
  func latestValidEnd(ofRound round: Int, tier: Int) -> Time {
    latestEnd([valids[round]] + (tierValidsByRound[tier].map { [$0[round]] } ?? []))
  }

  /// The latest instant at which a voucher of the round, of whatever tier, can end.
  func latestEnd(ofRound round: Int) -> Time {
    let tiers = tiers(ofRound: round)
    guard !tiers.isEmpty, tiers.contains(where: { campaign.tiers[$0].valid != nil }) else {
      return latestValidEnd(ofRound: round)
    }
    var latest: Instant?
    for tier in tiers {
      switch latestValidEnd(ofRound: round, tier: tier) {
      case .unbounded: return .unbounded
      case .at(let instant): latest = max(latest ?? instant, instant)
      case .unknown(.empty): continue
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    return latest.map { .at($0) } ?? .unknown(.empty)
  }

  /// When some voucher of a tier and round can be used: not before the round opens.
  func validity(ofRound round: Int, tier: Int) -> InstantSet {
    let opens = opens[round].outer.infimum(in: campaign.zone) ?? .min
    let sets = [valids[round].outer, .span(from: opens, until: .max)]
    return .all(sets + (tierValidsByRound[tier].map { [$0[round].outer] } ?? []))
  }

  private func latestEnd(_ extents: [WindowExtent]) -> Time {
    for extent in extents {
      for unknown in [extent.filterUnknown, extent.until.unknown] where unknown != nil && unknown != .fromGrab {
        // Another window may end it all the same.
        if extents.count == 1 || unknown == .circular { return .unknown(unknown ?? .hole) }
      }
    }
    guard let end = InstantSet.all(extents.map(\.outer)).supremum(in: campaign.zone) else { return .unknown(.empty) }
    let time = Self.time(end)
    // What is counted from a grab that may come at any time ends for each voucher, though there is no last of these ends.
    guard time == .unbounded, let open = extents.compactMap({ $0.filterUnknown ?? $0.until.unknown }).first else {
      return time
    }
    return .unknown(open)
  }

  /// The tiers that a round hands out.
  func tiers(ofRound round: Int) -> [Int] {
    let scope = campaign.rounds[round].entry.scope
    guard case .counts(let counts) = campaign.rounds[round].issue else {
      return campaign.tiers.indices.filter { scope.covers(tier: $0) }
    }
    return counts.map(\.tier).filter { scope.covers(tier: $0) }
  }
}
