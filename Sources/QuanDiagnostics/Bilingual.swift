/// One text in the two languages that every message is written in.
package struct Bilingual: Hashable, Sendable {
  package var en: String
  package var zh: String

  package init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The text in the language that the reader asked for.
  package subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }
}

/// A language in which messages are written.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
