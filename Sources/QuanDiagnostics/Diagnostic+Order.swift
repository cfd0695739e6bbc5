extension Diagnostic {
  /// Whether this finding is reported before the other: by file, then offset, code and message.
  ///
  /// Texts compare by the Unicode order of the standard library, which no locale changes, so reports are the same
  /// everywhere.
  package func precedes(_ other: Diagnostic) -> Bool {
    let (left, right) = (primary.span, other.primary.span)
    if left.file.index != right.file.index { return left.file.index < right.file.index }
    if left.lower != right.lower { return left.lower < right.lower }
    if kind.code != other.kind.code { return kind.code < other.kind.code }
    if message.en != other.message.en { return message.en < other.message.en }
    return message.zh < other.message.zh
  }
}

extension Sequence<Diagnostic> {
  /// The findings in the order of a report; those that compare equal keep the order they came in.
  package func sorted() -> [Diagnostic] { sorted { $0.precedes($1) } }
}
