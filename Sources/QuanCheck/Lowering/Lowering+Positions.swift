import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// A point such as `gcj02(36.1, 111.5)`, latitude first.
  mutating func position(_ expression: Expression, _ path: String) -> (Position, RegionSite.WrittenPoint)? {
    guard case .call(let name, let arguments) = expression.kind else {
      if isBareNumber(expression) {
        reportMissingDatum(expression, path)
      } else {
        wrongForm(
          expression.span, path, "expected a point such as `gcj02(36.1, 111.5)`", "这里应当是一个点，如 `gcj02(36.1, 111.5)`")
      }
      return nil
    }
    guard let datum = datum(name, path) else { return nil }
    guard arguments.count == 2, case .literal(.number(let latitude)) = arguments[0].value.kind,
      case .literal(.number(let longitude)) = arguments[1].value.kind
    else {
      wrongForm(
        expression.span, path, "a point has a latitude and a longitude: `\(name.text)(36.1, 111.5)`",
        "一个点由纬度和经度组成：`\(name.text)(36.1, 111.5)`")
      return nil
    }
    let spans = (arguments[0].value.span, arguments[1].value.span)
    guard let point = GeoPoint(latitude: latitude.nanos, longitude: longitude.nanos) else {
      reportOutOfRange(latitude, longitude, spans, path)
      return nil
    }
    return (
      Position(point, datum),
      RegionSite.WrittenPoint(point: point, span: expression.span, latitude: spans.0, longitude: spans.1)
    )
  }

  func isBareNumber(_ expression: Expression) -> Bool {
    if case .literal(.number) = expression.kind { true } else { false }
  }

  /// The datum of a word such as `gcj02`.
  mutating func datum(_ name: Name, _ path: String) -> Datum? {
    if let datum = Datum(rawValue: name.text) { return datum }
    let words = Datum.allCases.map(\.rawValue)
    let meant = Datum(spelling: name.text.uppercased()) ?? Datum(spelling: name.text.lowercased())
    let closest = meant?.rawValue ?? Spelling.closest(to: name.text, among: words)
    report(
      .unknownDatum, at: name.span, path: path, "no datum is called `\(name.text)`", "没有名为 `\(name.text)` 的坐标系",
      notes: [Self.datumNote],
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: name.span, with: $0)]
      } ?? [])
    return nil
  }

  mutating func reportMissingDatum(_ expression: Expression, _ path: String) {
    report(
      .unknownDatum, at: expression.span, path: path, "a point says its datum: `gcj02(36.1, 111.5)`",
      "点须写明坐标系：`gcj02(36.1, 111.5)`", notes: [Self.datumNote])
  }

  static let datumNote = Bilingual(
    en: "`wgs84` is that of satellite receivers, `gcj02` that of most maps in China, `bd09` Baidu's",
    zh: "`wgs84` 为卫星定位坐标系，`gcj02` 为国内多数地图所用，`bd09` 为百度地图所用")

  private mutating func reportOutOfRange(
    _ latitude: ExactDecimal, _ longitude: ExactDecimal, _ spans: (SourceSpan, SourceSpan), _ path: String
  ) {
    let isLatitude = abs(latitude.nanos) > GeoPoint.latitudeMax
    let (value, span) = isLatitude ? (latitude, spans.0) : (longitude, spans.1)
    let swapped = GeoPoint(latitude: longitude.nanos, longitude: latitude.nanos)
    let (limit, word) =
      isLatitude ? (90, Bilingual(en: "latitude", zh: "纬度")) : (180, Bilingual(en: "longitude", zh: "经度"))
    report(
      .coordinateOutOfRange, at: span, path: path, "a \(word.en) is at most \(limit) degrees, found `\(value.text)`",
      "\(word.zh)不超过 \(limit) 度，却是 `\(value.text)`",
      notes: [Bilingual(en: "the latitude stands first, then the longitude", zh: "先写纬度，后写经度")],
      fixes: swapped?.isInChina == true
        ? [FixIt.swapping(latitude.text, longitude.text, from: spans.0, to: spans.1)] : [])
  }
}

extension FixIt {
  /// Exchanges a latitude and a longitude that stand beside one another.
  static func swapping(_ first: String, _ second: String, from: SourceSpan, to: SourceSpan) -> FixIt {
    FixIt(
      Bilingual(en: "exchange latitude and longitude", zh: "对调经纬度"),
      replace: SourceSpan(file: from.file, lower: from.lower, upper: to.upper), with: "\(second), \(first)")
  }
}

extension ExactDecimal {
  /// The number in billionths, halves and more rounded up; the greatest number where it does not fit.
  var nanos: Int64 {
    guard scale > 9 else { return scaled(byPowerOfTen: 9) ?? .max }
    var divisor: Int64 = 1
    for _ in 9..<min(scale, 27) { divisor = divisor.multipliedReportingOverflow(by: 10).partialValue }
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    return quotient + (rest >= divisor - rest ? 1 : 0)
  }
}
