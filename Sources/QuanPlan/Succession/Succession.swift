import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax

/// A campaign with its amendments, as one campaign: the terms of every version stand beside each other, and each voucher
/// belongs to the tier and the round, and so to the version, that it was granted under.
///
/// What has a number keeps it: a version's tiers, rounds, rules, flows and windows follow those of the versions before,
/// while facts, quotas, sources, parties, verbs and states of one name are one. Quotas, sources and rules that are about no
/// voucher are always the latest version's.
package struct Succession: Sendable {
  package internal(set) var campaign: Campaign
  /// The tiers and rounds of the latest version: only these are granted.
  package internal(set) var tiersInForce: Range<Int>
  package internal(set) var roundsInForce: Range<Int>
  /// How many of the sources each tier's version knew: those that come later bear nothing of its vouchers.
  package internal(set) var sourceCounts: [Int]
  /// Quotas that may refuse a voucher of an earlier version what it was granted for, as indices.
  package internal(set) var tightened: [Int] = []
  /// What a running campaign cannot take, of the latest amendment.
  package internal(set) var findings: [Diagnostic] = []

  package init(_ campaign: Campaign) {
    self.campaign = campaign
    tiersInForce = campaign.tiers.indices
    roundsInForce = campaign.rounds.indices
    sourceCounts = campaign.tiers.map { _ in campaign.sources.count }
  }

  /// Lays the next version beside those before.
  ///
  /// - Parameter onlyLimitChanged: whether a quota of a name reads as before but for its limit.
  package mutating func amend(with next: Campaign, onlyLimitChanged: (String) -> Bool) {
    findings = []
    freeze()
    var numbers = Renumbering(next)
    mergeNames(next, &numbers)
    mergeFacts(next, &numbers)
    mergeSources(next, &numbers)
    numberEntries(next, &numbers)
    append(next, numbers)
    mergeQuotas(next, numbers, onlyLimitChanged)
    compare(next)
    campaign.title = next.title
    campaign.period = numbers.window(next.period)
    campaign.periodEntry = next.periodEntry
    campaign.subjects = next.subjects
  }

  // MARK: Versions before

  /// Ties what is there to the vouchers that were granted under it.
  private mutating func freeze() {
    var numbers = Renumbering(campaign)
    numbers.period = campaign.windows.count
    let period = NamedWindow(
      name: "period", span: campaign.period.span, window: campaign.period, isNamed: false)
    campaign.windows = campaign.windows.map { named in
      var named = named
      named.window = numbers.window(named.window)
      return named
    }
    campaign.windows.append(period)
    campaign.tiers = campaign.tiers.map { numbers.tier($0) }
    campaign.rounds = campaign.rounds.map { numbers.round($0) }
    let tiers = Array(tiersInForce)
    campaign.rules = campaign.rules.compactMap { rule in
      var rule = numbers.rule(rule)
      rule.verbs.removeAll { !$0.isAboutVoucher }
      rule.entry.scope.tiers = rule.entry.scope.tiers ?? tiers
      return rule.verbs.isEmpty ? nil : rule
    }
    let conditions = campaign.flows.map { campaign.condition(of: $0) }
    campaign.flows = zip(campaign.flows, conditions).map { flow, condition in
      var flow = flow
      flow.condition = condition
      flow = numbers.flow(flow)
      flow.entry.scope.tiers = flow.entry.scope.tiers ?? tiers
      // What comes once is the latest version's to move.
      if flow.movesApartFromVouchers { flow.events.removeAll { !$0.isOfVoucher } }
      return flow
    }
  }

  // MARK: One number for one name

  private mutating func mergeNames(_ next: Campaign, _ numbers: inout Renumbering) {
    numbers.verbs = next.ownVerbs.map { Self.number(of: $0, in: &campaign.ownVerbs) }
    numbers.states = next.ownStates.map { Self.number(of: $0, in: &campaign.ownStates) }
    if campaign.ownVerbs.count > Verb.ownMax || campaign.ownStates.count > VoucherState.ownMax {
      refuse(
        next.titleSpan, "campaign",
        "the versions together have more verbs or voucher states of their own than a state has room for",
        "各版本自定的动词或券状态合计超出可容纳的数量")
    }
    numbers.parties = next.parties.map { party in
      if let known = campaign.parties.firstIndex(where: { $0.name == party.name }) {
        campaign.parties[known].title = party.title
        return known
      }
      campaign.parties.append(party)
      return campaign.parties.count - 1
    }
    numbers.kinds = next.kinds.map { kind in
      if let known = campaign.kinds.firstIndex(where: { $0.name == kind.name }) { return known }
      var kind = kind
      kind.members = []
      campaign.kinds.append(kind)
      return campaign.kinds.count - 1
    }
  }

  private static func number(of name: String, in names: inout [String]) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    return names.count - 1
  }

  private mutating func mergeSources(_ next: Campaign, _ numbers: inout Renumbering) {
    let before = campaign.tiers.count
    let after = before + next.tiers.count
    // A source of one version bears nothing of the vouchers of another that does not name it.
    func shares(_ earlier: FundingSource?, _ later: FundingSource?) -> Share {
      .byTier(
        (0..<after).map { tier in
          let source = tier < before ? earlier : later
          return source.map { SubsidySplit.share(of: $0, tier: tier < before ? tier : tier - before) }
        })
    }
    let known = campaign.sources
    numbers.sources = next.sources.map { source in
      known.firstIndex { $0.entry.name == source.entry.name }
        ?? {
          campaign.sources.append(source)
          return campaign.sources.count - 1
        }()
    }
    for index in campaign.sources.indices {
      let later = numbers.sources.firstIndex(of: index).map { next.sources[$0] }
      let earlier = known.indices.contains(index) ? known[index] : nil
      campaign.sources[index].share = shares(earlier, later)
      if let later {
        campaign.sources[index].entry = later.entry
        campaign.sources[index].shareSpan = later.shareSpan
      }
      campaign.sources[index].gives = later?.gives ?? .zero
    }
  }

  // MARK: The new version's own

  private func numberEntries(_ next: Campaign, _ numbers: inout Renumbering) {
    numbers.tiers = next.tiers.indices.map { campaign.tiers.count + $0 }
    numbers.rounds = next.rounds.indices.map { campaign.rounds.count + $0 }
    let aliases = next.tiers.map { tier in campaign.tiers.firstIndex { $0.entry.name == tier.entry.name } }
    numbers.tierAliases = zip(aliases, numbers.tiers).map { $0 ?? $1 }
    let roundAliases = next.rounds.map { round in campaign.rounds.firstIndex { $0.entry.name == round.entry.name } }
    numbers.roundAliases = zip(roundAliases, numbers.rounds).map { $0 ?? $1 }
    numbers.windows = next.windows.indices.map { campaign.windows.count + $0 }
    numbers.flows = next.flows.indices.map { campaign.flows.count + $0 }
    var count = campaign.quotas.count
    numbers.quotas = next.quotas.map { quota in
      if let known = campaign.quotas.firstIndex(where: { $0.entry.name == quota.entry.name }) { return known }
      count += 1
      return count - 1
    }
  }

  private mutating func append(_ next: Campaign, _ numbers: Renumbering) {
    tiersInForce = campaign.tiers.count..<campaign.tiers.count + next.tiers.count
    roundsInForce = campaign.rounds.count..<campaign.rounds.count + next.rounds.count
    let tiers = Array(tiersInForce)
    campaign.windows += next.windows.map {
      NamedWindow(name: $0.name, span: $0.span, window: numbers.window($0.window), isNamed: $0.isNamed)
    }
    campaign.tiers += next.tiers.map { numbers.tier($0) }
    sourceCounts += next.tiers.map { _ in campaign.sources.count }
    for tier in tiersInForce { campaign.kinds[campaign.tiers[tier].kind].members.append(tier) }
    campaign.rounds += next.rounds.map { numbers.round($0) }
    for rule in next.rules.map({ numbers.rule($0) }) {
      var (ofVouchers, others) = (rule, rule)
      ofVouchers.verbs.removeAll { $0 != .grab && !$0.isAboutVoucher }
      ofVouchers.entry.scope.tiers = rule.entry.scope.tiers ?? tiers
      others.verbs.removeAll { $0 == .grab || $0.isAboutVoucher }
      campaign.rules += [ofVouchers, others].filter { !$0.verbs.isEmpty }
    }
    let conditions = next.flows.map { next.condition(of: $0) }
    campaign.flows += zip(next.flows, conditions).map { flow, condition in
      var flow = flow
      flow.condition = condition
      flow = numbers.flow(flow)
      let comesOnce = flow.movesApartFromVouchers && !flow.events.contains(where: \.isOfVoucher)
      if !comesOnce { flow.entry.scope.tiers = flow.entry.scope.tiers ?? tiers }
      return flow
    }
  }

  /// Subjects and the zone say who someone is and what day it is: what was counted by them could not be told any more.
  private mutating func compare(_ next: Campaign) {
    if next.zone != campaign.zone {
      refuse(next.idSpan, "campaign.zone", "the zone of a running campaign stays", "运行中的活动不能更换时区")
    }
    let isSame =
      next.subjects.count == campaign.subjects.count
      && zip(next.subjects, campaign.subjects).allSatisfy { new, old in
        new.keys == old.keys && new.needsAll == old.needsAll && new.isTransitive == old.isTransitive
      }
    if !isSame {
      let entry = next.subjects.first?.entry ?? next.periodEntry
      refuse(
        entry.nameSpan, entry.path, "who counts as the same stays while a campaign runs: limits were counted by it",
        "活动运行中不能改变同一主体的认定方式：限额已按原方式计数")
    }
  }

  mutating func refuse(_ span: SourceSpan, _ path: String, _ en: String, _ zh: String) {
    findings.append(Diagnostic(.notSucceeded, at: span, path: path, Bilingual(en: en, zh: zh)))
  }
}

extension Flow {
  /// Whether it moves what is left in purses, or sums between parties, and nothing of vouchers.
  fileprivate var movesApartFromVouchers: Bool {
    !isPerVoucher
      && moves.allSatisfy { move in
        switch move {
        case .rest, .tokens, .money: true
        case .nothing, .undecided, .voucher, .make: false
        }
      }
  }
}
