import QuanModel

/// What is known of a window's instants, whatever voucher it is for.
struct WindowExtent: Sendable {
  /// Where one edge can lie, in milliseconds; the two agree where it is known.
  struct Bounds: Hashable, Sendable {
    var earliest: Int64
    var latest: Int64
    var unknown: WindowTimes.Unknown?

    init(_ instant: Int64) { (earliest, latest) = (instant, instant) }

    init(_ earliest: Int64, _ latest: Int64, _ unknown: WindowTimes.Unknown?) {
      (self.earliest, self.latest) = (earliest, latest)
      self.unknown = earliest == latest ? nil : unknown
    }
  }

  var from: Bounds
  var until: Bounds
  /// What the window holds for some voucher, and for every one.
  var outer: InstantSet
  var inner: InstantSet
  /// Whether anything but the edges narrows it.
  var isFiltered = false
  var filterUnknown: WindowTimes.Unknown?

  /// Why the two sets differ; nil where they do not.
  var unknown: WindowTimes.Unknown? { filterUnknown ?? from.unknown ?? until.unknown }

  /// Nothing is known.
  static func open(_ unknown: WindowTimes.Unknown) -> WindowExtent {
    let anywhere = Bounds(.min, .max, unknown)
    return WindowExtent(
      from: anywhere, until: anywhere, outer: .always, inner: .never, isFiltered: true, filterUnknown: unknown)
  }
}
