import QuanDiagnostics
import QuanSyntax

extension DiagnosticKind {
  package static let hole = DiagnosticKind(
    "Q1001", .warning, title: Bilingual(en: "a hole: what the notice leaves open", zh: "待定项"),
    explanation: Bilingual(
      en: "`TBD` marks what the notice does not say. A draft may carry it, and the engine refuses `undecided` where "
        + "it meets one. A release check makes it an error: fill it in, or write `tentative` where the campaign "
        + "itself may settle it later through the `round` verb.",
      zh: "`TBD`（待定）标明通知没有写明的内容。草稿可以保留，引擎遇到时以 `undecided` 拒绝。正式发布检查时视为错误：请补全；若活动中可由 `round` 动词再定，请写 `tentative`（暂定）。"))
}

/// Finds every `TBD`; a `tentative` value is no hole.
enum HoleAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.hole]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    var seen: Set<String> = []
    let leaves = context.citing.leavesBeside.filter(isHole) + context.citing.all.flatMap { $0.leaves.filter(isHole) }
    return leaves.compactMap { leaf in
      // A window of two open edges is one hole.
      guard seen.insert(leaf.path).inserted else { return nil }
      var finding = Diagnostic(
        .hole, at: leaf.span, path: leaf.path,
        context.isRelease
          ? Bilingual(en: "a release must not leave `\(leaf.path)` open", zh: "正式发布前必须补全 `\(leaf.path)`")
          : Bilingual(en: "`\(leaf.path)` is still open", zh: "`\(leaf.path)` 尚待确定"))
      if context.isRelease { finding.severity = .error }
      return finding
    }
  }

  private static func isHole(_ leaf: SurfaceLeaf) -> Bool {
    switch leaf.kind {
    case .hole: true
    case .text(let text): Keyword(spelling: text) == .hole
    case .literal, .name: false
    }
  }
}
