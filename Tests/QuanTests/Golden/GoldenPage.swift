/// A case file cut into its title, its prose and its sections.
struct GoldenPage {
  struct Fence {
    /// The words behind the backticks: a language, then options.
    var words: [String]
    var lines: [String]

    /// The lines as bytes; with the option `bytes`, `<D6>` stands for one byte of that value.
    var bytes: [[UInt8]] { lines.map { words.contains("bytes") ? GoldenPage.unescaped($0) : Array($0.utf8) } }
  }

  struct Section {
    var heading: String
    /// Where the heading stands, counted from 0.
    var line: Int
    /// Where the next section starts.
    var end: Int
    /// What stands outside fences, blank lines left out.
    var prose: [String] = []
    var fences: [Fence] = []

    func fence(_ words: String...) -> Fence? {
      fences.first { fence in words.allSatisfy { fence.words.contains($0) } }
    }
  }

  let lines: [String]
  private(set) var title = ""
  private(set) var prose: [String] = []
  private(set) var sections: [Section] = []

  static let headings = [
    "Campaign", "Base", "Edit", "Files", "Amendment", "Earlier amendment", "Assumption", "Old edit", "Check",
    "Release check", "Comparison", "Commands", "Decisions", "Summary", "Scenarios", "Test", "Test JSON", "Test JUnit",
    "Boundaries",
  ]

  init(_ text: String) throws(GoldenProblem) {
    var all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if all.last == "" { all.removeLast() }
    lines = all
    guard let first = lines.first, first.hasPrefix("# "), first.count > 2 else {
      throw GoldenProblem("a case starts with `# ` and its title")
    }
    title = String(first.dropFirst(2))
    var index = 1
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("```") {
        index = try readFence(at: index)
      } else if line.hasPrefix("#") {
        try open(line, at: index)
        index += 1
      } else {
        if !line.isEmpty { note(line) }
        index += 1
      }
    }
    guard !prose.isEmpty else { throw GoldenProblem("a case says in a sentence or two what it shows") }
  }

  /// Lines without the blank ones at either end.
  static func trimmed(_ lines: ArraySlice<String>) -> [String] {
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? first
    return first == lines.endIndex ? [] : Array(lines[first...last])
  }

  func section(_ heading: String) -> Section? { sections.first { $0.heading == heading } }

  private mutating func note(_ line: String) {
    if sections.isEmpty { prose.append(line) } else { sections[sections.count - 1].prose.append(line) }
  }

  private mutating func open(_ line: String, at index: Int) throws(GoldenProblem) {
    let heading = line.hasPrefix("## ") ? String(line.dropFirst(3)) : line
    guard Self.headings.contains(heading) else {
      let known = Self.headings.joined(separator: ", ")
      throw GoldenProblem("line \(index + 1): no section is called `\(heading)`; known: \(known)")
    }
    guard section(heading) == nil else { throw GoldenProblem("line \(index + 1): `\(heading)` stands twice") }
    if !sections.isEmpty { sections[sections.count - 1].end = index }
    sections.append(Section(heading: heading, line: index, end: lines.count))
  }

  /// Reads a fence and answers the line after it.
  private mutating func readFence(at start: Int) throws(GoldenProblem) -> Int {
    guard !sections.isEmpty else { throw GoldenProblem("line \(start + 1): a fence stands before the first section") }
    let words = lines[start].dropFirst(3).split(separator: " ").map(String.init)
    guard !words.isEmpty else { throw GoldenProblem("line \(start + 1): a fence names its language") }
    guard let end = lines[(start + 1)...].firstIndex(of: "```") else {
      throw GoldenProblem("line \(start + 1): the fence is never closed")
    }
    let fence = Fence(words: words, lines: Array(lines[(start + 1)..<end]))
    if let inner = fence.lines.firstIndex(where: { $0.hasPrefix("```") }) {
      throw GoldenProblem("line \(start + inner + 2): a fence inside a fence")
    }
    sections[sections.count - 1].fences.append(fence)
    return end + 1
  }

  /// `<D6><D0>` as two bytes; anything else as it stands.
  private static func unescaped(_ line: String) -> [UInt8] {
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let text = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
      if text.utf8.count == 4, text.first == "<", text.last == ">",
        let byte = UInt8(text.dropFirst().dropLast(), radix: 16)
      {
        result.append(byte)
        index += 4
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
