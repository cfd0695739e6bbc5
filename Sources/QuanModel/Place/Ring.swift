/// A closed line through points; its edges are straight between degrees of longitude and latitude, as in GeoJSON.
package struct Ring: Hashable, Sendable {
  /// The corners in order, each once: the last is joined to the first, and no two neighbours are one point.
  package let points: [GeoPoint]
  let box: GeoBox

  /// Neighbours that are one point become one, the closing one among them.
  package init(_ points: [GeoPoint]) {
    var corners: [GeoPoint] = []
    for point in points where point != corners.last { corners.append(point) }
    while corners.count > 1, corners.first == corners.last { corners.removeLast() }
    self.points = corners
    box = GeoBox(corners)
  }

  /// Where a point lies.
  package enum Side: Sendable { case inside, edge, outside }

  /// Exact. A ring of less than three points has no inside.
  package func side(of point: GeoPoint) -> Side {
    guard box.contains(point) else { return .outside }
    var isInside = false
    for edge in edges
    where min(edge.from.latitude, edge.to.latitude) <= point.latitude
      && max(edge.from.latitude, edge.to.latitude) >= point.latitude
    {
      let turn = edge.turn(to: point)
      if turn == 0, edge.spans(point) { return .edge }
      // An edge counts with its lower end and without its upper one, so that a corner counts once.
      guard (edge.from.latitude > point.latitude) != (edge.to.latitude > point.latitude) else { continue }
      if (turn > 0) == (edge.to.latitude > edge.from.latitude) { isInside.toggle() }
    }
    return isInside ? .inside : .outside
  }

  /// Each edge in order; a ring of one point has one without length.
  package var edges: some Sequence<GeoEdge> {
    points.indices.lazy.map { GeoEdge(points[$0], points[$0 + 1 < points.count ? $0 + 1 : 0]) }
  }

  /// Twice the area in square nano-degrees, positive where the ring turns to the left.
  package var doubledArea: Int128 {
    guard let origin = points.first else { return 0 }
    return edges.reduce(0) { $0 + GeoEdge(origin, $1.from).turn(to: $1.to) }
  }
}

/// The least span of degrees that holds some points.
package struct GeoBox: Hashable, Sendable {
  package private(set) var south = Int64.max
  package private(set) var north = Int64.min
  package private(set) var west = Int64.max
  package private(set) var east = Int64.min

  package init(_ points: [GeoPoint]) { for point in points { add(point) } }

  private mutating func add(_ point: GeoPoint) {
    (south, north) = (min(south, point.latitude), max(north, point.latitude))
    (west, east) = (min(west, point.longitude), max(east, point.longitude))
  }

  func contains(_ point: GeoPoint) -> Bool {
    south <= point.latitude && point.latitude <= north && west <= point.longitude && point.longitude <= east
  }
}
