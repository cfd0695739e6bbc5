import QuanModel
import Testing

/// The suites about places: datums, distances, polygons, the solver over regions, and the files that hold them.
@Suite enum Places {}

extension Places {
  /// A point in degrees, rounded to billionths.
  static func point(_ latitude: Double, _ longitude: Double) throws -> GeoPoint {
    try #require(GeoPoint(latitude: nanos(latitude), longitude: nanos(longitude)))
  }

  static func nanos(_ degrees: Double) -> Int64 { Int64((degrees * 1e9).rounded()) }

  /// A ring through corners in degrees, latitude first.
  static func ring(_ corners: [(Double, Double)]) throws -> Ring { Ring(try corners.map { try point($0.0, $0.1) }) }

  static func square(_ south: Double, _ west: Double, _ north: Double, _ east: Double) throws -> Ring {
    try ring([(south, west), (south, east), (north, east), (north, west)])
  }
}
