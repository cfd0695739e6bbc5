/// Tells whether a text is a sentence of a grammar, by all places where a rule may end: no reading is preferred, none is
/// given up. It shares no code with the parser that the grammar describes.
struct EBNFRecogniser {
  let grammar: EBNF
  /// Rules over characters that rules over tokens use.
  private let tokenRules: [String]
  private let signs: [[Character]]

  /// A word, number or sign, with every rule over characters that it fulfils.
  private struct Token {
    var text: String
    var rules: Set<String>
  }

  init(_ grammar: EBNF) {
    self.grammar = grammar
    var (rules, signs): (Set<String>, Set<String>) = ([], [])
    for node in grammar.syntax.values { Self.collect(node, grammar, &rules, &signs) }
    tokenRules = rules.sorted()
    self.signs = signs.sorted().map(Array.init)
  }

  private static func collect(
    _ node: EBNF.Node, _ grammar: EBNF, _ rules: inout Set<String>, _ signs: inout Set<String>
  ) {
    switch node {
    case .terminal(let text): if text.first.map({ !$0.isLetter }) ?? false { signs.insert(text) }
    case .special: return
    case .rule(let name): if grammar.lexical[name] != nil { rules.insert(name) }
    case .sequence(let parts), .choice(let parts): for part in parts { collect(part, grammar, &rules, &signs) }
    case .option(let inner), .many(let inner): collect(inner, grammar, &rules, &signs)
    case .except(let left, let right):
      collect(left, grammar, &rules, &signs)
      collect(right, grammar, &rules, &signs)
    }
  }

  func accepts(_ text: String, as start: String) -> Bool {
    guard let tokens = tokens(of: Array(text)) else { return false }
    var memo: [String: [Int: Set<Int>]] = [:]
    return ends(of: .rule(start), at: 0, tokens, &memo).contains(tokens.count)
  }

  /// Whether a text is one token of the rule, and not cut short by the rule of the longest match.
  func isToken(_ text: String, _ rule: String) -> Bool {
    guard let tokens = tokens(of: Array(text)) else { return false }
    return tokens.count == 1 && tokens[0].rules.contains(rule)
  }

  // MARK: Tokens

  /// The tokens by the longest match, or nil where something is none.
  private func tokens(of text: [Character]) -> [Token]? {
    var tokens: [Token] = []
    for chunk in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let known = cache.chunks[String(chunk)] ?? cut(Array(chunk)) else { return nil }
      cache.chunks[String(chunk)] = known
      tokens += known
    }
    return tokens
  }

  /// What was cut before: most words come again and again.
  private final class Cache {
    var chunks: [String: [Token]] = [:]
  }

  private let cache = Cache()

  /// The tokens of a text without blanks.
  private func cut(_ text: [Character]) -> [Token]? {
    var tokens: [Token] = []
    var index = 0
    while index < text.count {
      var matches: [(rule: String, end: Int)] = []
      for rule in tokenRules {
        if let end = characterEnds(of: .rule(rule), at: index, text).max() { matches.append((rule, end)) }
      }
      for sign in signs where text[index...].starts(with: sign) { matches.append(("", index + sign.count)) }
      guard let end = matches.map(\.end).max(), end > index else { return nil }
      if end < text.count, isWordlike(text[end - 1]), isWordlike(text[end]) { return nil }
      let token = String(text[index..<end])
      // A shorter match of one rule may hide that the rule also matches the whole.
      let rules = tokenRules.filter { characterEnds(of: .rule($0), at: index, text).contains(end) }
      tokens.append(Token(text: token, rules: Set(rules)))
      index = end
    }
    return tokens
  }

  private func isWordlike(_ character: Character) -> Bool {
    !characterEnds(of: .rule("letter"), at: 0, [character]).isEmpty
      || !characterEnds(of: .rule("digit"), at: 0, [character]).isEmpty
  }

  private func characterEnds(of node: EBNF.Node, at index: Int, _ text: [Character]) -> Set<Int> {
    switch node {
    case .terminal(let terminal):
      let characters = Array(terminal)
      return text[index...].starts(with: characters) ? [index + characters.count] : []
    case .special(let words):
      guard index < text.count else { return [] }
      let isASCII = text[index].isASCII
      let fits = words == "any character beyond ASCII" ? !isASCII : isASCII && text[index].isLetter
      return fits ? [index + 1] : []
    case .rule(let name):
      guard let rule = grammar.lexical[name] else { return [] }
      return characterEnds(of: rule, at: index, text)
    case .sequence(let parts):
      return parts.reduce(into: [index]) { places, part in
        places = Set(places.flatMap { characterEnds(of: part, at: $0, text) })
      }
    case .choice(let parts): return Set(parts.flatMap { characterEnds(of: $0, at: index, text) })
    case .option(let inner): return characterEnds(of: inner, at: index, text).union([index])
    case .many(let inner):
      return closure(from: index) { characterEnds(of: inner, at: $0, text) }
    case .except(let left, let right):
      return characterEnds(of: left, at: index, text).subtracting(characterEnds(of: right, at: index, text))
    }
  }

  // MARK: Sentences

  private func ends(of node: EBNF.Node, at index: Int, _ tokens: [Token], _ memo: inout [String: [Int: Set<Int>]])
    -> Set<Int>
  {
    switch node {
    case .terminal(let text): return index < tokens.count && tokens[index].text == text ? [index + 1] : []
    case .special: return []
    case .rule(let name):
      if let known = memo[name]?[index] { return known }
      let result: Set<Int>
      if let rule = grammar.syntax[name] {
        result = ends(of: rule, at: index, tokens, &memo)
      } else {
        result = index < tokens.count && tokens[index].rules.contains(name) ? [index + 1] : []
      }
      memo[name, default: [:]][index] = result
      return result
    case .sequence(let parts):
      var places: Set<Int> = [index]
      for part in parts {
        var next: Set<Int> = []
        for place in places { next.formUnion(ends(of: part, at: place, tokens, &memo)) }
        places = next
        if places.isEmpty { break }
      }
      return places
    case .choice(let parts):
      var result: Set<Int> = []
      for part in parts { result.formUnion(ends(of: part, at: index, tokens, &memo)) }
      return result
    case .option(let inner): return ends(of: inner, at: index, tokens, &memo).union([index])
    case .many(let inner): return closure(from: index) { ends(of: inner, at: $0, tokens, &memo) }
    case .except(let left, let right):
      let excluded = ends(of: right, at: index, tokens, &memo)
      return ends(of: left, at: index, tokens, &memo).subtracting(excluded)
    }
  }

  private func closure(from index: Int, _ step: (Int) -> Set<Int>) -> Set<Int> {
    var (all, front): (Set<Int>, Set<Int>) = ([index], [index])
    while !front.isEmpty {
      var next: Set<Int> = []
      for place in front { next.formUnion(step(place)) }
      front = next.subtracting(all)
      all.formUnion(front)
    }
    return all
  }
}
