import QuanDiagnostics
import Testing

@testable import QuanSyntax

/// A long section is decoded in parts: what comes out, and in which order, must not tell.
@Suite struct SurfacePartsTests {
  /// Three pieces of work, the last one first.
  private struct Backwards: WorkRunner {
    let width = 3

    func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
      (0..<count).reversed().map(piece).reversed()
    }
  }

  /// Parties and limits, of which every `step`-th has a bad name, an unknown key or a broken value; 0 for none.
  private func document(_ count: Int, step: Int) -> YAMLDocument {
    var text = "quan: 1\nparties:\n"
    for number in 0..<count {
      text += step > 0 && number % step == 0 ? "  \(number)x: bad\n" : "  p\(number): party \(number)\n"
    }
    text += "quotas:\n"
    for number in 0..<count {
      let row = step > 0 && number % step == 1 ? "{att: grab, at-most: 5元元}" : "{at: grab, at-most: \(number), cite: 一}"
      text += "  q\(number): \(row)\n"
    }
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "long.yaml", bytes: Array(text.utf8)))
    return YAMLReader.read(file, in: sources).document
  }

  @Test(arguments: [(199, 7), (200, 7), (1000, 13), (1000, 0), (2000, 2)])
  func comesToTheSameInParts(count: Int, step: Int) throws {
    let document = document(count, step: step)
    let whole = SurfaceDecoder.decode(document)
    let parted = SurfaceDecoder.decode(document, runner: Backwards())
    #expect((step == 0) == !whole.diagnostics.contains { $0.kind == .badName })
    #expect(whole.diagnostics.map { "\($0)" } == parted.diagnostics.map { "\($0)" })
    let fields = try #require(whole.fields)
    let others = try #require(parted.fields)
    for key in [Key.parties, .quotas] {
      #expect(fields[key]?.entries.count ?? 0 > count / 3)
      #expect(fields[key]?.entries.map(\.node.path) == others[key]?.entries.map(\.node.path))
      #expect(fields[key]?.entries.map(\.nameSpan) == others[key]?.entries.map(\.nameSpan))
    }
  }

  @Test func keysKeepTheOrderOfTheirTable() {
    #expect(Key.allCases.map(\.order) == Array(Key.allCases.indices))
    var set = KeySet()
    for key in Key.allCases.reversed() where key.order % 3 != 1 {
      #expect(set.index(of: key) == nil)
      set.insert(key)
      #expect(set.index(of: key) == 0)
    }
    let held = Key.allCases.filter { $0.order % 3 != 1 }
    for key in Key.allCases {
      #expect(set.index(of: key) == held.firstIndex(of: key))
      #expect(set.rank(of: key) == held.count { $0.order < key.order })
    }
  }

  @Test func everySpellingOfAWordIsOne() {
    for keyword in Keyword.allCases {
      for spelling in [keyword.rawValue] + keyword.chineseSpellings { #expect(Keyword(spelling: spelling) != nil) }
    }
    for sign in Sign.allCases { #expect(Sign(bytes: Array(sign.rawValue.utf8)[...]) == sign) }
  }
}
