/// Writes random sentences of a grammar.
struct EBNFGenerator {
  private let grammar: EBNF
  private let recogniser: EBNFRecogniser
  private var random: SplitMix
  /// How deep the shortest sentence of a rule is.
  private var depths: [String: Int] = [:]

  init(_ grammar: EBNF, seed: UInt64) {
    self.grammar = grammar
    recogniser = EBNFRecogniser(grammar)
    random = SplitMix(state: seed)
    for _ in 0..<40 {
      for (name, node) in grammar.syntax { depths[name] = depth(node).map { $0 + 1 } ?? depths[name] }
    }
  }

  /// The tokens of a sentence. Deeper than `budget` rules, the shortest way out is taken.
  mutating func sentence(_ start: String, budget: Int) -> [String] {
    var tokens: [String] = []
    write(.rule(start), budget, &tokens)
    return tokens
  }

  /// Tokens as one text; brackets and commas may touch their neighbours.
  mutating func joined(_ tokens: [String]) -> String {
    let touching: Set<String> = ["(", ")", "[", "]", ","]
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 {
        let canTouch = touching.contains(token) || touching.contains(tokens[index - 1])
        text += canTouch && chance(2) ? "" : chance(20) ? "\n" : " "
      }
      text += token
    }
    return text
  }

  /// The sentence with one token deleted, doubled, exchanged with its neighbour or replaced.
  mutating func mutated(_ tokens: [String], with pool: [String]) -> [String] {
    guard !tokens.isEmpty else { return tokens }
    var tokens = tokens
    let index = Int.random(in: 0..<tokens.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: tokens.remove(at: index)
    case 1: tokens.insert(tokens[index], at: index)
    case 2: if index + 1 < tokens.count { tokens.swapAt(index, index + 1) }
    case 3: tokens.insert(pool[Int.random(in: 0..<pool.count, using: &random)], at: index)
    default: tokens[index] = pool[Int.random(in: 0..<pool.count, using: &random)]
    }
    return tokens
  }

  /// The text with one character deleted, doubled or replaced.
  mutating func mutated(_ text: String) -> String {
    var characters = Array(text)
    guard !characters.isEmpty else { return text }
    let index = Int.random(in: 0..<characters.count, using: &random)
    let others: [Character] = [
      " ", "0", "5", ":", "/", "-", ".", "%", "元", "万", "a", "T", "(", "，", "第", "日", "_", "é",
    ]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: characters.remove(at: index)
    case 1: characters.insert(characters[index], at: index)
    default: characters[index] = others[Int.random(in: 0..<others.count, using: &random)]
    }
    return String(characters)
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  // MARK: Rules over tokens

  private mutating func write(_ node: EBNF.Node, _ budget: Int, _ tokens: inout [String]) {
    switch node {
    case .terminal(let text): tokens.append(text)
    case .special: return
    case .rule("name"): tokens.append(name())
    case .rule(let rule):
      guard let inner = grammar.syntax[rule] else {
        tokens.append(token(rule))
        return
      }
      write(inner, budget - 1, &tokens)
    case .sequence(let parts): for part in parts { write(part, budget, &tokens) }
    case .choice(let parts): write(choose(parts, budget), budget, &tokens)
    case .option(let inner): if budget > 0, chance(2) { write(inner, budget - 1, &tokens) }
    case .many(let inner):
      while budget > 0, chance(3) { write(inner, budget - 1, &tokens) }
    case .except(let left, let right):
      for _ in 0..<50 {
        var candidate: [String] = []
        write(left, budget, &candidate)
        guard !isOne(candidate, right) else { continue }
        tokens += candidate
        return
      }
    }
  }

  private func isOne(_ tokens: [String], _ node: EBNF.Node) -> Bool {
    guard tokens.count == 1 else { return false }
    switch node {
    case .terminal(let text): return tokens[0] == text
    case .choice(let parts): return parts.contains { isOne(tokens, $0) }
    case .rule(let rule): return grammar.syntax[rule].map { isOne(tokens, $0) } ?? false
    default: return false
    }
  }

  private mutating func choose(_ parts: [EBNF.Node], _ budget: Int) -> EBNF.Node {
    if budget > 0 { return parts[Int.random(in: 0..<parts.count, using: &random)] }
    let known = parts.map { depth($0) ?? .max }
    let least = known.min() ?? 0
    let shortest = parts.indices.filter { known[$0] == least }
    return parts[shortest[Int.random(in: 0..<shortest.count, using: &random)]]
  }

  private func depth(_ node: EBNF.Node) -> Int? {
    switch node {
    case .terminal, .special, .option, .many: return 0
    case .rule(let rule): return grammar.syntax[rule] == nil ? 0 : depths[rule]
    case .sequence(let parts):
      let all = parts.map { depth($0) }
      return all.contains { $0 == nil } ? nil : all.compactMap { $0 }.max()
    case .choice(let parts): return parts.compactMap { depth($0) }.min()
    case .except(let left, _): return depth(left)
    }
  }

  // MARK: Tokens

  private static let samples = [
    "a", "b-2", "x_y", "item.price", "first.open", "week.1.valid", "券种.三百.金额", "商户", "每人", "voucher.user", "_n",
    // Words that are keywords only by their place.
    "item", "voucher", "day", "count", "sum", "set", "one", "start", "end", "next", "full", "move", "all", "any",
    "admin",
    "up", "down", "personal", "商品", "券", "日", "开始", "结束", "下一", "全部", "任一", "单选", "个人", "第3日", "part", "days",
  ]

  private mutating func name() -> String {
    if !chance(6) { return Self.samples[Int.random(in: 0..<Self.samples.count, using: &random)] }
    while true {
      let word = token("word")
      if recogniser.accepts(word, as: "name") { return word }
    }
  }

  private mutating func token(_ rule: String) -> String {
    while true {
      var text = ""
      spell(.rule(rule), &text)
      if recogniser.isToken(text, rule) { return text }
    }
  }

  private mutating func spell(_ node: EBNF.Node, _ text: inout String) {
    switch node {
    case .terminal(let terminal): text += terminal
    case .special(let words):
      let characters: [Character] = words.hasPrefix("any") ? ["甲", "乙", "月", "é", "。", "𠀀"] : ["a", "k", "Z", "m"]
      text.append(characters[Int.random(in: 0..<characters.count, using: &random)])
    case .rule(let name): if let inner = grammar.lexical[name] { spell(inner, &text) }
    case .sequence(let parts): for part in parts { spell(part, &text) }
    case .choice(let parts): spell(parts[Int.random(in: 0..<parts.count, using: &random)], &text)
    case .option(let inner): if chance(2) { spell(inner, &text) }
    case .many(let inner): while chance(3) { spell(inner, &text) }
    case .except(let left, _): spell(left, &text)
    }
  }
}
