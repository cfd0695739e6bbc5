import QuanDiagnostics

/// Something out of the ordinary that is no error, in words.
public struct QuanNote: Sendable, Hashable {
  /// The note in English.
  public let english: String
  /// The note in Chinese.
  public let chinese: String

  init(_ message: Bilingual) {
    english = message.en
    chinese = message.zh
  }
}
