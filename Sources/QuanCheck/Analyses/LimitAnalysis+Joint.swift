import QuanDiagnostics
import QuanModel
import QuanSyntax

extension LimitAnalysis {
  /// Values that a grab can bring for a dimension; nil where nothing bounds them.
  static func values(of dimension: Dimension, _ quota: Quota, _ solver: Solver) -> Int? {
    let campaign = solver.campaign
    switch dimension {
    case .tier: return campaign.tiers.indices.filter { quota.entry.scope.covers(tier: $0) }.count
    case .round: return campaign.rounds.indices.filter { quota.entry.scope.covers(round: $0) }.count
    case .kind:
      return Set(
        campaign.tiers.indices.filter { quota.entry.scope.covers(tier: $0) }.map { campaign.tiers[$0].kind }
      ).count
    case .fact(let fact): return values(ofFact: fact, quota, solver)
    case .subject, .order, .item, .merchant, .day, .week, .month: return nil
    }
  }

  private static let valuesMax = 64

  /// Of the values that a fact may have, those with which the rules let some grab through.
  private static func values(ofFact fact: Int, _ quota: Quota, _ solver: Solver) -> Int? {
    let campaign = solver.campaign
    let kind: Constant.Kind
    let count: Int
    switch campaign.facts[fact].type {
    case .boolean: (kind, count) = (.boolean, 2)
    case .party: (kind, count) = (.party, campaign.parties.count)
    case .one(let index): (kind, count) = (.member(index), campaign.enumerations[index].names.count)
    default: return nil
    }
    let verbs = quota.takes.compactMap(\.verb)
    guard count <= valuesMax, let verb = verbs.first, verbs.count == 1 else { return nil }
    let rules = campaign.rules.filter { $0.verbs.contains(verb) }.map(solver.guarded)
    return (0..<count).filter { value in
      let brings = Condition.test(
        Test(.compare(.fact(fact), .equal, Constant(kind, Int64(value))), span: quota.entry.span))
      return !solver.solve(rules + [brings]).isUnsatisfiable
    }.count
  }

  /// A limit over fewer dimensions that one over more implies: two platforms of three each never make seven.
  static func joint(_ context: CheckContext) -> [Diagnostic] {
    let (campaign, solver) = (context.campaign, context.solver)
    return campaign.quotas.compactMap { loose in
      guard case .amount(let wide) = loose.limit, loose.holds.isEmpty, neverBinds(context, loose) == nil else {
        return nil
      }
      for other in candidates(for: loose, context) {
        let strict = campaign.quotas[other]
        guard case .amount(let narrow) = strict.limit, let count = factor(strict, loose, solver), count > 1,
          Int128(narrow) * Int128(count) <= Int128(wide)
        else { continue }
        return jointlyImplied(loose, strict, count: count, narrow: narrow, wide: wide)
      }
      return nil
    }
  }

  /// How many purses of the stricter quota share one of the looser, where that is known and nothing else differs.
  private static func factor(_ strict: Quota, _ loose: Quota, _ solver: Solver) -> Int? {
    guard strict.countsSubsidy == loose.countsSubsidy, strict.adds.isOne == loose.adds.isOne, strict.holds.isEmpty,
      strict.adds.isOne || strict.countsSubsidy, strict.condition == nil,
      Set(loose.dimensions).isStrictSubset(of: strict.dimensions), Set(loose.takes).isSubset(of: strict.takes),
      Set(strict.back).isSubset(of: loose.back), strict.entry.scope.covers(loose.entry.scope)
    else { return nil }
    var product = 1
    for dimension in strict.dimensions where !loose.dimensions.contains(dimension) {
      guard let count = values(of: dimension, loose, solver), product * max(count, 1) < 1_000_000 else { return nil }
      product *= count
    }
    return product
  }

  private static func jointlyImplied(_ loose: Quota, _ strict: Quota, count: Int, narrow: Int64, wide: Int64)
    -> Diagnostic
  {
    func text(_ amount: Int128) -> String {
      loose.countsMoney ? Money.text(minorUnits: amount) : "\(amount)"
    }
    let (each, all, most) = (text(Int128(narrow)), text(Int128(wide)), text(Int128(narrow) * Int128(count)))
    return Diagnostic(
      .impliedLimit, at: loose.limitSpan, path: loose.entry.path,
      Bilingual(
        en: "limit `\(loose.entry.name)` never refuses: `\(strict.entry.name)` lets through \(most) at most",
        zh: "限额 `\(loose.entry.name)` 不起作用：`\(strict.entry.name)` 最多只放行 \(most)"),
      label: Bilingual(en: "at most \(all)", zh: "至多 \(all)"),
      secondary: [
        Label(
          span: strict.limitSpan,
          text: Bilingual(en: "\(each) in each of \(count) purses", zh: "\(count) 个额度，每个 \(each)"))
      ],
      notes: [Bilingual(en: "\(count) × \(each) = \(most) ≤ \(all)", zh: "\(count) × \(each) = \(most) ≤ \(all)")],
      saw: [all, each])
  }
}
