import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Succession {
  /// A quota of one name counts on, under the latest limit and for vouchers of every version; one that is gone asks nothing
  /// any more.
  mutating func mergeQuotas(
    _ next: Campaign, _ numbers: Renumbering, _ onlyLimitChanged: (String) -> Bool
  ) {
    tightened = []
    let before = campaign.quotas
    for index in campaign.quotas.indices where !numbers.quotas.contains(index) { withdraw(index) }
    for (index, quota) in next.quotas.enumerated() {
      let target = numbers.quotas[index]
      let earlier = before.indices.contains(target) ? before[target] : nil
      let merged = merged(quota, onto: earlier, numbers)
      if let earlier {
        campaign.quotas[target] = merged
        refuseOtherCount(merged, earlier)
      } else {
        campaign.quotas.append(merged)
      }
      let isLooser = earlier.map { onlyLimitChanged(quota.entry.name) && !isLower(quota, than: $0, next) } ?? false
      if asksVouchers(merged), !isLooser { tightened.append(target) }
    }
  }

  private mutating func withdraw(_ index: Int) {
    campaign.quotas[index].takes = []
    campaign.quotas[index].back = []
    campaign.quotas[index].holds = []
    campaign.quotas[index].condition = nil
    campaign.quotas[index].limit = .undecided(isTentative: false)
  }

  private func merged(_ quota: Quota, onto earlier: Quota?, _ numbers: Renumbering) -> Quota {
    var merged = quota
    merged.entry.scope = Scope(
      tiers: quota.entry.scope.tiers?.flatMap { versions(ofTier: numbers.tiers[$0]) },
      rounds: quota.entry.scope.rounds?.flatMap { versions(ofRound: numbers.rounds[$0]) })
    // Flows of earlier versions still move their vouchers.
    func flows(_ events: [Event]?) -> [Event] { events?.filter { if case .flow = $0 { true } else { false } } ?? [] }
    merged.takes = quota.takes.map { numbers.event($0) } + flows(earlier?.takes)
    merged.back = quota.back.map { numbers.event($0) } + flows(earlier?.back)
    merged.holds = quota.holds.map { numbers.state($0) }
    merged.adds = numbers.unit(quota.adds)
    merged.dimensions = quota.dimensions.map { numbers.dimension($0) }
    merged.condition = quota.condition.map { numbers.condition($0) }
    merged.limit = limit(quota.limit, onto: earlier?.limit, numbers)
    return merged
  }

  /// Rows of a version that the new one has no name for stay as they were.
  private func limit(_ limit: Limit, onto earlier: Limit?, _ numbers: Renumbering) -> Limit {
    switch limit {
    case .amount, .undecided: return limit
    case .byTier(let rows):
      var before: [Int64?] = []
      if case .byTier(let values)? = earlier { before = values }
      return .byTier(
        Self.spread(rows, numbers.tiers, over: campaign.tiers.count, before) { versions(ofTier: $0) })
    case .byRound(let rows):
      var before: [Int64?] = []
      if case .byRound(let values)? = earlier { before = values }
      return .byRound(
        Self.spread(rows, numbers.rounds, over: campaign.rounds.count, before) { versions(ofRound: $0) })
    case .byFact(let fact, let rows, let others):
      return .byFact(
        numbers.facts[fact], rows.map { FactLimit(value: numbers.constant($0.value), limit: $0.limit) }, others: others)
    }
  }

  private static func spread(
    _ rows: [Int64?], _ numbers: [Int], over count: Int, _ before: [Int64?], versions: (Int) -> [Int]
  ) -> [Int64?] {
    var result = before + [Int64?](repeating: nil, count: max(0, count - before.count))
    for (row, value) in rows.enumerated() { for version in versions(numbers[row]) { result[version] = value } }
    return result
  }

  private func versions(ofTier tier: Int) -> [Int] {
    campaign.tiers.indices.filter { campaign.tiers[$0].entry.name == campaign.tiers[tier].entry.name }
  }

  private func versions(ofRound round: Int) -> [Int] {
    campaign.rounds.indices.filter { campaign.rounds[$0].entry.name == campaign.rounds[round].entry.name }
  }

  /// What a purse counts and by what cannot change under it.
  private mutating func refuseOtherCount(_ quota: Quota, _ earlier: Quota) {
    let isSame =
      Set(quota.dimensions) == Set(earlier.dimensions) && quota.adds.isOne == earlier.adds.isOne
      && quota.countsSubsidy == earlier.countsSubsidy && quota.countsMoney == earlier.countsMoney
      && quota.holds.isEmpty == earlier.holds.isEmpty
    guard !isSame else { return }
    refuse(
      quota.entry.nameSpan, quota.entry.path,
      "the limit counted something else before, or by something else: give the new one a name of its own",
      "该限额原来计的是别的数量，或按别的维度计数：请为新的限额另取名称")
  }

  /// Whether it may refuse a voucher that was granted already.
  private func asksVouchers(_ quota: Quota) -> Bool {
    !quota.holds.isEmpty
      || quota.takes.contains { event in
        switch event {
        case .verb(let verb), .attempt(let verb): verb.isAboutVoucher
        case .flow: true
        case .expire, .start, .end, .full, .after, .every, .undecided: false
        }
      }
  }

  /// Whether some purse holds less than before; what cannot be told counts as less.
  private func isLower(_ quota: Quota, than earlier: Quota, _ next: Campaign) -> Bool {
    func isLower(_ new: Int64?, _ old: Int64?) -> Bool {
      guard let old else { return false }
      return new.map { $0 < old } ?? true
    }
    switch (quota.limit, earlier.limit) {
    case (.amount(let new), .amount(let old)): return new < old
    case (.byTier(let new), .byTier(let old)):
      return next.tiers.indices.contains { tier in
        old.indices.contains {
          campaign.tiers[$0].entry.name == next.tiers[tier].entry.name && isLower(new[tier], old[$0])
        }
      }
    case (.byRound(let new), .byRound(let old)):
      return next.rounds.indices.contains { round in
        old.indices.contains {
          campaign.rounds[$0].entry.name == next.rounds[round].entry.name && isLower(new[round], old[$0])
        }
      }
    case (.byFact(let fact, let new, let others), .byFact(let formerFact, let old, let formerOthers)):
      return fact != formerFact || isLower(others, formerOthers) || new.count != old.count
        || zip(new, old).contains { $0.value != $1.value || $0.limit < $1.limit }
    default: return true
    }
  }
}
