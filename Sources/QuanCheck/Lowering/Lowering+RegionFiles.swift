import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// `geojson(wgs84, town.geojson)`: the polygons of a file beside the campaign.
  mutating func geojson(_ arguments: [Argument], _ span: SourceSpan, title: String, path: String) -> Area? {
    if arguments.count == 1, case .name(let name) = arguments[0].value.kind, Datum(rawValue: name.text) == nil {
      report(
        .unknownDatum, at: name.span, path: path, "a region file needs its datum: `geojson(wgs84, \(name.text))`",
        "区域文件须写明坐标系：`geojson(wgs84, \(name.text))`", notes: [Self.datumNote])
      return nil
    }
    guard arguments.count == 2, case .name(let word) = arguments[0].value.kind else {
      wrongForm(
        span, path, "`geojson` takes a datum and a file: `geojson(wgs84, town.geojson)`",
        "`geojson` 需要坐标系和文件：`geojson(wgs84, town.geojson)`")
      return nil
    }
    guard let datum = datum(word, path) else { return nil }
    let place = arguments[1].value
    guard case .name(let name) = place.kind else {
      report(
        .regionFileUnreadable, at: place.span, path: path,
        "the file stands beside the campaign: a name without folders, not `\(sources.text(place.span))`",
        "区域文件须与活动文件放在同一文件夹，只写文件名，不能是 `\(sources.text(place.span))`")
      return nil
    }
    guard let (polygons, digest) = polygons(of: name, path) else { return nil }
    let area = Area(.polygons(polygons), datum)
    regions.append(RegionSite(area: area, name: title, path: path, span: span, file: name.text, fileDigest: digest))
    return area
  }

  private mutating func polygons(of name: Name, _ path: String) -> ([Polygon], Digest128)? {
    switch regionFiles(name.text) {
    case .failure(let problem):
      report(
        problem.kind == .unreadable ? .regionFileUnreadable : .regionFileMalformed, at: name.span, path: path,
        "`\(name.text)`: \(problem.message.en)", "`\(name.text)`：\(problem.message.zh)", notes: problem.notes)
      return nil
    case .success(let file):
      var polygons: [Polygon] = []
      for (number, rings) in file.polygons.enumerated() {
        var lowered: [Ring] = []
        for (order, ring) in rings.enumerated() {
          guard let points = points(ring, of: name, place: (number + 1, order + 1), path) else { return nil }
          lowered.append(Ring(points))
        }
        if let shell = lowered.first { polygons.append(Polygon(shell: shell, holes: Array(lowered.dropFirst()))) }
      }
      return (polygons, file.digest)
    }
  }

  private mutating func points(
    _ ring: [RegionFile.Point], of name: Name, place: (polygon: Int, ring: Int), _ path: String
  ) -> [GeoPoint]? {
    var points: [GeoPoint] = []
    for (order, raw) in ring.enumerated() {
      guard let point = GeoPoint(latitude: raw.latitude, longitude: raw.longitude) else {
        let (lat, lon) = (GeoPoint.text(raw.latitude), GeoPoint.text(raw.longitude))
        let isSwapped = GeoPoint(latitude: raw.longitude, longitude: raw.latitude)?.isInChina == true
        report(
          .coordinateOutOfRange, at: name.span, path: path,
          "`\(name.text)` has a point outside the range of degrees: latitude \(lat), longitude \(lon)",
          "`\(name.text)` 中有超出范围的点：纬度 \(lat)，经度 \(lon)",
          notes: [
            Bilingual(
              en: "polygon \(place.polygon), ring \(place.ring), position \(order + 1)",
              zh: "第 \(place.polygon) 个多边形、第 \(place.ring) 个环、第 \(order + 1) 个点")
          ]
            + (isSwapped
              ? [Bilingual(en: "GeoJSON writes the longitude first, then the latitude", zh: "GeoJSON 先写经度，后写纬度")] : []))
        return nil
      }
      points.append(point)
    }
    return points
  }
}
