import QuanDiagnostics
import QuanStore

/// A file, a directory or a key that cannot be used, in words. Nothing on disk was changed.
public struct QuanError: Error, Sendable, Hashable {
  /// The message in English.
  public let english: String
  /// The message in Chinese.
  public let chinese: String

  init(_ message: Bilingual) {
    english = message.en
    chinese = message.zh
  }

  init(_ error: StoreError) { self.init(error.message(errorText: SystemFile.errorText)) }
}
