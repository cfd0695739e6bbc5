import QuanDiagnostics
import QuanModel

/// The summary of a run as tables that a newcomer understands.
package enum SummaryText {
  package static func text(_ summary: RunSummary, _ language: Language) -> String {
    [vouchers(summary, language), money(summary, language), parties(summary, language), counts(summary, language)]
      .compactMap { $0 }.joined(separator: "\n")
  }

  private static func vouchers(_ summary: RunSummary, _ language: Language) -> String {
    let all = VoucherState.builtIn + summary.ownStates.indices.map { VoucherState(own: $0) }
    let states = all.filter { state in
      [.unused, .used, .expired].contains(state)
        || summary.vouchers.contains { $0.counts[Int(state.rawValue)] > 0 }
    }
    let isChinese = language == .chinese
    let header =
      (isChinese ? ["轮次", "券种", "已发放"] : ["round", "tier", "granted"])
      + states.map { $0.isOwn ? summary.ownStates[$0.ownIndex] : isChinese ? $0.chineseName : $0.name }
      + [isChinese ? "金额" : "worth"]
    var table = TextTable(header: header, numeric: [false, false] + header.dropFirst(2).map { _ in true })
    for row in summary.vouchers {
      table.add(
        [row.round, row.tier, String(row.total)] + states.map { String(row.counts[Int($0.rawValue)]) }
          + [Money(minorUnits: row.granted).text])
    }
    return table.text
  }

  private static func money(_ summary: RunSummary, _ language: Language) -> String {
    let isChinese = language == .chinese
    var header =
      isChinese ? ["资金来源", "出资", "可用", "已预留", "已使用"] : ["source", "gives", "available", "earmarked", "spent"]
    if summary.pays { header += isChinese ? ["其中已支付", "待追回"] : ["of it paid", "recoverable"] }
    var table = TextTable(header: header, numeric: header.indices.map { $0 > 0 })
    for row in summary.sources {
      let paid = summary.pays ? [row.paid, row.recoverable] : []
      table.add(
        [row.source]
          + ([row.gives, row.available, row.earmarked, row.spent] + paid).map { Money(minorUnits: $0).text })
    }
    return table.text
  }

  /// Nil where no money moved to a party, or as much back.
  private static func parties(_ summary: RunSummary, _ language: Language) -> String? {
    guard !summary.parties.isEmpty else { return nil }
    var table = TextTable(
      header: language == .chinese ? ["相关方", "收支净额"] : ["party", "received less given"], numeric: [false, true])
    for row in summary.parties { table.add([row.party, Money(minorUnits: row.balance).text]) }
    return table.text
  }

  private static func counts(_ summary: RunSummary, _ language: Language) -> String {
    language == .chinese
      ? "  \(summary.commands) 条指令，\(summary.users) 个用户，\(summary.merchants) 家商户\n"
      : "  \(counted(summary.commands, "command")), \(counted(summary.users, "user")), "
        + "\(counted(summary.merchants, "merchant"))\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
