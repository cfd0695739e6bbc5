import QuanDiagnostics

/// The text of one scalar with the way back to the file.
package struct ScalarText: Sendable {
  package let bytes: [UInt8]
  package let span: SourceSpan
  /// Where the text starts in the file, if it stands there byte for byte.
  private let base: Int?
  /// Gives built-in names their English spelling.
  package let vocabulary: Vocabulary

  package init(_ scalar: YAMLScalar, span: SourceSpan, vocabulary: Vocabulary = Vocabulary()) {
    self.vocabulary = vocabulary
    bytes = Array(scalar.text.utf8)
    self.span = span
    base = scalar.isVerbatim ? scalar.contentLower : nil
  }

  /// The place in the file of a range of the text; the whole scalar where the text was folded or escaped.
  package func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    guard let base else { return span }
    return SourceSpan(file: span.file, lower: base + lower, upper: base + upper)
  }

  /// What stands at a place of the file, where the scalar stands there byte for byte.
  func written(_ place: SourceSpan) -> String? {
    guard let base, place.lower >= base, place.upper <= base + bytes.count else { return nil }
    return text(place.lower - base, place.upper - base)
  }

  package func text(_ lower: Int, _ upper: Int) -> String { String(decoding: bytes[lower..<upper], as: UTF8.self) }
}
