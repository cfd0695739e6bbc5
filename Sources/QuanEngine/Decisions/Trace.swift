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
  package var isOn = false

  mutating func reset() { steps.removeAll(keepingCapacity: true) }

  mutating func record(_ entry: Int32, _ result: Result, _ values: [Seen] = []) {
    steps.append(Step(entry: entry, result: result, values: values))
  }
}
