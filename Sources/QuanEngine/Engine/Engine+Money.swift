import QuanModel
import QuanPlan

extension Engine {
  /// Moves every source's share of a voucher to an account: the very shares that were moved before. What was paid out of
  /// it and is undone is recoverable from the payee until it gives it back or earns it again.
  mutating func moveMoney(of voucher: Int, to account: Ledger.Account) {
    let from = Ledger.Account(number: state.vouchers.accounts[voucher])
    guard from != account else { return }
    state.vouchers.accounts[voucher] = account.number
    // What is free again is its round's to hand out, whatever event freed it.
    if account == .available, plan.roundMoneyQuota >= 0 { giveBack(voucher, .quota(plan.roundMoneyQuota)) }
    if from == .available, lacksMoney(for: voucher) {
      // What was freed was granted to others meanwhile: nothing is held any more.
      for source in plan.sources.indices { state.vouchers.shares[voucher * plan.sources.count + source] = 0 }
      state.vouchers.amounts[voucher] = 0
      return
    }
    for source in plan.sources.indices {
      let share = share(of: voucher, source: source)
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

  /// What a source bears of a voucher.
  func share(of voucher: Int, source: Int) -> Int64 { state.vouchers.shares[voucher * plan.sources.count + source] }

  private func lacksMoney(for voucher: Int) -> Bool {
    plan.sources.indices.contains {
      !isPaid(voucher, $0) && state.ledger.available[$0] < share(of: voucher, source: $0)
    }
  }

  /// Changes what a source bears of a voucher. What is given up of a share that was paid is owed by its payee.
  mutating func changeShare(of voucher: Int, source: Int, by fen: Int64) {
    let account = Ledger.Account(number: state.vouchers.accounts[voucher])
    state.vouchers.shares[voucher * plan.sources.count + source] += fen
    guard isPaid(voucher, source) else {
      state.ledger.move(fen, source: source, from: .available, to: account)
      return
    }
    if account == .spent {
      state.ledger.spent[source] += fen
      state.payees.paid[source] += fen
      state.payees.recoverable[source] -= fen
    }
    state.vouchers.owed[voucher * widths.payments + source] -= fen
  }

  /// Whether some share of the voucher was paid: then it stays at what is held.
  func isPaidInPart(_ voucher: Int) -> Bool { plan.sources.indices.contains { isPaid(voucher, $0) } }

  func isPaid(_ voucher: Int, _ source: Int) -> Bool {
    plan.hasPayments && state.vouchers.paidTo[voucher * widths.payments + source] >= 0
  }

  /// Moves money between accounts, sources and parties; true where the voucher's money moved.
  mutating func pay(_ move: PlanMove, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    switch (move.source, move.target) {
    case (.party(let giver), .party(let taker)): return transfer(move, from: giver, to: taker, command, context)
    case (.source(let source), .party(let taker)): return payOut(move, to: taker, only: Int(source), command, context)
    case (_, .party(let taker)): return payOut(move, to: taker, only: nil, command, context)
    case (.party(let giver), _): return repay(move, by: giver, context)
    default: return moveBetweenAccounts(move, context)
    }
  }

  /// A sum that is no voucher's: an advance, or what parties settle among themselves. Sources' books are about vouchers alone.
  private mutating func transfer(
    _ move: PlanMove, from giver: Int32?, to taker: Int32, _ command: borrowing Command, _ context: EvaluationContext
  ) -> Bool {
    guard let amount = evaluate(quantity: move.program, command, context) else { return false }
    if let giver { state.payees.balances[Int(giver)] -= amount }
    state.payees.balances[Int(taker)] += amount
    return false
  }

  /// Pays what is spent and unpaid of a voucher: the shares that the move carries.
  private mutating func payOut(
    _ move: PlanMove, to taker: Int32, only source: Int?, _ command: borrowing Command, _ context: EvaluationContext
  ) -> Bool {
    guard let carried = shares(of: move) else { return transfer(move, from: nil, to: taker, command, context) }
    guard context.voucher >= 0, state.vouchers.accounts[context.voucher] == Ledger.Account.spent.number else {
      return false
    }
    var hasPaid = false
    for number in plan.sources.indices where carried >> UInt64(number) & 1 == 1 && (source ?? number) == number {
      let share = share(of: context.voucher, source: number)
      // Who is paid nothing owes nothing.
      guard share != 0, !isPaid(context.voucher, number) else { continue }
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
      let share = share(of: context.voucher, source: number)
      let place = context.voucher * widths.payments + number
      let owed = state.vouchers.owed[place]
      state.vouchers.paidTo[place] = -1
      state.vouchers.owed[place] = 0
      state.payees.balances[Int(giver)] -= share + owed
      state.payees.recoverable[number] -= owed
      state.ledger.receive(owed, source: number, into: .available)
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
  private func shares(of move: PlanMove) -> UInt64? { move.carried == 0 ? nil : move.carried }
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
