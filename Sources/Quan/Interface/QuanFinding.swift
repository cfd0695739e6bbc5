import QuanDiagnostics

/// One finding of the checker.
public struct QuanFinding: Sendable, Hashable {
  /// `Q` and four digits; permanent.
  public let code: String
  /// True for what fails a check; false for warnings.
  public let isError: Bool
  /// 1-based.
  public let line: Int
  /// 1-based, in Unicode scalars.
  public let column: Int
  /// The YAML path, such as `tiers.t300.amount`; empty for the whole file.
  public let path: String
  /// The message in English.
  public let english: String
  /// The message in Chinese.
  public let chinese: String

  init(_ diagnostic: Diagnostic, in sources: SourceMap) {
    code = diagnostic.kind.code
    isError = diagnostic.severity == .error
    (line, column) = sources[diagnostic.primary.span.file].position(at: diagnostic.primary.span.lower)
    path = diagnostic.path
    english = diagnostic.message.en
    chinese = diagnostic.message.zh
  }
}
