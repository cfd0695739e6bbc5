import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanSyntax

/// What came of a command beside what was expected of it.
struct ScenarioComparison: ~Copyable {
  private let expected: BoundExpectation
  private let told: ScenarioStory.Told
  private let plan: Plan
  private(set) var differences: [ScenarioFailure.Difference] = []

  init(
    _ expected: BoundExpectation, _ told: ScenarioStory.Told, _ story: borrowing ScenarioStory, _ writer: DecisionWriter
  ) {
    self.expected = expected
    self.told = told
    plan = story.plan
    compareOutcome()
    // Of another outcome everything else differs too.
    guard differences.isEmpty else { return }
    compareRefusal()
    compareVoucher(story)
    compareVouchers(story)
    comparePurses(story)
  }

  /// What came, in a line.
  var came: Bilingual {
    switch told.outcome {
    case .accepted:
      guard let decision = told.decision, decision.voucher >= 0 else {
        return Bilingual(en: "accepted", zh: "接受")
      }
      let parts = [
        plan.tierNames[Int(decision.tier)], plan.roundNames[Int(decision.round)],
        decision.state.map { plan.stateNames[Int($0.rawValue)] } ?? "", Money(minorUnits: decision.amount).text,
      ].filter { !$0.isEmpty }
      return Bilingual(
        en: "accepted: \(parts.joined(separator: ", "))", zh: "接受：\(ChineseText.list(parts))")
    case .refused, .invalid:
      let word = told.outcome == .refused ? Bilingual(en: "refused", zh: "拒绝") : Bilingual(en: "invalid", zh: "无效")
      let reason = told.reason?.name ?? ""
      let rule = entryPath.map { Bilingual(en: " by \($0)", zh: "（\($0)）") } ?? Bilingual(en: "", zh: "")
      return Bilingual(en: "\(word.en) \(reason)\(rule.en)", zh: "\(word.zh) \(reason)\(rule.zh)")
    }
  }

  private var entryPath: String? {
    guard let entry = told.decision?.entry, entry >= 0 else { return nil }
    return plan.entries[Int(entry)].path
  }

  // MARK: Parts

  private mutating func differ(_ en: String, _ zh: String, _ expected: String, _ actual: String) {
    guard expected != actual else { return }
    differences.append(
      ScenarioFailure.Difference(
        Bilingual(en: en, zh: zh), expected: expected, actual: actual.isEmpty ? "-" : actual))
  }

  private static func word(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .accepted: "accepted"
    case .refused: "refused"
    case .invalid: "invalid"
    }
  }

  private mutating func compareOutcome() {
    let reason = expected.reason?.name
    let actual = Self.word(told.outcome) + (told.reason.map { " " + $0.name } ?? "")
    let isSame = expected.outcome == told.outcome && (reason == nil || expected.reason == told.reason)
    if !isSame { differ("outcome", "结果", Self.word(expected.outcome) + (reason.map { " " + $0 } ?? ""), actual) }
  }

  private mutating func compareRefusal() {
    guard told.outcome != .accepted else { return }
    if let rule = expected.rule { differ("rule", "规则", rule, entryPath ?? "") }
    guard let remedy = expected.remedy else { return }
    let actual = told.decision.map { RemedyText(plan: plan).pairs(of: $0) } ?? []
    if remedy.isEmpty {
      differ("remedy", "补救", "none", actual.isEmpty ? "none" : actual.map { "\($0.key): \($0.value)" }.joined(separator: ", "))
      return
    }
    for pair in remedy {
      differ("remedy.\(pair.key)", "补救.\(pair.key)", pair.value, actual.first { $0.key == pair.key }?.value ?? "")
    }
  }

  private mutating func compareVoucher(_ story: borrowing ScenarioStory) {
    guard told.outcome == .accepted, let decision = told.decision else { return }
    let hasVoucher = decision.voucher >= 0
    if let tier = expected.tier { differ("tier", "券种", tier, hasVoucher ? plan.tierNames[Int(decision.tier)] : "") }
    if let round = expected.round {
      differ("round", "轮次", round, decision.round >= 0 ? plan.roundNames[Int(decision.round)] : "")
    }
    if let state = expected.state {
      differ("state", "状态", state, decision.state.map { plan.stateNames[Int($0.rawValue)] } ?? "")
    }
    if let amount = expected.amount {
      differ("amount", "金额", Money(minorUnits: amount).text, hasVoucher ? Money(minorUnits: decision.amount).text : "")
    }
    if let expires = expected.expires { differ("expires", "失效", expires, decision.expires, story) }
    if let others = expected.others { differ("others", "另有", "\(others)", "\(decision.others)") }
    for share in expected.funding {
      let actual =
        hasVoucher && !decision.isSplitByHistory
        ? Money(minorUnits: plan.share(share.source, of: decision.amount, tier: Int(decision.tier))).text : ""
      let source = plan.sourceNames[share.source]
      differ("funding.\(source)", "资金.\(source)", Money(minorUnits: share.amount).text, actual)
    }
  }

  private mutating func differ(
    _ en: String, _ zh: String, _ time: ScenarioTime, _ actual: Int64, _ story: borrowing ScenarioStory
  ) {
    let wanted = ScenarioClock.instant(time, after: story.clock, in: plan.zone)
    let never = Instant.distantFuture.milliseconds
    differ(
      en, zh, wanted.map { ScenarioClock.text($0, in: plan.zone) } ?? "?",
      actual < never ? ScenarioClock.text(actual, in: plan.zone) : "never")
  }

  private mutating func compareVouchers(_ story: borrowing ScenarioStory) {
    for voucher in expected.vouchers {
      let name = voucher.name
      guard let number = story.voucher(named: name), number < story.engine.state.vouchers.count else {
        differ("vouchers.\(name)", "各券.\(name)", voucher.state ?? "a voucher", "none")
        continue
      }
      let state = Int(story.engine.state.vouchers.states[number])
      if let wanted = voucher.state { differ("vouchers.\(name)", "各券.\(name)", wanted, plan.stateNames[state]) }
      if let amount = voucher.amount {
        differ(
          "vouchers.\(name).amount", "各券.\(name).金额", Money(minorUnits: amount).text,
          Money(minorUnits: story.engine.state.vouchers.amounts[number]).text)
      }
      if let expires = voucher.expires {
        differ(
          "vouchers.\(name).expires", "各券.\(name).失效", expires, story.engine.state.vouchers.expires[number], story)
      }
    }
  }

  private mutating func comparePurses(_ story: borrowing ScenarioStory) {
    for purse in expected.money {
      let actual: Int64 =
        switch purse.account {
        case .free: story.engine.state.ledger.available[purse.source]
        case .held: story.engine.state.ledger.earmarked[purse.source]
        case .spent: story.engine.state.ledger.spent[purse.source]
        case .paid: story.engine.state.payees.paid[purse.source]
        default: story.engine.state.payees.recoverable[purse.source]
        }
      let name = "\(plan.sourceNames[purse.source]).\(purse.account.rawValue)"
      differ("money.\(name)", "账目.\(name)", Money(minorUnits: purse.amount).text, Money(minorUnits: actual).text)
    }
  }
}
