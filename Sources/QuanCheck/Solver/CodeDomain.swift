/// The administrative codes that a place may still have, by prefixes.
struct CodeDomain: Sendable {
  private var required = ""
  private var isContradictory = false
  private var refused: [String] = []
  private static let codeLength = 6

  init() {}

  /// Whether nothing was asked of the code.
  var isFree: Bool { required.isEmpty && refused.isEmpty && !isContradictory }

  /// Nested regions share a prefix; two that do not are apart.
  mutating func require(_ prefix: String) {
    if prefix.hasPrefix(required) {
      required = prefix
    } else if !required.hasPrefix(prefix) {
      isContradictory = true
    }
  }

  mutating func refuse(_ prefix: String) { refused.append(prefix) }

  /// A code that is still possible.
  var member: String? {
    guard !isContradictory else { return nil }
    let length = refused.reduce(max(Self.codeLength, required.utf8.count)) { max($0, $1.utf8.count) }
    return code(from: required, length: length)
  }

  private func code(from prefix: String, length: Int) -> String? {
    if refused.contains(where: { prefix.hasPrefix($0) }) { return nil }
    guard refused.contains(where: { $0.hasPrefix(prefix) }) else {
      let start = prefix.isEmpty ? "11" : prefix
      return start + String(repeating: "0", count: max(0, length - start.utf8.count))
    }
    for digit in "1234567890" where prefix.utf8.count < length {
      if let found = code(from: prefix + String(digit), length: length) { return found }
    }
    return nil
  }
}
