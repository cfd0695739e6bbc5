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
      let names = [plan.tierNames[Int(decision.tier)], plan.roundNames[Int(decision.round)]]
      let state = decision.state.map { Self.word(plan.stateNames[Int($0.rawValue)], .state) }
      let amount = Money(minorUnits: decision.amount).text
      return Bilingual(
        en: "accepted: \((names + [state?.en ?? "", amount]).joined(separator: ", "))",
        zh: "接受：\(ChineseText.list(names + [state?.zh ?? "", amount]))")
    case .refused, .invalid:
      let words = Self.words(told.outcome, told.reason)
      let rule = entryPath.map { Bilingual(en: " by \($0)", zh: "（\($0)）") } ?? Bilingual(en: "", zh: "")
      return Bilingual(en: words.en + rule.en, zh: words.zh + rule.zh)
    }
  }

  private var entryPath: String? {
    guard let entry = told.decision?.entry, entry >= 0 else { return nil }
    return plan.entries[Int(entry)].path
  }

  // MARK: Parts

  private mutating func differ(_ en: String, _ zh: String, _ expected: String, _ actual: String) {
    differ(en, zh, Bilingual(en: expected, zh: expected), Bilingual(en: actual, zh: actual))
  }

  private mutating func differ(_ en: String, _ zh: String, _ expected: Bilingual, _ actual: Bilingual) {
    guard expected.en != actual.en else { return }
    let none = Bilingual(en: "-", zh: "-")
    differences.append(
      ScenarioFailure.Difference(
        Bilingual(en: en, zh: zh), expected: expected, actual: actual.en.isEmpty ? none : actual))
  }

  /// A built-in name in both spellings; one of the file's own has only its own.
  private static func word(_ name: String, _ concept: BuiltInWords.Concept) -> Bilingual {
    Bilingual(en: name, zh: BuiltInWords.chinese(name, concept) ?? name)
  }

  /// `refused sold_out`, as a scenario may write it in either language.
  private static func words(_ outcome: Decision.Outcome, _ reason: Reason?) -> Bilingual {
    let word =
      switch outcome {
      case .accepted: Bilingual(en: "accepted", zh: "接受")
      case .refused: Bilingual(en: "refused", zh: "拒绝")
      case .invalid: Bilingual(en: "invalid", zh: "无效")
      }
    guard let reason else { return word }
    let name = Self.word(reason.name, .reason)
    return Bilingual(en: "\(word.en) \(name.en)", zh: "\(word.zh) \(name.zh)")
  }

  private mutating func compareOutcome() {
    let isSame =
      expected.outcome == told.outcome && (expected.reason == nil || expected.reason == told.reason)
    guard !isSame else { return }
    differ(
      "outcome", "结果", Self.words(expected.outcome, expected.reason), Self.words(told.outcome, told.reason))
  }

  private mutating func compareRefusal() {
    guard told.outcome != .accepted else { return }
    if let rule = expected.rule { differ("rule", "规则", rule, entryPath ?? "") }
    guard let remedy = expected.remedy else { return }
    let actual = told.decision.map { RemedyText(plan: plan).pairs(of: $0) } ?? []
    if remedy.isEmpty {
      let pairs = actual.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      if !pairs.isEmpty { differ("remedy", "补救", Bilingual(en: "none", zh: "无"), Bilingual(en: pairs, zh: pairs)) }
      return
    }
    for pair in remedy {
      let chinese = ScenarioBinder.remedyKeys.first { $0.english == pair.key }?.chinese ?? pair.key
      let value = actual.first { $0.key == pair.key }?.value ?? ""
      differ("remedy.\(pair.key)", "补救.\(chinese)", pair.value, value)
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
      let actual = decision.state.map { plan.stateNames[Int($0.rawValue)] } ?? ""
      differ("state", "状态", Self.word(state, .state), Self.word(actual, .state))
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
      actual < never ? ScenarioClock.text(actual, in: plan.zone) : "")
  }

  private mutating func compareVouchers(_ story: borrowing ScenarioStory) {
    for voucher in expected.vouchers {
      let name = voucher.name
      guard let number = story.voucher(named: name), number < story.engine.state.vouchers.count else {
        let wanted = voucher.state.map { Self.word($0, .state) } ?? Bilingual(en: "a voucher", zh: "一张券")
        differ("vouchers.\(name)", "各券.\(name)", wanted, Bilingual(en: "none", zh: "无"))
        continue
      }
      let state = Int(story.engine.state.vouchers.states[number])
      if let wanted = voucher.state {
        differ(
          "vouchers.\(name)", "各券.\(name)", Self.word(wanted, .state), Self.word(plan.stateNames[state], .state))
      }
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
      let source = plan.sourceNames[purse.source]
      let account = ScenarioKeyTable.purse.first { $0.key == purse.account }?.chinese ?? ""
      differ(
        "money.\(source).\(purse.account.rawValue)", "账目.\(source).\(account)", Money(minorUnits: purse.amount).text,
        Money(minorUnits: actual).text)
    }
    for (party, balance) in expected.parties {
      let name = plan.partyNames[party]
      differ(
        "parties.\(name)", "各方.\(name)", Money(minorUnits: balance).text,
        Money(minorUnits: story.engine.state.payees.balances[party]).text)
    }
  }
}
