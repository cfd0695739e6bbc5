import QuanDiagnostics

/// Builds the tree from libyaml's events; refuses what campaigns do not use, and goes on.
struct YAMLTreeBuilder {
  private let file: SourceID
  private let base: Int
  private let bytes: [UInt8]
  private let limits: YAMLLimits
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var root: YAMLNode?
  /// True where a limit stopped the building.
  private(set) var isCut = false
  private var nodes = 0

  init(file: SourceID, base: Int, bytes: [UInt8], limits: YAMLLimits) {
    self.file = file
    self.base = base
    self.bytes = bytes
    self.limits = limits
  }

  /// Builds the tree from libyaml's events of the whole text; answers what stopped libyaml, or nil.
  mutating func build(_ batches: @escaping YAMLParser.Batches) -> YAMLEventStream.Failure? {
    var stream = YAMLEventStream(bytes, batches)
    var documents = 0
    do {
      while true {
        switch try stream.next() {
        case .streamEnd: return nil
        case .documentStart:
          documents += 1
          if documents > 1 {
            feature(stream.lower..<stream.upper, Bilingual(en: "a second document in one file", zh: "一个文件里有第二份文档"))
            return nil
          }
        case .documentEnd, .other: continue
        case let event: root = try node(event, &stream, depth: 0)
        }
      }
    } catch let stop as YAMLEventStream.ParseStop {
      return stop.failure
    } catch {
      isCut = true
      return nil
    }
  }

  /// Thrown to leave the recursion once a limit is passed.
  private struct LimitReached: Error {}

  private mutating func node(
    _ event: YAMLEventStream.Event, _ stream: inout YAMLEventStream, depth: Int
  ) throws -> YAMLNode? {
    let (lower, upper) = (stream.lower, stream.upper)
    nodes += 1
    try limit(nodes, atMost: limits.nodesMax, lower..<upper) { Bilingual(en: "\($0) values", zh: "\($0) 个值") }
    try limit(depth, atMost: limits.depthMax, lower..<upper) { Bilingual(en: "\($0) levels", zh: "\($0) 层") }
    switch event {
    case .scalar(let text, let plain, let verbatim, let tagged, let anchored):
      refuse(tagged: tagged, anchored: anchored, lower..<upper)
      return try scalar(text, plain: plain, verbatim: verbatim, lower..<upper)
    case .sequenceStart(let tagged, let anchored):
      refuse(tagged: tagged, anchored: anchored, lower..<upper)
      return try sequence(from: lower, &stream, depth: depth)
    case .mappingStart(let tagged, let anchored):
      refuse(tagged: tagged, anchored: anchored, lower..<upper)
      return try mapping(from: lower, &stream, depth: depth)
    case .alias:
      feature(lower..<upper, Bilingual(en: "aliases are not used in campaigns", zh: "活动文件不使用别名"))
      return nil
    default: return nil
    }
  }

  private mutating func scalar(
    _ text: String, plain: Bool, verbatim: Bool, _ range: Range<Int>
  ) throws -> YAMLNode {
    try limit(text.utf8.count, atMost: limits.scalarBytesMax, range) {
      Bilingual(en: "\($0) bytes in one value", zh: "单个值 \($0) 字节")
    }
    let scalar = YAMLScalar(
      text: text, contentLower: base + range.lowerBound + (plain ? 0 : 1), isVerbatim: verbatim, isPlain: plain)
    return YAMLNode(.scalar(scalar), span: span(range))
  }

  private mutating func sequence(
    from lower: Int, _ stream: inout YAMLEventStream, depth: Int
  ) throws -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try stream.next()
      if case .sequenceEnd = event { break }
      if let item = try node(event, &stream, depth: depth + 1) { items.append(item) }
    }
    // A block sequence ends where the next token stands; its last item ends sooner.
    let end = bytes[lower] == UInt8(ascii: "[") ? base + stream.upper : items.last?.span.upper ?? base + lower
    return YAMLNode(.sequence(items), span: SourceSpan(file: file, lower: base + lower, upper: end))
  }

  private mutating func mapping(
    from lower: Int, _ stream: inout YAMLEventStream, depth: Int
  ) throws -> YAMLNode {
    var entries: [YAMLEntry] = []
    var seen = FirstKeys()
    while true {
      let event = try stream.next()
      if case .mappingEnd = event { break }
      let keyRange = stream.lower..<stream.upper
      let key = try node(event, &stream, depth: depth + 1)
      let value = try node(stream.next(), &stream, depth: depth + 1)
      guard let key, let keyText = key.scalar?.text else {
        feature(keyRange, Bilingual(en: "a key must be plain text", zh: "键必须是文本"))
        continue
      }
      if let first = seen.first(keyText, at: key.span, in: entries) {
        reportDuplicate(keyText, at: key.span, first: first)
        continue
      }
      guard let value else {
        seen.drop(keyText, at: key.span)
        continue
      }
      entries.append(YAMLEntry(key: keyText, keySpan: key.span, value: value))
    }
    let isFlow = lower < bytes.count && bytes[lower] == UInt8(ascii: "{")
    let end = isFlow ? base + stream.upper : entries.last?.value.span.upper ?? base + lower
    return YAMLNode(.mapping(entries), span: SourceSpan(file: file, lower: base + lower, upper: end))
  }

  private mutating func reportDuplicate(_ key: String, at span: SourceSpan, first: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .duplicateKey, at: span, Bilingual(en: "key `\(key)` stands twice", zh: "键 `\(key)` 重复"),
        secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))]))
  }

  private mutating func refuse(tagged: Bool, anchored: Bool, _ range: Range<Int>) {
    if tagged { feature(range, Bilingual(en: "tags (`!`) are not used in campaigns", zh: "活动文件不使用标签（`!`）")) }
    if anchored { feature(range, Bilingual(en: "anchors (`&`) are not used in campaigns", zh: "活动文件不使用锚点（`&`）")) }
  }

  private mutating func feature(_ range: Range<Int>, _ message: Bilingual) {
    diagnostics.append(Diagnostic(.yamlFeature, at: span(range), message))
  }

  /// The words are put together only where the limit is passed: this is asked of every value.
  private mutating func limit(
    _ count: Int, atMost limit: Int, _ range: Range<Int>, _ words: (Int) -> Bilingual
  ) throws {
    guard count > limit else { return }
    let words = words(limit)
    diagnostics.append(
      Diagnostic(
        .limitExceeded, at: span(range), Bilingual(en: "the file has more than \(words.en)", zh: "文件超过上限：\(words.zh)")))
    throw LimitReached()
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, lower: base + range.lowerBound, upper: base + range.upperBound)
  }
}
