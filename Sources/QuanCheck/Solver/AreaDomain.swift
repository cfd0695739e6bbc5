import QuanModel

/// The positions that a place may still have: in each of some areas, in none of others.
struct AreaDomain: Sendable {
  private var required: [Area] = []
  private var refused: [Area] = []
  /// Nothing lies in two areas that are apart, nor in one and outside another around it. Only what is certain.
  private(set) var isEmpty = false

  init() {}

  /// Whether nothing was asked of the position.
  var isFree: Bool { required.isEmpty && refused.isEmpty }

  mutating func require(_ area: Area) {
    guard !required.contains(area) else { return }
    isEmpty = isEmpty || required.contains { $0.isApart(from: area) } || refused.contains { area.isInside($0) }
    required.append(area)
  }

  mutating func refuse(_ area: Area) {
    guard !refused.contains(area) else { return }
    isEmpty = isEmpty || required.contains { $0.isInside(area) }
    refused.append(area)
  }

  /// A position that meets everything; nil where none was found.
  var member: Position? {
    guard !isEmpty else { return nil }
    return candidates.first { position in
      required.allSatisfy { $0.contains(position) } && !refused.contains { $0.contains(position) }
    }
  }

  // MARK: Candidates

  private static let cornersMax = 60

  /// Positions worth trying: middles and corners of what is required, points around what is refused, then far ones.
  private var candidates: [Position] {
    var found: [Position] = []
    for area in required { found += Self.middles(of: area) }
    for (index, left) in required.enumerated() {
      for right in required[(index + 1)...] { found += Self.between(left, right) }
    }
    for area in required { found += Self.edge(of: area) }
    if required.isEmpty { found += Self.anywhere }
    return found
  }

  /// Degrees of latitude and longitude all over the Earth.
  private static let anywhere: [Position] = {
    let degrees: [(Int64, Int64)] = [
      (39, 116), (31, 121), (36, 103), (23, 113), (0, 0), (45, -100), (-30, 20), (-25, 135), (90, 0), (-90, 0),
    ]
    return degrees.compactMap { position($0.0 * GeoPoint.degree, $0.1 * GeoPoint.degree, .wgs84) }
  }()

  private static func position(_ latitude: Int64, _ longitude: Int64, _ datum: Datum) -> Position? {
    GeoPoint(latitude: latitude, longitude: longitude).map { Position($0, datum) }
  }

  /// A centre; for polygons the middles between corners that stand two or more apart.
  private static func middles(of area: Area) -> [Position] {
    switch area.shape {
    case .circle(let circle): return [Position(circle.centre, area.datum)]
    case .polygons(let polygons):
      return polygons.prefix(8).flatMap { polygon -> [Position] in
        let corners = thinned(polygon.shell.points)
        return corners.indices.flatMap { index -> [Position] in
          [2, corners.count / 2, corners.count / 3].compactMap { step in
            middle(corners[index], corners[(index + step) % corners.count]).map { Position($0, area.datum) }
          }
        }
      }
    }
  }

  /// Directions around a circle's centre: north and east.
  private static let directions: [(north: Double, east: Double)] = [
    (1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7),
  ]

  /// Points of the edge, or near that of a circle and between it and the centre.
  private static func edge(of area: Area) -> [Position] {
    guard case .circle(let circle) = area.shape else { return thinned(area.corners).map { Position($0, area.datum) } }
    // A degree of latitude is 111,195 m.
    let reach = Double(min(circle.radius, 1_000_000_000)) * 1000 / 111.195
    let width = max(0.01, GeoScale.width(at: circle.centre.latitude))
    var found: [Position] = []
    for share in [0.99, 0.66, 0.33] {
      for direction in directions {
        let north = Int64(reach * share * direction.north)
        let east = Int64(reach * share * direction.east / width)
        let point = position(circle.centre.latitude + north, circle.centre.longitude + east, area.datum)
        if let point { found.append(point) }
      }
    }
    return found
  }

  /// Points on the way from one area to another.
  private static func between(_ left: Area, _ right: Area) -> [Position] {
    guard let from = left.corners.first, let end = right.corners.first else { return [] }
    let to = Position(end, right.datum).point(in: left.datum)
    return (1..<32).compactMap { step in
      position(
        from.latitude + (to.latitude - from.latitude) / 32 * step,
        from.longitude + (to.longitude - from.longitude) / 32 * step, left.datum)
    }
  }

  private static func middle(_ left: GeoPoint, _ right: GeoPoint) -> GeoPoint? {
    GeoPoint(latitude: (left.latitude + right.latitude) / 2, longitude: (left.longitude + right.longitude) / 2)
  }

  private static func thinned(_ points: [GeoPoint]) -> [GeoPoint] {
    let step = max(1, points.count / cornersMax)
    return stride(from: 0, to: points.count, by: step).map { points[$0] }
  }
}
