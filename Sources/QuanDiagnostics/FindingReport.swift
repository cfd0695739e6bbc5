/// Everything that one run of the checker writes about all its files, in one format.
package protocol FindingReport {
  /// Adds a file that was checked, with its findings in the order of a report; they may be none.
  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap)

  /// Says something of the file that was added last; formats for programs have no place for it.
  mutating func close(_ text: Bilingual)

  /// The whole text, once every file was added: all that may stand on standard output.
  func finished() -> [UInt8]
}

extension FindingReport {
  package mutating func close(_ text: Bilingual) {}
}
