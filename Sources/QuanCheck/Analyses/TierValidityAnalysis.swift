import QuanDiagnostics
import QuanModel

/// A tier's own validity against that of the rounds that hand it out.
enum TierValidityAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.tierNeverValid, .tierEndsEarly]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let times = WindowTimes(campaign: campaign)
    return never(campaign, times) + early(campaign, times)
  }

  /// Tiers that some round still hands out when their vouchers can no longer be used; such a grab is refused.
  private static func early(_ campaign: Campaign, _ times: WindowTimes) -> [Diagnostic] {
    campaign.tiers.indices.compactMap { tier in
      guard let valid = campaign.tiers[tier].valid else { return nil }
      let rounds = campaign.rounds.indices.compactMap { round -> (round: Int, stretch: Int64)? in
        guard times.tiers(ofRound: round).contains(tier),
          let ends = times.latestValidEnd(ofRound: round, tier: tier).instant,
          let closes = times.end(of: .roundOpen(round)).instant, ends < closes,
          let opens = times.start(of: .roundOpen(round)).instant, opens < ends
        else { return nil }
        return (round, closes.milliseconds - ends.milliseconds)
      }
      guard let first = rounds.first else { return nil }
      let entry = campaign.tiers[tier].entry
      let names = rounds.prefix(6).map { "`\(campaign.rounds[$0.round].entry.name)`" }
      let isCut = rounds.count > names.count
      return Diagnostic(
        .tierEndsEarly, at: valid.span, path: entry.path + ".valid",
        Bilingual(
          en: "vouchers `\(entry.name)` can no longer be used \(Stretch.text(first.stretch)) before the round closes",
          zh: "券 `\(entry.name)` 在轮次截止前 \(Stretch.chinese(first.stretch))就已不能使用"),
        secondary: [Label(span: campaign.rounds[first.round].open.span)],
        notes: [
          Bilingual(
            en: "it holds of \(names.joined(separator: ", "))\(isCut ? ", …" : "")",
            zh: "涉及轮次：\(ChineseText.list(names, isCut: isCut))")
        ], saw: [Stretch.text(first.stretch)])
    }
  }

  private static func never(_ campaign: Campaign, _ times: WindowTimes) -> [Diagnostic] {
    campaign.tiers.indices.compactMap { tier in
      guard let valid = campaign.tiers[tier].valid, let extent = times.extent(of: .tierValid(tier)),
        !extent.outer.isEmpty(in: campaign.zone)
      else { return nil }
      let rounds = campaign.rounds.indices.filter { round in
        guard times.tiers(ofRound: round).contains(tier), let valid = times.extent(of: .roundValid(round)) else {
          return false
        }
        return !valid.outer.isEmpty(in: campaign.zone)
          && times.validity(ofRound: round, tier: tier).isEmpty(in: campaign.zone)
      }
      return rounds.isEmpty ? nil : finding(campaign, tier, valid, rounds)
    }
  }

  private static func finding(_ campaign: Campaign, _ tier: Int, _ valid: Window, _ rounds: [Int]) -> Diagnostic {
    let entry = campaign.tiers[tier].entry
    let names = rounds.prefix(12).map { "`\(campaign.rounds[$0].entry.name)`" }
    let isCut = rounds.count > names.count
    return Diagnostic(
      .tierNeverValid, at: valid.span, path: entry.path + ".valid",
      Bilingual(
        en: "vouchers `\(entry.name)` of \(names.joined(separator: ", "))\(isCut ? ", …" : "") can never be used",
        zh: "\(ChineseText.list(names, isCut: isCut)) 的券 `\(entry.name)` 永远不能使用"),
      secondary: rounds.prefix(12).map { round in
        Label(
          span: campaign.rounds[round].valid.span,
          text: Bilingual(en: "the tier's own validity never meets this", zh: "券种自身的有效期与此没有交集"))
      }, saw: rounds.map { campaign.rounds[$0].entry.name })
  }
}

extension DiagnosticKind {
  package static let tierEndsEarly = DiagnosticKind(
    "Q0517", .warning, title: Bilingual(en: "a tier that ends before its round closes", zh: "券种早于轮次截止而失效"),
    explanation: Bilingual(
      en:
        "The tier's own validity is over while the round still hands it out: such a grab is refused as closed. That may "
        + "be meant, for a voucher of the weekend that is grabbed on Friday; else close the round earlier.",
      zh: "券种自身的有效期已经结束，而轮次仍在发放，这样的领取会以已结束为由拒绝。周五领取、周末使用的券可能本意如此，否则应提前结束该轮。"))
  package static let tierNeverValid = DiagnosticKind(
    "Q0513", .error, title: Bilingual(en: "a tier that can never be used", zh: "永远不能使用的券种"),
    explanation: Bilingual(
      en: "A tier may say itself when it can be used; that meets the validity of the round. Where the two have no "
        + "instant in common, the vouchers can be grabbed and never used.",
      zh: "券种可以写明自身的可用时间，并与轮次的有效期取交集。两者没有共同的时刻时，券领到手也永远不能使用。"))
}
