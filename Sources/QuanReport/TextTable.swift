import QuanDiagnostics

/// A table for the terminal, its columns aligned by display width, numbers to the right.
package struct TextTable: Sendable {
  private var rows: [[String]]
  private let isNumeric: [Bool]

  /// `numeric` says which columns hold numbers.
  package init(header: [String], numeric: [Bool]) {
    rows = [header]
    isNumeric = numeric
  }

  package mutating func add(_ row: [String]) { rows.append(row) }

  package var text: String {
    let widths = isNumeric.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    var text = ""
    for (index, row) in rows.enumerated() {
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return isNumeric[column] ? padding + cell : cell + padding
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
      if index == 0 { text += "  " + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n" }
    }
    return text
  }
}
