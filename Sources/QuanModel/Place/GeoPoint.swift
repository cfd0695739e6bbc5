/// A point on the Earth, in degrees of one datum; which datum is said beside it.
///
/// Coordinates are whole nano-degrees (about 0.1 mm), so that whether a point lies in a polygon is exact arithmetic over
/// integers and the same on every machine.
package struct GeoPoint: Hashable, Sendable {
  /// North of the equator, -90 ... 90 degrees.
  package let latitude: Int64
  /// East of Greenwich, -180 ... 180 degrees; both ends are one meridian.
  package let longitude: Int64

  /// One degree.
  package static let degree: Int64 = 1_000_000_000
  package static let latitudeMax = 90 * degree
  package static let longitudeMax = 180 * degree

  /// Nil outside the range of degrees.
  package init?(latitude: Int64, longitude: Int64) {
    guard abs(latitude) <= Self.latitudeMax, abs(longitude) <= Self.longitudeMax else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A point that is known to be on the Earth; what lies beyond an end is cut to it.
  init(clamping latitude: Int64, _ longitude: Int64) {
    self.latitude = min(max(latitude, -Self.latitudeMax), Self.latitudeMax)
    self.longitude = min(max(longitude, -Self.longitudeMax), Self.longitudeMax)
  }

  /// Whether the point is the north or the south pole, where every longitude is the same place.
  package var isPole: Bool { abs(latitude) == Self.latitudeMax }

  /// The point as a file writes it: latitude, longitude.
  package var text: String { "\(Self.text(latitude)), \(Self.text(longitude))" }

  /// A number of nano-degrees in degrees, without trailing zeros.
  package static func text(_ value: Int64) -> String {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: degree.magnitude)
    var fraction = String(rest)
    fraction = String(repeating: "0", count: 9 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
