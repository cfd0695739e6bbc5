extension KeyTable {
  /// Every key of the table with its place, the common and qualifying ones last; a key may stand in several places.
  package static let everywhere: [KeySpec] = below(campaignFile) + common + qualified

  private static let spellings = Set(everywhere.flatMap { [$0.key.rawValue, $0.chinese] })

  /// Whether a word is a key somewhere, in either spelling.
  package static func isKey(_ word: String) -> Bool { spellings.contains(word) }

  /// A path with its keys in English spelling; names of entries stay as they are.
  package static func canonical(path: String) -> String {
    var parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var shape = Shape.fields(campaignFile)
    for index in parts.indices {
      switch shape {
      case .fields(let keys):
        guard let spec = keys.first(where: { $0.answers(to: parts[index]) }) else {
          return dotted(parts)
        }
        parts[index] = spec.key.rawValue
        shape = spec.shape
      case .named(_, let inner): shape = inner
      default: return dotted(parts)
      }
    }
    return dotted(parts)
  }

  private static func dotted(_ parts: [String]) -> String {
    var path = parts.first ?? ""
    for part in parts.dropFirst() { path += "." + part }
    return path
  }

  private static func below(_ keys: [KeySpec]) -> [KeySpec] { keys.flatMap { [$0] + below($0.shape) } }

  private static func below(_ shape: Shape) -> [KeySpec] {
    switch shape {
    case .scalar, .value: []
    case .list(let inner), .named(_, let inner): below(inner)
    case .fields(let keys), .row(let keys): below(keys)
    case .either(let left, let right): below(left) + below(right)
    }
  }
}
