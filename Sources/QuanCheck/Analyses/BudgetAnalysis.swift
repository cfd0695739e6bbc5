import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Whether more money can be granted or spent than there is: what is not proved is told.
enum BudgetAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.overspending, .safetyUndetermined]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    BudgetProof.obligations(context).compactMap { obligation in
      guard !obligation.isToldElsewhere else { return nil }
      switch obligation.verdict {
      case .proved: return nil
      case .refuted: return refuted(obligation)
      case .undetermined(let why): return undetermined(obligation, why)
      }
    }
  }

  private static func refuted(_ obligation: BudgetObligation) -> Diagnostic {
    Diagnostic(
      .overspending, at: obligation.span, path: obligation.path,
      obligation.isGivenBack
        ? Bilingual(
          en:
            "more money can be spent than `\(obligation.path)` holds: a take is given back, and the voucher is used all the same",
          zh: "支出可能超过 `\(obligation.path)` 的上限：额度已返还，券仍被使用")
        : Bilingual(
          en: "more money can be spent than `\(obligation.path)` holds: a voucher can be used without taking from it",
          zh: "支出可能超过 `\(obligation.path)` 的上限：券可以不占用该额度而被使用"),
      secondary: obligation.labels, notes: obligation.certificate,
      saw: obligation.certificate.last.map { [$0.en] } ?? [])
  }

  private static func undetermined(_ obligation: BudgetObligation, _ why: Bilingual) -> Diagnostic {
    Diagnostic(
      .safetyUndetermined, at: obligation.span, path: obligation.path,
      Bilingual(
        en: "it cannot be proved that \(obligation.statement.en): \(why.en)",
        zh: "无法证明\(obligation.statement.zh)：\(why.zh)"),
      secondary: obligation.labels,
      notes: [Bilingual(en: "`quan prove` lists every obligation with its proof", zh: "`quan prove` 列出每项要求及其证明")])
  }
}

extension DiagnosticKind {
  package static let overspending = DiagnosticKind(
    "Q0431", .error, title: Bilingual(en: "more can be spent than a purse holds", zh: "支出可能超过额度"),
    explanation: Bilingual(
      en:
        "The message shows the shortest sequence of commands after which a voucher's money is spent and the quota does not "
        + "count it: what it took was given back while the voucher could still be used, or it was never taken. A flow "
        + "that frees a quota's money moves the voucher to a final state, or the event that uses it takes again.",
      zh: "消息给出最短的指令序列：券的资金已经支出，限额却没有计入——额度在券仍可使用时已返还，或从未占用。返还资金额度的流转须使券进入终态，或在使用时再次占用。"))
  package static let safetyUndetermined = DiagnosticKind(
    "Q0432", .warning, title: Bilingual(en: "safety of the budget is undetermined", zh: "资金安全无法判定"),
    explanation: Bilingual(
      en:
        "Whether the money suffices in the worst case depends on something that the file does not say, such as the counts "
        + "of a round. Undetermined is never taken for safe; the engine refuses `sold_out` in any case before a source is "
        + "overdrawn.",
      zh: "最坏情况下资金是否足够，取决于文件没有写明的内容，例如某轮的张数。无法判定不等于安全；无论如何，引擎会在来源透支之前以 `sold_out` 拒绝。"))
}
