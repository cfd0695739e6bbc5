import QuanDiagnostics
import QuanSyntax
import Testing

/// The key table: both spellings, their meanings, and no key twice in one mapping.
@Suite struct TidyKeyTests {
  private typealias Mapping = (place: String, keys: [KeySpec])

  @Test func `keys have both spellings and meanings`() {
    for mapping in Self.mappings {
      for key in mapping.keys {
        let name = "`\(key.key.rawValue)` in \(mapping.place)"
        #expect(key.key.rawValue.wholeMatch(of: /[a-z]+(?:-[a-z]+)*/) != nil, "\(name) is no English spelling")
        #expect(TidyChinese.isIn(key.chinese), "\(name) has no Chinese spelling")
        let isEnglish = !key.meaning.en.isEmpty && !TidyChinese.isIn(key.meaning.en)
        #expect(isEnglish, "\(name) has no English meaning")
        #expect(TidyChinese.isIn(key.meaning.zh), "\(name) has no Chinese meaning")
      }
    }
  }

  @Test func `no spelling stands twice in a mapping`() {
    for mapping in Self.mappings {
      let spellings = mapping.keys.flatMap { [$0.key.rawValue, $0.chinese] }
      #expect(Set(spellings).count == spellings.count, "a spelling stands twice in \(mapping.place)")
    }
  }

  @Test func `a key has one Chinese spelling wherever it stands`() {
    var known: [Key: String] = [:]
    for mapping in Self.mappings {
      for key in mapping.keys {
        let chinese = known[key.key] ?? key.chinese
        let name = key.key.rawValue
        #expect(chinese == key.chinese, "`\(name)` is `\(chinese)` and in \(mapping.place) `\(key.chinese)`")
        known[key.key] = chinese
      }
    }
  }

  /// Every mapping of the table, the whole file first.
  private static let mappings: [Mapping] = mappings(KeyTable.campaignFile, at: "the file")

  private static func mappings(_ keys: [KeySpec], at place: String) -> [Mapping] {
    [(place, keys)] + keys.flatMap { mappings($0.shape, at: "`\($0.key.rawValue)`") }
  }

  private static func mappings(_ shape: Shape, at place: String) -> [Mapping] {
    switch shape {
    case .scalar, .value: []
    case .list(let element), .named(_, let element): mappings(element, at: place)
    case .fields(let keys), .row(let keys): mappings(keys, at: place)
    case .either(let left, let right): mappings(left, at: place) + mappings(right, at: place)
    }
  }
}
