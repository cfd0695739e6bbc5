import QuanDiagnostics

/// Where each key of a mapping stood first. Most mappings hold a few keys, which are found faster without a hash table.
struct FirstKeys {
  /// Keys whose values are none, so that no entry has them.
  private var dropped: [(key: String, span: SourceSpan)] = []
  /// For lookups only; filled once the keys are many.
  private var spans: [String: SourceSpan] = [:]
  private static let fewMax = 8

  /// The place where the key stood before among the entries so far; nil where it is new.
  mutating func first(_ key: String, at span: SourceSpan, in entries: [YAMLEntry]) -> SourceSpan? {
    guard entries.count + dropped.count >= Self.fewMax else {
      for index in entries.indices where entries[index].key == key { return entries[index].keySpan }
      return dropped.first { $0.key == key }?.span
    }
    if spans.isEmpty {
      for entry in entries { spans[entry.key] = entry.keySpan }
      for entry in dropped { spans[entry.key] = entry.span }
    }
    if let first = spans[key] { return first }
    spans[key] = span
    return nil
  }

  /// Keeps a key that becomes no entry.
  mutating func drop(_ key: String, at span: SourceSpan) { dropped.append((key, span)) }
}
