import Quan
import QuanCheck
import QuanDiagnostics
import QuanSyntax

/// Every number of a campaign file, each changed by one, one at a time.
struct FigureMutants {
  struct Mutant {
    /// 1-based.
    var line: Int
    /// The run of digits as it stands, and as it was changed.
    var original: String
    var changed: String
    /// The number with what touches it: `300元`, `2024-01-27T10:00`.
    var token: String
    /// True for digits of a name: a tier, a clause, a code. False for a number.
    var isName: Bool
    /// True for digits of a text that carries nothing out: a reading, a reason, what the notice is called.
    var isText: Bool
    /// A figure that the campaign is held to.
    var isNumber: Bool { !isName && !isText }
    var lineText: String
    var text: [UInt8]
  }

  static func all(of bytes: [UInt8]) -> [Mutant] {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "campaign.yaml", bytes: bytes))
    let source = sources[id]
    let texts = YAMLReader.read(id, in: sources).document.root.map { self.texts(in: $0, under: "") } ?? []
    var mutants: [Mutant] = []
    var offset = 0
    var inComment = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") { inComment = false }
      if byte == UInt8(ascii: "#"),
        offset == 0 || bytes[offset - 1] == UInt8(ascii: " ") || bytes[offset - 1] == UInt8(ascii: "\n")
      {
        inComment = true
      }
      guard isDigit(byte), !inComment else {
        offset += 1
        continue
      }
      var end = offset
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      let isText = texts.contains { $0.contains(offset) }
      mutants.append(mutant(source, offset..<end, isText: isText))
      offset = end
    }
    return mutants
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Keys, in either spelling, of texts that carry nothing out.
  private static let textKeys: Set<String> = [
    "reading", "理解", "because", "理由", "part", "部分", "number", "文号", "issuer", "发文",
  ]

  /// Where such texts stand; the campaign's title is one, the titles of entries are held to their clauses.
  private static func texts(in node: YAMLNode, under parent: String) -> [Range<Int>] {
    switch node.content {
    case .scalar: return []
    case .sequence(let items): return items.flatMap { texts(in: $0, under: parent) }
    case .mapping(let entries):
      return entries.flatMap { entry -> [Range<Int>] in
        let isTitle = ["campaign", "活动"].contains(parent) && ["title", "名称"].contains(entry.key)
        guard isTitle || textKeys.contains(entry.key) else { return texts(in: entry.value, under: entry.key) }
        return [entry.value.span.lower..<entry.value.span.upper]
      }
    }
  }

  private static func mutant(_ source: SourceFile, _ range: Range<Int>, isText: Bool) -> Mutant {
    let original = source.text(range)
    let value = String((Int(original) ?? 0) + 1)
    let changed = String(repeating: "0", count: max(0, original.count - value.count)) + value
    var text = source.bytes
    text.replaceSubrange(range, with: Array(changed.utf8))
    let (line, _) = source.position(at: range.lowerBound)
    let lineRange = source.range(ofLine: line - 1)
    let (lineText, linePrefix) = (source.text(lineRange), source.text(lineRange.lowerBound..<range.lowerBound))
    return Mutant(
      line: line, original: original, changed: changed, token: token(source, range),
      isName: isName(source.bytes[..<range.lowerBound]) || isCited(linePrefix), isText: isText || isDegree(linePrefix),
      lineText: lineText, text: text)
  }

  /// Whether the digits go on from a letter (`t300`, `Q0508`, `under-2000`) or a clause's bracket (`一（三）1`).
  private static func isName(_ before: ArraySlice<UInt8>) -> Bool {
    if before.suffix(3).elementsEqual("）".utf8) { return true }
    // The word up to here: `s3-6` starts with a letter, `2024-01-27T10` does not.
    let word = before.reversed().prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    return word.last.map(isLetter) ?? false
  }

  /// Whether the digits stand in the name of a clause that is cited; citations close a row.
  private static func isCited(_ before: String) -> Bool { before.contains("cite: ") }

  /// Degrees of a point are no figures of a notice.
  private static func isDegree(_ before: String) -> Bool {
    guard let point = before.ranges(of: "gcj02(").last ?? before.ranges(of: "wgs84(").last else { return false }
    return !before[point.upperBound...].contains(")")
  }

  /// What stands around a number up to the next blank, comma or bracket.
  private static func token(_ source: SourceFile, _ range: Range<Int>) -> String {
    let ends = Set(Array(" ,[]{}\n'".utf8))
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > 0, !ends.contains(source.bytes[lower - 1]) { lower -= 1 }
    while upper < source.bytes.count, !ends.contains(source.bytes[upper]) { upper += 1 }
    return source.text(lower..<upper)
  }
}
