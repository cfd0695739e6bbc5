import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Whether a campaign answers the questions of the closed list.
struct Checklist {
  /// Where a question stands.
  enum Standing {
    /// Nothing in the file answers it; the entry is the one that it is about.
    case open(Entry?)
    /// Answered by what stands here.
    case answered(SourceSpan)
    /// The question does not come up, and why.
    case idle(Bilingual)
    /// Another question comes before it.
    case later
  }

  let solver: Solver
  var campaign: Campaign { solver.campaign }

  func standing(of question: Question) -> Standing {
    switch question {
    case .refund: refund
    case .partialRefund: partialRefund
    case .identity: campaign.subjects.first.map { .answered($0.entry.nameSpan) } ?? .open(campaign.rounds.first?.entry)
    case .limit: limit
    case .expiry: expiry
    case .payee: payee
    case .transfer: transfer
    case .place: place
    }
  }

  /// The finding whose acceptance answers a question too.
  static func finding(asking question: Question) -> DiagnosticKind? {
    switch question {
    case .limit: .noLimitPerSubject
    case .payee: .unpaidSpending
    case .expiry: .neverExpires
    case .refund, .partialRefund, .identity, .transfer, .place: nil
    }
  }

  /// A question that a finding of its own asks already; a release check asks it all the same.
  static func repeats(_ finding: Diagnostic, beside findings: [Diagnostic]) -> Bool {
    guard finding.kind == .unansweredQuestion, finding.severity != .error else { return false }
    return Question.allCases.contains { question in
      guard finding.path == "silent.\(question.name)", let kind = Self.finding(asking: question) else { return false }
      return findings.contains { $0.kind == kind }
    }
  }

  /// Findings that only ask again what the file says it is silent about.
  static func yields(_ finding: Diagnostic, to silences: [Silence]) -> Bool {
    silences.contains { silence in
      switch silence.question {
      case .refund: finding.kind == .noRefund
      case .limit, .payee, .expiry: finding.kind == Self.finding(asking: silence.question)
      case .partialRefund, .identity, .transfer, .place: false
      }
    }
  }

  /// What would answer a question.
  static func remedy(for question: Question) -> Bilingual {
    switch question {
    case .refund: Bilingual(en: "flows at `refund` answer it", zh: "写明 `refund` 时的流转即可回答")
    case .partialRefund:
      Bilingual(
        en: "a refund flow that applies where `refund.extent == partial` answers it",
        zh: "写一条在 `refund.extent == partial` 时适用的退款流转即可回答")
    case .identity:
      Bilingual(en: "a subject under `subjects` answers it", zh: "在 `subjects`（主体）下写明主体即可回答")
    case .limit:
      Bilingual(
        en: "a quota at `grab` per subject answers it, or an accepted Q0602", zh: "写一条 `grab` 时按主体计数的限额，或认可 Q0602，即可回答")
    case .expiry:
      Bilingual(
        en: "an end of `valid` on every round, or on every tier, answers it, or an accepted Q0511",
        zh: "给每一轮或每种券的 `valid`（有效）写明结束时间，或认可 Q0511，即可回答")
    case .payee:
      Bilingual(
        en: "a flow that moves money to a party answers it, or an accepted Q0409", zh: "写一条把资金转给某参与方的流转，或认可 Q0409，即可回答")
    case .transfer:
      Bilingual(
        en: "a rule at `redeem` with `user is voucher.user` answers it",
        zh: "写一条 `redeem` 时含 `user is voucher.user` 的规则即可回答")
    case .place:
      Bilingual(
        en: "a rule on `user.place.method` or `user.place.accuracy` answers it",
        zh: "写一条检验 `user.place.method` 或 `user.place.accuracy` 的规则即可回答")
    }
  }

  // MARK: Questions

  private func isSilent(_ question: Question) -> Bool { campaign.silences.contains { $0.question == question } }

  private var refundFlows: [Int] {
    campaign.flows.indices.filter { campaign.flows[$0].events.contains(.verb(.refund)) }
  }

  private var refund: Standing {
    refundFlows.first.map { .answered(campaign.flows[$0].entry.nameSpan) } ?? .open(campaign.tiers.first?.entry)
  }

  private var partialRefund: Standing {
    guard !refundFlows.isEmpty else { return .later }
    guard let partial = SilentFlows.isPartial(campaign) else { return .answered(campaign.idSpan) }
    let reached = refundFlows.first { flow in
      let applies = solver.applies(flow, at: .verb(.refund))
      return Solver.hasHole(applies) || !solver.solve([applies, partial]).isUnsatisfiable
    }
    return reached.map { .answered(campaign.flows[$0].entry.nameSpan) }
      ?? .open(campaign.flows[refundFlows[0]].entry)
  }

  private var limit: Standing {
    let quota = campaign.quotas.first { quota in
      quota.dimensions.contains { if case .subject = $0 { true } else { false } }
        && (quota.takes.contains(.verb(.grab)) || !quota.holds.isEmpty)
    }
    return quota.map { .answered($0.entry.nameSpan) } ?? .open(campaign.rounds.first?.entry)
  }

  private var expiry: Standing {
    func ends(_ window: Window?) -> Bool { window.map { $0.isHole || $0.until != nil } ?? false }
    if let tier = campaign.tiers.first, campaign.tiers.allSatisfy({ ends($0.valid) }) {
      return .answered(tier.entry.nameSpan)
    }
    if let endless = campaign.rounds.first(where: { !ends($0.valid) }) { return .open(endless.entry) }
    return campaign.rounds.first.map { .answered($0.valid.until?.span ?? $0.valid.span) } ?? .open(nil)
  }

  private var payee: Standing {
    for flow in campaign.flows {
      for move in flow.moves {
        switch move {
        case .money(_, from: _, to: .party, let span): return .answered(span)
        case .undecided where !flow.events.contains(.verb(.refund)): return .answered(flow.entry.nameSpan)
        default: continue
        }
      }
    }
    return .open(campaign.sources.first?.entry)
  }

  private var transfer: Standing {
    let rule = campaign.rules.first { rule in
      guard rule.verbs.contains(.redeem) else { return false }
      if case .hole = rule.condition { return true }
      return Self.asksForHolder(rule.condition)
    }
    return rule.map { .answered($0.conditionSpan) } ?? .open(campaign.tiers.first?.entry)
  }

  private static func asksForHolder(_ condition: Condition) -> Bool {
    switch condition {
    case .constant, .otherwise, .hole: return false
    case .all(let parts), .any(let parts): return parts.contains { asksForHolder($0) }
    case .not(let inner): return asksForHolder(inner)
    case .test(let test): if case .isHolder = test.kind { return true } else { return false }
    }
  }

  private var place: Standing {
    guard let tested = rule(on: ["user.place"]) else {
      return .idle(Bilingual(en: "no rule asks where the user is", zh: "没有规则检验用户所在位置"))
    }
    return rule(on: ["user.place.method", "user.place.accuracy"]).map { .answered($0.conditionSpan) }
      ?? .open(tested.entry)
  }

  /// The first rule that looks at one of the facts.
  private func rule(on names: [String]) -> Rule? {
    let facts = campaign.facts.indices.filter { names.contains(campaign.facts[$0].name) }.map { Term.fact($0) }
    return campaign.rules.first { rule in rule.condition.terms.contains { facts.contains($0) } }
  }
}
