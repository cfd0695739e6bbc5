import QuanModel

/// A window while it is put together: its edges, then one filter after another.
struct WindowNarrowing {
  let from: WindowExtent.Bounds
  let until: WindowExtent.Bounds
  private var outer: [InstantSet]
  private var inner: [InstantSet]
  private var isFiltered = false
  private var unknown: WindowTimes.Unknown?
  private var fulls: [WindowExtent.Full]
  private var residue: WindowTimes.Unknown?

  init(from: WindowExtent.Bounds, until: WindowExtent.Bounds) {
    (self.from, self.until) = (from, until)
    outer = [.span(from: from.earliest, until: until.latest)]
    inner = [.span(from: from.latest, until: until.earliest)]
    fulls = from.full.map { [WindowExtent.Full(quota: $0, isStart: true)] } ?? []
    if let quota = until.full { fulls.append(WindowExtent.Full(quota: quota, isStart: false)) }
    residue = from.residue ?? until.residue
  }

  mutating func meet(_ set: InstantSet) {
    outer.append(set)
    inner.append(set)
    isFiltered = true
  }

  mutating func meet(_ extent: WindowExtent) {
    outer.append(extent.outer)
    inner.append(extent.inner)
    unknown = unknown ?? extent.unknown
    fulls += extent.fulls
    residue = residue ?? extent.residue
    isFiltered = true
  }

  /// What lies outside a window until a quota is used up is no such window itself.
  mutating func leaveOut(_ extent: WindowExtent) {
    outer.append(.outside(extent.inner))
    inner.append(.outside(extent.outer))
    unknown = unknown ?? extent.unknown
    residue = residue ?? extent.unknown
    isFiltered = true
  }

  var extent: WindowExtent {
    WindowExtent(
      from: from, until: until, outer: outer.count == 1 ? outer[0] : .all(outer),
      inner: inner.count == 1 ? inner[0] : .all(inner), isFiltered: isFiltered, filterUnknown: unknown, fulls: fulls,
      residue: residue)
  }
}
