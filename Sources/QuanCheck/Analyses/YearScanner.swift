/// Finds years in names: four digits 19xx or 20xx that no other digit touches.
enum YearScanner {
  /// A year with its UTF-8 offsets in the text.
  struct Year: Hashable, Sendable {
    var year: Int
    var lower: Int
    var upper: Int
  }

  /// The years of a text; of a document's number only those in brackets, `〔2024〕`.
  static func years(in text: String, bracketed: Bool) -> [Year] {
    let bytes = Array(text.utf8)
    var years: [Year] = []
    var index = 0
    while index < bytes.count {
      let lower = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      if index - lower == 4, let year = Int(String(decoding: bytes[lower..<index], as: UTF8.self)),
        (1900..<2100).contains(year), !bracketed || isBracketed(bytes, lower, index)
      {
        years.append(Year(year: year, lower: lower, upper: index))
      }
      if index == lower { index += 1 }
    }
    return years
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Brackets as documents print them, and those that writers type for them.
  private static func isBracketed(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
    [("〔", "〕"), ("[", "]"), ("【", "】"), ("（", "）"), ("(", ")"), ("［", "］")].contains { opening, closing in
      let (opening, closing) = (Array(opening.utf8), Array(closing.utf8))
      return bytes[..<lower].suffix(opening.count).elementsEqual(opening) && bytes[upper...].starts(with: closing)
    }
  }
}
