import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Readings and who approved them: approvals of other texts, approvals of nothing, and what a release still lacks.
enum ApprovalAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.unapprovedReadings, .staleApproval, .unknownApproval]

  private static let listedMax = 5

  static func run(_ context: CheckContext) -> [Diagnostic] {
    guard context.isRelease || !context.campaign.approvals.isEmpty else { return [] }
    let readings = ClauseReport.readings(context)
    let places = Dictionary(readings.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = readings.map(\.path)
    let findings = context.campaign.approvals.compactMap { approval -> Diagnostic? in
      guard let reading = places[approval.path] else { return unknown(approval, among: paths) }
      return reading.digest == approval.digest ? nil : stale(approval, reading)
    }
    let open = readings.filter { !$0.isApproved }
    return findings + (context.isRelease && !open.isEmpty ? [unapproved(open, of: readings.count, context)] : [])
  }

  private static func unapproved(_ open: [ClauseReport.Reading], of count: Int, _ context: CheckContext) -> Diagnostic {
    let listed = open.prefix(listedMax)
    let paths = listed.map { "`\($0.path)`" }
    let isCut = open.count > listed.count
    return Diagnostic(
      .unapprovedReadings, at: context.root.keySpan(.approve) ?? context.campaign.titleSpan, path: "approve",
      Bilingual(
        en: "\(open.count) of \(count) reading\(count == 1 ? " is" : "s are") not approved",
        zh: "\(count) 条理解中有 \(open.count) 条尚未核准"),
      secondary: listed.map { Label(span: $0.span, text: Bilingual(en: "not approved", zh: "尚未核准")) },
      notes: [
        Bilingual(
          en: "open: \(paths.joined(separator: ", "))\(isCut ? ", …" : "")",
          zh: "尚待核准：\(ChineseText.list(paths, isCut: isCut))"),
        Bilingual(
          en: "`quan clauses` prints each reading with the digest that `approve` pins",
          zh: "`quan clauses` 列出每条理解及 `approve`（核准）所需的摘要"),
      ], saw: ["\(open.count)", "\(count)"])
  }

  private static func stale(_ approval: Approval, _ reading: ClauseReport.Reading) -> Diagnostic {
    Diagnostic(
      .staleApproval, at: approval.digestSpan, path: "approve.\(approval.path)",
      Bilingual(
        en: "the reading of `\(approval.path)` is no longer the one that was approved: \(approval.digest) then, "
          + "\(reading.digest) now",
        zh: "`\(approval.path)` 的理解已不是当时核准的文字：当时为 \(approval.digest)，现在为 \(reading.digest)"),
      label: Bilingual(
        en: "approved by `\(approval.party)` on \(approval.day.text)",
        zh: "由 `\(approval.party)` 于 \(approval.day.text) 核准"),
      secondary: [Label(span: reading.span, text: Bilingual(en: "what it says now", zh: "现在的文字"))],
      fixes: [
        FixIt(
          Bilingual(en: "once it is approved anew", zh: "重新核准后"), replace: approval.digestSpan,
          with: reading.digest)
      ])
  }

  private static func unknown(_ approval: Approval, among paths: [String]) -> Diagnostic {
    Diagnostic(
      .unknownApproval, at: approval.pathSpan, path: "approve.\(approval.path)",
      Bilingual(en: "`\(approval.path)` carries no reading", zh: "`\(approval.path)` 没有理解可供核准"),
      notes: paths.isEmpty
        ? [Bilingual(en: "the file has no readings", zh: "文件中没有任何理解")]
        : [
          Bilingual(
            en: "readings stand at \(paths.prefix(8).joined(separator: ", "))\(paths.count > 8 ? ", …" : "")",
            zh: "有理解的位置：\(ChineseText.list(paths.prefix(8), isCut: paths.count > 8))")
        ],
      fixes: Spelling.closest(to: approval.path, among: paths).map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: approval.pathSpan, with: $0)]
      } ?? [])
  }
}

extension DiagnosticKind {
  package static let unapprovedReadings = DiagnosticKind(
    "Q1004", .warning, title: Bilingual(en: "readings that nobody has approved", zh: "尚未核准的理解"),
    explanation: Bilingual(
      en: "A `reading` tells how an unclear clause was understood. Before a release somebody who may decide it says so "
        + "under `approve`, pinned by a digest of the text. A release check counts those that are left, in one finding.",
      zh: "`reading`（理解）说明对不明确条款的理解。正式发布前，须由有权决定的一方在 `approve`（核准）下逐条核准，并用文字摘要固定。正式发布检查以一条结果列出尚未核准的数量。"))
  package static let staleApproval = DiagnosticKind(
    "Q1005", .error, title: Bilingual(en: "an approval of another text", zh: "核准的文字已变"),
    explanation: Bilingual(
      en:
        "An approval is pinned to the text that was approved, white space aside. The reading says something else now, so "
        + "nobody has approved it. Have it approved anew, or write the old text again.",
      zh: "核准只对当时的文字有效（空白除外）。现在的理解已是另一段文字，并没有人核准过。请重新核准，或恢复原来的文字。"))
  package static let unknownApproval = DiagnosticKind(
    "Q1006", .error, title: Bilingual(en: "an approval of no reading", zh: "核准没有对应的理解"),
    explanation: Bilingual(
      en: "An approval names the path of the entry or value that carries the reading, such as `quotas.one-per-order`. "
        + "Nothing at this path carries one.",
      zh: "核准须写出带有理解的条目或值的路径，如 `quotas.one-per-order`。该路径处没有理解。"))
}
