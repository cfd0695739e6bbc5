import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// The words that start an area.
  static let areaWords = ["circle", "polygon", "geojson"]

  /// Areas that `let` names are read even where nothing uses them, so that what is wrong with them is found.
  mutating func lowerRegionDefinitions() {
    for name in names.definitionNames {
      guard let entry = names.definitions[name], let expression = entry.node.expression,
        case .call(let function, _) = expression.kind,
        Self.areaWords.contains(function.text) || Datum(spelling: function.text) != nil
      else { continue }
      _ = namedRegion(Name(text: name, span: entry.nameSpan), expression, path: entry.node.path, depth: 0)
    }
  }

  /// What stands behind `in` for a place: one region, or the union of several; nil after a finding.
  mutating func region(_ items: [Expression], path: String) -> Region? {
    var parts: [Region.Part] = []
    var titles: [String] = []
    for item in items {
      guard let region = region(item, path: path, depth: 0) else { return nil }
      parts += region.parts.filter { !parts.contains($0) }
      titles.append(region.name)
    }
    return Region(parts, name: titles.joined(separator: " | "))
  }

  private mutating func region(_ expression: Expression, path: String, depth: Int) -> Region? {
    switch expression.kind {
    case .region(let code): return Region(administrativePrefix: code, name: code)
    case .name(let name):
      guard let entry = names.definitions[name.text], let inner = entry.node.expression, depth < 64 else {
        undefinedRegion(name, path)
        return nil
      }
      names.used.insert(name.text)
      return namedRegion(name, inner, path: entry.node.path, depth: depth + 1)
    case .call(let function, let arguments):
      let title = sources.text(expression.span)
      return area(function, arguments, expression.span, title: title, path: path).map {
        Region([.area($0)], name: title)
      }
    case .hole:
      notCarried(expression.span, path: path, Bilingual(en: "a hole (`TBD`) for a region", zh: "区域的 `TBD`"))
      return nil
    default:
      report(
        .wrongType, at: expression.span, path: path,
        "expected a region: `admin 1410`, `circle(gcj02(36.1, 111.5), 3km)`, a polygon or the name of one",
        "这里应当是区域：`admin 1410`、`circle(gcj02(36.1, 111.5), 3km)`、多边形，或区域的名称")
      return nil
    }
  }

  /// The region under a name of `let`; each is lowered once, so that nothing is reported twice.
  private mutating func namedRegion(_ name: Name, _ inner: Expression, path: String, depth: Int) -> Region? {
    if let known = regionsByName[name.text] { return known }
    let region: Region?
    switch inner.kind {
    case .call(let function, let arguments):
      region = area(function, arguments, inner.span, title: name.text, path: path).map {
        Region([.area($0)], name: name.text)
      }
    case .region, .name, .hole:
      region = self.region(inner, path: path, depth: depth).map { Region($0.parts, name: name.text) }
    default:
      undefinedRegion(name, path)
      return nil
    }
    regionsByName[name.text] = .some(region)
    return region
  }

  private mutating func undefinedRegion(_ name: Name, _ path: String) {
    undefined(name.text, at: name.span, path: path, Bilingual(en: "region", zh: "区域"), among: names.definitionNames)
  }

  // MARK: Areas

  private mutating func area(
    _ function: Name, _ arguments: [Argument], _ span: SourceSpan, title: String, path: String
  ) -> Area? {
    switch function.text {
    case "circle": return circle(arguments, span, title: title, path: path)
    case "polygon": return polygon(arguments, span, title: title, path: path)
    case "geojson": return geojson(arguments, span, title: title, path: path)
    default:
      if Datum(spelling: function.text) != nil {
        report(
          .wrongType, at: span, path: path,
          "a point is no region; a circle around it is: `circle(\(sources.text(span)), 500m)`",
          "一个点不是区域，围绕它的圆才是：`circle(\(sources.text(span)), 500m)`")
        return nil
      }
      undefined(
        function.text, at: function.span, path: path, Bilingual(en: "kind of region", zh: "区域类型"), among: Self.areaWords
      )
      return nil
    }
  }

  private mutating func circle(
    _ arguments: [Argument], _ span: SourceSpan, title: String, path: String
  ) -> Area? {
    guard let centre = arguments.first, arguments.count == 2 else {
      if let first = arguments.first, isBareNumber(first.value) {
        reportMissingDatum(first.value, path)
      } else {
        wrongForm(
          span, path, "`circle` takes a centre and a radius: `circle(gcj02(36.1, 111.5), 3km)`",
          "`circle` 需要圆心和半径：`circle(gcj02(36.1, 111.5), 3km)`")
      }
      return nil
    }
    guard let (position, written) = position(centre.value, path) else { return nil }
    guard let radius = constant(arguments[1].value, of: .length, path: path) else { return nil }
    let area = Area(.circle(Circle(centre: position.point, radius: radius.value)), position.datum)
    regions.append(RegionSite(area: area, name: title, path: path, span: span, points: [written]))
    return area
  }

  private mutating func polygon(
    _ arguments: [Argument], _ span: SourceSpan, title: String, path: String
  ) -> Area? {
    guard arguments.count <= Self.regionPointsMax else {
      report(
        .limitExceeded, at: span, path: path, "a polygon has at most \(Self.regionPointsMax) points",
        "多边形最多 \(Self.regionPointsMax) 个点")
      return nil
    }
    var positions: [Position] = []
    var written: [RegionSite.WrittenPoint] = []
    for argument in arguments {
      guard let (position, place) = position(argument.value, path) else { return nil }
      if let first = positions.first, first.datum != position.datum {
        report(
          .mixedDatums, at: argument.value.span, path: path,
          "one polygon has one datum: `\(position.datum.rawValue)` stands beside `\(first.datum.rawValue)`",
          "一个多边形只能有一种坐标系：`\(position.datum.rawValue)` 与 `\(first.datum.rawValue)` 混用",
          secondary: [Label(span: written[0].span, text: Bilingual(en: "the first point", zh: "第一个点"))])
        return nil
      }
      positions.append(position)
      written.append(place)
    }
    guard let datum = positions.first?.datum else {
      wrongForm(
        span, path, "`polygon` takes its corners: `polygon(gcj02(36.1, 111.5), …)`",
        "`polygon` 需要各顶点：`polygon(gcj02(36.1, 111.5), …)`")
      return nil
    }
    let area = Area(.polygons([Polygon(shell: Ring(positions.map(\.point)))]), datum)
    regions.append(RegionSite(area: area, name: title, path: path, span: span, points: written))
    return area
  }

  static let regionPointsMax = 10_000

  mutating func wrongForm(_ span: SourceSpan, _ path: String, _ en: String, _ zh: String) {
    report(.wrongType, at: span, path: path, en, zh)
  }
}
