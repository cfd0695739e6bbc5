import QuanDiagnostics

/// A finding that is accepted with a reason, pinned to what it saw.
package struct Acceptance: Sendable {
  package var entry: Entry
  package var code: String
  package var codeSpan: SourceSpan
  package var path: String
  package var saw: [String]
  package var sawSpan: SourceSpan?

  package init(entry: Entry, code: String, codeSpan: SourceSpan, path: String, saw: [String], sawSpan: SourceSpan?) {
    self.entry = entry
    self.code = code
    self.codeSpan = codeSpan
    self.path = path
    self.saw = saw
    self.sawSpan = sawSpan
  }
}
