/// What differs between two texts, line by line.
enum GoldenDiff {
  /// Lines with `-` are expected, lines with `+` are there instead; of equal stretches only the ends are shown.
  static func text(expected: [String], actual: [String]) -> String {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in actual.difference(from: expected) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [String] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        rows.append("- " + expected[old])
        old += 1
      } else if inserted.contains(new) {
        rows.append("+ " + actual[new])
        new += 1
      } else {
        rows.append("  " + expected[old])
        old += 1
        new += 1
      }
    }
    return shortened(rows).joined(separator: "\n")
  }

  private static func shortened(_ rows: [String]) -> [String] {
    func differs(_ index: Int) -> Bool { rows.indices.contains(index) && !rows[index].hasPrefix(" ") }
    var result: [String] = []
    for index in rows.indices {
      if (index - 1...index + 1).contains(where: differs) {
        result.append(rows[index])
      } else if result.last != "  …" {
        result.append("  …")
      }
    }
    return result
  }
}
