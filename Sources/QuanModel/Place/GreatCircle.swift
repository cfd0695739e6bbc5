/// Distances along the surface of a sphere of the Earth's mean radius: at most 0.6% from the ellipsoid's.
package enum GreatCircle {
  /// The mean radius of the Earth, in millimetres.
  static let radius = 6_371_008_800.0

  /// The distance between two points of one datum, in whole millimetres; 0 only for one place.
  package static func millimetres(_ from: GeoPoint, _ to: GeoPoint) -> Int64 {
    // Half the differences, in pico-degrees; their sines are exact to the last bits however near the points are.
    let north = Angle.sine((to.latitude - from.latitude) * 500)
    let east = Angle.sine((to.longitude - from.longitude) * 500)
    let scale = Angle.cosine(from.latitude * 1000) * Angle.cosine(to.latitude * 1000)
    return millimetres(haversine: min(1, north * north + scale * east * east))
  }

  /// The least distance between a point at most so far from the equator and a meridian so far to the east or west; a
  /// point more than a quarter turn away may come nearer over the pole.
  static func millimetres(toMeridian difference: Int64, latitude: Int64) -> Int64 {
    guard difference < 90 * GeoPoint.degree else {
      return millimetres(haversine: halfSquared(90_000_000_000 - latitude))
    }
    // asin(cos φ · sin λ); the haversine of an angle whose sine is s is (1 - sqrt(1 - s²)) / 2.
    let sine = Angle.cosine(latitude * 1000) * Angle.sine(difference * 1000)
    let square = sine * sine
    return millimetres(haversine: square / (1 + (1 - square).squareRoot()) / 2)
  }

  /// The distance along a meridian, in millimetres.
  static func millimetres(alongMeridian difference: Int64) -> Int64 {
    Int64((radius * Double(difference) * (Double.pi / 180_000_000_000)).rounded())
  }

  private static func halfSquared(_ difference: Int64) -> Double {
    let sine = Angle.sine(difference * 500)
    return sine * sine
  }

  /// The arc whose half's squared sine this is.
  private static func millimetres(haversine value: Double) -> Int64 {
    let angle =
      value <= 0.5
      ? 2 * Angle.arcTangent((value / (1 - value)).squareRoot())
      : Double.pi - 2 * Angle.arcTangent(((1 - value) / value).squareRoot())
    return Int64((radius * angle).rounded())
  }
}
