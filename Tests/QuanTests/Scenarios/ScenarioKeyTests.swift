import Foundation
import QuanDiagnostics
import QuanReport
import QuanSyntax
import Testing

/// The keys of scenario files: both spellings, the schema and the reference that are made from them.
@Suite("Keys of scenarios")
struct ScenarioKeyTests {
  private static let schema = "grammar/scenario.schema.json"

  @Test func keysHaveBothSpellingsAndStandOnce() {
    for mapping in ScenarioKeyTable.mappings {
      let spellings = mapping.keys.flatMap { [$0.key.rawValue, $0.chinese] }
      #expect(Set(spellings).count == spellings.count, "a spelling stands twice in \(mapping.name)")
      for key in mapping.keys {
        #expect(TidyChinese.isIn(key.chinese) && TidyChinese.isIn(key.meaning.zh), "\(key.key.rawValue)")
        #expect(!key.meaning.en.isEmpty && !TidyChinese.isIn(key.meaning.en), "\(key.key.rawValue)")
      }
    }
  }

  @Test func aKeyHasOneChineseSpelling() {
    var known: [ScenarioKey: String] = [:]
    for key in ScenarioKeyTable.mappings.flatMap(\.keys) {
      #expect(known[key.key] ?? key.chinese == key.chinese, "\(key.key.rawValue)")
      known[key.key] = key.chinese
    }
    #expect(known.count == ScenarioKey.allCases.count)
  }

  @Test func theSchemaFollowsTheTable() throws {
    let text = ScenarioSchema.text()
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
      try Data(text.utf8).write(to: Repository.root.appending(path: Self.schema))
    }
    #expect(try Repository.text(Self.schema) == text)
  }

  /// Every suite has the shape that the schema tells, and a misspelt key has not.
  @Test func theSchemaTellsScenarioFiles() throws {
    let validator = try SchemaValidator(try Repository.text(Self.schema))
    func isValid(_ text: String) throws -> Bool {
      var sources = SourceMap()
      let id = sources.add(SourceFile(name: "x.test.yaml", bytes: Array(text.utf8)))
      let root = try #require(YAMLReader.read(id, in: sources).document.root)
      return try validator.accepts(SchemaValue(root))
    }
    let folder = Repository.root.appending(path: "campaigns").path
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".test.yaml") {
      let text = try Repository.text("campaigns/\(name)")
      #expect(try isValid(text), "\(name)")
      #expect(try !isValid(text.replacing("\nscenarios:", with: "\nscenarois:")), "\(name)")
      count += 1
    }
    #expect(count == 12)
    let text = try Repository.text("campaigns/liaocheng-2024-nev.test.yaml")
    #expect(try !isValid(text.replacing("    title:", with: "    tittle:")))
  }
}
