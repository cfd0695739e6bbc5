/// Puts Chinese messages together: a space stands only between Chinese and what is not.
package enum ChineseText {
  /// The parts in a row, with a space at each seam between a Chinese character and a letter, digit or backtick.
  package static func joined(_ parts: String...) -> String {
    var result = ""
    for part in parts where !part.isEmpty {
      if let last = result.unicodeScalars.last, let first = part.unicodeScalars.first,
        isHan(last) && isASCIIWord(first) || isASCIIWord(last) && isHan(first)
      {
        result += " "
      }
      result += part
    }
    return result
  }

  /// Items parted by `、`; a list that is cut ends with `等`.
  package static func list(_ items: some Sequence<String>, isCut: Bool = false) -> String {
    let text = items.joined(separator: "、")
    return isCut ? joined(text, "等") : text
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "`" || (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar)
  }
}
