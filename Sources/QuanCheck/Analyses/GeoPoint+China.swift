import QuanModel

extension GeoPoint {
  /// Whether the point lies in the span of degrees of China's land and sea: a point that is written the wrong way round
  /// leaves it.
  var isInChina: Bool {
    (3_000_000_000...54_000_000_000).contains(latitude) && (73_000_000_000...136_000_000_000).contains(longitude)
  }

  /// Whether the point lies outside China and would lie there with its degrees exchanged.
  var looksSwapped: Bool {
    !isInChina && GeoPoint(latitude: longitude, longitude: latitude)?.isInChina == true
  }
}
