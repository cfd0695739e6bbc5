/// A grammar in ISO 14977 notation, read from its text. It shares no code with the parser that it describes.
struct EBNF {
  indirect enum Node {
    case terminal(String)
    /// A `? … ?` sequence: what it stands for is said in words.
    case special(String)
    case rule(String)
    case sequence([Node])
    case choice([Node])
    case option(Node)
    case many(Node)
    case except(Node, Node)
  }

  /// Rules over tokens, and rules over characters.
  private(set) var syntax: [String: Node] = [:]
  private(set) var lexical: [String: Node] = [:]
  /// Rules in the order of the file.
  private(set) var names: [String] = []

  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  /// Words in capitals are rules over tokens, wherever they stand; the rest of the part `Tokens` is over characters.
  init(_ text: String) throws {
    var reader = Reader(text)
    while let (name, node, part) = try reader.rule() {
      guard syntax[name] == nil, lexical[name] == nil else { throw Problem(description: "`\(name)` is defined twice") }
      names.append(name)
      if part == "Tokens" { lexical[name] = node } else { syntax[name] = node }
    }
    for (name, node) in syntax { try Self.check(node, in: name, known: { syntax[$0] != nil || lexical[$0] != nil }) }
    for (name, node) in lexical { try Self.check(node, in: name, known: { lexical[$0] != nil }) }
  }

  private static func check(_ node: Node, in name: String, known: (String) -> Bool) throws {
    switch node {
    case .terminal, .special: return
    case .rule(let rule):
      if !known(rule) { throw Problem(description: "`\(name)` uses `\(rule)`, which is not defined") }
    case .sequence(let parts), .choice(let parts): for part in parts { try check(part, in: name, known: known) }
    case .option(let inner), .many(let inner): try check(inner, in: name, known: known)
    case .except(let left, let right):
      try check(left, in: name, known: known)
      try check(right, in: name, known: known)
    }
  }

  /// Reads the notation.
  private struct Reader {
    private let characters: [Character]
    private var index = 0
    private var part = ""

    init(_ text: String) { characters = Array(text) }

    mutating func rule() throws -> (String, Node, part: String)? {
      try blanks()
      guard index < characters.count else { return nil }
      let name = identifier()
      try expect("=")
      let node = try choice()
      try expect(";")
      return (name, node, part)
    }

    private mutating func choice() throws -> Node {
      var parts = [try sequence()]
      while try take("|") { parts.append(try sequence()) }
      return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws -> Node {
      var parts = [try exception()]
      while try take(",") { parts.append(try exception()) }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func exception() throws -> Node {
      let node = try factor()
      return try take("-") ? .except(node, try factor()) : node
    }

    private mutating func factor() throws -> Node {
      try blanks()
      guard index < characters.count else { throw Problem(description: "the grammar ends in a rule") }
      let start = characters[index]
      switch start {
      case "(": return try bracketed(")") { $0 }
      case "[": return try bracketed("]") { .option($0) }
      case "{": return try bracketed("}") { .many($0) }
      case "\"": return .terminal(try quoted("\""))
      case "?": return .special(try quoted("?").trimming())
      default:
        guard start.isLetter else { throw Problem(description: "`\(start)` is not expected at \(index)") }
        return .rule(identifier())
      }
    }

    private mutating func bracketed(_ end: Character, _ make: (Node) -> Node) throws -> Node {
      index += 1
      let node = try choice()
      try expect(end)
      return make(node)
    }

    private mutating func quoted(_ mark: Character) throws -> String {
      guard let end = characters[(index + 1)...].firstIndex(of: mark) else {
        throw Problem(description: "a quote is never closed")
      }
      defer { index = end + 1 }
      return String(characters[(index + 1)..<end])
    }

    private mutating func identifier() -> String {
      let start = index
      while index < characters.count, characters[index].isLetter || characters[index].isNumber { index += 1 }
      return String(characters[start..<index])
    }

    private mutating func take(_ character: Character) throws -> Bool {
      try blanks()
      guard index < characters.count, characters[index] == character else { return false }
      index += 1
      return true
    }

    private mutating func expect(_ character: Character) throws {
      guard try take(character) else { throw Problem(description: "`\(character)` is missing at \(index)") }
    }

    /// Passes over blanks and comments; a comment of one word starts a part.
    private mutating func blanks() throws {
      while index < characters.count {
        if characters[index].isWhitespace {
          index += 1
        } else if characters[index] == "(", index + 1 < characters.count, characters[index + 1] == "*" {
          let start = index + 2
          while index + 1 < characters.count, characters[index] != "*" || characters[index + 1] != ")" || index < start
          {
            index += 1
          }
          let text = String(characters[start..<index]).trimming()
          index += 2
          if !text.contains(" ") { part = text }
        } else {
          return
        }
      }
    }
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate func trimming() -> String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
