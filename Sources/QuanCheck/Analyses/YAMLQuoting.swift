/// Writes texts into YAML that a fix-it proposes.
enum YAMLQuoting {
  /// The text as an item of a flow list, in single quotes where a plain one would be read otherwise.
  static func inFlow(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { !",[]{}:#'\"\\&*!|>%@`\n".unicodeScalars.contains($0) } && !text.isEmpty
      && text.first != " " && text.last != " " && !text.hasPrefix("-") && !text.hasPrefix("?")
    guard !isPlain else { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
