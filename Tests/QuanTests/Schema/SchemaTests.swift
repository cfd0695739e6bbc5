import Foundation
import Quan
import QuanDiagnostics
import QuanReport
import QuanSyntax
import Testing

/// `grammar/campaign.schema.json` is what the table of keys says, and tells what has the shape of a campaign.
@Suite("Grammar: JSON Schema")
struct SchemaTests {
  private static let path = "grammar/campaign.schema.json"

  @Test func theSchemaFollowsTheTable() throws {
    let text = CampaignSchema.text()
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
      try Data(text.utf8).write(to: Repository.root.appending(path: Self.path))
    }
    #expect(try Repository.text(Self.path) == text)
  }

  /// Findings about the shape of a file: an editor shows them by the schema alone.
  private static let shapes: Set<String> = ["Q0111", "Q0112", "Q0113", "Q0115", "Q0116", "Q0117"]

  /// The tree of a file without findings of the YAML reader.
  private static func value(_ bytes: [UInt8]) -> SchemaValue? {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "campaign.yaml", bytes: bytes))
    let (document, diagnostics) = YAMLReader.read(id, in: sources)
    return diagnostics.isEmpty ? document.root.map { SchemaValue($0) } : nil
  }

  private static func codes(_ bytes: [UInt8]) -> [Diagnostic] {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "campaign.yaml", bytes: bytes))
    return SurfaceDecoder.decode(YAMLReader.read(id, in: sources).document).diagnostics
  }

  /// The edition is read with the campaign, after its shape.
  private static func hasEdition(_ value: SchemaValue) -> Bool {
    guard case .object(let members) = value, let edition = members.first(where: { $0.name == "quan" || $0.name == "券" })
    else { return true }
    return edition.value == .number(1) || edition.value == .string("1")
  }

  /// Every case that can be read is refused exactly where the decoder finds fault with its shape.
  @Test func casesAreToldApartByShape() throws {
    let validator = try SchemaValidator(try Repository.text(Self.path))
    var (accepted, refused, unread) = (0, 0, 0)
    for file in GoldenFile.all {
      guard let text = FileManager.default.contents(atPath: file.path),
        let page = try? GoldenPage(String(decoding: text, as: UTF8.self)),
        let bytes = try? GoldenCase.campaign(page), let value = Self.value(bytes)
      else {
        unread += 1
        continue
      }
      let findings = Self.codes(bytes)
      let isMisshapen = findings.contains { finding in
        Self.shapes.contains(finding.kind.code)
          // A word of a closed list is a matter of shape; whether a text can be read is not.
          || finding.kind.code == "Q0114" && finding.message.en.hasPrefix("expected one of")
      }
      if findings.contains(where: { $0.kind.code == "Q0104" }) { continue }
      let isAccepted = try validator.accepts(value)
      #expect(
        isAccepted == (!isMisshapen && Self.hasEdition(value)), "\(file.name): \(isAccepted ? "accepted" : "refused")")
      if isAccepted { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 100 && refused >= 12)
    print("schema: \(accepted) cases accepted, \(refused) refused, \(unread) are not YAML; as the decoder says")
  }

  @Test func campaignsHaveTheShapeInBothSpellings() throws {
    let validator = try SchemaValidator(try Repository.text(Self.path))
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "campaigns").path)
    where name.hasSuffix(".yaml") && !name.contains(".test.") && !name.contains(".assume.") {
      let bytes = try Repository.bytes("campaigns/" + name)
      // What the table does not have yet is refused by both.
      let isShaped = !Self.codes(bytes).contains { Self.shapes.contains($0.kind.code) }
      #expect(try validator.accepts(try #require(Self.value(bytes))) == isShaped, "\(name)")
      let chinese = Array(ChineseSpelling.translate(bytes).utf8)
      #expect(try validator.accepts(try #require(Self.value(chinese))) == isShaped, "\(name) in Chinese spelling")
    }
  }

  /// Each key of a campaign deleted, misspelled, doubled in the other spelling or given a mapping: refused where the
  /// decoder refuses it.
  @Test func damagedCampaignsAreToldAsTheDecoderTells() throws {
    let validator = try SchemaValidator(try Repository.text(Self.path))
    let lines = try Repository.text(SpringCampaignTests.path).split(separator: "\n", omittingEmptySubsequences: false)
    var (accepted, refused) = (0, 0)
    for index in lines.indices {
      for mutate in [{ (_: String) in "" }, { $0.replacing(": ", with: "x: ", maxReplacements: 1) }, { $0 + " {}" }] {
        var damaged = lines.map(String.init)
        damaged[index] = mutate(damaged[index])
        let bytes = Array(damaged.joined(separator: "\n").utf8)
        guard let value = Self.value(bytes) else { continue }
        let findings = Self.codes(bytes)
        // What cannot be read says nothing of the shape.
        if findings.contains(where: { !Self.shapes.contains($0.kind.code) }) { continue }
        let isAccepted = try validator.accepts(value)
        #expect(
          isAccepted == (findings.isEmpty && Self.hasEdition(value)),
          "line \(index + 1): \(damaged[index]): \(findings.map(\.message.en))")
        if isAccepted { accepted += 1 } else { refused += 1 }
      }
    }
    #expect(accepted > 50 && refused > 50)
    print("schema: \(accepted) damaged campaigns accepted, \(refused) refused, as the decoder says")
  }
}
