/// One finding as a SARIF `result`.
struct SARIFResult {
  private let diagnostic: Diagnostic
  private let ruleIndex: Int
  private let sources: SourceMap
  private let language: Language

  /// The index is the place of the finding's kind among the rules of the run.
  init(_ diagnostic: Diagnostic, ruleIndex: Int, in sources: SourceMap, language: Language) {
    self.diagnostic = diagnostic
    self.ruleIndex = ruleIndex
    self.sources = sources
    self.language = language
  }

  /// A message string: braces are doubled, for single ones would hold arguments, and nothing reads as a link.
  static func escaped(_ text: String) -> String {
    var previous: Unicode.Scalar?
    return text.replacingScalars { scalar in
      defer { previous = scalar }
      switch scalar {
      case "{": return "{{"
      case "}": return "}}"
      case "(" where previous == "]": return " ("
      default: return nil
      }
    }
  }

  /// Writes the object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", diagnostic.kind.code)
      writer.member("ruleIndex", ruleIndex)
      writer.member("level", diagnostic.severity.rawValue)
      let lines = [diagnostic.message[language]] + diagnostic.notes.map { $0[language] }
      message(lines.joined(separator: "\n"), to: &writer)
      writer.array("locations") { location(diagnostic.primary, path: diagnostic.path, to: &$0) }
      writer.array("relatedLocations") { writer in
        for (index, label) in diagnostic.secondary.enumerated() { location(label, id: index + 1, to: &writer) }
      }
      writer.object("partialFingerprints") { $0.member("quan/v1", fingerprint) }
      writer.array("fixes") { writer in
        for fix in diagnostic.fixes { write(fix, to: &writer) }
      }
    }
  }

  /// What stays the same when lines move: the code, the path and the figures that the finding saw.
  private var fingerprint: String {
    ([diagnostic.kind.code, diagnostic.path] + diagnostic.saw).joined(separator: "|")
  }

  /// A `location`; the place of an unknown file is left out, and a location without place and path altogether.
  private func location(_ label: Label, id: Int? = nil, path: String = "", to writer: inout JSONWriter) {
    let file = sources.file(label.span.file)
    guard file != nil || !path.isEmpty else { return }
    writer.object { writer in
      if let id { writer.member("id", id) }
      if let file {
        writer.object("physicalLocation") { writer in
          artifact(file, to: &writer)
          region("region", label.span, in: file, to: &writer)
        }
      }
      if !path.isEmpty {
        writer.array("logicalLocations") { $0.object { $0.member("fullyQualifiedName", path) } }
      }
      if let text = label.text { message(text[language], to: &writer) }
    }
  }

  /// A `fix`; an unknown file cannot be mended.
  private func write(_ fix: FixIt, to writer: inout JSONWriter) {
    guard let file = sources.file(fix.span.file) else { return }
    writer.object { writer in
      message(fix.title[language], as: "description", to: &writer)
      writer.array("artifactChanges") { writer in
        writer.object { writer in
          artifact(file, to: &writer)
          writer.array("replacements") { writer in
            writer.object { writer in
              region("deletedRegion", fix.span, in: file, to: &writer)
              if !fix.replacement.isEmpty {
                writer.object("insertedContent") { $0.member("text", fix.replacement) }
              }
            }
          }
        }
      }
    }
  }

  private func message(_ text: String, as name: String = "message", to writer: inout JSONWriter) {
    writer.object(name) { $0.member("text", Self.escaped(text)) }
  }

  private func artifact(_ file: SourceFile, to writer: inout JSONWriter) {
    writer.object("artifactLocation") { $0.member("uri", URIReference.of(path: file.name)) }
  }

  private func region(_ name: String, _ span: SourceSpan, in file: SourceFile, to writer: inout JSONWriter) {
    let region = SourceRegion(span, in: file)
    writer.object(name) { writer in
      writer.member("startLine", region.line)
      writer.member("startColumn", region.column)
      writer.member("endLine", region.endLine)
      writer.member("endColumn", region.endColumn)
    }
  }
}
