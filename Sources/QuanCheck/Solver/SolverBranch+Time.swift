import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Time in a branch: windows bound the time and dates, ages bound dates of birth.
extension SolverBranch {
  /// What a window holds for some voucher bounds the time inside it, what it holds for every one the time outside.
  mutating func during(_ reference: WindowReference, holds: Bool, span: SourceSpan) -> Outcome {
    guard let extent = solver.times.extent(of: reference) else { return add(.during(reference), holds: holds) }
    if !extent.fulls.isEmpty, extent.residue == nil { return beforeFull(reference, extent, holds: holds) }
    return bound(.now, by: extent, holds: holds, countsDays: false, atom: .during(reference))
  }

  /// Inside the window the time lies in the instants that are fixed and no quota that ends it is used up. Outside it is
  /// one or the other; what a quota is in one window it is in all.
  private mutating func beforeFull(_ reference: WindowReference, _ extent: WindowExtent, holds: Bool) -> Outcome {
    if case .contradiction = add(.during(reference), holds: holds) { return .contradiction }
    guard holds else {
      return .goals(
        [SolverGoal(.instants(of: reference), holds: false)]
          + extent.fulls.map { SolverGoal(.full(quota: $0.quota), holds: !$0.isStart) })
    }
    for full in extent.fulls {
      if case .contradiction = add(.full(quota: full.quota), holds: full.isStart) { return .contradiction }
    }
    return instants(of: extent, hold: true)
  }

  /// The time lies in the fixed instants of a window, or outside them.
  mutating func instants(of extent: WindowExtent, hold: Bool, _ term: Term = .now) -> Outcome {
    guard case .scalar(_, let range) = solver.ground.shape(term) else { return .added }
    var domain = scalars[term, default: ScalarDomain(range)]
    domain.restrict(to: TimeBound(set: extent.outer, zone: solver.campaign.zone, countsDays: false, isOutside: !hold))
    scalars[term, default: domain] = domain
    return domain.isEmpty ? .contradiction : .added
  }

  /// A date lies in a window if some instant of the day does.
  mutating func falls(_ term: Term, _ reference: WindowReference, holds: Bool) -> Outcome {
    guard let extent = solver.times.extent(of: reference),
      case .scalar(let kind, _) = solver.ground.shape(term), kind == .date || kind == .instant
    else {
      doubt(WindowTimes.Unknown.ofVoucher.why)
      return add(.falls(term, in: reference), holds: holds)
    }
    // That it was granted before a quota was used up says nothing of the time at which that was.
    if term == .granted, holds, extent.residue == nil { return instants(of: extent, hold: true, term) }
    return bound(term, by: extent, holds: holds, countsDays: kind == .date, atom: .falls(term, in: reference))
  }

  private mutating func bound(
    _ term: Term, by extent: WindowExtent, holds: Bool, countsDays: Bool, atom: SolverAtom
  ) -> Outcome {
    guard case .scalar(_, let range) = solver.ground.shape(term) else { return .added }
    var domain = scalars[term, default: ScalarDomain(range)]
    domain.restrict(
      to: TimeBound(
        set: holds ? extent.outer : extent.inner, zone: solver.campaign.zone, countsDays: countsDays,
        isOutside: !holds))
    scalars[term, default: domain] = domain
    if domain.isEmpty { return .contradiction }
    guard let unknown = extent.unknown else { return .added }
    // One window that is counted from the grab is inside or outside for some grab; of two, the grabs may differ.
    let isFirst = !truths.contains { truth in
      switch truth.atom {
      case .during(.voucherValid): false
      case .during(let other): truth.atom != atom && solver.times.extent(of: other)?.residue != nil
      case .falls: truth.atom != atom
      case .holder, .pair, .member, .full: false
      }
    }
    if unknown != .fromGrab || !isFirst { doubt(unknown.why) }
    return add(atom, holds: holds)
  }

  // MARK: Ages

  /// An age on a fixed day bounds the date of birth.
  mutating func age(_ fact: Int, on day: Int64, _ relation: Relation, _ value: Int64) -> Outcome {
    let day = CivilDate(dayNumber: day)
    func lastBirth(_ age: Int64) -> Int64 { CivilDate.lastBirth(ofAge: age, on: day).dayNumber }
    let next = value == .max ? value : value + 1
    guard case .scalar(_, let range) = solver.ground.shape(.fact(fact)) else { return .added }
    var domain = scalars[.fact(fact), default: ScalarDomain(range)]
    switch relation {
    case .greaterOrEqual: domain.restrict(.lessOrEqual, lastBirth(value))
    case .greater: domain.restrict(.lessOrEqual, lastBirth(next))
    case .less: domain.restrict(.greater, lastBirth(value))
    case .lessOrEqual: domain.restrict(.greater, lastBirth(next))
    case .equal:
      domain.restrict(.lessOrEqual, lastBirth(value))
      domain.restrict(.greater, lastBirth(next))
    case .notEqual:
      let term = Term.age(fact: fact, on: day.dayNumber)
      return .choice(
        [Relation.less, .greater].map {
          .test(Test(.compare(term, $0, Constant(.integer, value)), span: solver.campaign.idSpan))
        })
    }
    scalars[.fact(fact), default: domain] = domain
    return domain.isEmpty ? .contradiction : .added
  }

  /// An age on the command's day beside other tests of the same date of birth is bounded, not decided.
  mutating func doubtAges() {
    for row in scalars.rows {
      guard case .age(let fact, on: nil) = row.term, scalars.index(of: .fact(fact)) != nil else { continue }
      doubt(Bilingual(en: "an age and a date of birth are tested together", zh: "年龄与出生日期同时受到限制"))
    }
  }

  /// False where an age on the command's day is out of reach of the dates of birth and days that are left.
  var agesAgree: Bool {
    for row in scalars.rows {
      guard case .age(let fact, on: nil) = row.term, let births = scalars.index(of: .fact(fact)) else { continue }
      let now = scalars.index(of: .now).map { scalars.rows[$0].domain }
      let birth = scalars.rows[births].domain
      let (first, last) = (day(now?.lower ?? 0), day(now?.upper ?? Instant.distantFuture.milliseconds))
      let most = max(0, CivilDate(dayNumber: birth.lower).age(on: last))
      let least = max(0, CivilDate(dayNumber: birth.upper).age(on: first))
      guard let age = row.domain.member(from: least), age <= most else { return false }
    }
    return true
  }

  private func day(_ instant: Int64) -> CivilDate { Instant(milliseconds: instant).day(in: solver.campaign.zone) }
}
