import QuanDiagnostics

extension SurfaceDecoder {
  static let keyFindings = KeyFindings(file: Bilingual(en: "a campaign file", zh: "活动文件"))

  mutating func reportShape(_ span: SourceSpan, _ wanted: Bilingual, found: Bilingual, path: String) {
    report(Self.keyFindings.wrongShape(span, wanted, found: found, path: path))
  }

  /// A list that has to hold something holds nothing, or one item twice.
  mutating func reportItems(of spec: KeySpec, _ node: YAMLNode, path: String) {
    guard case .list(.scalar(let type)) = spec.shape, let items = node.sequence else { return }
    let listsNames =
      switch type {
      case .name, .event, .move: true
      default: false
      }
    if items.isEmpty, spec.isRequired || listsNames {
      reportShape(
        node.span, Bilingual(en: "at least one item", zh: "至少一项"), found: Bilingual(en: "an empty list", zh: "空列表"),
        path: path)
    }
    // Dimensions are compared by their meaning, when names are resolved.
    guard listsNames, spec.key != .per, items.count > 1 else { return }
    var seen: [String: SourceSpan] = [:]
    for item in items {
      guard let text = item.scalar?.text else { continue }
      guard let first = seen[text] else {
        seen[text] = item.span
        continue
      }
      report(
        Diagnostic(
          .repeatedItem, at: item.span, path: path,
          Bilingual(en: "`\(text)` stands twice in `\(path)`", zh: "`\(text)` 在 `\(path)` 中重复"),
          secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))],
          notes: [Bilingual(en: "take it out, or write the name that was meant", zh: "请删去，或改为本想写的名称")]))
    }
  }
}

extension YAMLNode {
  /// Whether nothing stands behind the key.
  var isEmpty: Bool { scalar.map { $0.isPlain && $0.text.isEmpty } ?? false }
}
