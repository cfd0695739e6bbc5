import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import Testing

extension Places {
  @Suite struct RegionFileTests {
    private func polygons(_ text: String) throws -> [[[RegionFile.Point]]] {
      try GeoJSONReader.read(Array(text.utf8)).get().polygons
    }

    private func problem(_ text: String) -> String {
      switch GeoJSONReader.read(Array(text.utf8)) {
      case .success: return "none"
      case .failure(let problem):
        #expect(!problem.message.zh.isEmpty && problem.kind == .noRegion)
        return problem.message.en
      }
    }

    private static let ring = "[[1, 2], [3, 2], [3, 4], [1, 2]]"

    @Test func longitudeStandsFirst() throws {
      let found = try polygons(
        #"{"type": "Polygon", "coordinates": [[[115.98, 36.45, 12], [1e0, -2], [3, 4], [115.98, 36.45]]]}"#)
      #expect(found[0][0][0] == RegionFile.Point(latitude: 36_450_000_000, longitude: 115_980_000_000))
      #expect(found[0][0][1] == RegionFile.Point(latitude: -2_000_000_000, longitude: 1_000_000_000))
      #expect(
        try polygons(
          #"{"type": "Polygon", "coordinates": [[[0.1234567894, 1.1234567895], [3, 2], [3, 4], [0.1234567894, 1.1234567895]]]}"#
        )[0][0][0] == RegionFile.Point(latitude: 1_123_456_790, longitude: 123_456_789))
    }

    @Test func everyKind() throws {
      let polygon = #"{"type": "Polygon", "coordinates": [\#(Self.ring), \#(Self.ring)]}"#
      #expect(try polygons(polygon).map(\.count) == [2])
      let several = #"{"type": "MultiPolygon", "coordinates": [[\#(Self.ring)], [\#(Self.ring), \#(Self.ring)]]}"#
      #expect(try polygons(several).map(\.count) == [1, 2])
      let feature = #"{"type": "Feature", "id": 7, "properties": {"a": [1]}, "geometry": \#(several)}"#
      #expect(try polygons(feature).count == 2)
      #expect(
        try polygons(#"{"bbox": [1, 2, 3, 4], "type": "FeatureCollection", "features": [\#(feature), \#(feature)]}"#)
          .count == 4)
    }

    @Test(arguments: [
      ("", "there is no JSON value (line 1, column 1)"),
      ("[]", "a GeoJSON object with a `type` must stand here (line 1, column 1)"),
      (#"{"type": 3}"#, "a GeoJSON object with a `type` must stand here (line 1, column 1)"),
      (#"{"type": "Point", "coordinates": [1, 2]}"#, "the type `Point` is no region"),
      (#"{"type": "GeometryCollection", "geometries": []}"#, "the type `GeometryCollection` is no region"),
      (#"{"type": "Feature", "geometry": null}"#, "a GeoJSON object with a `type` must stand here (line 1, column 33)"),
      (#"{"type": "Feature"}"#, "the object has no `geometry`"),
      (#"{"type": "FeatureCollection", "features": []}"#, "there is no polygon in it"),
      (#"{"type": "Polygon", "coordinates": []}"#, "the polygon has no ring"),
      (#"{"type": "Polygon", "coordinates": [[]]}"#, "a ring has four positions at least"),
      (#"{"type": "Polygon", "coordinates": [[[1, 2], [3, 2], [1, 2]]]}"#, "a ring has four positions at least"),
      (
        #"{"type": "Polygon", "coordinates": [[[1, 2], [3, 2], [3, 4], [1, 3]]]}"#, "a ring has four positions at least"
      ),
      (#"{"type": "Polygon", "coordinates": [[[1], [3, 2], [3, 4], [1]]]}"#, "a position is a list of two numbers"),
      (
        #"{"type": "Polygon", "coordinates": [[["1", 2], [3, 2], [3, 4], ["1", 2]]]}"#,
        "a position is a list of two numbers"
      ),
      (
        #"{"type": "Polygon", "coordinates": [[[1e300, 2], [3, 2], [3, 4], [1, 2]]]}"#,
        "a position is a list of two numbers"
      ),
      (#"{"type": "Polygon", "coordinates": 7}"#, "a list must stand here"),
      (#"{"type": "Polygon", "type": "Polygon"}"#, "the object has this key already"),
    ])
    func problems(_ text: String, _ message: String) { #expect(problem(text).hasPrefix(message), "\(problem(text))") }

    @Test func limits() {
      let many = (0..<10_001).map { "[\($0 % 90), 1]" }.joined(separator: ", ")
      #expect(
        problem(#"{"type": "Polygon", "coordinates": [[\#(many)]]}"#).hasPrefix("there are more than 10000 positions"))
      let values = Array(repeating: "1", count: 200_001).joined(separator: ",")
      #expect(problem("[\(values)]").hasPrefix("there are more than 200000 values"))
      let deep = String(repeating: #"{"type": "Feature", "geometry": "#, count: 40)
      #expect(problem(deep).hasPrefix("the values are nested deeper than"))
    }

    // MARK: Files

    private func withFolder(_ body: (URL) throws -> Void) throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "quan-regions-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try body(folder)
    }

    private func message(_ result: Result<[UInt8], RegionFileProblem>) -> String {
      switch result {
      case .success(let bytes): "\(bytes.count) bytes"
      case .failure(let problem): problem.message.en
      }
    }

    @Test func onlyFilesBesideTheCampaign() throws {
      try withFolder { folder in
        let path = folder.appending(path: "campaign.yaml").path(percentEncoded: false)
        try Data("abc".utf8).write(to: folder.appending(path: "town.geojson"))
        try FileManager.default.createDirectory(at: folder.appending(path: "maps"), withIntermediateDirectories: false)
        try Data("abc".utf8).write(to: folder.appending(path: "maps/town.geojson"))
        try FileManager.default.createSymbolicLink(
          at: folder.appending(path: "link.geojson"), withDestinationURL: folder.appending(path: "maps/town.geojson"))
        try Data(count: GeoJSONReader.bytesMax + 1).write(to: folder.appending(path: "large.geojson"))
        let files = RegionFiles.beside(path)
        #expect(message(files.bytes("town.geojson")) == "3 bytes")
        #expect(message(files.bytes("none.geojson")) == "there is no such file beside the campaign")
        #expect(message(files.bytes("maps/town.geojson")) == "the file lies outside the campaign's folder")
        #expect(message(files.bytes("..")) == "the file lies outside the campaign's folder")
        #expect(message(files.bytes("link.geojson")) == "the file lies outside the campaign's folder")
        #expect(message(files.bytes("maps")) == "this is no file")
        #expect(message(files.bytes("large.geojson")) == "the file has more than 4 MB")
      }
    }

    private static let campaign = CheckFixture.replacing(
      "city: admin 3715", by: "city: geojson(wgs84, town.geojson)", in: CheckFixture.base)

    private func file(_ coordinates: String) -> CampaignFile {
      let text = #"{"type": "Polygon", "coordinates": [\#(coordinates)]}"#
      return CampaignFile(
        path: "demo.yaml", bytes: Array(Self.campaign.utf8),
        regionFiles: RegionFiles { _ in .success(Array(text.utf8)) })
    }

    /// A state of one outline must not go on under another.
    @Test func theFileIsPartOfTheCampaign() throws {
      let first = try #require(file("[[115.9, 36.4], [116, 36.4], [116, 36.5], [115.9, 36.4]]").plan)
      let same = try #require(file("[[115.9, 36.4], [116, 36.4], [116, 36.5], [115.9, 36.4]]").plan)
      let other = try #require(file("[[115.9, 36.4], [116, 36.4], [116, 36.6], [115.9, 36.4]]").plan)
      #expect(first.fingerprint == same.fingerprint && first.fingerprint != other.fingerprint)
    }

    /// The example of a campaign with regions is accepted: its places lie where the rules want them.
    @Test(arguments: [
      "user.place in city", "user.place not in city", "user.place in city and user.place.accuracy <= 100m",
      "user.place.accuracy <= 100m and user.place in city and user.place not in admin 3715",
    ])
    func examplesLieInTheRegion(_ condition: String) throws {
      let text = CheckFixture.replacing("when: user.place in city", by: "when: \(condition)", in: Self.campaign)
        .replacing("二（三）2: []", with: condition.contains("100m") ? "二（三）2: [100m]" : "二（三）2: []")
      let outline = #"{"type": "Polygon", "coordinates": [[[115.9, 36.4], [116, 36.4], [116, 36.5], [115.9, 36.4]]]}"#
      let file = CampaignFile(
        path: "demo.yaml", bytes: Array(text.utf8), regionFiles: RegionFiles { _ in .success(Array(outline.utf8)) })
      let campaign = try #require(file.result.campaign)
      let plan = try #require(
        file.plan, "\(file.result.diagnostics.filter { $0.severity == .error }.map(\.message.en))")
      let lines = try ExampleStory.lines(campaign: campaign, plan: plan, key: .demonstration)
      let grab = try #require(lines.map { String(decoding: $0, as: UTF8.self) }.first { $0.contains(#""do":"grab""#) })
      #expect(grab.contains(#""datum":"WGS-84""#), "\(grab)")
      #expect(grab.contains(#""accuracy""#) == condition.contains("accuracy"), "\(grab)")
    }
  }
}
