import QuanModel
import QuanSyntax

/// What a condition or an amount looks at: a command, or an event of time, on a voucher or on none.
struct NaiveScene {
  var now: Int64
  var tier = 0
  var round = 0
  var voucher: Int?
  var facts: [Int: NaiveValue] = [:]
  var keys: [Int: String] = [:]
  var merchant: String?
  var order: NaiveOrder?
  var item: Int?
  /// Whether it is a command; an event of time never refuses.
  var isCommand = true
  /// A command that is only counted for being tried.
  var isAttempt = false
}

extension NaiveEngine {
  // MARK: Terms

  func value(_ term: Term, _ scene: NaiveScene) -> NaiveValue? {
    let voucher = scene.voucher.map { vouchers[$0] }
    switch term {
    case .fact(let fact): return scene.facts[fact]
    case .now: return .number(scene.now)
    case .merchantSuspended: return scene.merchant.map { .number(merchants[$0]?.isSuspended == true ? 1 : 0) }
    case .voucherState: return voucher.map { .number(Int64($0.state.rawValue)) }
    case .tier: return .number(Int64(scene.tier))
    case .kind: return .number(Int64(campaign.tiers[scene.tier].kind))
    case .round: return .number(Int64(scene.round))
    case .voucherUses: return .number(voucher?.uses ?? 0)
    case .granted: return .number(voucher?.granted ?? scene.now)
    case .grantedDay: return .number(calendar.day(voucher?.granted ?? scene.now))
    case .age(let fact, let day):
      guard case .number(let birth)? = scene.facts[fact] else { return nil }
      let on = CivilDate(dayNumber: day ?? calendar.day(scene.now))
      return .number(CivilDate(dayNumber: birth).age(on: on))
    }
  }

  /// Why a term has no value.
  private func missing(_ term: Term) -> NaiveTruth {
    switch term {
    case .fact(let fact), .age(let fact, _): .unknown(.fact(fact))
    default: .no
    }
  }

  // MARK: Conditions

  func truth(_ condition: Condition?, _ scene: NaiveScene, otherwise: NaiveTruth = .no) -> NaiveTruth {
    switch condition {
    case nil: return .yes
    case .constant(let value): return NaiveTruth(value)
    case .hole: return .unknown(.hole)
    case .otherwise: return otherwise
    case .not(let inner): return truth(inner, scene, otherwise: otherwise).negated
    case .all(let parts): return joined(parts.map { truth($0, scene, otherwise: otherwise) }, decides: .no)
    case .any(let parts): return joined(parts.map { truth($0, scene, otherwise: otherwise) }, decides: .yes)
    case .test(let test): return truth(test, scene)
    }
  }

  /// One part that decides is enough; else the first that is unknown leaves it unknown.
  private func joined(_ parts: [NaiveTruth], decides: NaiveTruth) -> NaiveTruth {
    if parts.contains(decides) { return decides }
    let unknown = parts.first { if case .unknown = $0 { true } else { false } }
    return unknown ?? decides.negated
  }

  private func truth(_ test: Test, _ scene: NaiveScene) -> NaiveTruth {
    switch test.kind {
    case .compare(let term, let relation, let constant):
      guard let value = value(term, scene) else { return missing(term) }
      if case .text(let text) = value { return NaiveTruth((text == constant.text) == (relation == .equal)) }
      return NaiveTruth(relation.naiveHolds(value.number ?? 0, constant.value))
    case .compareTerms(let left, let relation, let right):
      guard let first = value(left, scene) else { return missing(left) }
      guard let second = value(right, scene) else { return missing(right) }
      guard let one = first.number, let other = second.number else {
        return NaiveTruth((first == second) == (relation == .equal))
      }
      return NaiveTruth(relation.naiveHolds(one, other))
    case .between(let term, let lower, let upper):
      guard let value = value(term, scene)?.number else { return missing(term) }
      let isAbove = lower.map { $0.isIncluded ? value >= $0.value.value : value > $0.value.value } ?? true
      let isBelow = upper.map { $0.isIncluded ? value <= $0.value.value : value < $0.value.value } ?? true
      return NaiveTruth(isAbove && isBelow)
    case .oneOf(let term, let constants):
      guard let value = value(term, scene) else { return missing(term) }
      if case .text(let text) = value { return NaiveTruth(constants.contains { $0.text == text }) }
      return NaiveTruth(constants.contains { $0.value == value.number })
    case .hasAll(let term, let mask):
      guard case .set(let set)? = value(term, scene) else { return missing(term) }
      return NaiveTruth(set & mask == mask)
    case .within(let term, let region):
      guard case .place(let place)? = value(term, scene), let inside = region.contains(place) else {
        return missing(term)
      }
      return NaiveTruth(inside)
    case .relate(let left, let relation, let right): return relate(left, relation, right, scene)
    case .during(let reference): return window(reference, anchors(scene)).contains(scene.now)
    case .falls(let term, in: let reference): return falls(term, reference, scene)
    case .isHolder(let subject): return NaiveTruth(isHolder(subject, scene))
    case .items: return .unknown(.hole)
    }
  }

  private func relate(_ left: Formula, _ relation: Relation, _ right: Formula, _ scene: NaiveScene) -> NaiveTruth {
    switch (amount(left, scene), amount(right, scene)) {
    case (.value(let one), .value(let other)): NaiveTruth(relation.naiveHolds(one, other))
    case (.open(let cause, _), _), (_, .open(let cause, _)): .unknown(cause)
    default: .no
    }
  }

  private func falls(_ term: Term, _ reference: WindowReference, _ scene: NaiveScene) -> NaiveTruth {
    guard let value = value(term, scene)?.number else { return missing(term) }
    let window = window(reference, anchors(scene))
    guard isDate(term) else { return window.contains(value) }
    // A date lies in a window if some instant of that day does.
    let day = NaiveTimes(from: calendar.midnight(value), until: calendar.midnight(value + 1))
    if !window.sure.both(day).stretches.isEmpty { return .yes }
    return window.possible.both(day).stretches.isEmpty ? .no : .unknown(.hole)
  }

  private func isDate(_ term: Term) -> Bool {
    switch term {
    case .fact(let fact): campaign.facts[fact].type == .date
    case .grantedDay: true
    default: false
    }
  }

  /// Windows of a command on a voucher are the voucher's; those of a grab are counted from this moment.
  func anchors(_ scene: NaiveScene) -> NaiveAnchors {
    if let voucher = scene.voucher { return anchors(of: voucher) }
    return NaiveAnchors(verbs: [.grab: scene.now])
  }

  // MARK: Amounts

  /// What a formula comes to.
  func amount(_ formula: Formula, _ scene: NaiveScene) -> NaiveAmount {
    switch formula {
    case .constant(let constant): return .value(constant.value)
    case .term(let term):
      if let number = value(term, scene)?.number { return .value(number) }
      guard case .unknown(let cause) = missing(term) else { return .undefined }
      return .open(cause, atMost: nil)
    case .subsidy: return .value(scene.voucher.map { vouchers[$0].amount } ?? 0)
    case .share(let source): return .value(scene.voucher.map { vouchers[$0].shares[source] } ?? 0)
    case .sum(let left, let right): return both(left, right, scene) { $0 + $1 }
    case .difference(let left, let right): return both(left, right, scene) { $0 - $1 }
    case .product(let left, let right): return both(left, right, scene) { $0 * $1 }
    case .least(let left, let right): return both(left, right, scene) { min($0, $1) }
    case .greatest(let left, let right): return both(left, right, scene) { max($0, $1) }
    case .rate(let rate, let denominator, of: let base, let rounding):
      return both(rate, base, scene) { rate, base in
        (rounding ?? Rounding(.down)).apply(rate * base, over: Int128(denominator))
      }
    case .rounded(let inner, let rounding):
      return both(inner, .constant(Constant(.integer, 0)), scene) { value, _ in rounding.apply(value, over: 1) }
    case .pieces(let pieces): return amount(pieces, scene)
    case .hole, .itemCount, .itemSum: return .open(.hole, atMost: nil)
    }
  }

  private func both(_ left: Formula, _ right: Formula, _ scene: NaiveScene, _ join: (Int128, Int128) -> Int128)
    -> NaiveAmount
  {
    switch (amount(left, scene), amount(right, scene)) {
    case (.undefined, _), (_, .undefined): .undefined
    case (.value(let one), .value(let other)): .value(Int64(clamping: join(Int128(one), Int128(other))))
    case (.open(let cause, _), _), (_, .open(let cause, _)): .open(cause, atMost: nil)
    }
  }

  /// Cases in order; the first whose guard holds gives the amount.
  private func amount(_ pieces: [FormulaPiece], _ scene: NaiveScene) -> NaiveAmount {
    var cause: NaiveTruth.Cause?
    for piece in pieces {
      switch truth(piece.guarding, scene) {
      case .no: continue
      case .unknown(let first): cause = cause ?? first
      case .yes:
        guard let cause else { return amount(piece.value, scene) }
        return .open(cause, atMost: nil)
      }
    }
    return cause.map { .open($0, atMost: nil) } ?? .undefined
  }

  /// What a voucher of a tier is worth by what is known: a value, nothing, or open with the most that it can come to.
  func worth(_ tier: Int, _ scene: NaiveScene) -> NaiveAmount {
    let worth = campaign.tiers[tier].worth
    let amount = amount(worth.formula, scene)
    guard case .open(let cause, _) = amount else { return amount }
    guard let most = NaiveRange(self, scene).most(worth.formula, [:]) else { return .undefined }
    return .open(cause, atMost: Int64(clamping: min(most, worth.bound.map { Int128($0.minorUnits) } ?? most)))
  }
}

extension Relation {
  func naiveHolds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
