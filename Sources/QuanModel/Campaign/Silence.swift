import QuanDiagnostics

/// A question that the notice leaves open, and how the file reads that.
package struct Silence: Sendable {
  package var entry: Entry
  package var question: Question

  package init(entry: Entry, question: Question) {
    self.entry = entry
    self.question = question
  }
}
