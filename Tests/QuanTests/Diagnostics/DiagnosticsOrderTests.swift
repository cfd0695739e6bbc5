import QuanDiagnostics
import Testing

/// The order of a report.
@Suite struct DiagnosticsOrderTests {
  /// File, offset, code and message weigh in that order, and equal findings stay as they came.
  @Test func total() {
    let places: [(file: Int, lower: Int, kind: DiagnosticKind, text: String, path: String)] = [
      (0, 2, DiagnosticsFixture.warning, "z", ""), (0, 5, DiagnosticsFixture.error, "a", "first"),
      (0, 5, DiagnosticsFixture.error, "a", "second"), (0, 5, DiagnosticsFixture.error, "b", ""),
      (0, 5, DiagnosticsFixture.warning, "a", ""), (1, 0, DiagnosticsFixture.error, "a", ""),
    ]
    let wanted = places.map { place in
      Diagnostic(
        place.kind, at: SourceSpan(file: SourceID(index: place.file), lower: place.lower, upper: 9), path: place.path,
        Bilingual(en: place.text, zh: place.text))
    }
    let names = wanted.map(name)
    for shift in wanted.indices where shift != 2 {
      #expect((wanted[shift...] + wanted[..<shift]).sorted().map(name) == names)
    }
    #expect(!wanted[1].precedes(wanted[2]) && !wanted[2].precedes(wanted[1]))
  }

  /// What tells the findings of the test apart.
  private func name(_ finding: Diagnostic) -> String {
    "\(finding.primary.span.file.index):\(finding.primary.span.lower):\(finding.kind.code):\(finding.message.en)"
      + finding.path
  }
}
