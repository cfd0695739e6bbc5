import QuanDiagnostics

/// A decoded text with the way back to the file: exact where it stands there byte for byte, else the whole scalar.
struct SourceText {
  private let bytes: [UInt8]
  private let whole: SourceSpan
  private let base: Int?

  init(_ text: String, at span: SourceSpan, in sources: SourceMap) {
    bytes = Array(text.utf8)
    whole = span
    let written = Array(sources.text(span).utf8)
    base = [0, 1].first { written.dropFirst($0).starts(with: Array(text.utf8)) }.map { span.lower + $0 }
  }

  /// The place of a range of UTF-8 offsets.
  func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    guard let base else { return whole }
    return SourceSpan(file: whole.file, lower: base + lower, upper: base + upper)
  }

  func text(_ lower: Int, _ upper: Int) -> String { String(decoding: bytes[lower..<upper], as: UTF8.self) }
}
