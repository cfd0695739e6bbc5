import QuanModel
import QuanNaive
import QuanSyntax

/// Values that facts of a campaign may take: those that its conditions ask for, and those just beside them.
struct CrossValues {
  private let campaign: Campaign
  private var good: [Int: Set<NaiveValue>] = [:]
  private var near: [Int: Set<Int64>] = [:]
  private var regions: [Region] = []
  private(set) var asked: Set<Int> = []

  init(_ campaign: Campaign) {
    self.campaign = campaign
    for rule in campaign.rules { walk(rule.condition, true) }
    for flow in campaign.flows {
      walk(flow.condition, true)
      for case .money(let formula, _, _, _) in flow.moves { walk(formula) }
    }
    for quota in campaign.quotas {
      walk(quota.condition, true)
      if case .computed(let formula, _) = quota.adds { walk(formula) }
      for case .fact(let fact) in quota.dimensions { asked.insert(fact) }
      if case .byFact(let fact, let rows, _) = quota.limit {
        asked.insert(fact)
        for row in rows { add(fact, row.value) }
      }
    }
    for tier in campaign.tiers { walk(tier.worth.formula) }
  }

  // MARK: What conditions ask for

  private mutating func walk(_ formula: Formula) {
    for term in formula.terms { note(term) }
    switch formula {
    case .pieces(let pieces):
      for piece in pieces {
        walk(piece.guarding, true)
        walk(piece.value)
      }
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .least(let left, let right), .greatest(let left, let right), .rate(let left, _, of: let right, _):
      walk(left)
      walk(right)
      if case .constant(let cap) = right { for term in left.terms { around(term, cap.value * 2) } }
    case .rounded(let inner, _): walk(inner)
    case .constant, .term, .subsidy, .share, .itemCount, .itemSum, .hole: break
    }
  }

  private mutating func note(_ term: Term) {
    switch term {
    case .fact(let fact), .age(let fact, _): asked.insert(fact)
    default: break
    }
  }

  private mutating func around(_ term: Term, _ value: Int64) {
    guard case .fact(let fact) = term else { return }
    near[fact, default: []].formUnion([value - 1, value, value + 1])
  }

  private mutating func add(_ fact: Int, _ constant: Constant) {
    good[fact, default: []].insert(constant.kind == .text ? .text(constant.text) : .number(constant.value))
  }

  private mutating func walk(_ condition: Condition?, _ isWanted: Bool) {
    switch condition {
    case .all(let parts)?, .any(let parts)?: for part in parts { walk(part, isWanted) }
    case .not(let inner)?: walk(inner, !isWanted)
    case .test(let test)?: walk(test, isWanted)
    case .constant?, .otherwise?, .hole?, nil: break
    }
  }

  private mutating func walk(_ test: Test, _ isWanted: Bool) {
    for term in test.terms { note(term) }
    switch test.kind {
    case .compare(let term, let relation, let constant):
      around(term, constant.value)
      guard case .fact(let fact) = term else { return }
      switch isWanted ? relation : relation.negated {
      case .equal, .lessOrEqual, .greaterOrEqual: add(fact, constant)
      case .less: good[fact, default: []].insert(.number(constant.value - 1))
      case .greater: good[fact, default: []].insert(.number(constant.value + 1))
      case .notEqual where constant.kind == .boolean: good[fact, default: []].insert(.number(1 - constant.value))
      case .notEqual: break
      }
    case .between(let term, let lower, let upper):
      if let lower { around(term, lower.value.value) }
      if let upper { around(term, upper.value.value) }
      guard case .fact(let fact) = term, isWanted else { return }
      if let lower { good[fact, default: []].insert(.number(lower.value.value + (lower.isIncluded ? 0 : 1))) }
      if let upper { good[fact, default: []].insert(.number(upper.value.value - (upper.isIncluded ? 0 : 1))) }
    case .oneOf(.fact(let fact), let constants):
      if isWanted { for constant in constants { add(fact, constant) } }
    case .hasAll(.fact(let fact), let mask):
      let set = (good[fact] ?? []).reduce(mask) { if case .set(let other) = $1 { $0 | other } else { $0 } }
      good[fact] = [.set(set)]
    case .within(.fact, let region): regions.append(region)
    case .compareTerms, .oneOf, .hasAll, .within, .relate, .during, .falls, .items, .isHolder: break
    }
  }

  // MARK: Values

  /// A value of a fact as a command brings it; nil leaves it out.
  func value(_ fact: Int, at now: Int64, _ random: inout CrossRandom) -> NaiveJSON? {
    if random.chance(2) { return nil }
    if let wanted = good[fact], random.chance(93) {
      let sorted = wanted.sorted { "\($0)" < "\($1)" }
      return json(random.pick(sorted), fact)
    }
    if let values = near[fact], random.chance(60) {
      let sorted = values.filter { $0 >= 0 }.sorted()
      if !sorted.isEmpty { return json(.number(random.pick(sorted)), fact) }
    }
    return any(fact, at: now, &random)
  }

  private func json(_ value: NaiveValue, _ fact: Int) -> NaiveJSON? {
    switch (value, campaign.facts[fact].type) {
    case (.number(let number), .boolean): return .boolean(number == 1)
    case (.number(let number), .one(let enumeration)):
      let names = campaign.enumerations[enumeration].names
      return names.indices.contains(Int(number)) ? .text(names[Int(number)]) : nil
    case (.number(let number), .party):
      return campaign.parties.indices.contains(Int(number)) ? .text(campaign.parties[Int(number)].name) : nil
    case (.number(let number), .tier): return name(campaign.tiers.map(\.entry.name), number)
    case (.number(let number), .kind): return name(campaign.kinds.map(\.name), number)
    case (.number(let number), .round): return name(campaign.rounds.map(\.entry.name), number)
    case (.number(let number), .date): return .text(CivilDate(dayNumber: number).text)
    case (.number(let number), .instant): return .text(Instant(milliseconds: number).text(in: campaign.zone))
    case (.number(let number), .length): return Self.decimal(number, 1000, 3)
    case (.number(let number), .ratio): return .text(Percent.text(hundredMillionths: number))
    case (.number(let number), _): return .integer(number)
    case (.text(let text), _): return .text(text)
    case (.set(let mask), .set(let enumeration)):
      let names = campaign.enumerations[enumeration].names
      return .list(names.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { .text(names[$0]) })
    case (.set, _), (.place, _): return nil
    }
  }

  private func name(_ names: [String], _ index: Int64) -> NaiveJSON? {
    names.indices.contains(Int(index)) ? .text(names[Int(index)]) : nil
  }

  private static func decimal(_ value: Int64, _ unit: Int64, _ digits: Int) -> NaiveJSON {
    if value % unit == 0 { return .integer(value / unit) }
    var fraction = String(value % unit)
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    return .decimal("\(value / unit).\(fraction)")
  }

  private func any(_ fact: Int, at now: Int64, _ random: inout CrossRandom) -> NaiveJSON? {
    let definition = campaign.facts[fact]
    switch definition.type {
    case .boolean: return .boolean(random.chance(70))
    case .integer: return .integer(Int64(random.below(6)))
    case .money: return .integer(Int64(random.pick([0, 1, 99, 5000, 99_999, 150_000, 200_000, 333_333, 1_000_000])))
    case .ratio: return random.pick([.text("25%"), .text("50%"), .text("100%"), .text("33.333333%"), .text("half")])
    case .date:
      let day = Instant(milliseconds: now).day(in: campaign.zone).dayNumber
      return .text(CivilDate(dayNumber: day - Int64(random.pick([0, 1, 30, 6570, 12_000]))).text)
    case .instant: return .text(Instant(milliseconds: now).text(in: campaign.zone))
    case .duration: return nil
    case .length: return .integer(Int64(random.pick([5, 20, 100, 101, 5000])))
    case .text: return .text("t\(random.below(4))")
    case .place: return place(&random)
    case .party: return .text(random.pick(campaign.parties.map(\.name) + ["nobody"]))
    case .tier: return .text(random.pick(campaign.tiers.map(\.entry.name)))
    case .kind: return .text(random.pick(campaign.kinds.map(\.name)))
    case .round: return .text(random.pick(campaign.rounds.map(\.entry.name)))
    case .one(let enumeration): return .text(random.pick(campaign.enumerations[enumeration].names))
    case .set(let enumeration):
      return .list(campaign.enumerations[enumeration].names.filter { _ in random.chance(60) }.map { .text($0) })
    }
  }

  /// A place in one of the regions, at an edge or far away.
  private func place(_ random: inout CrossRandom) -> NaiveJSON {
    guard !regions.isEmpty, random.chance(92) else {
      return .object(["admin": .text(random.pick(["110101", "37", "3715", "999999"]))])
    }
    let region = random.pick(regions)
    switch random.pick(region.parts) {
    case .administrative(let prefix):
      return .object(["admin": .text(prefix.count < 6 ? prefix.text + "02" : prefix.text)])
    case .area(let area):
      let point = random.pick(area.corners)
      let shift = Int64(random.pick([0, 0, 1_000_000, -1_000_000, 30_000_000]))
      let datum = random.chance(80) ? area.datum : random.pick(Datum.allCases)
      return .object([
        "lat": Self.degrees(point.latitude + shift), "lon": Self.degrees(point.longitude + shift / 2),
        "datum": .text(datum.name),
      ])
    }
  }

  private static func degrees(_ value: Int64) -> NaiveJSON { .decimal(GeoPoint.text(value)) }
}
