/// Swift text without its comments and the contents of its string literals, so that words are found only in code.
enum TidyCode {
  /// The code of one line. Inside a literal of several lines everything counts as code.
  static func stripped(_ line: Substring) -> String {
    var result = ""
    var isText = false
    var isEscaped = false
    for character in line {
      if character == "\"", !isEscaped {
        isText.toggle()
        result.append(character)
      } else if !isText {
        if character == "/", result.last == "/" {
          result.removeLast()
          return result
        }
        result.append(character)
      }
      isEscaped = isText && character == "\\" && !isEscaped
    }
    return result
  }

  /// Whether the word stands in the code, as a whole at its start.
  static func contains(_ word: String, in code: String) -> Bool {
    code.ranges(of: word).contains { range in
      guard range.lowerBound > code.startIndex else { return true }
      let before = code[code.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }
}
