import QuanDiagnostics

/// Lays an overlay over a campaign: entries merge by key, values are replaced. Every node keeps the place that it was
/// written at, so that what is found in the whole points into the right file.
package struct AmendmentMerge {
  package enum Mode: Sendable {
    /// Changes values; each says what was there before.
    case amendment
    /// Fills holes (`TBD`) and nothing else.
    case assumption
  }

  /// The campaign as it reads with the overlay.
  package private(set) var root: YAMLNode
  package private(set) var diagnostics: [Diagnostic] = []
  /// The canonical paths of what was added, changed, filled or removed, in the overlay's order.
  package private(set) var paths: [String] = []
  private let mode: Mode
  private let baseFile: SourceID

  package init(_ overlay: YAMLNode, onto base: YAMLNode, mode: Mode) {
    self.mode = mode
    root = base
    baseFile = base.span.file
    guard let entries = Self.withoutHeader(overlay).mapping else { return }
    let body = YAMLNode(.mapping(entries), span: overlay.span)
    root = merged(body, base, .fields(KeyTable.campaignFile), path: "")
    if paths.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .overlayChangesNothing, at: overlay.span.start,
          Bilingual(en: "the file changes nothing", zh: "本文件没有作任何修改"),
          secondary: [Label(span: base.span.start, text: Bilingual(en: "the campaign", zh: "所修改的活动"))]))
    }
  }

  /// The overlay without what it says of itself: the edition, its header, and the number of its own notice.
  private static func withoutHeader(_ overlay: YAMLNode) -> YAMLNode {
    func filtered(_ node: YAMLNode, _ keys: [String], _ inner: (YAMLEntry) -> YAMLNode) -> YAMLNode {
      guard let entries = node.mapping else { return node }
      let kept = entries.filter { !keys.contains($0.key) }
        .map { YAMLEntry(key: $0.key, keySpan: $0.keySpan, value: inner($0)) }
      return YAMLNode(.mapping(kept), span: node.span)
    }
    return filtered(overlay, ["quan", "券"]) { entry in
      guard ["campaign", "活动"].contains(entry.key) else { return entry.value }
      return filtered(entry.value, ["amends", "修改", "effective", "生效"]) { entry in
        guard ["notice", "文件"].contains(entry.key) else { return entry.value }
        return filtered(entry.value, ["number", "文号", "issuer", "发文", "dated", "日期", "part", "部分"]) { $0.value }
      }
    }
  }

  // MARK: Walking both trees

  private mutating func merged(_ overlay: YAMLNode, _ base: YAMLNode, _ shape: Shape?, path: String) -> YAMLNode {
    if let change = WrittenChange(overlay) { return changed(change, base, path: path) }
    guard let new = overlay.mapping, var result = base.mapping else { return replaced(overlay, base, path: path) }
    for entry in new {
      let (name, inner) = AmendmentKey.resolve(entry.key, under: shape)
      let child = path.isEmpty ? name : path + "." + name
      let place = result.firstIndex { AmendmentKey.resolve($0.key, under: shape).name == name }
      if let place {
        if Self.isRemoval(entry.value) {
          remove(result[place], entry, path: child)
          result.remove(at: place)
        } else {
          result[place].value = merged(entry.value, result[place].value, inner, path: child)
        }
      } else if let added = added(entry, beside: base, path: child) {
        result.append(added)
      }
    }
    return YAMLNode(.mapping(result), span: base.span)
  }

  private mutating func remove(_ old: YAMLEntry, _ entry: YAMLEntry, path: String) {
    paths.append(path)
    if mode == .assumption { diagnostics.append(OverlayDiagnostics.assumesMore(entry.value, old.value, path: path)) }
  }

  /// An entry that the base does not have.
  private mutating func added(_ entry: YAMLEntry, beside base: YAMLNode, path: String) -> YAMLEntry? {
    if Self.isRemoval(entry.value) {
      diagnostics.append(OverlayDiagnostics.removesNothing(entry, beside: base, path: path))
      return nil
    }
    if let change = WrittenChange(entry.value) {
      diagnostics.append(OverlayDiagnostics.otherBefore(change, nil, beside: base, path: path, isEarlier: false))
      return change.new.map { YAMLEntry(key: entry.key, keySpan: entry.keySpan, value: $0) }
    }
    if mode == .assumption { diagnostics.append(OverlayDiagnostics.assumesMore(entry.value, base, path: path)) }
    // A group of entries that is new is not itself an entry.
    paths.append(path)
    return entry
  }

  // MARK: Values

  /// `{is: new, was: old}`: of a value with its own `cite`, `is` alone is replaced.
  private mutating func changed(_ change: WrittenChange, _ base: YAMLNode, path: String) -> YAMLNode {
    let inner = base.mapping?.firstIndex { ["is", "为"].contains($0.key) }
    let target = inner.flatMap { base.mapping?[$0].value } ?? base
    guard let new = change.new else {
      diagnostics.append(OverlayDiagnostics.lacksNew(change, path: path))
      return base
    }
    paths.append(path)
    if mode == .assumption, !Self.hasHole(target) {
      diagnostics.append(OverlayDiagnostics.assumesMore(new, target, path: path))
    } else if !Self.agree(change.old, target) {
      diagnostics.append(
        OverlayDiagnostics.otherBefore(
          change, target, beside: base, path: path, isEarlier: target.span.file != baseFile))
    } else if Self.agree(new, target) {
      diagnostics.append(OverlayDiagnostics.sameAsBefore(new, target, path: path))
    }
    guard inner != nil || !change.others.isEmpty, new.mapping == nil else { return new }
    var entries = (inner == nil ? [] : base.mapping ?? []).filter { entry in
      !["is", "为"].contains(entry.key) && !change.others.contains { $0.key == entry.key }
    }
    entries.insert(YAMLEntry(key: "is", keySpan: change.newKeySpan, value: new), at: 0)
    return YAMLNode(.mapping(entries + change.others), span: new.span)
  }

  /// A value without `was` in the place of another.
  private mutating func replaced(_ new: YAMLNode, _ base: YAMLNode, path: String) -> YAMLNode {
    paths.append(path)
    switch mode {
    case .assumption where Self.hasHole(base): break
    case .assumption: diagnostics.append(OverlayDiagnostics.assumesMore(new, base, path: path))
    case .amendment where Self.agree(new, base):
      diagnostics.append(OverlayDiagnostics.sameAsBefore(new, base, path: path))
    case .amendment: diagnostics.append(OverlayDiagnostics.lacksOld(new, base, path: path))
    }
    return new
  }

  // MARK: Questions

  /// Whether two values read the same: order of keys, folding and one alone instead of a list of one aside.
  private static func agree(_ left: YAMLNode, _ right: YAMLNode) -> Bool { canonical(left) == canonical(right) }

  package static func canonical(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar: return YAMLQuoting.inFlow(node)
    case .sequence(let items):
      return items.count == 1 ? canonical(items[0]) : "[" + items.map { canonical($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let pairs = entries.map { YAMLQuoting.inFlow($0.key) + ": " + canonical($0.value) }
      return "{" + pairs.sorted().joined(separator: ", ") + "}"
    }
  }

  private static func isRemoval(_ node: YAMLNode) -> Bool {
    node.scalar.map { $0.isPlain && ["removed", "删去"].contains($0.text) } ?? false
  }

  /// Whether a `TBD` stands somewhere in the value.
  package static func hasHole(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar(let scalar):
      return scalar.text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        .contains { Keyword(spelling: String($0)) == .hole }
    case .sequence(let items): return items.contains { hasHole($0) }
    case .mapping(let entries): return entries.contains { hasHole($0.value) }
    }
  }
}
