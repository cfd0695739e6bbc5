/// All points up to a distance from a centre, the edge included.
package struct Circle: Hashable, Sendable {
  package var centre: GeoPoint
  /// Millimetres; never negative.
  package var radius: Int64

  package init(centre: GeoPoint, radius: Int64) {
    self.centre = centre
    self.radius = radius
  }

  package func contains(_ point: GeoPoint) -> Bool { GreatCircle.millimetres(centre, point) <= radius }

  /// Millimetres to the nearest point of the circle; 0 inside.
  package func distance(to point: GeoPoint) -> Int64 { max(0, GreatCircle.millimetres(centre, point) - radius) }
}
