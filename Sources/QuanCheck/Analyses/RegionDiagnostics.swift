import QuanDiagnostics

extension DiagnosticKind {
  package static let unknownDatum = DiagnosticKind(
    "Q0521", .error, title: Bilingual(en: "a point or file without a known datum", zh: "坐标没有写明已知的坐标系"),
    explanation: Bilingual(
      en:
        "The same pair of numbers means places hundreds of metres apart in WGS-84, GCJ-02 and BD-09. So every point says "
        + "its datum, `gcj02(36.1, 111.5)`, and so does a file of points, `geojson(wgs84, town.geojson)`.",
      zh:
        "同一对数字在 WGS-84、GCJ-02 和 BD-09 中相差数百米。因此每个点都要写明坐标系，如 `gcj02(36.1, 111.5)`，坐标文件也一样，如 `geojson(wgs84, town.geojson)`。"
    ))
  package static let mixedDatums = DiagnosticKind(
    "Q0522", .error, title: Bilingual(en: "two datums in one polygon", zh: "一个多边形混用两种坐标系"),
    explanation: Bilingual(
      en: "The edges of a polygon are straight lines of one map. Convert the points to one datum first.",
      zh: "多边形的边是同一张地图上的直线。请先把各点换算到同一坐标系。"))
  package static let coordinateOutOfRange = DiagnosticKind(
    "Q0523", .error, title: Bilingual(en: "degrees that do not exist", zh: "经纬度超出范围"),
    explanation: Bilingual(
      en:
        "Latitudes lie between -90 and 90 degrees, longitudes between -180 and 180. A campaign file writes the latitude "
        + "first, a GeoJSON file the longitude; often the two were exchanged, or the numbers are metres of a map.",
      zh: "纬度在 -90 至 90 度之间，经度在 -180 至 180 度之间。活动文件先写纬度，GeoJSON 文件先写经度；常见原因是两者写反，或数字是以米为单位的投影坐标。"
    ))
  package static let coordinatesSwapped = DiagnosticKind(
    "Q0524", .warning, title: Bilingual(en: "latitude and longitude look exchanged", zh: "经纬度疑似写反"),
    explanation: Bilingual(
      en:
        "The point lies outside China, and with its degrees exchanged it would lie in China. A campaign file writes the "
        + "latitude first, a GeoJSON file the longitude.",
      zh: "该点位于中国之外，而对调经纬度后位于中国。活动文件先写纬度，GeoJSON 文件先写经度。"))
  package static let tooFewPoints = DiagnosticKind(
    "Q0525", .error, title: Bilingual(en: "a ring of less than three points", zh: "环不足三个点"),
    explanation: Bilingual(
      en: "A ring needs three different points to enclose anything. The last is joined to the first by itself.",
      zh: "一个环至少需要三个不同的点才能围成区域。末点会自动与首点相连。"))
  package static let ringMeetsItself = DiagnosticKind(
    "Q0526", .error, title: Bilingual(en: "a ring that crosses itself", zh: "边界自相交"),
    explanation: Bilingual(
      en:
        "A ring that crosses or touches itself has no clear inside. Usually two points stand in the wrong order, or two "
        + "areas were written as one ring.",
      zh: "自相交或自相接的环没有明确的内部。常见原因是两个点的顺序写反，或把两块区域写成了一个环。"))
  package static let emptyRegion = DiagnosticKind(
    "Q0527", .error, title: Bilingual(en: "a region without extent", zh: "区域没有范围"),
    explanation: Bilingual(
      en:
        "A circle of radius 0 or a ring whose points lie on one line holds nobody, so every command would be refused.",
      zh: "半径为 0 的圆，或各点在一条直线上的环，不包含任何人，所有指令都会被拒绝。"))
  package static let holeOutside = DiagnosticKind(
    "Q0528", .error, title: Bilingual(en: "a hole outside its polygon", zh: "内环超出外环"),
    explanation: Bilingual(
      en:
        "The first ring of a polygon is its outline; each further ring is a hole in it and may touch the outline but not "
        + "leave it. Two separate areas are two polygons.",
      zh: "多边形的第一个环是外轮廓，其余各环是其中的空洞，可以与外轮廓相接，但不能超出。两块分开的区域应写成两个多边形。"))
  package static let edgeTooWide = DiagnosticKind(
    "Q0529", .error, title: Bilingual(en: "an edge more than half way round the Earth", zh: "边跨越地球半圈以上"),
    explanation: Bilingual(
      en:
        "Edges are straight lines between degrees, so that an edge from 179 to -179 runs through longitude 0. A region "
        + "across longitude 180 is cut there into two polygons.",
      zh: "边是经纬度之间的直线，因此从 179 到 -179 的边会穿过 0 度经线。跨越 180 度经线的区域须在该处切为两个多边形。"))
  package static let regionFileUnreadable = DiagnosticKind(
    "Q0530", .error, title: Bilingual(en: "a region file that cannot be read", zh: "无法读取区域文件"),
    explanation: Bilingual(
      en:
        "`geojson(wgs84, town.geojson)` names a file in the campaign's own folder: what a campaign means must not depend "
        + "on what lies elsewhere on a machine. The file has at most 4 MB.",
      zh: "`geojson(wgs84, town.geojson)` 指活动文件所在文件夹中的文件：活动的含义不能取决于某台机器上别处的内容。文件不超过 4 MB。"))
  package static let regionFileMalformed = DiagnosticKind(
    "Q0531", .error, title: Bilingual(en: "a region file that holds no region", zh: "区域文件内容不符"),
    explanation: Bilingual(
      en:
        "The file is GeoJSON (RFC 7946): a `Polygon`, a `MultiPolygon`, a `Feature` of one, or a `FeatureCollection`. "
        + "Positions are longitude, then latitude; the first and the last position of a ring are equal. No more than "
        + "10,000 positions are read.",
      zh:
        "文件应为 GeoJSON（RFC 7946）：`Polygon`、`MultiPolygon`、其 `Feature` 或 `FeatureCollection`。坐标先经度后纬度，环的首末位置相同。位置总数不超过 10000 个。"
    ))
  package static let noCommonPlace = DiagnosticKind(
    "Q0532", .error, title: Bilingual(en: "two regions that have no place in common", zh: "两个区域没有公共部分"),
    explanation: Bilingual(
      en:
        "The condition asks one place to lie in both regions, and they do not meet: this part of the condition is never "
        + "true. Several regions beside one another are written `user.place in a | b`.",
      zh: "条件要求同一位置同时位于两个区域，而它们没有公共部分，条件的这一部分永远不成立。并列的多个区域写作 `user.place in a | b`。"))
}
