/// The findings of a run as SARIF 2.1.0 (OASIS, errata 01): one document with one run.
///
/// The rules are the kinds of finding that occur, in the order they are met. Their texts are English, the language of
/// SARIF by default, and their help is written in both languages; results speak the language asked for.
struct SARIFRenderer: FindingReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let options: ReportOptions
  private var rules: [DiagnosticKind] = []
  private var indices: [DiagnosticKind: Int] = [:]
  private var results = JSONWriter()

  init(_ options: ReportOptions) { self.options = options }

  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap) {
    for diagnostic in diagnostics {
      let index = index(of: diagnostic.kind)
      results.breakLine()
      SARIFResult(diagnostic, ruleIndex: index, in: sources, language: options.language).write(to: &results)
    }
  }

  func finished() -> [UInt8] {
    var writer = JSONWriter(capacity: results.bytes.count + 1024 * (rules.count + 1))
    writer.object { writer in
      // The specification wants the version first.
      writer.member("version", "2.1.0")
      writer.member("$schema", Self.schema)
      writer.array("runs") { $0.object { write(to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The members of the run.
  private func write(to writer: inout JSONWriter) {
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.member("name", "quan")
        writer.member("version", options.version)
        writer.array("rules") { writer in
          for rule in rules {
            writer.breakLine()
            write(rule, to: &writer)
          }
        }
      }
    }
    writer.member("language", Bilingual(en: "en-US", zh: "zh-CN")[options.language])
    writer.member("columnKind", "unicodeCodePoints")
    writer.array("results") { if !rules.isEmpty { $0.raw(utf8: results.bytes) } }
  }

  /// One kind of finding.
  private func write(_ rule: DiagnosticKind, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.code)
      for (name, text) in [
        ("shortDescription", rule.title.en), ("fullDescription", rule.explanation.en),
        ("help", [rule.explanation.en, rule.title.zh, rule.explanation.zh].joined(separator: "\n\n")),
      ] {
        writer.object(name) { $0.member("text", SARIFResult.escaped(text)) }
      }
      writer.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    }
  }

  /// Where the kind stands among the rules; a new one is put last.
  private mutating func index(of kind: DiagnosticKind) -> Int {
    if let known = indices[kind] { return known }
    indices[kind] = rules.count
    rules.append(kind)
    return rules.count - 1
  }
}
