/// What degrees are counted by. One pair of numbers means places hundreds of metres apart under two of them.
package enum Datum: String, Hashable, Sendable, CaseIterable {
  /// The datum of satellite receivers.
  case wgs84
  /// The datum of maps published in China.
  case gcj02
  /// The datum of Baidu's maps.
  case bd09

  /// The spelling in a command: `GCJ-02`.
  package var name: String {
    switch self {
    case .wgs84: "WGS-84"
    case .gcj02: "GCJ-02"
    case .bd09: "BD-09"
    }
  }

  /// A datum by its word in a campaign file (`gcj02`) or its name in a command (`GCJ-02`).
  package init?(spelling: String) {
    guard let datum = Self.allCases.first(where: { $0.rawValue == spelling || $0.name == spelling }) else { return nil }
    self = datum
  }
}

/// A point with its datum: a place that can be found.
package struct Position: Hashable, Sendable {
  package var point: GeoPoint
  package var datum: Datum

  package init(_ point: GeoPoint, _ datum: Datum) {
    self.point = point
    self.datum = datum
  }

  /// The position as a file writes it: `gcj02(36.1, 111.5)`.
  package var text: String { "\(datum.rawValue)(\(point.text))" }

  /// The point that stands for the same spot in another datum.
  package func point(in other: Datum) -> GeoPoint {
    guard datum != other else { return point }
    let gcj =
      switch datum {
      case .wgs84: ChinaShift.gcj(fromWGS: point)
      case .gcj02: point
      case .bd09: ChinaShift.gcj(fromBD: point)
      }
    return switch other {
    case .wgs84: ChinaShift.wgs(fromGCJ: gcj)
    case .gcj02: gcj
    case .bd09: ChinaShift.bd(fromGCJ: gcj)
    }
  }
}
