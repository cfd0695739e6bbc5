import QuanDiagnostics

/// One row of a table of keys, whatever kind of file it is about: both spellings, and what the key means.
package protocol SpelledKey: Sendable {
  var english: String { get }
  var chinese: String { get }
  var isRequired: Bool { get }
  var meaning: Bilingual { get }
}

extension SpelledKey {
  /// Whether a word is one of the key's spellings.
  package func answers(to word: String) -> Bool { english == word || chinese == word }
}
