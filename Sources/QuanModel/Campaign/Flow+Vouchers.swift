extension Flow {
  /// Whether it is about vouchers, one by one: it moves or makes them or their money, or a sum or the condition of one looks at
  /// them. What moves purses alone, or a fixed sum between parties, comes once where an event is no voucher's.
  package var isPerVoucher: Bool {
    if moves.contains(where: \.looksAtVoucher) { return true }
    let movesMoney = moves.contains { if case .money = $0 { true } else { false } }
    return movesMoney && (condition?.looksAtVoucher ?? false)
  }
}

extension Event {
  /// Whether it happens to a voucher, or to some command, and not at a time that is nobody's.
  package var isOfVoucher: Bool {
    switch self {
    case .start, .end, .full, .every, .undecided: false
    case .verb, .attempt, .flow, .expire, .after: true
    }
  }
}

extension Move {
  fileprivate var looksAtVoucher: Bool {
    switch self {
    case .voucher, .make: return true
    case .money(let formula, let from, let to, _):
      if case .constant = formula { return !from.isApartFromVouchers || !to.isApartFromVouchers }
      return true
    case .nothing, .undecided, .rest, .tokens: return false
    }
  }
}

extension Condition {
  fileprivate var looksAtVoucher: Bool {
    switch self {
    case .constant, .hole: false
    // The flows beside it may look at one.
    case .otherwise: true
    case .all(let parts), .any(let parts): parts.contains(where: \.looksAtVoucher)
    case .not(let inner): inner.looksAtVoucher
    case .test(let test):
      switch test.kind {
      case .isHolder, .during(.voucherValid), .during(.tierValid): true
      default: test.terms.contains { $0 != .now }
      }
    }
  }
}

extension Account {
  /// Whether the account is another's than the voucher's that an event is about.
  fileprivate var isApartFromVouchers: Bool {
    switch self {
    case .source, .party: true
    case .available, .earmarked, .spent: false
    }
  }
}
