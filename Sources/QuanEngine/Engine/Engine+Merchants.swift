import QuanModel
import QuanPlan

extension Engine {
  /// Admits a merchant whose facts meet every rule; enrolling it again renews its facts and leaves a suspension standing.
  mutating func enrol(_ command: borrowing Command, now: Int64) -> Decision {
    guard command.hasMerchant else { return refused(.unknownMerchant) }
    let context = EvaluationContext(now: now)
    var verdict = checkRules(.enrol, command, context, excused: -2)
    guard verdict.isAccepted else {
      let isTracing = trace.isOn
      trace.isOn = false
      defer { trace.isOn = isTracing }
      if verdict.remedy != .none, !checkRules(.enrol, command, context, excused: verdict.entry).isAccepted {
        verdict.dropRemedy()
      }
      return refused(verdict)
    }
    _ = state.merchants.enrol(command.merchant, name: command.merchantName, facts: command.merchantValues)
    return accepted()
  }

  mutating func setSuspended(_ command: borrowing Command, _ isSuspended: Bool) -> Decision {
    let merchant = command.hasMerchant ? state.merchants.find(command.merchant) : -1
    guard merchant >= 0 else { return refused(.unknownMerchant) }
    state.merchants.setSuspended(merchant, isSuspended)
    return accepted()
  }
}
