import QuanModel

extension Campaign {
  /// The instants at which fixed edges of its windows lie, in order; of an edge that is shifted, the one that it is shifted from.
  package var fixedInstants: [Int64] {
    var result: Set<Int64> = []
    for case .instant(let instant) in edgeKinds { result.insert(instant.milliseconds) }
    return result.sorted()
  }

  /// What the edges of every window are, wherever it is written.
  var edgeKinds: [Edge.Kind] {
    let windows =
      [period] + self.windows.map(\.window) + tiers.compactMap(\.valid) + rounds.flatMap { [$0.open, $0.valid] }
    return windows.flatMap { $0.edgeKinds }
  }
}

extension Window {
  fileprivate var edgeKinds: [Edge.Kind] {
    let own = [from, until].compactMap { $0?.kind.unshifted }
    return own
      + filters.flatMap { filter -> [Edge.Kind] in
        switch filter {
        case .within(let inner), .outside(let inner): inner.edgeKinds
        case .weekly, .during: []
        }
      }
  }
}

extension Edge.Kind {
  fileprivate var unshifted: Edge.Kind {
    if case .shifted(let inner, _) = self { inner.unshifted } else { self }
  }
}
