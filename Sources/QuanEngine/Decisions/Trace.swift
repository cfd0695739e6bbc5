/// What was tried on the way to a decision, in order; recorded only when asked for.
package struct Trace: Sendable {
  package enum Result: UInt8, Sendable {
    case holds, fails, unknown, undecided
  }

  package struct Step: Sendable {
    /// The entry that was tried.
    package var entry: Int32
    package var result: Result
    /// Values seen: slots for a rule; taken, adding and limit for a quota.
    package var values: [Seen]
  }

  package enum Seen: Sendable {
    case slot(Int32, SlotValue)
    case quota(taken: Int64, adds: Int64, limit: Int64)
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
}
