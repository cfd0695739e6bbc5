/// How wide a degree of longitude is.
package enum GeoScale {
  /// The width of a degree of longitude at a latitude in nano-degrees, as a share of that at the equator.
  package static func width(at latitude: Int64) -> Double { Angle.cosine(latitude * 1000) }
}
