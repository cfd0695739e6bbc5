import QuanCheck
import QuanDiagnostics
import QuanModel
import Testing

/// Every finding and every reason has a permanent name, both languages and, for a finding, a case that shows it.
@Suite struct TidyDiagnosticsTests {
  @Test func `codes are unique and well formed`() {
    var seen: Set<String> = []
    for kind in Analyses.kinds {
      #expect(kind.code.wholeMatch(of: /Q\d{4}/) != nil, "`\(kind.code)` is no code")
      #expect(seen.insert(kind.code).inserted, "`\(kind.code)` stands for two kinds")
    }
  }

  @Test func `kinds are explained in both languages`() {
    for kind in Analyses.kinds {
      expectBilingual(kind.title, "the title of \(kind.code)")
      expectBilingual(kind.explanation, "the explanation of \(kind.code)")
      let hasStop = kind.title.en.hasSuffix(".") || kind.title.zh.hasSuffix("。")
      #expect(!hasStop, "the title of \(kind.code) ends in a stop")
      let isProse = kind.explanation.en.hasSuffix(".") && kind.explanation.zh.hasSuffix("。")
      #expect(isProse, "the explanation of \(kind.code) does not end as a sentence")
    }
  }

  @Test func `every code in the sources is known`() {
    let known = Set(Analyses.kinds.map(\.code))
    for file in TidySources.all where file.path.hasPrefix("Sources/") {
      for match in file.text.matches(of: /"(Q\d{4})"/) {
        let code = String(match.1)
        #expect(known.contains(code), "\(file.path) has `\(code)`, which `quan explain` does not know")
      }
    }
  }

  @Test func `every code is shown by a case`() {
    var shown: Set<String> = []
    for file in TidySources.all where file.path.hasPrefix("Tests/Cases/") && file.path.hasSuffix(".md") {
      guard let page = try? GoldenPage(file.text) else { continue }
      for heading in ["Check", "Release check", "Comparison", "Test"] {
        for line in page.section(heading)?.fence("text", "en")?.lines ?? [] {
          if let match = line.prefixMatch(of: /(?:error|warning|note)\[(Q\d{4})\]/) { shown.insert(String(match.1)) }
        }
      }
    }
    for kind in Analyses.kinds { #expect(shown.contains(kind.code), "no case shows \(kind.code) (\(kind.title.en))") }
  }

  @Test func `reasons have names`() {
    for reason in Reason.allCases {
      #expect(reason.name.wholeMatch(of: /[a-z]+(?:_[a-z]+)*/) != nil, "`\(reason.name)` is no name")
    }
  }

  private func expectBilingual(_ text: Bilingual, _ what: String) {
    let isEnglish = !text.en.isEmpty && !TidyChinese.isIn(text.en)
    #expect(isEnglish, "\(what) is not English: \(text.en)")
    #expect(TidyChinese.isIn(text.zh), "\(what) is not Chinese: \(text.zh)")
  }
}
