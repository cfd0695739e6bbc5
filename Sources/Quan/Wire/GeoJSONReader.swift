import QuanCheck
import QuanDiagnostics
import QuanModel

/// Reads the polygons of a GeoJSON text (RFC 7946): a `Polygon`, a `MultiPolygon`, a `Feature` of one, or a
/// `FeatureCollection`. Longitude stands before latitude; heights and properties are passed over.
package struct GeoJSONReader {
  package static let bytesMax = 4 << 20
  package static let positionsMax = 10_000
  /// A position is three values; the rest is left for brackets and properties.
  private static let tokensMax = 200_000

  private let bytes: [UInt8]
  private var tape = JSONTape(inputLimit: GeoJSONReader.bytesMax, tokensMax: GeoJSONReader.tokensMax)
  private var polygons: [[[RegionFile.Point]]] = []
  private var positions = 0

  package static func read(_ bytes: [UInt8]) -> Result<RegionFile, RegionFileProblem> {
    var reader = GeoJSONReader(bytes: bytes)
    do throws(RegionFileProblem) {
      let digest = SipHasher128.hash(bytes, key: SipKey(low: 0x7265_6769, high: 0x6f6e))
      return .success(RegionFile(polygons: try reader.all(), digest: digest))
    } catch {
      return .failure(error)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func all() throws(RegionFileProblem) -> [[[RegionFile.Point]]] {
    if let error = tape.parse(bytes) {
      let isTooMany = error.code == .tooManyTokens
      let message =
        isTooMany
        ? Bilingual(en: "there are more than \(Self.tokensMax) values", zh: "值的数量超过 \(Self.tokensMax) 个")
        : error.message
      throw problem(message.en, message.zh, at: error.offset)
    }
    try object(0)
    guard !polygons.isEmpty else { throw problem("there is no polygon in it", "其中没有多边形", at: tape[0].start) }
    return polygons
  }

  // MARK: Objects

  /// The depth is bounded by that of the tape.
  private mutating func object(_ index: Int) throws(RegionFileProblem) {
    guard tape[index].kind == .object, let kind = tape.member(of: index, "type"), tape[kind].kind == .string else {
      throw problem(
        "a GeoJSON object with a `type` must stand here", "此处应为带 `type` 的 GeoJSON 对象", at: tape[index].start)
    }
    let type = String(decoding: tape.utf8(tape[kind]), as: UTF8.self)
    switch type {
    case "Polygon": try polygon(try member(of: index, "coordinates"))
    case "MultiPolygon":
      for element in try elements(of: try member(of: index, "coordinates")) { try polygon(element) }
    case "Feature": try object(try member(of: index, "geometry"))
    case "FeatureCollection": for element in try elements(of: try member(of: index, "features")) { try object(element) }
    default:
      throw problem(
        "the type `\(TerminalText.safe(String(type.prefix(40))))` is no region; "
          + "known: Polygon, MultiPolygon, Feature, FeatureCollection",
        "类型 `\(TerminalText.safe(String(type.prefix(40))))` 不是区域；可用：Polygon、MultiPolygon、Feature、FeatureCollection",
        at: tape[kind].start)
    }
  }

  private func member(of object: Int, _ name: String) throws(RegionFileProblem) -> Int {
    guard let index = tape.member(of: object, name) else {
      throw problem("the object has no `\(name)`", "对象缺少 `\(name)`", at: tape[object].start)
    }
    return index
  }

  private func elements(of index: Int) throws(RegionFileProblem) -> [Int] {
    guard tape[index].kind == .array else { throw problem("a list must stand here", "此处应为列表", at: tape[index].start) }
    var elements: [Int] = []
    var position = index + 1
    for _ in 0..<tape[index].count {
      elements.append(position)
      position = tape[position].next
    }
    return elements
  }

  // MARK: Coordinates

  private mutating func polygon(_ index: Int) throws(RegionFileProblem) {
    var rings: [[RegionFile.Point]] = []
    for element in try elements(of: index) { rings.append(try ring(element)) }
    guard !rings.isEmpty else { throw problem("the polygon has no ring", "多边形没有环", at: tape[index].start) }
    polygons.append(rings)
  }

  private mutating func ring(_ index: Int) throws(RegionFileProblem) -> [RegionFile.Point] {
    var points: [RegionFile.Point] = []
    for element in try elements(of: index) {
      points.append(try point(element))
      positions += 1
      guard positions <= Self.positionsMax else {
        throw problem(
          "there are more than \(Self.positionsMax) positions", "坐标点超过 \(Self.positionsMax) 个", at: tape[element].start)
      }
    }
    guard points.count >= 4, points.first == points.last else {
      throw problem(
        "a ring has four positions at least, and the last is the first again", "环至少有四个坐标点，且末点与首点相同",
        at: tape[index].start)
    }
    return points
  }

  private func point(_ index: Int) throws(RegionFileProblem) -> RegionFile.Point {
    let numbers = try elements(of: index)
    guard numbers.count >= 2, let longitude = tape.scaled(tape[numbers[0]], digits: 9),
      let latitude = tape.scaled(tape[numbers[1]], digits: 9)
    else {
      throw problem(
        "a position is a list of two numbers: longitude, latitude", "坐标点应为两个数字的列表：经度、纬度", at: tape[index].start)
    }
    return RegionFile.Point(latitude: latitude, longitude: longitude)
  }

  // MARK: Problems

  /// What is wrong, with the line and column where it stands.
  private func problem(_ en: String, _ zh: String, at offset: Int) -> RegionFileProblem {
    let (line, column) = SourceFile(name: "", bytes: bytes).position(at: offset)
    return RegionFileProblem(
      .noRegion, "\(en) (line \(line), column \(column))", "\(zh)（第 \(line) 行，第 \(column) 列）")
  }
}
