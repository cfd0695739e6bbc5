import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What a newer version of a campaign takes away: from vouchers that were granted (an error), or from people who could
/// have grabbed one (a warning).
package enum VersionComparison {
  /// Every kind that a comparison raises.
  static let kinds: [DiagnosticKind] = [
    .notComparable, .takenAway, .ruleNarrowed, .amountLowered, .validityShortened, .openingShortened, .lessToGrab,
    .refundWorse, .subjectWidened,
  ]

  /// The findings of the new version against the old one, in the new version's order. Both lie in one map of sources.
  package static func findings(
    old: Campaign, new: Campaign, changed: [String], in sources: SourceMap
  ) -> [Diagnostic] {
    let pair = VersionPair(old: old, new: new, sources: sources, changed: Set(changed))
    guard old.id == new.id else { return [otherCampaign(pair)] }
    return removed(pair) + RuleComparison(pair: pair).findings + AmountComparison(pair: pair).findings
      + TimeComparison(pair: pair).findings + QuantityComparison(pair: pair).findings
      + RefundComparison(pair: pair).findings + subjects(pair)
  }

  /// A file whose older version has errors.
  package static func broken(_ findings: [Diagnostic], new: SourceSpan) -> Diagnostic {
    let errors = findings.filter { $0.severity == .error }
    return Diagnostic(
      .notComparable, at: new,
      Bilingual(
        en: "the older version has \(errors.count) error\(errors.count == 1 ? "" : "s"), so nothing can be compared",
        zh: "旧版本有 \(errors.count) 个错误，无法比较"),
      secondary: errors.prefix(1).map { Label(span: $0.primary.span, text: $0.message) })
  }

  private static func otherCampaign(_ pair: VersionPair) -> Diagnostic {
    Diagnostic(
      .notComparable, at: pair.new.idSpan, path: "campaign.id",
      Bilingual(
        en: "`\(pair.new.id)` is no version of `\(pair.old.id)`", zh: "`\(pair.new.id)` 不是 `\(pair.old.id)` 的另一个版本"),
      secondary: [Label(span: pair.old.idSpan, text: Bilingual(en: "the older version", zh: "旧版本"))])
  }

  private static func removed(_ pair: VersionPair) -> [Diagnostic] {
    let tiers = Set(pair.new.tiers.map(\.entry.name))
    let rounds = Set(pair.new.rounds.map(\.entry.name))
    return pair.old.tiers.map(\.entry).filter { !tiers.contains($0.name) }.map {
      takenAway($0, Bilingual(en: "tier", zh: "券种"), pair)
    }
      + pair.old.rounds.map(\.entry).filter { !rounds.contains($0.name) }.map {
        takenAway($0, Bilingual(en: "round", zh: "轮次"), pair)
      }
  }

  private static func takenAway(_ entry: Entry, _ what: Bilingual, _ pair: VersionPair) -> Diagnostic {
    Diagnostic(
      .takenAway, at: pair.new.titleSpan, path: entry.path,
      Bilingual(
        en: "\(what.en) `\(entry.name)` is gone, and with it what was granted of it",
        zh: "\(what.zh) `\(entry.name)` 不复存在，已发放的券失去依据"),
      secondary: [Label(span: entry.nameSpan, text: Bilingual(en: "the older version", zh: "旧版本"))])
  }

  private static func subjects(_ pair: VersionPair) -> [Diagnostic] {
    pair.shared(\.subjects, \.entry).compactMap { places in
      let (old, new) = (pair.old.subjects[places.old], pair.new.subjects[places.new])
      func names(_ keys: [Int]) -> [String] { keys.map { "`\(BuiltInFacts.identityKeys[$0])`" } }
      let joins = names(new.keys.filter { !old.keys.contains($0) })
      let asks = names(new.needs.filter { !old.needs.contains($0) })
      guard !joins.isEmpty || !asks.isEmpty || new.isTransitive && !old.isTransitive else { return nil }
      var en: [String] = []
      var zh: [String] = []
      if !joins.isEmpty {
        en.append("\(joins.joined(separator: ", ")) in common makes two accounts one")
        zh.append("\(ChineseText.list(joins)) 相同即视为同一主体")
      }
      if !asks.isEmpty {
        en.append("a grab must bring \(asks.joined(separator: ", "))")
        zh.append("领券须提供 \(ChineseText.list(asks))")
      }
      if new.isTransitive, !old.isTransitive {
        en.append("links chain")
        zh.append("关联可以传递")
      }
      return Diagnostic(
        .subjectWidened, at: new.entry.nameSpan, path: new.entry.path,
        Bilingual(
          en: "fewer count as users of their own: now \(en.joined(separator: "; "))",
          zh: "独立主体减少：现在\(zh.joined(separator: "；"))"),
        secondary: [Label(span: old.entry.nameSpan, text: Bilingual(en: "the older version", zh: "旧版本"))])
    }
  }
}

extension DiagnosticKind {
  package static let notComparable = DiagnosticKind(
    "Q1100", .error, title: Bilingual(en: "versions that cannot be compared", zh: "无法比较的版本"),
    explanation: Bilingual(
      en: "`--against` compares two versions of one campaign, both free of errors. The older one has errors, or it is "
        + "another campaign.",
      zh: "`--against` 比较同一活动的两个版本，两者都不能有错误。旧版本有错误，或是另一个活动。"))
  package static let takenAway = DiagnosticKind(
    "Q1101", .error, title: Bilingual(en: "a tier or round is taken away", zh: "取消了券种或轮次"),
    explanation: Bilingual(
      en: "The newer version no longer has a tier or round of which vouchers may have been granted. Keep it, and close "
        + "it to further grabs instead.",
      zh: "新版本取消了某个券种或轮次，而其券可能已经发放。请保留它，只停止继续领取。"))
  package static let subjectWidened = DiagnosticKind(
    "Q1108", .warning, title: Bilingual(en: "fewer count as users of their own", zh: "独立主体减少"),
    explanation: Bilingual(
      en:
        "More keys make two accounts one, or more keys are asked of a grab. Limits per user then bind people whom they "
        + "did not bind before.",
      zh: "更多标识使两个账户视为同一主体，或领券须提供更多标识。按人限额因此约束到以前不受约束的人。"))
}
