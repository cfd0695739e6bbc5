import QuanDiagnostics

/// Reads a YAML tree by the key table. Whatever is wrong, it goes on: a broken value becomes `.broken` and a finding.
package struct SurfaceDecoder: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  /// Findings of one file; the checker says so where one more came.
  package static let findingsMax = 500
  /// False where the reader had to skip text: then absent keys are not reported.
  private let isComplete: Bool

  private let vocabulary: Vocabulary
  /// Decodes the parts of a long section beside one another.
  private let runner: any WorkRunner

  private init(isComplete: Bool, vocabulary: Vocabulary, runner: any WorkRunner) {
    self.isComplete = isComplete
    self.vocabulary = vocabulary
    self.runner = runner
  }

  /// Decodes a document by the table of keys.
  package static func decode(
    _ document: YAMLDocument, runner: any WorkRunner = InOrder()
  ) -> (fields: SurfaceFields?, diagnostics: [Diagnostic]) {
    guard let root = document.root else { return (nil, []) }
    var decoder = SurfaceDecoder(isComplete: document.isComplete, vocabulary: Vocabulary(of: root), runner: runner)
    let node = decoder.fields(KeyTable.campaignFile, root, path: "")
    return (node.fields, decoder.diagnostics)
  }

  // MARK: Shapes

  private mutating func decode(_ shape: Shape, _ node: YAMLNode, path: String) -> SurfaceNode {
    switch shape {
    case .scalar(let type): return scalar(type, node, path: path)
    case .value(let type): return value(type, node, path: path)
    case .list(let element): return list(element, node, path: path)
    case .fields(let keys): return fields(keys, node, path: path)
    case .named(let nameType, let element): return named(nameType, element, node, path: path)
    case .row(let keys): return row(keys, node, path: path)
    case .either(let value, let mapping):
      guard let entries = node.mapping, !entries.contains(where: { Self.isQualifier($0.key) }) else {
        return decode(value, node, path: path)
      }
      return decode(mapping, node, path: path)
    }
  }

  private static func isQualifier(_ key: String) -> Bool { KeyTable.spec(of: key, among: KeyTable.qualified) != nil }

  private mutating func list(_ element: Shape, _ node: YAMLNode, path: String) -> SurfaceNode {
    let items: [SurfaceNode]
    if let nodes = node.sequence {
      items = nodes.enumerated().map { decode(element, $1, path: Self.path(path, item: $0)) }
    } else {
      items = [decode(element, node, path: path)]
    }
    return SurfaceNode(value: .list(items), span: node.span, path: path)
  }

  private mutating func fields(_ keys: [KeySpec], _ node: YAMLNode, path: String) -> SurfaceNode {
    guard let entries = node.mapping else { return wrongShape(node, Bilingual(en: "a mapping", zh: "键值表"), path: path) }
    var fields = SurfaceFields(span: node.span, path: path, capacity: min(entries.count, keys.count))
    /// Keys that an unknown one was meant to be: they are not missing besides.
    var meant: [String] = []
    for entry in entries {
      guard let spec = KeyTable.spec(of: entry.key, among: keys) else {
        let (finding, key) = Self.keyFindings.unknown(entry, among: keys, path: path)
        report(finding)
        if let key { meant.append(key) }
        continue
      }
      if let first = fields.keySpan(spec.key) {
        report(Self.keyFindings.repeated(entry, spec, first: first, path: path))
        continue
      }
      let childPath = Self.path(path, spec.key.rawValue)
      fields.set(spec.key, decode(spec.shape, entry.value, path: childPath), keySpan: entry.keySpan)
      reportItems(of: spec, entry.value, path: childPath)
    }
    for spec in keys where isComplete && spec.isRequired && fields.keySpan(spec.key) == nil {
      guard !meant.contains(spec.english), !meant.contains(spec.chinese) else { continue }
      report(Self.keyFindings.missing(spec, from: node.span, path: path))
    }
    return SurfaceNode(value: .fields(fields), span: node.span, path: path)
  }

  private mutating func named(_ type: NameType, _ element: Shape, _ node: YAMLNode, path: String) -> SurfaceNode {
    guard let entries = node.mapping else { return wrongShape(node, Bilingual(en: "a mapping", zh: "键值表"), path: path) }
    let decoded =
      runner.width > 1 && entries.count >= Self.partedMin
      ? parts(type, element, entries, path: path) : self.entries(type, element, entries[...], path: path)
    return SurfaceNode(value: .named(decoded), span: node.span, path: path)
  }

  /// A section is cut where it has so many entries: to wake a thread takes as long as to decode a few.
  private static let partedMin = 16

  /// The entries of a long section, decoded in parts, with the findings in the order of the file.
  private mutating func parts(
    _ type: NameType, _ element: Shape, _ entries: [YAMLEntry], path: String
  ) -> [SurfaceEntry] {
    let blank = SurfaceDecoder(isComplete: isComplete, vocabulary: vocabulary, runner: InOrder())
    let parts = runner.flatMap(entries.count) { range -> [Part] in
      var decoder = blank
      let decoded = decoder.entries(type, element, entries[range], path: path)
      return [Part(entries: decoded, findings: decoder.diagnostics)]
    }
    for part in parts { for finding in part.findings { report(finding) } }
    return parts.flatMap(\.entries)
  }

  /// What one part of a section came to.
  private struct Part: Sendable {
    var entries: [SurfaceEntry]
    var findings: [Diagnostic]
  }

  private mutating func entries(
    _ type: NameType, _ element: Shape, _ entries: ArraySlice<YAMLEntry>, path: String
  ) -> [SurfaceEntry] {
    var result: [SurfaceEntry] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      if let message = Self.problem(ofName: entry.key, type) {
        report(Diagnostic(.badName, at: entry.keySpan, path: path, message))
        continue
      }
      let name = canonical(entry.key, type)
      let child = decode(element, entry.value, path: Self.path(path, name))
      result.append(
        SurfaceEntry(name: name, nameSpan: entry.keySpan, node: child, keyText: keyText(of: entry, type)))
    }
    return result
  }

  /// The name under which an entry is known: a built-in one in its English spelling.
  private func canonical(_ name: String, _ type: NameType) -> String {
    switch type {
    case .identifier, .clause: name
    case .case, .fact, .party, .verb, .topic: vocabulary.canonical(name)
    }
  }

  /// Columns under names, and a few keys of their own; those stand under their English spelling.
  private mutating func row(_ keys: [KeySpec], _ node: YAMLNode, path: String) -> SurfaceNode {
    guard let entries = node.mapping else { return wrongShape(node, Bilingual(en: "a mapping", zh: "键值表"), path: path) }
    var columns: [SurfaceEntry] = []
    for entry in entries {
      if let spec = keys.first(where: { $0.answers(to: entry.key) }) {
        let child = decode(spec.shape, entry.value, path: path + "." + spec.key.rawValue)
        columns.append(SurfaceEntry(name: spec.key.rawValue, nameSpan: entry.keySpan, node: child))
      } else if let message = Self.problem(ofName: entry.key, .identifier) {
        report(Diagnostic(.badName, at: entry.keySpan, path: path, message))
      } else {
        let child = scalar(.column, entry.value, path: path + "." + entry.key)
        columns.append(SurfaceEntry(name: entry.key, nameSpan: entry.keySpan, node: child))
      }
    }
    return SurfaceNode(value: .named(columns), span: node.span, path: path)
  }

  /// A plain value, `{is: …, cite: …}`, or `{over: …, cases: …}`.
  private mutating func value(_ type: ScalarType, _ node: YAMLNode, path: String) -> SurfaceNode {
    guard let entries = node.mapping else { return scalar(type, node, path: path) }
    let findingsBefore = diagnostics.count
    let annotated = fields(KeyTable.qualified, node, path: path)
    guard let fields = annotated.fields else { return annotated }
    let hasUnknownKey = diagnostics[findingsBefore...].contains { $0.kind == .unknownKey && $0.path == path }
    func entry(_ key: Key) -> YAMLEntry? {
      entries.first { KeyTable.spec(of: $0.key, among: KeyTable.qualified)?.key == key }
    }
    var result: SurfaceNode
    if let over = fields[.over], let cases = fields[.cases] {
      result = SurfaceNode(value: .table(over: over.items, cases: cases.entries), span: node.span, path: path)
    } else if let inner = entry(.is) {
      result = scalar(type, inner.value, path: path)
    } else if hasUnknownKey {
      // The key that was meant stands there under another name.
      return SurfaceNode(value: .broken, span: node.span, path: path)
    } else {
      return wrongShape(
        node, Bilingual(en: "`is`, or `over` with `cases`", zh: "`is`，或 `over` 加 `cases`"),
        found: Bilingual(en: "a mapping without them", zh: "不含它们的键值表"), path: path)
    }
    result.annotations = fields
    return result
  }

  private mutating func scalar(_ type: ScalarType, _ node: YAMLNode, path: String) -> SurfaceNode {
    guard let scalar = node.scalar else { return wrongShape(node, type.expectation, path: path) }
    if node.isEmpty || scalar.isPlain && (scalar.text == "~" || scalar.text == "null") {
      return wrongShape(node, type.expectation, found: Bilingual(en: "nothing", zh: "空值"), path: path)
    }
    do {
      let value = try ScalarReader.read(type, scalar, span: node.span, vocabulary: vocabulary)
      return SurfaceNode(value: value, span: node.span, path: path)
    } catch {
      report(Diagnostic(.unreadableValue, at: error.span, path: path, error.message, fixes: error.fixes))
      return SurfaceNode(value: .broken, span: node.span, path: path)
    }
  }

  /// The path of what stands under a name.
  private static func path(_ path: String, _ name: String) -> String {
    guard !path.isEmpty else { return name }
    var result = path
    // One allocation for both parts.
    result.reserveCapacity(path.utf8.count + 1 + name.utf8.count)
    result += "."
    result += name
    return result
  }

  /// The path of an item of a list.
  private static func path(_ path: String, item: Int) -> String {
    let number = String(item)
    var result = path
    result.reserveCapacity(path.utf8.count + 2 + number.utf8.count)
    result += "["
    result += number
    result += "]"
    return result
  }

  /// Only what is named verbatim may be an interval.
  private func keyText(of entry: YAMLEntry, _ type: NameType) -> ScalarText? {
    guard type == .case else { return nil }
    let scalar = YAMLScalar(
      text: entry.key, contentLower: entry.keySpan.lower,
      isVerbatim: entry.keySpan.upper - entry.keySpan.lower == entry.key.utf8.count, isPlain: true)
    return ScalarText(scalar, span: entry.keySpan, vocabulary: vocabulary)
  }

  // MARK: Findings

  /// Keeps a finding; one beyond the limit is enough to tell that there are more.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count <= Self.findingsMax { diagnostics.append(diagnostic) }
  }

  private mutating func wrongShape(
    _ node: YAMLNode, _ wanted: Bilingual, found: Bilingual? = nil, path: String
  ) -> SurfaceNode {
    // What stood there may have been skipped.
    let isSkipped = !isComplete && node.isEmpty
    let nothing = node.isEmpty ? Bilingual(en: "nothing", zh: "空值") : node.shapeName
    if !isSkipped { reportShape(node.span, wanted, found: found ?? nothing, path: path) }
    return SurfaceNode(value: .broken, span: node.span, path: path)
  }

  private static func problem(ofName name: String, _ type: NameType) -> Bilingual? {
    switch type {
    case .clause, .case: return name.isEmpty ? Bilingual(en: "a clause has no name", zh: "条款没有名称") : nil
    case .identifier, .fact, .party, .verb, .topic:
      guard isPlainName(name) || isName(name, type) else {
        return Bilingual(
          en: "`\(name)` is not a name: letters, digits, `_` and `-`, starting with a letter",
          zh: "`\(name)` 不能作名称：只能用文字、数字、`_`、`-`，且以文字开头")
      }
      if let keyword = Keyword(spelling: name), !keyword.isSoft || keyword == .all {
        return Bilingual(en: "`\(name)` is a word of the grammar", zh: "`\(name)` 是语法保留词")
      }
      return nil
    }
  }

  /// Most names: ASCII letters, digits, `_` and single `-` inside.
  private static func isPlainName(_ name: String) -> Bool {
    var previous = UInt8(ascii: "-")
    var isFirst = true
    for byte in name.utf8 {
      let isDash = byte == UInt8(ascii: "-")
      guard isDash ? previous != byte : byte < 0x80 && Lexer.isNamePart(byte), !isFirst || Lexer.isNameStart(byte)
      else { return false }
      previous = byte
      isFirst = false
    }
    return previous != UInt8(ascii: "-")
  }

  private static func isName(_ name: String, _ type: NameType) -> Bool {
    let scalar = YAMLScalar(text: name, contentLower: 0, isVerbatim: false, isPlain: true)
    let text = ScalarText(scalar, span: SourceSpan(file: SourceID(index: 0), lower: 0, upper: 0))
    let tokens = Lexer.tokens(of: text)
    guard tokens.failure == nil, tokens.tokens.count == 2, case .name(let whole) = tokens.tokens[0].kind else {
      return false
    }
    return whole == name && (type == .fact || !name.contains("."))
  }
}
