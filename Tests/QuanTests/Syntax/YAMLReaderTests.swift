import QuanDiagnostics
import QuanSyntax
import Testing

@testable import Quan

/// Bytes to a spanned tree.
@Suite("Syntax: YAML")
struct YAMLReaderTests {
  private func read(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> (SourceMap, YAMLDocument, [Diagnostic]) {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "c.yaml", bytes: bytes))
    let (document, diagnostics) = YAMLReader.read(id, in: sources, limits: limits)
    // A text that is parsed on a thread of its own reads the same.
    let (other, found) = YAMLReader.read(id, in: sources, limits: limits, runner: ThreadRunner())
    #expect("\(document)" == "\(other)")
    #expect("\(diagnostics)" == "\(found)")
    return (sources, document, diagnostics)
  }

  /// Every scalar and key stands in the file where its span says.
  private func expectSpansTrue(_ node: YAMLNode, _ sources: SourceMap) {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isVerbatim { #expect(sources.text(node.span).contains(scalar.text), "\(scalar.text)") }
    case .sequence(let items): for item in items { expectSpansTrue(item, sources) }
    case .mapping(let entries):
      for entry in entries {
        #expect(sources.text(entry.keySpan) == entry.key)
        #expect(node.span.lower <= entry.keySpan.lower && entry.value.span.upper <= node.span.upper)
        expectSpansTrue(entry.value, sources)
      }
    }
  }

  @Test func spansAreByteOffsetsBehindChineseText() throws {
    let text = "券种:\n  一: {金额: 300元, b: [甲, \"乙\"]} # 注释\n二: |\n  块\n"
    let (sources, document, diagnostics) = read(Array(text.utf8))
    #expect(diagnostics.isEmpty)
    let root = try #require(document.root)
    expectSpansTrue(root, sources)
    #expect(document.comments.map { sources.text($0) } == ["# 注释"])
  }

  @Test func theCampaignsSpansAreTrue() throws {
    let (sources, document, diagnostics) = read(try Repository.bytes(SpringCampaignTests.path))
    #expect(diagnostics.isEmpty)
    expectSpansTrue(try #require(document.root), sources)
    let lines = try Repository.text(SpringCampaignTests.path).split(separator: "\n").filter { $0.contains("#") }
    #expect(document.comments.count == lines.count)
  }

  @Test func aHashInsideTextIsNoComment() {
    let (sources, document, _) = read(Array("a: 'x # y'\nb: z#w\n# c\n".utf8))
    #expect(document.comments.map { sources.text($0) } == ["# c"])
  }

  @Test func markAndLineEndsOfWindowsAreRead() throws {
    let (sources, document, diagnostics) = read([0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: 2\r\n".utf8))
    #expect(diagnostics.isEmpty)
    let entries = try #require(document.root?.mapping)
    #expect(entries.map(\.key) == ["a", "b"] && entries.map { $0.value.scalar?.text } == ["1", "2"])
    expectSpansTrue(try #require(document.root), sources)
  }

  @Test func limitsAreFindings() {
    var limits = YAMLLimits()
    limits.bytesMax = 10
    #expect(read(Array("a: 123456789".utf8), limits: limits).2.map(\.kind.code) == ["Q0106"])
    limits = YAMLLimits()
    limits.depthMax = 3
    #expect(read(Array("a: {b: {c: {d: {e: 1}}}}".utf8), limits: limits).2.map(\.kind.code) == ["Q0106"])
    limits = YAMLLimits()
    limits.nodesMax = 4
    #expect(read(Array("[1, 2, 3, 4, 5]".utf8), limits: limits).2.map(\.kind.code) == ["Q0106"])
    limits = YAMLLimits()
    limits.scalarBytesMax = 4
    #expect(read(Array("a: 12345".utf8), limits: limits).2.map(\.kind.code) == ["Q0106"])
  }

  /// Every prefix, and every byte replaced by a few others: a tree and findings, never a trap.
  @Test func damagedFilesNeverTrap() throws {
    let bytes = Array(try Repository.bytes(SpringCampaignTests.path).prefix(900))
    for length in stride(from: 0, to: bytes.count, by: 3) { _ = read(Array(bytes[..<length])) }
    for offset in stride(from: 0, to: bytes.count, by: 3) {
      for byte: UInt8 in [0, 9, 10, 0x22, 0x27, 0x5B, 0x7B, 0x26, 0x2A, 0x21, 0xC3, 0xFF] {
        var damaged = bytes
        damaged[offset] = byte
        let (_, document, diagnostics) = read(damaged)
        #expect(document.isComplete || !diagnostics.isEmpty)
      }
    }
  }
}
