import QuanModel

/// Exact questions about rings that only the checker asks.
enum RingGeometry {
  /// Two edges of a ring that meet elsewhere than neighbours do; nil for a sound ring.
  ///
  /// Edges are taken from west to east; each is compared with those that reach as far east as it starts.
  static func meeting(in ring: Ring) -> (first: GeoEdge, second: GeoEdge)? {
    let edges = Array(ring.edges)
    let order = edges.indices.sorted { (west(edges[$0]), $0) < (west(edges[$1]), $1) }
    var open: [Int] = []
    for index in order {
      let start = west(edges[index])
      open.removeAll { max(edges[$0].from.longitude, edges[$0].to.longitude) < start }
      for other in open where meet(edges, min(index, other), max(index, other)) {
        return (edges[min(index, other)], edges[max(index, other)])
      }
      open.append(index)
    }
    return nil
  }

  private static func west(_ edge: GeoEdge) -> Int64 { min(edge.from.longitude, edge.to.longitude) }

  /// Whether two edges, the earlier first, meet as edges of one ring must not.
  private static func meet(_ edges: [GeoEdge], _ first: Int, _ second: Int) -> Bool {
    let (left, right) = (edges[first], edges[second])
    guard min(left.from.latitude, left.to.latitude) <= max(right.from.latitude, right.to.latitude),
      min(right.from.latitude, right.to.latitude) <= max(left.from.latitude, left.to.latitude)
    else { return false }
    if second == first + 1 { return turnsBack(left, right) }
    if first == 0, second == edges.count - 1 { return turnsBack(right, left) }
    return left.meets(right)
  }

  /// Whether an edge runs back over the one before it.
  private static func turnsBack(_ before: GeoEdge, _ after: GeoEdge) -> Bool {
    before.turn(to: after.to) == 0 && (before.spans(after.to) || after.spans(before.from))
  }

  /// Whether a ring lies in another; it may touch it.
  static func isInside(_ inner: Ring, _ outer: Ring) -> Bool {
    if inner.points.contains(where: { outer.side(of: $0) == .outside }) { return false }
    // Corners on the outer ring prove nothing: the way between two of them may lead outside.
    for edge in inner.edges {
      if outer.edges.contains(where: { $0.crosses(edge) }) { return false }
      let middle = GeoPoint(
        latitude: (edge.from.latitude + edge.to.latitude) / 2, longitude: (edge.from.longitude + edge.to.longitude) / 2)
      if let middle, outer.side(of: edge.from) == .edge, outer.side(of: edge.to) == .edge,
        outer.side(of: middle) == .outside
      {
        return false
      }
    }
    return true
  }
}
