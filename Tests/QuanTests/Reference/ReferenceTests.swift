import Foundation
import QuanDiagnostics
import QuanModel
import QuanSyntax
import Testing

/// The pages under `docs/reference` are what the tables say, and their examples can be read.
@Suite("Reference: pages")
struct ReferenceTests {
  @Test(arguments: Language.allCases)
  func pagesFollowTheTables(_ language: Language) throws {
    for (name, text) in ReferencePages(language: language).all() {
      try expectFile("docs/reference/\(language.rawValue)/\(name)", is: text)
    }
  }

  @Test func noPageIsLeftOver() {
    for language in Language.allCases {
      let folder = "docs/reference/\(language.rawValue)/"
      let known = Set(ReferencePages(language: language).all().map(\.name))
      for file in TidySources.all where file.path.hasPrefix(folder) {
        #expect(known.contains(String(file.path.dropFirst(folder.count))), "\(file.path) is of nothing")
      }
    }
  }

  /// As they stand in the files, not as they were made.
  @Test func examplesOfThePagesAreRead() throws {
    for language in Language.allCases {
      for spec in KeyTable.campaignFile {
        let page = try Repository.text("docs/reference/\(language.rawValue)/\(spec.key.rawValue).md")
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "```yaml"), "\(spec.key.rawValue) has no example")
        let end = try #require(lines[start...].firstIndex(of: "```"))
        #expect(ReferenceExamples.isReadable(lines[(start + 1)..<end]), "\(spec.key.rawValue) \(language.rawValue)")
      }
    }
  }

  @Test func everyBuiltInNameHasAMeaning() {
    for concept in [BuiltInWords.Concept.verb, .state, .dimension] {
      for word in BuiltInWords.words(concept) {
        #expect(ReferenceMeanings.meaning(word.english, concept) != nil, "\(concept.rawValue) `\(word.english)`")
      }
    }
    for fact in BuiltInFacts.all { #expect(ReferenceMeanings.meaning(fact.name, .fact) != nil, "`\(fact.name)`") }
  }
}
