import Quan
import QuanCheck
import QuanDiagnostics
import Testing

/// The campaigns with every scalar, key and line changed: no trap, no hang, and findings that can be printed.
@Suite(.serialized) struct CorpusTests {
  /// Changes of each campaign in a run that does not take all, every kind alike.
  private static let sampleSize = 40

  private func sample(_ all: [CorpusMutant]) -> [CorpusMutant] {
    CorpusMutant.Kind.allCases.flatMap { kind in
      CorpusSample.of(
        all.filter { $0.kind == kind }, count: Self.sampleSize, in: CorpusMutant.Kind.allCases.count)
    }
  }

  @Test func `changed campaigns neither trap nor hang`() throws {
    let watch = CorpusWatch()
    var counts: [CorpusMutant.Kind: (all: Int, found: Int)] = [:]
    var files = 0
    for (path, bytes) in try CorpusSample.campaigns() {
      files += 1
      for mutant in sample(CorpusMutator.all(of: bytes)) {
        watch.begin("\(path):\(mutant.line) \(mutant.kind.rawValue)")
        let isFound = check(mutant.apply(to: bytes), CorpusSample.place(path))
        watch.end()
        counts[mutant.kind, default: (0, 0)].all += 1
        if isFound { counts[mutant.kind, default: (0, 0)].found += 1 }
      }
    }
    let slowest = watch.finish()
    let all = counts.values.reduce(0) { $0 + $1.all }
    #expect(files >= 6 && all >= 100)
    print("corpus: \(files) campaigns, \(all) changes, no trap, no hang; \(slowest)")
    for kind in CorpusMutant.Kind.allCases {
      guard let count = counts[kind] else { continue }
      print("  \(kind.rawValue): \(count.all) changes, \(count.found) with findings")
    }
  }

  /// Checks and prints in both languages; every place of a finding lies in the file.
  private func check(_ bytes: [UInt8], _ path: String) -> Bool {
    let file = CampaignFile(path: path, bytes: bytes)
    let findings = file.result.diagnostics
    for language in Language.allCases {
      let text = TerminalRenderer(sources: file.sources, language: language, color: false).render(findings)
      #expect(findings.isEmpty == text.isEmpty)
    }
    for finding in findings {
      for label in [finding.primary] + finding.secondary {
        #expect(label.span.lower <= label.span.upper && label.span.upper <= file.sources[label.span.file].bytes.count)
      }
      #expect(!finding.message.en.isEmpty && !finding.message.zh.isEmpty)
    }
    return !findings.isEmpty
  }
}
