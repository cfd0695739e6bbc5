/// The published formulas between WGS-84, GCJ-02 and BD-09, both ways. Outside China there is no shift.
///
/// "China" is the box that the published formulas use; it holds parts of other countries too, where maps in GCJ-02 do the
/// same. The shift itself is some hundred metres, smooth, and known to well below a metre.
enum ChinaShift {
  /// Whether the shift applies: 0.8293 ... 55.8271 north, 72.004 ... 137.8347 east.
  static func applies(to point: GeoPoint) -> Bool {
    (829_300_000...55_827_100_000).contains(point.latitude)
      && (72_004_000_000...137_834_700_000).contains(point.longitude)
  }

  static func gcj(fromWGS point: GeoPoint) -> GeoPoint { applies(to: point) ? shifted(point) : point }

  static func wgs(fromGCJ point: GeoPoint) -> GeoPoint {
    applies(to: point) ? inverse(of: point, under: shifted) : point
  }

  static func bd(fromGCJ point: GeoPoint) -> GeoPoint { applies(to: point) ? turned(point) : point }

  static func gcj(fromBD point: GeoPoint) -> GeoPoint {
    applies(to: point) ? inverse(of: point, under: turned) : point
  }

  /// The point that a map takes to this one. The shift changes by less than a hundredth of a step, so that each round wins
  /// two digits; the last differences are of one nano-degree.
  private static func inverse(of image: GeoPoint, under map: (GeoPoint) -> GeoPoint) -> GeoPoint {
    var point = image
    for _ in 0..<20 {
      let found = map(point)
      if found == image { break }
      point = GeoPoint(
        clamping: point.latitude + image.latitude - found.latitude,
        point.longitude + image.longitude - found.longitude)
    }
    return point
  }

  // MARK: WGS-84 to GCJ-02

  /// The ellipsoid of the formula: half its long axis in metres, and its eccentricity squared.
  private static let axis = 6_378_245.0
  private static let eccentricity = 0.006_693_421_622_965_943

  private static func shifted(_ point: GeoPoint) -> GeoPoint {
    let (north, east) = metres(x: point.longitude - 105 * GeoPoint.degree, y: point.latitude - 35 * GeoPoint.degree)
    let sine = Angle.sine(point.latitude * 1000)
    let flattening = 1 - eccentricity * sine * sine
    let root = flattening.squareRoot()
    let meridian = axis * (1 - eccentricity) / (flattening * root)
    let parallel = axis / root * Angle.cosine(point.latitude * 1000)
    return GeoPoint(
      clamping: point.latitude + nanoDegrees(north * 180 / (meridian * Double.pi)),
      point.longitude + nanoDegrees(east * 180 / (parallel * Double.pi)))
  }

  /// The shift in metres at a distance from 105 east, 35 north, in nano-degrees.
  private static func metres(x: Int64, y: Int64) -> (north: Double, east: Double) {
    let (dx, dy) = (degrees(x), degrees(y))
    let root = dx.magnitude.squareRoot()
    let common = 20 * wave(x, 6) + 20 * wave(x, 2)
    // Each wave is the sine of so many half turns a degree; `x / 3` half turns are 60 degrees each.
    let northWaves =
      common + 20 * wave(y, 1) + 40 * sine(y, turn: 60) + 160 * sine(y, turn: 15) + 320 * sine(y, turn: 6)
    let eastWaves =
      common + 20 * wave(x, 1) + 40 * sine(x, turn: 60) + 150 * sine(x, turn: 15) + 300 * sine(x, turn: 6)
    let north = -100 + 2 * dx + 3 * dy + 0.2 * dy * dy + 0.1 * dx * dy + 0.2 * root
    let east = 300 + dx + 2 * dy + 0.1 * dx * dx + 0.1 * dx * dy + 0.1 * root
    return (north + northWaves * 2 / 3, east + eastWaves * 2 / 3)
  }

  private static func wave(_ value: Int64, _ halfTurns: Int64) -> Double { sine(value, turn: 180 * halfTurns) }

  /// The sine of so many degrees for each degree of the value.
  private static func sine(_ value: Int64, turn: Int64) -> Double { Angle.sine(value * turn * 1000) }

  // MARK: GCJ-02 to BD-09

  /// Stretched and turned about 0, 0 by an amount that waves 3000 degrees a degree, then moved.
  private static func turned(_ point: GeoPoint) -> GeoPoint {
    let (x, y) = (degrees(point.longitude), degrees(point.latitude))
    let length = (x * x + y * y).squareRoot()
    let stretch = (length + 0.00002 * sine(point.latitude, turn: 3000)) / length
    let turn = 0.000003 * Angle.cosine(point.longitude * 3_000_000)
    // The turn is so small that two terms of each series are exact.
    let (cosine, sine) = (1 - turn * turn / 2, turn - turn * turn * turn / 6)
    return GeoPoint(
      clamping: nanoDegrees(stretch * (y * cosine + x * sine) + 0.006),
      nanoDegrees(stretch * (x * cosine - y * sine) + 0.0065))
  }

  private static func degrees(_ value: Int64) -> Double { Double(value) / 1_000_000_000 }

  private static func nanoDegrees(_ degrees: Double) -> Int64 { Int64((degrees * 1_000_000_000).rounded()) }
}
