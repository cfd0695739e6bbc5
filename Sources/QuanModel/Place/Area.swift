/// A part of the Earth's surface with the datum in which it is drawn.
package struct Area: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case circle(Circle)
    /// What lies in one of them.
    case polygons([Polygon])
  }

  package var shape: Shape
  package var datum: Datum

  package init(_ shape: Shape, _ datum: Datum) {
    self.shape = shape
    self.datum = datum
  }

  /// Whether a position lies within; one in another datum is converted to the area's first.
  package func contains(_ position: Position) -> Bool {
    let point = position.point(in: datum)
    switch shape {
    case .circle(let circle): return circle.contains(point)
    case .polygons(let polygons): return polygons.contains { $0.contains(point) }
    }
  }

  /// Millimetres to the nearest point of the area, 0 inside; nil for an area without points.
  package func distance(to position: Position) -> Int64? {
    let point = position.point(in: datum)
    switch shape {
    case .circle(let circle): return circle.distance(to: point)
    case .polygons(let polygons): return polygons.lazy.map { $0.distance(to: point) }.min()
    }
  }

  /// Every corner, or the centre.
  package var corners: [GeoPoint] {
    switch shape {
    case .circle(let circle): [circle.centre]
    case .polygons(let polygons): polygons.flatMap { $0.rings.flatMap(\.points) }
    }
  }
}
