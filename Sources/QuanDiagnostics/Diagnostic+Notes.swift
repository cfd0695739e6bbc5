extension Diagnostic {
  /// The notes, and after them the secondary labels: each its place, and its text if it has one.
  func notes(in sources: SourceMap, language: Language) -> [String] {
    notes.map { $0[language] }
      + secondary.map { label in
        [sources.place(of: label.span), label.text?[language] ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
      }
  }
}
