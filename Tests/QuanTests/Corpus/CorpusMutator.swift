import QuanDiagnostics
import QuanSyntax

/// Every change of the corpus run for one file: each scalar in several ways, each key, each line.
struct CorpusMutator {
  private let source: SourceFile
  private var mutants: [CorpusMutant] = []

  static func all(of bytes: [UInt8]) -> [CorpusMutant] {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "campaign.yaml", bytes: bytes))
    var mutator = CorpusMutator(source: sources[id])
    if let root = YAMLReader.read(id, in: sources).document.root { mutator.visit(root) }
    mutator.changeLines()
    return mutator.mutants
  }

  private init(source: SourceFile) { self.source = source }

  private mutating func add(_ kind: CorpusMutant.Kind, _ range: Range<Int>, _ replacement: [UInt8]) {
    let line = source.line(at: range.lowerBound) + 1
    mutants.append(CorpusMutant(kind: kind, line: line, range: range, replacement: replacement))
  }

  // MARK: Scalars and keys

  private mutating func visit(_ node: YAMLNode) {
    switch node.content {
    case .scalar: changeScalar(node.span.lower..<node.span.upper)
    case .sequence(let items): for item in items { visit(item) }
    case .mapping(let entries):
      for entry in entries {
        delete(entry)
        visit(entry.value)
      }
    }
  }

  /// What units and words of windows are mistaken for.
  private static let units = [
    ("万元", "元"), ("元", "万元"), ("元", ""), ("%", ""), ("T", " "), ("days", "hours"), ("until", "through"),
    ("through", "until"), (">=", ">"), ("and", "or"), ("parts", ""), (":", "："), ("，", ","), ("旬", ""),
  ]

  private mutating func changeScalar(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let text = Array(source.bytes[range])
    changeDigits(text, at: range.lowerBound)
    for (unit, other) in Self.units {
      guard let place = text.firstRange(of: Array(unit.utf8)) else { continue }
      add(.unit, range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound, Array(other.utf8))
    }
    let letters = text.indices.first { Self.isLetter(text[$0]) }
    let word = letters.map { start in start..<(text[start...].firstIndex { !Self.isLetter($0) } ?? text.count) }
    let replaced = word ?? 0..<text.count
    add(.word, range.lowerBound + replaced.lowerBound..<range.lowerBound + replaced.upperBound, Array("zzz".utf8))
    add(.quote, range.lowerBound..<range.lowerBound, [UInt8(ascii: "\"")])
    add(.quote, range.upperBound..<range.upperBound, [UInt8(ascii: "'")])
    add(.emptied, range, [])
  }

  /// The first digit of each number goes up by one.
  private mutating func changeDigits(_ text: [UInt8], at base: Int) {
    for index in text.indices where Self.isDigit(text[index]) && (index == 0 || !Self.isDigit(text[index - 1])) {
      let digit = text[index] == UInt8(ascii: "9") ? UInt8(ascii: "0") : text[index] + 1
      add(.digit, base + index..<base + index + 1, [digit])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Takes out a key with what it holds: within a row up to the next comma, else whole lines.
  private mutating func delete(_ entry: YAMLEntry) {
    let bytes = source.bytes
    let first = source.range(ofLine: source.line(at: entry.keySpan.lower))
    let startsLine = bytes[first.lowerBound..<entry.keySpan.lower].allSatisfy { $0 == UInt8(ascii: " ") }
    var upper = max(entry.value.span.upper, entry.keySpan.upper)
    guard startsLine else {
      while upper < bytes.count, bytes[upper] == UInt8(ascii: ",") || bytes[upper] == UInt8(ascii: " ") { upper += 1 }
      add(.keyDeleted, entry.keySpan.lower..<upper, [])
      return
    }
    let last = source.range(ofLine: source.line(at: max(entry.keySpan.lower, upper - 1)))
    add(.keyDeleted, first.lowerBound..<min(last.upperBound + 1, bytes.count), [])
  }

  // MARK: Lines

  private mutating func changeLines() {
    let bytes = source.bytes
    var line = 0
    while true {
      let range = source.range(ofLine: line)
      guard range.lowerBound < bytes.count else { return }
      let whole = range.lowerBound..<min(range.upperBound + 1, bytes.count)
      add(.lineDeleted, whole, [])
      add(.lineDoubled, whole.lowerBound..<whole.lowerBound, Array(bytes[range]) + [UInt8(ascii: "\n")])
      add(.indented, range.lowerBound..<range.lowerBound, [UInt8(ascii: " ")])
      if bytes[range].first == UInt8(ascii: " ") {
        add(.outdented, range.lowerBound..<range.lowerBound + 1, [])
      }
      line += 1
    }
  }
}
