/// Writes texts into YAML that a fix-it proposes.
package enum YAMLQuoting {
  /// The text as an item of a flow list, in single quotes where a plain one would be read otherwise.
  package static func inFlow(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { !",[]{}:#'\"\\&*!|>%@`\n".unicodeScalars.contains($0) } && !text.isEmpty
      && text.first != " " && text.last != " " && !text.hasPrefix("-") && !text.hasPrefix("?")
    guard !isPlain else { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A whole value on one line: scalars as they are read, lists in brackets, mappings in braces.
  package static func inFlow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar):
      let words = scalar.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return inFlow(words)
    case .sequence(let items): return "[" + items.map { inFlow($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      return "{" + entries.map { inFlow($0.key) + ": " + inFlow($0.value) }.joined(separator: ", ") + "}"
    }
  }
}
