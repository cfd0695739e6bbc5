/// Changes to a base, written as a diff: the lines with `-` or a space must stand in it together, exactly once, and the
/// lines with `+` or a space take their place. `@@` on a line of its own parts one change from the next. A change of `+`
/// lines alone goes to the end of the file.
enum GoldenEdit {
  typealias Line = [UInt8]

  static func apply(_ fences: [GoldenPage.Fence], to base: [Line]) throws(GoldenProblem) -> [Line] {
    guard !fences.isEmpty else { throw GoldenProblem("`Edit` holds ```diff fences") }
    var lines = base
    for fence in fences {
      guard fence.words[0] == "diff" else { throw GoldenProblem("an edit is a ```diff fence") }
      for hunk in fence.bytes.split(separator: Array("@@".utf8)) { lines = try apply(Array(hunk), to: lines) }
    }
    return lines
  }

  private static func apply(_ hunk: [Line], to lines: [Line]) throws(GoldenProblem) -> [Line] {
    var (old, new): ([Line], [Line]) = ([], [])
    for line in hunk {
      switch line.first {
      case UInt8(ascii: "-"): old.append(Array(line.dropFirst()))
      case UInt8(ascii: "+"): new.append(Array(line.dropFirst()))
      case UInt8(ascii: " "), nil:
        old.append(Array(line.dropFirst()))
        new.append(Array(line.dropFirst()))
      default: throw GoldenProblem("a line of an edit starts with `-`, `+` or a space: \(text([line]))")
      }
    }
    guard old != new else { throw GoldenProblem("the edit changes nothing:\n\(text(hunk))") }
    guard !old.isEmpty else { return ending(lines) + new + [[]] }
    let places = lines.indices.filter { lines[$0...].starts(with: old) }
    guard let place = places.first, places.count == 1 else {
      throw GoldenProblem("these lines stand \(places.count) times in the base, wanted once:\n\(text(old))")
    }
    return Array(lines[..<place]) + new + Array(lines[(place + old.count)...])
  }

  /// The lines without the empty one behind the last line break.
  private static func ending(_ lines: [Line]) -> [Line] { lines.last == [] ? lines.dropLast() : lines }

  private static func text(_ lines: [Line]) -> String {
    lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
