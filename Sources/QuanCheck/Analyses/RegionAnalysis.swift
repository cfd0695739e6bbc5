import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Shapes of regions that cannot be meant, and conditions that ask a place to lie in two regions at once.
enum RegionAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .unknownDatum, .mixedDatums, .coordinateOutOfRange, .coordinatesSwapped, .tooFewPoints, .ringMeetsItself,
    .emptyRegion, .holeOutside, .edgeTooWide, .regionFileUnreadable, .regionFileMalformed, .noCommonPlace,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    context.campaign.regions.flatMap(shape) + disjoint(context.solver)
  }

  // MARK: Shapes

  private static func shape(_ site: RegionSite) -> [Diagnostic] {
    if let swapped = swapped(site) { return [swapped] }
    switch site.area.shape {
    case .circle(let circle):
      guard circle.radius == 0 else { return [] }
      return [
        finding(
          .emptyRegion, site, nil,
          Bilingual(en: "`\(site.name)` has a radius of 0: nobody stands there", zh: "`\(site.name)` 的半径为 0，没有人在其中"))
      ]
    case .polygons(let polygons): return polygons.indices.flatMap { self.polygon(polygons[$0], $0, site) }
    }
  }

  /// The first point that lies in China once its degrees are exchanged.
  private static func swapped(_ site: RegionSite) -> Diagnostic? {
    guard let point = site.area.corners.first(where: \.looksSwapped) else { return nil }
    let written = site.points.first { $0.point == point }
    let order =
      site.file == nil
      ? Bilingual(en: "the latitude stands first, then the longitude", zh: "先写纬度，后写经度")
      : Bilingual(en: "GeoJSON writes the longitude first, then the latitude", zh: "GeoJSON 先写经度，后写纬度")
    return Diagnostic(
      .coordinatesSwapped, at: written?.span ?? site.span, path: site.path,
      Bilingual(
        en: "latitude \(GeoPoint.text(point.latitude)), longitude \(GeoPoint.text(point.longitude)) is far from China; "
          + "the other way round it lies there",
        zh: "纬度 \(GeoPoint.text(point.latitude))、经度 \(GeoPoint.text(point.longitude)) 远离中国，对调后位于中国"),
      notes: [order],
      fixes: written.map {
        [
          FixIt.swapping(
            GeoPoint.text(point.latitude), GeoPoint.text(point.longitude), from: $0.latitude, to: $0.longitude)
        ]
      } ?? [])
  }

  /// The first thing that is wrong with a polygon; the rest often follows from it.
  private static func polygon(_ polygon: Polygon, _ number: Int, _ site: RegionSite) -> [Diagnostic] {
    for (order, ring) in polygon.rings.enumerated() {
      if let found = self.ring(ring, site, Place(polygon: number + 1, ring: order + 1)) { return [found] }
    }
    for (order, hole) in polygon.holes.enumerated() where !RingGeometry.isInside(hole, polygon.shell) {
      let place = Place(polygon: number + 1, ring: order + 2)
      return [
        finding(
          .holeOutside, site, place,
          Bilingual(en: "`\(site.name)` has a hole that leaves its outer ring", zh: "`\(site.name)` 的内环超出外环"))
      ]
    }
    return []
  }

  /// Where in a file a ring stands, counted from 1.
  private struct Place {
    var polygon: Int
    var ring: Int
  }

  private static func ring(_ ring: Ring, _ site: RegionSite, _ place: Place) -> Diagnostic? {
    guard ring.points.count >= 3 else {
      return finding(
        .tooFewPoints, site, place,
        Bilingual(
          en:
            "`\(site.name)` has a ring of \(ring.points.count) different point\(ring.points.count == 1 ? "" : "s"); three are needed",
          zh: "`\(site.name)` 的环只有 \(ring.points.count) 个不同的点，至少需要三个"))
    }
    if let wide = ring.edges.first(where: { $0.width > 180 * GeoPoint.degree && !$0.isAlongPole }) {
      return finding(
        .edgeTooWide, site, place,
        Bilingual(
          en: "the edge from \(wide.from.text) to \(wide.to.text) runs more than half way round the Earth",
          zh: "从 \(wide.from.text) 到 \(wide.to.text) 的边跨越地球半圈以上"),
        notes: [
          Bilingual(
            en: "a region across longitude 180 is cut there into two polygons, as GeoJSON asks",
            zh: "跨越 180 度经线的区域须在该处切为两个多边形（GeoJSON 的要求）")
        ])
    }
    if ring.doubledArea == 0, ring.points.allSatisfy({ GeoEdge(ring.points[0], ring.points[1]).turn(to: $0) == 0 }) {
      return finding(
        .emptyRegion, site, place,
        Bilingual(en: "`\(site.name)` has no area: all its points lie on one line", zh: "`\(site.name)` 没有面积：各点在一条直线上"))
    }
    return RingGeometry.meeting(in: ring).map { selfMeeting($0, site, place) }
  }

  private static func selfMeeting(
    _ edges: (first: GeoEdge, second: GeoEdge), _ site: RegionSite, _ place: Place
  ) -> Diagnostic {
    func text(_ edge: GeoEdge) -> String { "\(edge.from.text) → \(edge.to.text)" }
    return finding(
      .ringMeetsItself, site, place,
      Bilingual(en: "the ring of `\(site.name)` crosses or touches itself", zh: "`\(site.name)` 的边界自相交或自相接"),
      notes: [
        Bilingual(
          en: "the edge \(text(edges.first)) meets the edge \(text(edges.second))",
          zh: "边 \(text(edges.first)) 与边 \(text(edges.second)) 相遇")
      ], at: label(of: edges.first, site), secondary: label(of: edges.second, site))
  }

  /// Where an edge of a written polygon starts.
  private static func label(of edge: GeoEdge, _ site: RegionSite) -> SourceSpan? {
    site.points.first { $0.point == edge.from }?.span
  }

  private static func finding(
    _ kind: DiagnosticKind, _ site: RegionSite, _ place: Place?, _ message: Bilingual, notes: [Bilingual] = [],
    at span: SourceSpan? = nil, secondary: SourceSpan? = nil
  ) -> Diagnostic {
    var notes = notes
    if let file = site.file, let place {
      notes.append(
        Bilingual(
          en: "`\(file)`: polygon \(place.polygon), ring \(place.ring)",
          zh: "`\(file)`：第 \(place.polygon) 个多边形、第 \(place.ring) 个环"))
    }
    return Diagnostic(
      kind, at: span ?? site.span, path: site.path, message,
      secondary: secondary.map { [Label(span: $0, text: Bilingual(en: "the other edge starts here", zh: "另一条边的起点"))] }
        ?? [], notes: notes)
  }

  // MARK: Conditions

  /// Parts of a rule that ask one place to lie in two regions that have nothing in common. Where the rule as a whole can
  /// never be true, that is the finding.
  private static func disjoint(_ solver: Solver) -> [Diagnostic] {
    let campaign = solver.campaign
    var findings: [Diagnostic] = []
    for rule in campaign.rules {
      let found = disjoint(in: rule.condition, rule, campaign)
      if !found.isEmpty, !solver.solve([rule.condition]).isUnsatisfiable { findings += found }
    }
    return findings
  }

  private static func disjoint(in condition: Condition, _ rule: Rule, _ campaign: Campaign) -> [Diagnostic] {
    switch condition {
    case .all(let parts):
      return parts.flatMap { disjoint(in: $0, rule, campaign) } + disjointPairs(of: parts, rule, campaign)
    case .any(let parts): return parts.flatMap { disjoint(in: $0, rule, campaign) }
    case .constant, .not, .test, .otherwise, .hole: return []
    }
  }

  private static func disjointPairs(of parts: [Condition], _ rule: Rule, _ campaign: Campaign) -> [Diagnostic] {
    var seen: [(term: Term, region: Region, span: SourceSpan)] = []
    var findings: [Diagnostic] = []
    for case .test(let test) in parts {
      guard case .within(let term, let region) = test.kind else { continue }
      if let other = seen.first(where: { $0.term == term && PlaceDomain.areApart($0.region, region) }) {
        findings.append(
          Diagnostic(
            .noCommonPlace, at: test.span, path: rule.entry.path,
            Bilingual(
              en: "no place lies in `\(region.name)` and in `\(other.region.name)`",
              zh: "没有任何位置同时位于 `\(region.name)` 和 `\(other.region.name)`"),
            secondary: [Label(span: other.span, text: Bilingual(en: "asked for here too", zh: "此处同时要求"))]))
      }
      seen.append((term, region, test.span))
    }
    return findings
  }
}

extension GeoEdge {
  /// Whether both ends are one pole, so that the edge has no length.
  fileprivate var isAlongPole: Bool { from.isPole && from.latitude == to.latitude }
}
