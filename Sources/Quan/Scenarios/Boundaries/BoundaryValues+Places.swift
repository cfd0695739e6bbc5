import QuanModel

/// Places on both sides of a region's edge.
extension BoundaryValues {
  func places(_ term: Term, _ region: Region) -> [BoundaryChange] {
    guard case .fact(let index) = term else { return [] }
    var changes: [BoundaryChange] = []
    for part in region.parts {
      switch part {
      case .administrative(let prefix):
        changes += codes(prefix.text).map { .fact(index, .object([("admin", .text($0))])) }
      case .area(let area):
        changes += edge(of: area, in: region).map { point in
          .fact(
            index,
            .object([
              ("lat", .decimal(GeoPoint.text(point.latitude))), ("lon", .decimal(GeoPoint.text(point.longitude))),
              ("datum", .text(area.datum.name)),
            ]))
        }
      }
    }
    return changes + [.fact(index, nil)]
  }

  /// A place within, the region itself, its neighbour, and a code that is too coarse to tell.
  private func codes(_ prefix: String) -> [String] {
    let digits = Array(prefix.utf8)
    let within = prefix + String(repeating: "0", count: max(0, 5 - digits.count)) + "1"
    var neighbour = digits
    if let last = digits.last { neighbour[digits.count - 1] = last == UInt8(ascii: "9") ? UInt8(ascii: "8") : last + 1 }
    let beyond = String(decoding: neighbour, as: UTF8.self) + within.dropFirst(digits.count)
    return [within] + (digits.count % 2 == 0 ? [prefix] : []) + [beyond]
      + (digits.count > 2 ? [String(prefix.prefix(2))] : [])
  }

  private static let metre: Int64 = 9000

  /// The last point within and the first one beyond on the way north from inside, about a metre apart.
  private func edge(of area: Area, in region: Region) -> [GeoPoint] {
    func isWithin(_ point: GeoPoint) -> Bool { region.contains(Place(position: Position(point, area.datum))) == true }
    guard let inside = inner(area, isWithin) else { return [] }
    var low: Int64 = 0
    var high: Int64 = Self.metre
    func at(_ offset: Int64) -> GeoPoint? {
      GeoPoint(latitude: inside.latitude + offset, longitude: inside.longitude)
    }
    while let point = at(high), isWithin(point) {
      low = high
      high *= 2
    }
    guard at(high) != nil else { return [] }
    while high - low > Self.metre {
      let middle = (low + high) / 2
      guard let point = at(middle) else { return [] }
      if isWithin(point) { low = middle } else { high = middle }
    }
    return [at(low), at(high)].compactMap(\.self)
  }

  /// A point that lies within: the centre, or the middle of the corners, or of three neighbours.
  private func inner(_ area: Area, _ isWithin: (GeoPoint) -> Bool) -> GeoPoint? {
    let corners = area.corners
    func middle(_ points: ArraySlice<GeoPoint>) -> GeoPoint? {
      let count = Int64(max(points.count, 1))
      return GeoPoint(
        latitude: points.reduce(0) { $0 + $1.latitude / count },
        longitude: points.reduce(0) { $0 + $1.longitude / count })
    }
    let triples = corners.indices.dropLast(2).prefix(200).map { corners[$0..<$0 + 3] }
    return ([corners[...]] + triples).lazy.compactMap { middle($0) }.first { isWithin($0) }
  }
}
