import QuanDiagnostics

/// What is wrong with an overlay, held against the campaign that it lies on.
enum OverlayDiagnostics {
  /// A value in a message: a scalar as it reads, anything else on one line.
  private static func text(_ node: YAMLNode) -> String {
    guard let scalar = node.scalar else { return "`\(YAMLQuoting.inFlow(node))`" }
    return "`" + scalar.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "`"
  }

  static func otherBefore(
    _ change: WrittenChange, _ target: YAMLNode?, beside base: YAMLNode, path: String, isEarlier: Bool
  ) -> Diagnostic {
    guard let target else {
      return Diagnostic(
        .otherBefore, at: change.old.span, path: path,
        Bilingual(
          en: "`was` says \(text(change.old)), but the campaign has no `\(path)`",
          zh: "`was`（原为）写的是 \(text(change.old))，但活动中没有 `\(path)`"),
        secondary: [Label(span: base.span.start, text: Bilingual(en: "here it would stand", zh: "应在此处"))])
    }
    return Diagnostic(
      .otherBefore, at: change.old.span, path: path,
      Bilingual(
        en: "`was` says \(text(change.old)), but `\(path)` is \(text(target))",
        zh: "`was`（原为）写的是 \(text(change.old))，而 `\(path)` 是 \(text(target))"),
      secondary: [
        Label(
          span: target.span,
          text: isEarlier
            ? Bilingual(en: "as an earlier amendment left it", zh: "较早的修改已改为此")
            : Bilingual(en: "the campaign", zh: "活动中的写法"))
      ],
      fixes: [
        FixIt(
          Bilingual(en: "once the change is weighed against it", zh: "核对修改内容后"), replace: change.old.span,
          with: YAMLQuoting.inFlow(target))
      ], saw: [YAMLQuoting.inFlow(change.old), YAMLQuoting.inFlow(target)])
  }

  static func lacksOld(_ new: YAMLNode, _ base: YAMLNode, path: String) -> Diagnostic {
    Diagnostic(
      .changeWithoutWas, at: new.span, path: path,
      Bilingual(
        en: "`\(path)` changes from \(text(base)) to \(text(new)) without a `was`",
        zh: "`\(path)` 由 \(text(base)) 改为 \(text(new))，但没有写 `was`（原为）"),
      secondary: [Label(span: base.span, text: Bilingual(en: "the campaign", zh: "活动中的写法"))],
      fixes: [
        FixIt(
          Bilingual(en: "say what was before", zh: "写明原来的值"), replace: new.span,
          with: "{is: \(YAMLQuoting.inFlow(new)), was: \(YAMLQuoting.inFlow(base))}")
      ])
  }

  static func lacksNew(_ change: WrittenChange, path: String) -> Diagnostic {
    Diagnostic(
      .missingKey, at: change.span.start, path: path,
      Bilingual(en: "`\(path)` lacks `is`: the new value", zh: "`\(path)` 缺少 `is`（为）：新的值"))
  }

  static func sameAsBefore(_ new: YAMLNode, _ base: YAMLNode, path: String) -> Diagnostic {
    Diagnostic(
      .overlayChangesNothing, at: new.span, path: path,
      Bilingual(en: "`\(path)` is \(text(base)) already", zh: "`\(path)` 本来就是 \(text(base))"),
      secondary: [Label(span: base.span, text: Bilingual(en: "the campaign", zh: "活动中的写法"))])
  }

  static func removesNothing(_ entry: YAMLEntry, beside base: YAMLNode, path: String) -> Diagnostic {
    let names = (base.mapping ?? []).map(\.key)
    let closest = Spelling.closest(to: entry.key, among: names)
    return Diagnostic(
      .removesNothing, at: entry.keySpan, path: path,
      Bilingual(en: "there is no `\(path)` to remove", zh: "没有 `\(path)` 可以删去"),
      secondary: [Label(span: base.span.start, text: Bilingual(en: "the campaign", zh: "活动中的写法"))],
      notes: [
        Bilingual(
          en: "what stands there: \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")",
          zh: "此处有：\(ChineseText.list(names.prefix(12), isCut: names.count > 12))")
      ],
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: entry.keySpan, with: $0)]
      } ?? [])
  }

  static func assumesMore(_ new: YAMLNode, _ base: YAMLNode, path: String) -> Diagnostic {
    Diagnostic(
      .assumesMore, at: new.span, path: path,
      Bilingual(
        en: "an assumption fills holes only, and `\(path)` is none", zh: "假设只能填补待定项，而 `\(path)` 不是待定项"),
      secondary: [
        Label(
          span: base.mapping == nil ? base.span : base.span.start, text: Bilingual(en: "the campaign", zh: "活动中的写法"))
      ],
      notes: [
        Bilingual(
          en: "a hole is a value with `TBD`; what changes a campaign is an amendment (`amends`)",
          zh: "待定项是含 `TBD`（待定）的值；修改活动须写成修改文件（`amends`）")
      ])
  }
}

extension DiagnosticKind {
  package static let otherBefore = DiagnosticKind(
    "Q1201", .error, title: Bilingual(en: "an amendment of another text", zh: "所修改的原文不符"),
    explanation: Bilingual(
      en:
        "An amendment says of each value what it was. Here the campaign, or an earlier amendment of it, says something "
        + "else: two amendments have forgotten each other, or the wrong place is changed. Weigh the change against what "
        + "the campaign says, then write that.",
      zh: "修改文件须写明每个值原来是什么。此处活动或较早的修改另有规定：可能两次修改互相遗漏，或改错了位置。请对照活动的规定重新判断后再写。"))
  package static let changeWithoutWas = DiagnosticKind(
    "Q1202", .error, title: Bilingual(en: "a change that does not say what was before", zh: "修改没有写明原来的值"),
    explanation: Bilingual(
      en:
        "In an amendment every changed value reads `{is: new, was: old}`. A bare value would overwrite whatever stands "
        + "there, also what another amendment has put in its place.",
      zh: "在修改文件中，每个改动的值都写作 `{is: 新值, was: 原值}`（`{为: …, 原为: …}`）。只写新值会覆盖原有内容，包括另一次修改的结果。"))
  package static let overlayChangesNothing = DiagnosticKind(
    "Q1203", .warning, title: Bilingual(en: "an amendment that changes nothing", zh: "没有改变任何内容的修改"),
    explanation: Bilingual(
      en: "The value is what it was, or the file has no changes at all. Either the change was made before, or another "
        + "value was meant.",
      zh: "值与原来相同，或整个文件没有任何修改。可能该修改已经作出，或本想写另一个值。"))
  package static let noBase = DiagnosticKind(
    "Q1204", .error, title: Bilingual(en: "the campaign that is amended is not found", zh: "找不到所修改的活动"),
    explanation: Bilingual(
      en: "An amendment holds only what changes. The campaign that it amends is looked for by its identifier among the "
        + "files of the same folder, or given with `--base FILE`; without it nothing can be checked.",
      zh: "修改文件只含改动的内容。所修改的活动按编号在同一文件夹中查找，也可用 `--base FILE` 指定；找不到就无法检查。"))
  package static let removesNothing = DiagnosticKind(
    "Q1205", .error, title: Bilingual(en: "what is removed is not there", zh: "要删去的内容不存在"),
    explanation: Bilingual(
      en:
        "`removed` strikes an entry, a row or a case of the campaign. There is none of this name: it was misspelt, or "
        + "an earlier amendment has removed it.",
      zh: "`removed`（删去）用于删去活动中的条目、行或情形。此名称不存在：可能写错，或较早的修改已经删去。"))
  package static let assumesMore = DiagnosticKind(
    "Q1206", .error, title: Bilingual(en: "an assumption that changes the campaign", zh: "假设改动了活动"),
    explanation: Bilingual(
      en:
        "A file given with `--assume` fills holes (`TBD`), so that a campaign can be tried before it is complete. It may "
        + "not change what the notice says, for then the decisions would be those of another campaign.",
      zh: "用 `--assume` 给出的文件只填补待定项（`TBD`），以便在活动尚未完整时试运行。它不能改动通知已有的规定，否则得到的就是另一个活动的决定。"))

  /// Every kind that overlays raise.
  package static let overlayKinds: [DiagnosticKind] = [
    .otherBefore, .changeWithoutWas, .overlayChangesNothing, .noBase, .removesNothing, .assumesMore,
  ]
}
