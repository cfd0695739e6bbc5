import Foundation
import QuanSyntax
import Testing

/// `grammar/expressions.ebnf` is what the parser reads: no more and no less.
@Suite("Grammar: expressions")
struct GrammarTests {
  private static let path = "grammar/expressions.ebnf"

  /// The start symbols with the parser's entry of each.
  static let symbols = [
    "value", "cond", "claim", "window", "event", "move", "keyrule", "facttype", "interval", "definition", "each",
    "column", "states",
  ]

  private static func parser(accepts text: String, as symbol: String) -> Bool {
    var parser = ExpressionParser(SyntaxText.scalar(text))
    do {
      switch symbol {
      case "value": _ = try parser.parseValue()
      case "cond": _ = try parser.parseCondition()
      case "claim": _ = try parser.parseClaim()
      case "window": _ = try parser.parseWindow()
      case "event": _ = try parser.parseEvent()
      case "move": _ = try parser.parseMove()
      case "keyrule": _ = try parser.parseKeyRule()
      case "facttype": _ = try parser.parseFactType()
      case "definition": _ = try parser.parseDefinition()
      case "each": _ = try parser.parseEach()
      case "states": _ = try parser.parseStates()
      case "column": if try parser.parseColumn() == nil { _ = try parser.parseValue() }
      default: _ = try parser.parseInterval()
      }
      return true
    } catch {
      return false
    }
  }

  /// `QUAN_LONG=20` runs twenty times as many.
  private static let factor = ProcessInfo.processInfo.environment["QUAN_LONG"].flatMap(Int.init) ?? 1

  private static func grammar() throws -> EBNF { try EBNF(try Repository.text(path)) }

  /// Everything that a sentence may be made of.
  private static func pool(_ grammar: EBNF) -> [String] {
    let words = Keyword.allCases.flatMap { [$0.rawValue] + $0.chineseSpellings }
    let signs = ["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "|", "&", "(", ")", "[", "]", ",", ".."]
    let others = [
      "a", "item.price", "300元", "5", "1.5", "15%", "2024-02-01", "10:00", "15:1", "7天", "days", "周五", "friday", "第5日",
      "2024-1", "1/0", "1/2", "，", "=", "每周", "3km", "1.5万",
    ]
    return words + signs + signs + others
  }

  @Test(arguments: symbols)
  func sentencesOfTheGrammarAreRead(_ symbol: String) throws {
    var generator = EBNFGenerator(try Self.grammar(), seed: 20_240_127)
    var refused: [String] = []
    let count = 1000 * Self.factor
    for round in 0..<count {
      let text = generator.joined(generator.sentence(symbol, budget: 3 + round % 8))
      if !Self.parser(accepts: text, as: symbol) { refused.append(text) }
    }
    #expect(refused.isEmpty, "\(refused.count) of \(count), such as \(Self.shortest(refused))")
    print("grammar: \(symbol): \(count - refused.count) of \(count) generated sentences read")
  }

  @Test(arguments: symbols)
  func theParserAgreesWithTheRecogniser(_ symbol: String) throws {
    let grammar = try Self.grammar()
    let recogniser = EBNFRecogniser(grammar)
    let pool = Self.pool(grammar)
    var generator = EBNFGenerator(grammar, seed: 7)
    var disagreements: [String] = []
    var (sentences, others) = (0, 0)
    let count = 150 * Self.factor
    for round in 0..<count {
      let tokens = generator.sentence(symbol, budget: 3 + round % 7)
      guard tokens.count <= 30 else { continue }
      var texts = [generator.joined(tokens)]
      texts += (0..<3).map { _ in generator.mutated(tokens, with: pool).joined(separator: " ") }
      let twice = generator.mutated(generator.mutated(tokens, with: pool), with: pool)
      texts += [twice.joined(separator: " "), generator.mutated(texts[0])]
      for text in texts {
        let isSentence = recogniser.accepts(text, as: symbol)
        if isSentence { sentences += 1 } else { others += 1 }
        if Self.parser(accepts: text, as: symbol) != isSentence {
          disagreements.append("\(isSentence ? "refused" : "read"): \(text)")
        }
      }
    }
    #expect(disagreements.isEmpty, "\(disagreements.count), such as \(Self.shortest(disagreements))")
    // Mutants fall on both sides, or the comparison says nothing.
    #expect(sentences > count / 2 && others > count / 2, "\(sentences) sentences, \(others) others")
    print(
      "grammar: \(symbol): parser and recogniser agree on \(sentences) sentences and \(others) other texts, "
        + "\(disagreements.count) disagreements")
  }

  private static func shortest(_ texts: [String]) -> [String] {
    Array(Set(texts).sorted { ($0.count, $0) < ($1.count, $1) }.prefix(12))
  }

  @Test func theWordsAreThoseOfTheTable() throws {
    let text = try Repository.text(Self.path)
    let start = try #require(text.firstRange(of: "(* Words *)\n\n"))
    let words = Self.wordRules()
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
      try Data((text[..<start.upperBound] + words).utf8).write(to: Repository.root.appending(path: Self.path))
    }
    #expect(String(try Repository.text(Self.path)[start.upperBound...]) == words)
  }

  /// One rule a keyword, and which of them no name may be.
  private static func wordRules() -> String {
    func rule(_ keyword: Keyword) -> String { keyword.rawValue.uppercased() }
    var text = ""
    for keyword in Keyword.allCases {
      let spellings = ([keyword.rawValue] + keyword.chineseSpellings).map { "\"\($0)\"" }
      text += "\(rule(keyword))\(String(repeating: " ", count: 11 - rule(keyword).count))= "
      text += spellings.joined(separator: " | ") + " ;\n"
    }
    let reserved = Keyword.allCases.filter { !$0.isSoft }.map(rule)
    text += "reserved   = "
    for (index, word) in reserved.enumerated() {
      text += index == 0 ? word : index % 12 == 0 ? "\n           | \(word)" : " | \(word)"
    }
    return text + " ;\n"
  }

  /// The recogniser itself can tell.
  @Test func theRecogniserTellsSentences() throws {
    let recogniser = EBNFRecogniser(try Self.grammar())
    for text in ["300元 when item.price >= 2000元", "a or (b and c)", "x in [1元, 2元)", "有效 之 结束", "5 days", "1/2"] {
      #expect(recogniser.accepts(text, as: "value"), "\(text)")
    }
    for text in ["a or b and c", "300元when", "2024-1", "1/0", "a b", "", "25:00", "rest of", "5day"] {
      #expect(!recogniser.accepts(text, as: "value"), "\(text)")
    }
  }
}
