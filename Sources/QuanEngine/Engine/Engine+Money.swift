import QuanModel
import QuanPlan

extension Engine {
  /// Moves every source's share of a voucher to an account: the very shares that were moved before. What was paid out of
  /// it and is undone is recoverable from the payee until it gives it back or earns it again.
  mutating func moveMoney(of voucher: Int, to account: Ledger.Account) {
    let from = Ledger.Account(number: state.vouchers.accounts[voucher])
    guard from != account else { return }
    state.vouchers.accounts[voucher] = account.number
    let tier = Int(state.vouchers.tiers[voucher])
    for source in plan.sources.indices {
      let share = share(of: voucher, source: source, tier: tier)
      guard isPaid(voucher, source) else {
        state.ledger.move(share, source: source, from: from, to: account)
        continue
      }
      // Between two accounts other than spent it stays recoverable.
      if from == .spent {
        state.ledger.spent[source] -= share
        state.payees.paid[source] -= share
        state.payees.recoverable[source] += share
      } else if account == .spent {
        state.payees.recoverable[source] -= share
        state.payees.paid[source] += share
        state.ledger.spent[source] += share
      }
    }
  }

  func isPaid(_ voucher: Int, _ source: Int) -> Bool {
    plan.hasPayments && state.vouchers.paidTo[voucher * widths.payments + source] >= 0
  }

  /// Moves money between accounts, sources and parties; true where the voucher's money moved.
  mutating func pay(_ move: PlanMove, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    switch (move.source, move.target) {
    case (.party(let giver), .party(let taker)):
      guard let amount = evaluate(quantity: move.quantity, command, context) else { return false }
      state.payees.balances[Int(giver)] -= amount
      state.payees.balances[Int(taker)] += amount
      return false
    case (.source(let source), .party(let taker)): return payOut(move, to: taker, only: Int(source), command, context)
    case (_, .party(let taker)): return payOut(move, to: taker, only: nil, command, context)
    case (.party(let giver), _): return repay(move, by: giver, context)
    default: return moveBetweenAccounts(move, context)
    }
  }

  /// Pays what is spent and unpaid of a voucher: the shares that the move carries. A sum that is no voucher's is an
  /// advance between two parties.
  private mutating func payOut(
    _ move: PlanMove, to taker: Int32, only source: Int?, _ command: borrowing Command, _ context: EvaluationContext
  ) -> Bool {
    guard let carried = shares(of: move) else {
      guard let amount = evaluate(quantity: move.quantity, command, context) else { return false }
      state.payees.balances[Int(taker)] += amount
      return false
    }
    guard context.voucher >= 0, state.vouchers.accounts[context.voucher] == Ledger.Account.spent.number else {
      return false
    }
    var hasPaid = false
    for number in plan.sources.indices where carried >> UInt64(number) & 1 == 1 && (source ?? number) == number {
      guard !isPaid(context.voucher, number) else { continue }
      let share = share(of: context.voucher, source: number, tier: context.tier)
      state.vouchers.paidTo[context.voucher * widths.payments + number] = Int16(taker)
      state.payees.paid[number] += share
      state.payees.balances[Int(taker)] += share
      hasPaid = true
    }
    return hasPaid
  }

  /// A payee gives back what was paid to it for the voucher: the money goes where the voucher's stands.
  private mutating func repay(_ move: PlanMove, by giver: Int32, _ context: EvaluationContext) -> Bool {
    guard let carried = shares(of: move), context.voucher >= 0 else { return false }
    let account = Ledger.Account(number: state.vouchers.accounts[context.voucher])
    var hasMoved = false
    for number in plan.sources.indices where carried >> UInt64(number) & 1 == 1 && isPaid(context.voucher, number) {
      if case .source(let target) = move.target, Int(target) != number { continue }
      guard state.vouchers.paidTo[context.voucher * widths.payments + number] == Int16(giver) else { continue }
      let share = share(of: context.voucher, source: number, tier: context.tier)
      state.vouchers.paidTo[context.voucher * widths.payments + number] = -1
      state.payees.balances[Int(giver)] -= share
      if account == .spent {
        state.payees.paid[number] -= share
      } else {
        state.payees.recoverable[number] -= share
        state.ledger.receive(share, source: number, into: account)
      }
      hasMoved = true
    }
    return hasMoved
  }

  /// `subsidy from spent to free`: takes the place of what the voucher's state would post.
  private mutating func moveBetweenAccounts(_ move: PlanMove, _ context: EvaluationContext) -> Bool {
    guard context.voucher >= 0, shares(of: move) != nil, let target = Ledger.Account(move.target) else { return false }
    if let from = Ledger.Account(move.source), state.vouchers.accounts[context.voucher] != from.number { return false }
    moveMoney(of: context.voucher, to: target)
    return true
  }

  /// Bits of the sources whose shares a move carries; nil where it is some other amount.
  private func shares(of move: PlanMove) -> UInt64? {
    var bits: UInt64 = 0
    for position in Int(move.quantity.start)..<Int(move.quantity.start + move.quantity.count) {
      let step = plan.quantities[position]
      switch step.operation {
      case .subsidy: bits = .max
      case .share: bits |= 1 << UInt64(step.value)
      case .add: continue
      default: return nil
      }
    }
    return bits
  }
}

extension Ledger.Account {
  /// As vouchers store it.
  var number: UInt8 {
    switch self {
    case .available: 0
    case .earmarked: 1
    case .spent: 2
    }
  }

  init(number: UInt8) { self = number == 0 ? .available : number == 1 ? .earmarked : .spent }

  /// The account that a move names; nil for a source, which leaves it open, and for a party.
  init?(_ account: PlanAccount) {
    switch account {
    case .available: self = .available
    case .earmarked: self = .earmarked
    case .spent: self = .spent
    case .source, .party: return nil
    }
  }
}
