/// What was tried on the way to a decision, in order; recorded only when asked for.
package struct Trace: Sendable {
  package enum Result: UInt8, Sendable {
    case holds, fails, unknown, undecided
  }

  /// What the engine itself asks, whatever the file says.
  package enum Check: String, Sendable {
    case voucher, state, merchant, order, suspended, blocked
  }

  /// What the engine knows by itself and conditions ask.
  package enum Term: UInt8, Sendable {
    case now, merchantSuspended, state, tier, kind, round
  }

  package struct Step: Sendable {
    /// The entry that was tried, or -1 where the engine itself asks.
    package var entry: Int32
    /// Meaningful without an entry.
    package var check = Check.voucher
    package var result: Result
    /// Values seen: slots and what the engine knows for a rule; taken, adding and limit for a quota.
    package var values: [Seen]
  }

  package enum Seen: Hashable, Sendable {
    case slot(Int32, SlotValue)
    /// How the tests of a personal fact came out, in order. The fact itself is not told.
    case tests(Int32, [Result])
    case term(Term, Int64)
    /// Whether the command's keys are those of the voucher's subject of this number.
    case belongs(subject: Int32, Bool)
    case quota(taken: Int64, adds: Int64, limit: Int64)
    /// The same in fen.
    case funds(taken: Int64, adds: Int64, limit: Int64)
    case window(from: Int64, until: Int64)
  }

  package private(set) var steps: [Step] = []
  /// The flows that ran, whatever set them off, by their entries; each once.
  package private(set) var ran: [Int32] = []
  /// Whether steps are recorded at this moment: not while checks are run again.
  package var isOn = false
  /// Whether anything is.
  var isWanted = false

  mutating func reset() {
    steps.removeAll(keepingCapacity: true)
    ran.removeAll(keepingCapacity: true)
  }

  mutating func note(flow entry: Int32) {
    if entry >= 0, !ran.contains(entry) { ran.append(entry) }
  }

  mutating func record(_ entry: Int32, _ result: Result, _ values: [Seen] = []) {
    steps.append(Step(entry: entry, result: result, values: values))
  }

  mutating func record(_ check: Check, _ holds: Bool, _ values: [Seen] = []) {
    steps.append(Step(entry: -1, check: check, result: holds ? .holds : .fails, values: values))
  }
}
