/// The findings of a run for a person: the frames of each file, then a line that sums up.
struct TerminalReport: FindingReport {
  private let options: ReportOptions
  private var text = ""
  private var found: [Diagnostic] = []
  private var fileCount = 0

  init(_ options: ReportOptions) { self.options = options }

  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap) {
    let renderer = TerminalRenderer(sources: sources, language: options.language, color: options.usesColor)
    if !diagnostics.isEmpty { text += renderer.render(diagnostics) + "\n" }
    found += diagnostics
    fileCount += 1
  }

  mutating func close(_ text: Bilingual) {
    let lines = text[options.language].split(separator: "\n", omittingEmptySubsequences: false)
    self.text += lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n") + "\n\n"
  }

  /// Where no file could be read there is nothing to sum up.
  func finished() -> [UInt8] {
    guard fileCount > 0 else { return [] }
    let count = TerminalWording(language: options.language).summary(of: found)
    let plural = fileCount == 1 ? "" : "s"
    let summary = Bilingual(en: "checked \(fileCount) campaign\(plural): \(count)", zh: "已检查 \(fileCount) 个活动：\(count)")
    return Array((text + summary[options.language] + "\n").utf8)
  }
}
