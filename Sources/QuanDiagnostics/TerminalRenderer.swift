/// Shows findings to a person, in frames like those of rustc: a header, the source with carets, notes and fixes.
package struct TerminalRenderer {
  private let sources: SourceMap
  private let wording: TerminalWording
  private let paint: TerminalPaint

  /// Colour is for terminals that take ANSI sequences; without it the text is the same, less the sequences.
  package init(sources: SourceMap, language: Language, color: Bool) {
    self.sources = sources
    wording = TerminalWording(language: language)
    paint = TerminalPaint(isOn: color)
  }

  /// The frames in the order given, a blank line between them; empty for no findings.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(frame).joined(separator: "\n")
  }

  /// The line that closes a run, without a line break, such as `2 errors, 1 warning` or `no findings`.
  package func summary(_ diagnostics: [Diagnostic]) -> String { wording.summary(of: diagnostics) }

  /// One finding; ends with a line break.
  private func frame(_ diagnostic: Diagnostic) -> String {
    let groups = groups(of: diagnostic)
    let lastLine = groups.flatMap(\.marks).map(\.line).max() ?? 0
    let frame = SnippetFrame(
      gutter: String(lastLine + 1).utf8.count, paint: paint, ink: TerminalPaint.Ink(diagnostic.severity))
    var result = header(of: diagnostic)
    for group in groups {
      let place = TerminalText.safe(sources.place(of: group.first))
      let isMain = group.marks.contains(where: \.isPrimary)
      result += frame.row(sign: isMain ? "-->" : ":::", isMain ? place + suffix(for: diagnostic.path) : place)
      result += frame.rows(of: group.marks, in: group.file)
    }
    let trailer = trailer(of: diagnostic)
    if !trailer.isEmpty, !groups.isEmpty { result += frame.row(nil, "") }
    for body in trailer { result += frame.row(sign: "=", body) }
    return result
  }

  /// `error[Q0405]: message`.
  private func header(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let name = "\(wording.name(of: severity))[\(diagnostic.kind.code)]"
    let message = TerminalText.safe(diagnostic.message[wording.language])
    return paint(name, TerminalPaint.Ink(severity)) + paint(wording.colon + message, .bold) + "\n"
  }

  /// The YAML path after the place, if there is one.
  private func suffix(for path: String) -> String { path.isEmpty ? "" : " (\(TerminalText.safe(path)))" }

  /// The labels by file: the file of the primary one first, then the others as they come.
  ///
  /// Labels of unknown files are left out; `first` is the span whose place stands above the frame.
  private func groups(of diagnostic: Diagnostic) -> [(file: SourceFile, first: SourceSpan, marks: [SnippetMark])] {
    var groups: [(file: SourceFile, first: SourceSpan, marks: [SnippetMark])] = []
    for (index, label) in ([diagnostic.primary] + diagnostic.secondary).enumerated() {
      guard let file = sources.file(label.span.file) else { continue }
      let mark = SnippetMark(label, in: file, isPrimary: index == 0, language: wording.language)
      if let known = groups.firstIndex(where: { $0.first.file == label.span.file }) {
        groups[known].marks.append(mark)
      } else {
        groups.append((file, label.span, [mark]))
      }
    }
    return groups
  }

  /// Notes and fixes, without the sign before them.
  private func trailer(of diagnostic: Diagnostic) -> [String] {
    let notes = diagnostic.notes.map { (wording.note, TerminalText.safe($0[wording.language])) }
    let fixes = diagnostic.fixes.map { (wording.help, text(of: $0)) }
    return (notes + fixes).map { paint($0.0, .bold) + wording.colon + $0.1 }
  }

  /// The title of a fix and the change that it makes.
  private func text(of fix: FixIt) -> String {
    let limit = SourceLineView.widthLimit
    let change = wording.change(
      from: TerminalText.quoted(sources.excerpt(fix.span), limit: limit),
      to: TerminalText.quoted(fix.replacement, limit: limit))
    return [TerminalText.safe(fix.title[wording.language]), change ?? ""].filter { !$0.isEmpty }
      .joined(separator: wording.colon)
  }
}
