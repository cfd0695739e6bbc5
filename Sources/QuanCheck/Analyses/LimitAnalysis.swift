import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Limits that cannot bind, are missing, or that another limit makes idle.
enum LimitAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.limitNeverBinds, .noLimitPerSubject, .impliedLimit]

  private static let pairsMax = 20_000

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.quotas.compactMap { neverBinds(context, $0) } + unlimited(context) + implied(context)
      + joint(context)
  }

  private static func text(_ amount: Int128, _ quota: Quota) -> String {
    quota.countsMoney ? Money.text(minorUnits: amount) : "\(amount)"
  }

  // MARK: Against the issue

  static func neverBinds(_ context: CheckContext, _ quota: Quota) -> Diagnostic? {
    let (campaign, issuance) = (context.campaign, context.issuanceAgain)
    guard quota.takes == [.verb(.grab)], quota.adds.isOne || quota.countsSubsidy, case .amount(let limit) = quota.limit,
      quota.dimensions.contains(where: { if case .subject = $0 { true } else { false } })
    else { return nil }
    let tiers = quota.entry.scope.tiers ?? Array(campaign.tiers.indices)
    let rounds = quota.entry.scope.rounds ?? context.solver.ground.rounds(of: tiers)
    let roundGroups = quota.dimensions.contains(.round) ? rounds.map { [$0] } : [rounds]
    var most: (amount: Int128, answer: Issuance.Answer)?
    for group in roundGroups {
      let whole = issuance.answer(tiers: tiers, rounds: group)
      guard let purses = purses(of: whole, quota, campaign) else { return nil }
      for purse in purses {
        guard let count = quota.countsSubsidy ? issuance.worth(purse) : purse.vouchers else { return nil }
        if count > most?.amount ?? 0 { most = (count, purse) }
      }
    }
    guard let most, Int128(limit) >= most.amount else { return nil }
    let (allowed, issued) = (text(Int128(limit), quota), text(most.amount, quota))
    return Diagnostic(
      .limitNeverBinds, at: quota.limitSpan, path: quota.entry.path + ".at-most",
      Bilingual(
        en: "limit `\(quota.entry.name)` can never bind: \(allowed) is no less than all that is issued, \(issued)",
        zh: "限额 `\(quota.entry.name)` 不起作用：\(allowed) 不小于全部发放量 \(issued)"),
      label: Bilingual(en: "at most \(allowed)", zh: "至多 \(allowed)"),
      secondary: most.answer.rows.prefix(12).map {
        Label(span: $0.span, text: Bilingual(en: "\($0.count) issued", zh: "发放 \($0.count) 张"))
      },
      saw: [allowed, issued])
  }

  /// What is issued, by the tiers that the quota counts apart; nil where that is not known.
  private static func purses(of answer: Issuance.Answer, _ quota: Quota, _ campaign: Campaign) -> [Issuance.Answer]? {
    guard answer.missing == nil else { return nil }
    guard quota.dimensions.contains(.tier), campaign.tiers.count > 1 else { return [answer] }
    guard answer.sums.isEmpty else { return nil }
    return Set(answer.rows.map(\.tier)).sorted().map { tier in
      Issuance.Answer(rows: answer.rows.filter { $0.tier == tier })
    }
  }

  // MARK: One user and the whole purse

  private static func unlimited(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    func limits(_ quota: Quota, _ round: Int) -> Bool {
      quota.takes.contains(.verb(.grab)) && quota.condition == nil && quota.entry.scope.covers(round: round)
        && quota.dimensions.contains { if case .subject = $0 { true } else { false } }
    }
    return campaign.rounds.indices.compactMap { round in
      let entry = campaign.rounds[round].entry
      let tiers = campaign.rounds[round].tiers ?? Array(campaign.tiers.indices)
      let open = tiers.filter { tier in
        !context.solver.ground.quotas(of: [tier]).contains { limits(campaign.quotas[$0], round) }
      }
      guard !open.isEmpty else { return nil }
      let names = open.prefix(12).map { "`\(campaign.tiers[$0].entry.name)`" }
      let isCut = open.count > names.count
      return Diagnostic(
        .noLimitPerSubject, at: entry.nameSpan, path: entry.path,
        Bilingual(
          en: "one user can take all of \(names.joined(separator: ", "))\(isCut ? ", …" : "") in round `\(entry.name)`",
          zh: "同一用户可以领走轮次 `\(entry.name)` 的全部 \(ChineseText.list(names, isCut: isCut))"),
        secondary: open.prefix(12).map {
          Label(span: campaign.tiers[$0].entry.nameSpan, text: Bilingual(en: "no limit per user", zh: "没有每人限领"))
        },
        notes: [
          Bilingual(
            en: "a limit reads `{at: grab, per: [user, round, tier], at-most: 1}`",
            zh: "限领写作 `{at: grab, per: [user, round, tier], at-most: 1}`")
        ], saw: open.map { campaign.tiers[$0].entry.name })
    }
  }

  // MARK: Two limits

  private static func implied(_ context: CheckContext) -> [Diagnostic] {
    let quotas = context.campaign.quotas
    var budget = PairBudget(pairsMax)
    return quotas.indices.compactMap { index in
      let stricter = candidates(for: quotas[index], context).first { other in
        other != index && budget.take() && implies(quotas[other], quotas[index])
          && (other < index || !implies(quotas[index], quotas[other]))
      }
      guard let stricter, case .amount(let wide) = quotas[index].limit,
        case .amount(let narrow) = quotas[stricter].limit
      else { return nil }
      let names = (quotas[index].entry.name, quotas[stricter].entry.name)
      let (loose, tight) = (text(Int128(wide), quotas[index]), text(Int128(narrow), quotas[stricter]))
      return Diagnostic(
        .impliedLimit, at: quotas[index].limitSpan, path: quotas[index].entry.path,
        Bilingual(
          en: "limit `\(names.0)` never refuses: `\(names.1)` always refuses first",
          zh: "限额 `\(names.0)` 不起作用：`\(names.1)` 总会先达到上限"),
        label: Bilingual(en: "at most \(loose)", zh: "至多 \(loose)"),
        secondary: [
          Label(
            span: quotas[stricter].limitSpan,
            text: Bilingual(en: "at most \(tight), counted at least as widely", zh: "至多 \(tight)，计数范围不小于前者"))
        ],
        saw: [loose, tight])
    }
  }

  /// The quotas that may cover all that one does, in file order: they concern its first tier.
  static func candidates(for loose: Quota, _ context: CheckContext) -> [Int] {
    context.solver.ground.quotas(of: loose.entry.scope.tiers.map { Array($0.prefix(1)) })
  }

  /// Whether a command that the first limit lets through the second lets through as well.
  private static func implies(_ strict: Quota, _ loose: Quota) -> Bool {
    guard case .amount(let narrow) = strict.limit, case .amount(let wide) = loose.limit else { return false }
    return narrow <= wide && strict.countsSubsidy == loose.countsSubsidy && strict.adds.isOne == loose.adds.isOne
      && (strict.adds.isOne || strict.countsSubsidy) && strict.holds == loose.holds && strict.condition == nil
      && Set(loose.takes).isSubset(of: strict.takes) && Set(strict.dimensions).isSubset(of: loose.dimensions)
      && Set(strict.back).isSubset(of: loose.back) && strict.entry.scope.covers(loose.entry.scope)
  }
}

extension DiagnosticKind {
  package static let limitNeverBinds = DiagnosticKind(
    "Q0601", .warning, title: Bilingual(en: "a limit that can never bind", zh: "不起作用的限额"),
    explanation: Bilingual(
      en:
        "The limit is at least as large as everything that is issued in its scope, so it refuses nobody. A figure may have "
        + "been mistyped, or the limit counts per the wrong thing.",
      zh: "限额不小于其范围内的全部发放量，因此不会拒绝任何人。可能是数字录错，或计数维度有误。"))
  package static let noLimitPerSubject = DiagnosticKind(
    "Q0602", .warning, title: Bilingual(en: "one user can take a whole purse", zh: "一人可以领走全部"),
    explanation: Bilingual(
      en:
        "No quota at `grab` counts per subject for these tiers, so one user may take all of them. Most notices limit it.",
      zh: "没有在 `grab` 时按主体计数的限额覆盖这些券种，同一用户可以全部领走。多数通知对此有限制。"))
  package static let impliedLimit = DiagnosticKind(
    "Q0605", .warning, title: Bilingual(en: "a limit that another implies", zh: "已被另一限额包含的限额"),
    explanation: Bilingual(
      en:
        "Another limit counts the same events at least as widely and allows no more, so this one never refuses. Either it "
        + "can go, or one of the two figures is wrong.",
      zh: "另一限额对同样的事件计数范围不更窄、允许数量不更多，因此本限额永远不会拒绝。可以删去，或其中一个数字有误。"))
}
