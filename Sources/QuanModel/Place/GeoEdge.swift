/// A straight line between two points, in degrees of longitude and latitude.
package struct GeoEdge: Hashable, Sendable {
  package var from: GeoPoint
  package var to: GeoPoint

  package init(_ from: GeoPoint, _ to: GeoPoint) {
    self.from = from
    self.to = to
  }

  /// Twice the area of the triangle with a third point: positive where it lies to the left, 0 on the line.
  package func turn(to point: GeoPoint) -> Int128 {
    Int128(to.longitude - from.longitude) * Int128(point.latitude - from.latitude)
      - Int128(to.latitude - from.latitude) * Int128(point.longitude - from.longitude)
  }

  /// Whether a point of the line lies between the ends or on one.
  package func spans(_ point: GeoPoint) -> Bool {
    min(from.latitude, to.latitude) <= point.latitude && point.latitude <= max(from.latitude, to.latitude)
      && min(from.longitude, to.longitude) <= point.longitude && point.longitude <= max(from.longitude, to.longitude)
  }

  /// Whether the two have a point in common, ends included. Exact.
  package func meets(_ other: GeoEdge) -> Bool {
    let (a, b) = (turn(to: other.from).signum(), turn(to: other.to).signum())
    let (c, d) = (other.turn(to: from).signum(), other.turn(to: to).signum())
    if a * b < 0, c * d < 0 { return true }
    return a == 0 && spans(other.from) || b == 0 && spans(other.to) || c == 0 && other.spans(from)
      || d == 0 && other.spans(to)
  }

  /// Whether each has one end strictly on either side of the other. Exact.
  package func crosses(_ other: GeoEdge) -> Bool {
    turn(to: other.from).signum() * turn(to: other.to).signum() < 0
      && other.turn(to: from).signum() * other.turn(to: to).signum() < 0
  }

  /// Degrees of longitude from end to end, in nano-degrees.
  package var width: Int64 { abs(to.longitude - from.longitude) }

  /// Millimetres to a point of the edge that is nearest, or as good as nearest where the edge is hundreds of
  /// kilometres long or away: the answer is the distance to a point of the edge, never less than the least.
  package func distance(to point: GeoPoint) -> Int64 {
    let turn = 360 * GeoPoint.degree
    // The side of the antimeridian on which the point is nearer.
    let middle = (from.longitude + to.longitude) / 2
    let longitude =
      point.longitude + (point.longitude - middle > turn / 2 ? -turn : middle - point.longitude > turn / 2 ? turn : 0)
    let (dx, dy) = (Double(to.longitude - from.longitude), Double(to.latitude - from.latitude))
    let (px, py) = (Double(longitude - from.longitude), Double(point.latitude - from.latitude))
    var nearest = min(GreatCircle.millimetres(point, from), GreatCircle.millimetres(point, to))
    var latitude = point.latitude
    // A degree of longitude shrinks with the latitude half way; the second and third rounds know it.
    for _ in 0..<3 {
      let scale = Angle.cosine((point.latitude + latitude) * 500)
      let length = dx * dx * scale * scale + dy * dy
      guard length > 0 else { break }
      let share = min(1, max(0, (px * dx * scale * scale + py * dy) / length))
      let foot = GeoPoint(
        clamping: from.latitude + Int64((dy * share).rounded()), from.longitude + Int64((dx * share).rounded()))
      nearest = min(nearest, GreatCircle.millimetres(point, foot))
      latitude = foot.latitude
    }
    return nearest
  }
}
