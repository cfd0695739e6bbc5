/// One key in both spellings: an amendment may write in Chinese what its campaign writes in English.
enum AmendmentKey {
  /// The canonical name of a key, and what may stand under it; nil for what the table of keys does not know.
  static func resolve(_ key: String, under shape: Shape?) -> (name: String, shape: Shape?) {
    switch shape {
    case .fields(let keys): return spec(key, keys).map { ($0.key.rawValue, $0.shape) } ?? (key, nil)
    case .row(let keys): return spec(key, keys).map { ($0.key.rawValue, $0.shape) } ?? (key, .scalar(.column))
    case .named(_, let element): return (key, element)
    case .scalar, .value: return spec(key, KeyTable.qualified).map { ($0.key.rawValue, $0.shape) } ?? (key, nil)
    case .either(let value, let mapping):
      return spec(key, KeyTable.qualified) == nil ? resolve(key, under: mapping) : resolve(key, under: value)
    case .list, nil: return (key, nil)
    }
  }

  private static func spec(_ key: String, _ keys: [KeySpec]) -> KeySpec? {
    keys.first { $0.key.rawValue == key || $0.chinese == key }
  }
}
