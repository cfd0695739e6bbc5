import Foundation
import QuanCheck
import QuanDiagnostics
import QuanReport
import Testing

/// The pages under `docs/findings` and the examples that `quan explain` prints are what the cases show.
@Suite("Reference: findings")
struct FindingPageTests {
  private static let examples = FindingExampleReader.examples(of: Analyses.kinds)

  @Test func everyCodeHasABadAndAGoodExample() {
    for (kind, example) in Self.examples {
      #expect(example != nil, "\(kind.code) has no example; add a case with an edit that shows it")
      #expect(example?.bad != example?.good, "\(kind.code)")
    }
  }

  @Test func theProgramKnowsTheExamples() throws {
    for (name, text) in Self.sources() { try expectFile("Sources/QuanReport/Findings/" + name, is: text) }
  }

  @Test func thePagesFollowTheCases() throws {
    var index =
      "# Findings 检查结果\n\nOne page a code, generated from the checker and its cases; `quan explain CODE` prints it.\n"
    index += "\n| code | severity | title | 名称 |\n| --- | --- | --- | --- |\n"
    for (kind, example) in Self.examples {
      guard let example else { continue }
      try expectFile("docs/findings/\(kind.code).md", is: FindingPage(kind, example).markdown)
      index += "| [\(kind.code)](\(kind.code).md) | \(kind.severity.rawValue) | \(kind.title.en) | \(kind.title.zh) |\n"
    }
    try expectFile("docs/findings/README.md", is: index)
  }

  @Test func noPageIsLeftOver() throws {
    let known = Set(Analyses.kinds.map { $0.code + ".md" } + ["README.md"])
    let files = TidySources.all.filter { $0.path.hasPrefix("docs/findings/") }
    for file in files {
      #expect(known.contains(String(file.path.dropFirst("docs/findings/".count))), "\(file.path) is of no code")
    }
    #expect(files.count == known.count)
  }

  @Test func explainSaysBothSides() throws {
    for (kind, example) in Self.examples {
      let example = try #require(example)
      for language in Language.allCases {
        let page = FindingPage(kind).text(language)
        #expect(page.contains(kind.explanation[language]) && page.contains("[\(kind.code)]"), "\(kind.code)")
        // What is wrong, what is right, what is printed, in this order, indented.
        var rest = page[...]
        for part in [example.bad, example.good, example.shown[language]] {
          for line in part.split(separator: "\n") {
            let found = try #require(
              rest.firstRange(of: "  \(line)\n") ?? rest.firstRange(of: "  \(line)"), "\(kind.code)")
            rest = rest[found.upperBound...]
          }
        }
      }
    }
  }

  /// Generated Swift, a file for each hundred of codes.
  private static func sources() -> [(name: String, text: String)] {
    let hundreds = Set(Analyses.kinds.map { $0.code.prefix(3) }).sorted()
    let parts = hundreds.map { "part\($0)" }.joined(separator: ", ")
    var files = [
      (
        "FindingExamples+Parts.swift",
        "// swift-format-ignore-file\n// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage\n\n"
          + "extension FindingExamples {\n  static let parts = [\(parts)]\n}\n"
      )
    ]
    for hundred in hundreds {
      var text =
        "// swift-format-ignore-file\n// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage\n"
      text += "import QuanDiagnostics\n\nextension FindingExamples {\n"
      text += "  static let part\(hundred): [(String, FindingExample)] = [\n"
      for (kind, example) in examples where kind.code.hasPrefix(hundred) {
        guard let example else { continue }
        text += "    (\n      \"\(kind.code)\",\n      FindingExample(\n        source: \(quoted(example.source)),\n"
        text += "        bad: \(quoted(example.bad)),\n        good: \(quoted(example.good)),\n"
        text += "        shown: Bilingual(\n          en: \(quoted(example.shown.en)),\n"
        text += "          zh: \(quoted(example.shown.zh))))\n    ),\n"
      }
      files.append(("FindingExamples+\(hundred).swift", text + "  ]\n}\n"))
    }
    return files
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}

/// The file holds the text; with `QUAN_REWRITE` it is written first.
func expectFile(_ path: String, is text: String) throws {
  let url = Repository.root.appending(path: path)
  if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil { try Data(text.utf8).write(to: url) }
  let found = try? Repository.text(path)
  #expect(found == text, "\(path) is not up to date; QUAN_REWRITE=1 writes it")
}
