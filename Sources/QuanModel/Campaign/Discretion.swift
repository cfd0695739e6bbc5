import QuanDiagnostics

/// What people decide or owe.
package struct Discretion: Sendable {
  package var entry: Entry
  package var text: String
  package var textSpan: SourceSpan
  package var who: [String]
  package var verb: Verb?

  package init(entry: Entry, text: String, textSpan: SourceSpan, who: [String], verb: Verb?) {
    self.entry = entry
    self.text = text
    self.textSpan = textSpan
    self.who = who
    self.verb = verb
  }
}
