/// What lies in a ring and in none of the holes in it.
///
/// The boundary belongs to it: every point of the ring itself, and every point of a hole's ring. Degrees are taken as a flat
/// map, as in GeoJSON: a region across the antimeridian is written as two polygons. A pole belongs to a polygon that has a
/// corner there, and longitudes 180 and -180 are one.
package struct Polygon: Hashable, Sendable {
  package var shell: Ring
  package var holes: [Ring]

  package init(shell: Ring, holes: [Ring] = []) {
    self.shell = shell
    self.holes = holes
  }

  package func contains(_ point: GeoPoint) -> Bool {
    if point.isPole { return rings.contains { $0.points.contains { $0.latitude == point.latitude } } }
    if lies(point) { return true }
    guard abs(point.longitude) == GeoPoint.longitudeMax else { return false }
    return lies(GeoPoint(clamping: point.latitude, -point.longitude))
  }

  private func lies(_ point: GeoPoint) -> Bool {
    shell.side(of: point) != .outside && !holes.contains { $0.side(of: point) == .inside }
  }

  /// Millimetres to the nearest point of the polygon; 0 inside.
  package func distance(to point: GeoPoint) -> Int64 {
    if contains(point) { return 0 }
    var nearest = Int64.max
    for ring in rings { for edge in ring.edges { nearest = min(nearest, edge.distance(to: point)) } }
    return nearest
  }

  /// The shell, then the holes.
  package var rings: [Ring] { [shell] + holes }
}
