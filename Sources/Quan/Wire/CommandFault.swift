import QuanDiagnostics
import QuanModel

/// What is wrong with a command itself: outcome `invalid`, the state untouched.
package struct CommandFault: Error, Sendable {
  package var reason: Reason
  /// What exactly, behind the reason's own message.
  package var detail: Bilingual
  /// The id where it could be read, so that the caller can match the answer.
  package var id: [UInt8]?

  package init(_ reason: Reason, _ en: String, _ zh: String) {
    self.reason = reason
    detail = Bilingual(en: en, zh: zh)
  }
}
