import QuanDiagnostics

/// Where each key of a mapping stood first. Most mappings hold a few keys, which are found faster without a hash table.
struct FirstKeys {
  private var rows: [(key: String, span: SourceSpan)] = []
  /// For lookups only; filled once the keys are many.
  private var spans: [String: SourceSpan] = [:]
  private static let fewMax = 8

  /// The place where the key stood before; nil, and the place is kept, where it is new.
  mutating func first(_ key: String, at span: SourceSpan) -> SourceSpan? {
    guard rows.count >= Self.fewMax else {
      if let row = rows.first(where: { $0.key == key }) { return row.span }
      rows.append((key, span))
      return nil
    }
    if spans.isEmpty { for row in rows { spans[row.key] = row.span } }
    if let first = spans[key] { return first }
    spans[key] = span
    return nil
  }
}
