import Testing

/// What the texts of the package must not say.
@Suite struct TidyTextTests {
  /// Folders of the machine on which somebody happened to work.
  private static let places = ["work", "root", "home", "Users"].map { "/\($0)/" }
  /// Where a script may keep what it makes for a moment.
  private static let temporary = "/tmp/"
  /// How a file came about is not its reader's concern.
  private static let makers = ["co-authored-by", "ai-generated", "language model", "as requested"]

  /// Every file but this one, which has to name the words.
  private var files: [TidySources.File] { TidySources.all.filter { !$0.path.hasSuffix("/TidyTextTests.swift") } }

  @Test func `no file names a place of one machine`() {
    for file in files {
      let isScript = file.path.hasPrefix("script/") || file.path.hasPrefix(".ci/")
      let banned = Self.places + (isScript ? [] : [Self.temporary])
      for (index, line) in file.lines.enumerated() {
        for place in banned where line.contains(place) {
          Issue.record("\(file.path):\(index + 1) names `\(place)`")
        }
      }
    }
  }

  @Test func `no file says how it was made`() {
    for file in files {
      for (index, line) in file.lines.enumerated() {
        for word in Self.makers where line.lowercased().contains(word) {
          Issue.record("\(file.path):\(index + 1) says `\(word)`")
        }
      }
    }
  }

  @Test func `every case and every base is used`() {
    let known = Set(GoldenFile.all.map { "Tests/Cases/" + $0.name })
    var named: Set<String> = []
    for file in files where known.contains(file.path) {
      guard let page = try? GoldenPage(file.text), let base = page.section("Base")?.prose.first else { continue }
      named.insert("Tests/Cases/\(GoldenFile.bases)/" + base.replacing("`", with: ""))
    }
    for file in files where file.path.hasPrefix("Tests/Cases/") && file.path != "Tests/Cases/README.md" {
      let isUsed = known.contains(file.path) || named.contains(file.path)
      #expect(isUsed, "\(file.path) is neither a case nor the base of one")
    }
  }
}
