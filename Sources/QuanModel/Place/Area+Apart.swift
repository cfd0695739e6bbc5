extension Area {
  /// How far one spot's degrees may lie apart in two datums, in millimetres, with room to spare.
  private static let datumsApart: Int64 = 3_000_000
  /// Pairs of edges that are compared one by one.
  private static let pairsMax = 1_000_000

  /// Whether no place can lie in both. True is certain; false may only mean that it was not decided.
  package func isApart(from other: Area) -> Bool {
    let reach = radius.addingReportingOverflow(other.radius)
    guard !reach.overflow else { return false }
    let margin = datum == other.datum ? 10 : Self.datumsApart
    let gap = GeoBox(corners).gap(to: GeoBox(other.corners))
    if gap - margin > reach.partialValue { return true }
    guard datum == other.datum else { return false }
    switch (shape, other.shape) {
    case (.circle(let left), .circle(let right)):
      return GreatCircle.millimetres(left.centre, right.centre) - margin > reach.partialValue
    case (.polygons(let left), .polygons(let right)): return Self.areApart(left, right)
    default: return false
    }
  }

  /// Whether every place in this area lies in the other. True is certain.
  package func isInside(_ other: Area) -> Bool {
    if self == other { return true }
    guard datum == other.datum, case .circle(let inner) = shape, case .circle(let outer) = other.shape else {
      return false
    }
    return GreatCircle.millimetres(inner.centre, outer.centre) + 10 <= outer.radius - inner.radius
  }

  private var radius: Int64 { if case .circle(let circle) = shape { circle.radius } else { 0 } }

  /// Exact: no corner of one lies in the other, and no two edges meet.
  private static func areApart(_ left: [Polygon], _ right: [Polygon]) -> Bool {
    let (leftRings, rightRings) = (left.flatMap(\.rings), right.flatMap(\.rings))
    let counts = (leftRings.reduce(0) { $0 + $1.points.count }, rightRings.reduce(0) { $0 + $1.points.count })
    guard counts.0 * counts.1 <= pairsMax else { return false }
    // Across the antimeridian and at a pole one place has two pairs of degrees.
    for ring in leftRings + rightRings
    where ring.points.contains(where: { $0.isPole || abs($0.longitude) == GeoPoint.longitudeMax }) {
      return false
    }
    for ring in leftRings {
      for point in ring.points where right.contains(where: { $0.contains(point) }) { return false }
    }
    for ring in rightRings {
      for point in ring.points where left.contains(where: { $0.contains(point) }) { return false }
    }
    for ring in leftRings {
      for edge in ring.edges {
        for opposite in rightRings where opposite.edges.contains(where: { $0.meets(edge) }) { return false }
      }
    }
    return true
  }
}

extension GeoBox {
  /// Millimetres that points of the two boxes are apart at least; 0 where the boxes meet, or where one is empty.
  func gap(to other: GeoBox) -> Int64 {
    guard south <= north, other.south <= other.north else { return 0 }
    let northward = max(0, other.south - north, south - other.north)
    var eastward = max(0, other.west - east, west - other.east)
    // The way round the other side of the Earth.
    let around = 360 * GeoPoint.degree - (max(east, other.east) - min(west, other.west))
    eastward = min(eastward, max(0, around))
    let farthest = [south, north, other.south, other.north].map { abs($0) }.max() ?? 0
    return max(
      GreatCircle.millimetres(alongMeridian: northward),
      GreatCircle.millimetres(toMeridian: eastward, latitude: farthest))
  }
}
