import QuanDiagnostics

/// An area where a campaign file writes it, for findings about its shape.
package struct RegionSite: Sendable {
  package var area: Area
  /// What messages call it.
  package var name: String
  package var path: String
  /// The whole expression.
  package var span: SourceSpan
  /// Each point as written, in order; empty where the points stand in a file.
  package var points: [WrittenPoint]
  /// The file beside the campaign that holds the points.
  package var file: String?
  /// The digest of that file's bytes.
  package var fileDigest: Digest128?

  package init(
    area: Area, name: String, path: String, span: SourceSpan, points: [WrittenPoint] = [], file: String? = nil,
    fileDigest: Digest128? = nil
  ) {
    self.area = area
    self.name = name
    self.path = path
    self.span = span
    self.points = points
    self.file = file
    self.fileDigest = fileDigest
  }

  /// A point with its place in the file.
  package struct WrittenPoint: Sendable {
    package var point: GeoPoint
    package var span: SourceSpan
    package var latitude: SourceSpan
    package var longitude: SourceSpan

    package init(point: GeoPoint, span: SourceSpan, latitude: SourceSpan, longitude: SourceSpan) {
      self.point = point
      self.span = span
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}
