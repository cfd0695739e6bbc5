/// What one path asked for: a kind of command that ends in one way.
struct AllocationPath {
  var name: String
  /// The answer says what would have been enough, in sentences that are made for it.
  var hasRemedy = false
  var decisions = 0
  /// Calls of the allocator within `Engine.decide`.
  var engine = 0
  /// Calls from the line of JSON to the line of the answer.
  var line = 0
  /// The same where each rule that is tried is told: far from nothing, or nothing is measured.
  var told = 0
  /// Answers that were not what the path is about.
  var others = 0

  var isGood: Bool {
    decisions > 0 && others == 0 && engine == 0 && (hasRemedy ? line > 0 : line == 0) && told >= decisions
  }

  var text: String {
    func column(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func each(_ count: Int) -> String {
      let thousandths = decisions == 0 ? 0 : (count * 1000 + decisions - 1) / decisions
      let rest = String(thousandths % 1000)
      return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
    let columns = column("\(decisions)", 9) + column(each(engine), 8) + column(each(line), 12) + column(each(told), 23)
    return name + String(repeating: " ", count: max(0, 32 - name.count)) + columns
      + (others > 0
        ? "  error: \(others) were answered otherwise" : !isGood ? "  error" : hasRemedy ? "  (a remedy)" : "")
  }
}
