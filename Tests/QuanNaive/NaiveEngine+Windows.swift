import QuanModel

/// From what the windows of one voucher, or of a grab, are counted.
struct NaiveAnchors {
  var verbs: [Verb: Int64] = [:]
  var voucher: Int?
  /// What is yet to happen counts for a start as if it came with the grab: the voucher waits for it.
  var waits = false
  /// Whether the edge in hand is where a window starts.
  var isAtStart = false

  func instant(of verb: Verb) -> Int64? { verbs[verb] ?? (waits && isAtStart ? verbs[.grab] : nil) }
}

extension NaiveEngine {
  /// A reference to a window, as it stands now.
  func window(_ reference: WindowReference, _ anchors: NaiveAnchors = NaiveAnchors()) -> NaiveWindow {
    switch reference {
    case .period: return resolved(campaign.period, anchors)
    case .named(let index): return resolved(campaign.windows[index].window, anchors)
    case .roundOpen(let round): return opening(round)
    case .roundValid(let round): return validity(round, anchors)
    case .tierValid(let tier): return campaign.tiers[tier].valid.map { resolved($0, anchors) } ?? .always
    case .voucherValid:
      guard let voucher = anchors.voucher else { return .always }
      return validity(voucher: voucher, waits: anchors.waits)
    }
  }

  /// When a round can be grabbed, the period apart. Where its end is counted from a grab, that of a grab at the opening is meant.
  func opening(_ round: Int) -> NaiveWindow {
    var window = campaign.rounds[round].open
    if let set = rounds[round].open {
      if window.isHole {
        window.isHole = false
        window.until = Edge(.end(of: .roundValid(round)), span: window.span)
      }
      window.from = Edge(.instant(Instant(milliseconds: set)), span: window.span)
    }
    var anchors = NaiveAnchors()
    if let from = window.from, case .at(let start) = edge(from.kind, anchors) {
      anchors.verbs[.grab] = start
    } else if window.from == nil, let start = resolved(campaign.period, anchors).possible.start, start > .min {
      anchors.verbs[.grab] = start
    }
    return resolved(window, anchors).both(resolved(campaign.period, anchors))
  }

  func validity(_ round: Int, _ anchors: NaiveAnchors) -> NaiveWindow {
    var window = campaign.rounds[round].valid
    if let set = rounds[round].valid {
      window.isHole = false
      window.until = Edge(.instant(Instant(milliseconds: set)), span: window.span)
    }
    return resolved(window, anchors)
  }

  /// When a voucher can be used: where its round's validity and its tier's own meet.
  func validity(round: Int, tier: Int, _ anchors: NaiveAnchors) -> NaiveWindow {
    validity(round, anchors).both(window(.tierValid(tier), anchors))
  }

  func anchors(of voucher: Int) -> NaiveAnchors { NaiveAnchors(verbs: vouchers[voucher].verbs, voucher: voucher) }

  func validity(voucher: Int, waits: Bool = false) -> NaiveWindow {
    var anchors = anchors(of: voucher)
    anchors.waits = waits
    return validity(round: vouchers[voucher].round, tier: vouchers[voucher].tier, anchors)
  }

  func resolved(_ window: Window, _ anchors: NaiveAnchors) -> NaiveWindow {
    var result = NaiveWindow.always
    if window.isHole { result.sure = .never }
    if let from = window.from { result = result.both(stretch(from.kind, anchors, isStart: true)) }
    if let until = window.until { result = result.both(stretch(until.kind, anchors, isStart: false)) }
    for filter in window.filters {
      switch filter {
      case .weekly(let days, let from, let until):
        let times = calendar.weekly(days, from, until)
        result = result.both(NaiveWindow(sure: times, possible: times))
      case .within(let inner): result = result.both(resolved(inner, anchors))
      case .outside(let inner): result = result.except(resolved(inner, anchors))
      case .during(let reference): result = result.both(self.window(reference, anchors))
      }
    }
    return result
  }

  /// What lies on the inner side of one edge.
  private func stretch(_ kind: Edge.Kind, _ anchors: NaiveAnchors, isStart: Bool) -> NaiveWindow {
    var anchors = anchors
    anchors.isAtStart = isStart
    switch edge(kind, anchors) {
    case .at(let instant):
      let times = isStart ? NaiveTimes(from: instant, until: .max) : NaiveTimes(from: .min, until: instant)
      return NaiveWindow(sure: times, possible: times)
    case .notYet:
      let times = isStart && !anchors.waits ? NaiveTimes.never : .always
      return NaiveWindow(sure: times, possible: times)
    case .hole: return NaiveWindow(sure: .never, possible: .always)
    }
  }

  func edge(_ kind: Edge.Kind, _ anchors: NaiveAnchors) -> NaiveEdge {
    func counted(_ verb: Verb, _ count: (Int64) -> Int64) -> NaiveEdge {
      anchors.instant(of: verb).map { .at(count($0)) } ?? .notYet
    }
    switch kind {
    case .instant(let instant): return .at(instant.milliseconds)
    case .hole: return .hole
    case .end(of: let reference): return bound(of: window(reference, anchors), \.end, open: .max)
    case .start(of: let reference): return bound(of: window(reference, anchors), \.start, open: .min)
    case .full(quota: let quota): return fullAt[quota].map { .at($0) } ?? .notYet
    case .event(let verb, plus: let delay): return counted(verb) { $0 + delay }
    case .eventDay(let verb, plus: let days, let second):
      return counted(verb) { calendar.at(calendar.day($0) + days, second: second) }
    case .unitEnd(let unit, let verb):
      return counted(verb) { event in
        let day = calendar.day(event)
        return calendar.midnight(unit == .week ? calendar.monday(day) + 7 : calendar.firstOfNextMonth(day))
      }
    case .nextWeekday(let weekday, let second):
      return counted(.grab) { calendar.next(.weekly(weekday, second: second), after: $0) }
    case .shifted(let inner, let delay):
      guard case .at(let instant) = edge(inner, anchors) else { return edge(inner, anchors) }
      return .at(calendar.moved(instant, by: delay))
    }
  }

  /// The first instant of a window, or the one after its last; a window that has none there is open.
  private func bound(of window: NaiveWindow, _ part: (NaiveTimes) -> Int64?, open: Int64) -> NaiveEdge {
    guard let instant = part(window.possible) else { return .notYet }
    guard instant != open, abs(instant) < calendar.horizon else { return .notYet }
    guard part(window.sure) == instant else { return .hole }
    return .at(instant)
  }

  /// When a voucher ends, by what is known; `.max` where it never does.
  func end(of voucher: Int) -> Int64 {
    let times = validity(voucher: voucher, waits: true).possible
    guard let end = times.end else { return now }
    return end >= calendar.horizon ? .max : end
  }
}
