import QuanModel
import QuanSyntax

/// Works out what windows hold, following edges into other windows.
struct WindowResolver {
  /// Whose grab edges are counted from.
  private enum Holder: Hashable {
    case nobody
    /// A grab at this instant: what an opening means by its own validity.
    case at(Int64)
    /// Some grab from the first through the last instant; other events come after it.
    case between(Int64, Int64)
  }

  private struct Question: Hashable {
    var reference: WindowReference
    var holder: Holder
    /// One edge, or nil for the whole window: an opening may end with a validity that starts with the opening.
    var isStart: Bool?
  }

  private let campaign: Campaign
  private var known: [Question: WindowExtent] = [:]
  private var knownEdges: [Question: WindowExtent.Bounds] = [:]
  private var asked: Set<Question> = []

  init(campaign: Campaign) { self.campaign = campaign }

  /// What is known of a window.
  mutating func extent(of reference: WindowReference) -> WindowExtent {
    extent(of: reference, holder: holder(of: reference))
  }

  /// What is known of a tier's own validity for the vouchers of one round.
  mutating func extent(ofTier tier: Int, round: Int) -> WindowExtent {
    extent(of: .tierValid(tier), holder: grabs(in: [round]))
  }

  /// The grabs that a window of vouchers can be counted from.
  private mutating func holder(of reference: WindowReference) -> Holder {
    switch reference {
    case .period, .voucherValid, .roundOpen: return .nobody
    case .roundValid(let round): return grabs(in: [round])
    case .tierValid(let tier):
      return grabs(
        in: campaign.rounds.indices.filter { round in
          guard campaign.rounds[round].entry.scope.covers(tier: tier) else { return false }
          guard case .counts(let counts) = campaign.rounds[round].issue else { return true }
          return counts.contains { $0.tier == tier }
        })
    case .named: return grabs(in: Array(campaign.rounds.indices))
    }
  }

  private mutating func grabs(in rounds: [Int]) -> Holder {
    let period = extent(of: .period, holder: .nobody)
    var hull: (first: Int64, last: Int64)?
    for round in rounds {
      let open = extent(of: .roundOpen(round), holder: .nobody)
      let set = InstantSet.all([open.outer, period.outer])
      guard let first = set.infimum(in: campaign.zone), let end = set.supremum(in: campaign.zone) else {
        continue
      }
      hull = (min(hull?.first ?? .max, first), max(hull?.last ?? .min, end == .max ? .max : end - 1))
    }
    return hull.map { .between($0.first, $0.last) } ?? .between(.min, .max)
  }

  // MARK: Windows

  private mutating func extent(of reference: WindowReference, holder: Holder) -> WindowExtent {
    let question = Question(reference: reference, holder: holder)
    if let answer = known[question] { return answer }
    guard let window = campaign.window(reference) else { return .open(.ofVoucher) }
    guard asked.insert(question).inserted else { return .open(.circular) }
    let answer = extent(of: window, owner: reference, holder: holder)
    asked.remove(question)
    known[question] = answer
    return answer
  }

  private mutating func extent(of window: Window, owner: WindowReference, holder: Holder) -> WindowExtent {
    if window.isHole { return .open(.hole) }
    let from = window.from.map { bounds(of: $0.kind, owner: owner, holder: holder) } ?? .init(.min)
    let until = window.until.map { bounds(of: $0.kind, owner: owner, holder: holder) } ?? .init(.max)
    var narrowing = WindowNarrowing(from: from, until: until)
    for filter in window.filters {
      switch filter {
      case .weekly(let days, let fromSecond, let untilSecond):
        narrowing.meet(.weekly(days: Self.mask(days), fromSecond: fromSecond, untilSecond: untilSecond))
      case .within(let other): narrowing.meet(extent(of: other, owner: owner, holder: holder))
      case .outside(let other): narrowing.leaveOut(extent(of: other, owner: owner, holder: holder))
      case .during(let reference):
        // The edges are the window's own already; the filter is for what else narrows it.
        if let other = campaign.window(reference), !isFiltered(other, depth: 0) { continue }
        narrowing.meet(extent(of: reference, holder: self.holder(for: reference, from: owner, holder)))
      }
    }
    return narrowing.extent
  }

  static func mask(_ days: [Weekday]) -> UInt8 { days.reduce(0) { $0 | 1 << UInt8($1.rawValue - 1) } }

  // MARK: Edges

  /// For whom a window is meant that another one refers to.
  private mutating func holder(for reference: WindowReference, from owner: WindowReference, _ holder: Holder) -> Holder
  {
    switch reference {
    case .period, .roundOpen, .voucherValid: return .nobody
    case .roundValid(let round):
      if case .between = holder { return holder }
      return opening(of: round)
    case .tierValid:
      if case .nobody = holder, case .roundOpen(let round) = owner { return opening(of: round) }
      return holder
    case .named: return holder
    }
  }

  /// A grab at the opening of the round.
  private mutating func opening(of round: Int) -> Holder {
    let bounds = edge(of: .roundOpen(round), isStart: true, holder: .nobody)
    return bounds.unknown == nil && bounds.earliest != .min ? .at(bounds.earliest) : .nobody
  }

  /// One edge of a window that something else refers to.
  private mutating func edge(of reference: WindowReference, isStart: Bool, holder: Holder) -> WindowExtent.Bounds {
    guard let window = campaign.window(reference) else { return .init(.min, .max, .ofVoucher) }
    if window.isHole { return .init(.min, .max, .hole) }
    let question = Question(reference: reference, holder: holder, isStart: isStart)
    if let answer = knownEdges[question] { return answer }
    guard asked.insert(question).inserted else { return .init(.min, .max, .circular) }
    defer { asked.remove(question) }
    let answer: WindowExtent.Bounds
    if isFiltered(window, depth: 0) {
      let extent = extent(of: reference, holder: holder)
      answer = isStart ? start(extent) : end(extent)
    } else {
      let edge = isStart ? window.from : window.until
      answer = edge.map { bounds(of: $0.kind, owner: reference, holder: holder) } ?? .init(isStart ? .min : .max)
    }
    knownEdges[question] = answer
    return answer
  }

  /// Whether anything but its edges narrows a window.
  private func isFiltered(_ window: Window, depth: Int) -> Bool {
    window.filters.contains { filter in
      guard case .during(let reference) = filter else { return true }
      guard depth < 50, let other = campaign.window(reference) else { return true }
      return isFiltered(other, depth: depth + 1)
    }
  }

  private mutating func bounds(of kind: Edge.Kind, owner: WindowReference, holder: Holder) -> WindowExtent.Bounds {
    switch kind {
    case .instant(let instant): return .init(instant.milliseconds)
    case .start(let reference):
      return edge(of: reference, isStart: true, holder: self.holder(for: reference, from: owner, holder))
    case .end(let reference):
      return edge(of: reference, isStart: false, holder: self.holder(for: reference, from: owner, holder))
    case .hole: return .init(.min, .max, .hole)
    case .full(let quota): return .full(quota: quota)
    case .shifted(let inner, let delay):
      let bounds = bounds(of: inner, owner: owner, holder: holder)
      return .init(shifted(bounds.earliest, delay), shifted(bounds.latest, delay), bounds.unknown)
    case .eventDay, .event, .unitEnd, .nextWeekday: return counted(kind, holder: holder)
    }
  }

  private func shifted(_ instant: Int64, _ delay: Delay) -> Int64 {
    guard instant != .min, instant != .max else { return instant }
    return Instant(milliseconds: instant).moved(by: delay, in: campaign.zone).milliseconds
  }

  /// An edge that is counted from an event lies the later, the later the event.
  private func counted(_ kind: Edge.Kind, holder: Holder) -> WindowExtent.Bounds {
    let isGrab = kind.verb == .grab
    let unknown: WindowTimes.Unknown = isGrab ? .fromGrab : .fromEvent
    func instant(_ event: Int64) -> Int64 {
      guard event != .min, event != .max else { return event }
      return kind.instant(countedFrom: Instant(milliseconds: event), in: campaign.zone)?.milliseconds ?? event
    }
    switch holder {
    case .nobody: return .init(.min, .max, unknown)
    case .at(let grab): return isGrab ? .init(instant(grab)) : .init(instant(grab), .max, unknown)
    case .between(let first, let last): return .init(instant(first), isGrab ? instant(last) : .max, unknown)
    }
  }

  private func start(_ extent: WindowExtent) -> WindowExtent.Bounds {
    guard extent.isFiltered else { return extent.from }
    guard let first = extent.outer.infimum(in: campaign.zone) else { return .init(.min, .max, .empty) }
    return extent.unknown == nil ? .init(first) : .init(first, .max, extent.unknown)
  }

  private func end(_ extent: WindowExtent) -> WindowExtent.Bounds {
    guard extent.isFiltered else { return extent.until }
    guard let end = extent.outer.supremum(in: campaign.zone) else { return .init(.min, .max, .empty) }
    return extent.unknown == nil ? .init(end) : .init(.min, end, extent.unknown)
  }
}
