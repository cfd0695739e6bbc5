/// Commands in the bytes of the journal, in their order.
package struct CommandBatch: Sendable {
  package var payload: [UInt8] = []
  package var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  package mutating func removeAll() {
    payload.removeAll(keepingCapacity: true)
    count = 0
  }
}
