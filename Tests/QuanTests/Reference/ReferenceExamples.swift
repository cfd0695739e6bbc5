import Foundation
import QuanDiagnostics
import QuanSyntax

/// The beginning of a section of a campaign, as an example that can be read by itself.
enum ReferenceExamples {
  struct Example {
    var campaign: String
    var english: String
    var chinese: String
  }

  private static let linesMax = 16

  private static let campaigns: [(name: String, text: String)] = TidySources.all
    .filter { $0.path.hasPrefix("campaigns/") && $0.path.hasSuffix(".yaml") }
    .map { ($0.path, $0.text) }

  /// From the published campaign where that has the section, else from the first that has it.
  static func example(of spec: KeySpec) -> Example? {
    let ordered = campaigns.filter { $0.name == SpringCampaignTests.path } + campaigns
    return ordered.lazy.compactMap { example(of: spec, in: $0) }.first
  }

  private static func example(of spec: KeySpec, in campaign: (name: String, text: String)) -> Example? {
    let english = campaign.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let translated = ChineseSpelling.translate(Array(campaign.text.utf8))
    let chinese = translated.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard english.count == chinese.count,
      let start = english.firstIndex(where: { $0.hasPrefix(spec.key.rawValue + ":") })
    else { return nil }
    let end = english[(start + 1)...].firstIndex { $0.first.map { !" #".contains($0) } ?? false } ?? english.count
    for last in stride(from: min(end, start + linesMax) - 1, through: start, by: -1) {
      guard let tail = english[last].first, tail != "#", !english[last].hasPrefix("  #") else { continue }
      // A cut in the middle of an entry would leave text or a list open.
      let indent = last + 1 < end ? english[last + 1].prefix { $0 == " " }.count : 0
      guard indent <= 4, isReadable(english[start...last]), isReadable(chinese[start...last]) else { continue }
      return Example(
        campaign: campaign.name, english: english[start...last].joined(separator: "\n"),
        chinese: chinese[start...last].joined(separator: "\n"))
    }
    return nil
  }

  /// Whether the lines are read without fault; that the rest of the file is missing is none.
  static func isReadable(_ lines: ArraySlice<String>) -> Bool {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "example.yaml", bytes: Array(lines.joined(separator: "\n").utf8)))
    let (document, diagnostics) = YAMLReader.read(id, in: sources)
    return diagnostics.isEmpty && SurfaceDecoder.decode(document).diagnostics.allSatisfy { $0.kind.code == "Q0113" }
  }
}
