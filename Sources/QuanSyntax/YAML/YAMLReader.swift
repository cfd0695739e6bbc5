import QuanDiagnostics

/// Reads a campaign file into a spanned tree; never fails, always answers `(tree, diagnostics)`.
///
/// libyaml stops at its first error. The reader then blanks the broken line, byte for byte, and reads again, so that one
/// run shows every broken place and the rest of the tree.
package struct YAMLReader {
  private let file: SourceID
  private let source: SourceFile
  private let limits: YAMLLimits
  private var diagnostics: [Diagnostic] = []
  /// The finding that was added last, by its index, and the first and last line that it tells of.
  private var block: (finding: Int, first: Int, last: Int)?

  private let runner: any WorkRunner

  private init(file: SourceID, source: SourceFile, limits: YAMLLimits, runner: any WorkRunner) {
    self.file = file
    self.source = source
    self.limits = limits
    self.runner = runner
  }

  /// Reads one file of the source map.
  package static func read(
    _ file: SourceID, in sources: SourceMap, limits: YAMLLimits = YAMLLimits(), runner: any WorkRunner = InOrder()
  ) -> (document: YAMLDocument, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(file: file, source: sources[file], limits: limits, runner: runner)
    let document = reader.read()
    return (document, reader.diagnostics)
  }

  private mutating func read() -> YAMLDocument {
    guard source.bytes.count <= limits.bytesMax else {
      report(
        .limitExceeded, at: 0..<0,
        Bilingual(
          en: "the file has \(source.bytes.count) bytes, more than \(limits.bytesMax)",
          zh: "文件有 \(source.bytes.count) 字节，超过上限 \(limits.bytesMax)"))
      return YAMLDocument(root: nil, text: nil, isComplete: false)
    }
    // libyaml begins before it is known whether anything has to be mended first.
    var bytes = Array(source.bytes.dropFirst(YAMLPrescan.prefix(of: source.bytes)))
    var (prescan, known) = YAMLParser.parse(bytes, runner) { batches in
      let prescan = YAMLPrescan(file: file, bytes: source.bytes, limits: limits)
      return (prescan, prescan.diagnostics.isEmpty ? tree(of: bytes, base: prescan.prefix, batches) : nil)
    }
    diagnostics = prescan.diagnostics
    if known == nil { bytes = Array(prescan.bytes.dropFirst(prescan.prefix)) }
    var isComplete = diagnostics.isEmpty
    var skipped: Set<Int> = []
    while true {
      let (builder, failure) = known ?? YAMLParser.parse(bytes, runner) { tree(of: bytes, base: prescan.prefix, $0) }
      known = nil
      guard let failure else {
        diagnostics += builder.diagnostics
        isComplete = isComplete && !builder.isCut
        let document = YAMLDocument(
          root: builder.root.flatMap { $0.isEmpty ? nil : $0 },
          text: YAMLComments(file: file, bytes: bytes, base: prescan.prefix),
          isComplete: isComplete)
        reportIfEmpty(document)
        return document
      }
      isComplete = false
      reportSyntax(failure, in: bytes, base: prescan.prefix)
      guard diagnostics.count < limits.findingsMax, blank(failure, in: &bytes, base: prescan.prefix, skipped: &skipped)
      else { return YAMLDocument(root: nil, text: nil, isComplete: false) }
    }
  }

  private func tree(
    of bytes: [UInt8], base: Int, _ batches: @escaping YAMLParser.Batches
  ) -> (YAMLTreeBuilder, YAMLEventStream.Failure?) {
    var builder = YAMLTreeBuilder(file: file, base: base, bytes: bytes, limits: limits)
    let failure = builder.build(batches)
    return (builder, failure)
  }

  private mutating func reportIfEmpty(_ document: YAMLDocument) {
    guard document.isComplete, document.root == nil else { return }
    report(
      .emptyFile, at: 0..<0, Bilingual(en: "the file holds no campaign", zh: "文件中没有活动"))
  }

  /// Blanks the line that stopped libyaml; false where nothing is left to blank.
  private func blank(
    _ failure: YAMLEventStream.Failure, in bytes: inout [UInt8], base: Int, skipped: inout Set<Int>
  ) -> Bool {
    let bracket = isAtEnd(failure, bytes) ? FlowBrackets.unclosed(in: bytes) : nil
    let candidates = [bracket, failure.contextOffset, failure.offset].compactMap { $0 }
      .map { source.line(at: min($0 + base, source.bytes.count)) }
    // An unclosed bracket or quote is found far below the line that is to blame; the context names that line.
    for line in candidates + candidates.map({ max(0, $0 - 1) }) where skipped.insert(line).inserted {
      for offset in source.range(ofLine: line) where offset >= base { bytes[offset - base] = UInt8(ascii: " ") }
      return true
    }
    return false
  }

  /// Whether nothing but blanks follows the place where libyaml stopped.
  private func isAtEnd(_ failure: YAMLEventStream.Failure, _ bytes: [UInt8]) -> Bool {
    bytes[min(failure.offset, bytes.count)...].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
  }

  private mutating func reportSyntax(_ failure: YAMLEventStream.Failure, in bytes: [UInt8], base: Int) {
    if isAtEnd(failure, bytes), let bracket = FlowBrackets.unclosed(in: bytes) {
      let sign = bytes[bracket] == UInt8(ascii: "[") ? "[" : "{"
      add(
        at: base + bracket, length: 1, Bilingual(en: "`\(sign)` is never closed", zh: "`\(sign)` 没有闭合"), secondary: [])
      return
    }
    let offset = min(failure.offset + base, source.bytes.count)
    if failure.problem.contains("did not find expected ',' or '}'"),
      let comma = FullWidthComma.find(before: failure.offset, in: bytes)
    {
      addComma(at: base + comma)
      return
    }
    var secondary: [Label] = []
    if let context = failure.contextOffset, source.line(at: context + base) != source.line(at: offset) {
      let span = SourceSpan(file: file, lower: context + base, upper: context + base + 1)
      secondary = [Label(span: span, text: Bilingual(en: "it began here", zh: "从这里开始"))]
    }
    add(
      at: offset, length: 0,
      YAMLProblem.message(for: failure.problem, at: min(failure.offset, bytes.count), in: bytes), secondary: secondary)
  }

  /// `{时点: 领取，每: 用户}`: a Chinese keyboard's comma parts no members of a row.
  private mutating func addComma(at lower: Int) {
    let span = SourceSpan(file: file, lower: lower, upper: lower + FullWidthComma.bytes.count)
    guard !diagnostics.contains(where: { $0.kind == .yamlSyntax && $0.primary.span == span }) else { return }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, at: span,
        Bilingual(
          en: "a full-width comma stands in a row; write `, ` between its members", zh: "花括号内用了全角逗号，各项之间请用半角 `, `"),
        fixes: [FixIt(Bilingual(en: "use a half-width comma", zh: "改用半角逗号"), replace: span, with: ", ")]))
  }

  /// Adds a finding unless it is the one before again, for blanking one line may not have been enough, or follows from a
  /// tab on the line.
  private mutating func add(at offset: Int, length: Int, _ message: Bilingual, secondary: [Label]) {
    let span = SourceSpan(file: file, lower: offset, upper: offset + length)
    let line = source.line(at: offset)
    let isKnown = diagnostics.contains { known in
      known.kind == .yamlSyntax && known.primary.span == span
        // A tab, or a space that is none: what looked through the bytes before has a mend for it.
        || !known.fixes.isEmpty && source.line(at: known.primary.span.lower) == line
    }
    guard !isKnown, !extendsBlock(line, message) else { return }
    block = secondary.isEmpty ? (diagnostics.count, line, line) : nil
    diagnostics.append(Diagnostic(.yamlSyntax, at: span, message, secondary: secondary))
  }

  /// Whether the line only goes on with what is wrong in the line before: a whole block stands too far right, and one
  /// finding tells it.
  private mutating func extendsBlock(_ line: Int, _ message: Bilingual) -> Bool {
    guard let known = block, known.last + 1 == line, diagnostics[known.finding].message == message else { return false }
    block = (known.finding, known.first, line)
    diagnostics[known.finding].notes = [
      Bilingual(
        en: "so with every line from \(known.first + 1) through \(line + 1); mend the first or what stands above it",
        zh: "第 \(known.first + 1) 至 \(line + 1) 行都是如此，请改正第一行或其上一行")
    ]
    return true
  }

  private mutating func report(_ kind: DiagnosticKind, at range: Range<Int>, _ message: Bilingual) {
    let span = SourceSpan(file: file, lower: range.lowerBound, upper: range.upperBound)
    diagnostics.append(Diagnostic(kind, at: span, message))
  }
}
