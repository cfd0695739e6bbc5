import QuanModel

/// What is known of a window's instants, whatever voucher it is for.
struct WindowExtent: Sendable {
  /// Where one edge can lie, in milliseconds; the two agree where it is known.
  struct Bounds: Hashable, Sendable {
    var earliest: Int64
    var latest: Int64
    var unknown: WindowTimes.Unknown?
    /// The quota whose exhaustion the edge is, to the instant.
    var full: Int?

    init(_ instant: Int64) { (earliest, latest) = (instant, instant) }

    init(_ earliest: Int64, _ latest: Int64, _ unknown: WindowTimes.Unknown?) {
      (self.earliest, self.latest) = (earliest, latest)
      self.unknown = earliest == latest ? nil : unknown
    }

    /// The instant at which a quota is used up: any at all, or never.
    static func full(quota: Int) -> Bounds {
      var bounds = Bounds(.min, .max, .untilFull)
      bounds.full = quota
      return bounds
    }

    /// What is unknown besides the exhaustion of a quota.
    var residue: WindowTimes.Unknown? { full == nil ? unknown : nil }
  }

  /// A quota with whose exhaustion a window ends, or starts.
  struct Full: Hashable, Sendable {
    var quota: Int
    var isStart: Bool
  }

  var from: Bounds
  var until: Bounds
  /// What the window holds for some voucher, and for every one.
  var outer: InstantSet
  var inner: InstantSet
  /// Whether anything but the edges narrows it.
  var isFiltered = false
  var filterUnknown: WindowTimes.Unknown?
  /// The window holds what `outer` holds, as far as these quotas are used up, or are not yet.
  var fulls: [Full] = []
  /// Why the two sets differ besides; nil where `outer` and `fulls` say all.
  var residue: WindowTimes.Unknown?

  /// Why the two sets differ; nil where they do not.
  var unknown: WindowTimes.Unknown? { filterUnknown ?? from.unknown ?? until.unknown }

  /// Nothing is known.
  static func open(_ unknown: WindowTimes.Unknown) -> WindowExtent {
    let anywhere = Bounds(.min, .max, unknown)
    return WindowExtent(
      from: anywhere, until: anywhere, outer: .always, inner: .never, isFiltered: true, filterUnknown: unknown,
      residue: unknown)
  }
}
