import QuanModel

/// Every command that took a number, with its decision: what makes a repeated id harmless. 88 bytes a command and its
/// place in the index, kept for the life of the state.
package struct CommandLog: Sendable {
  package private(set) var index: DigestTable
  package private(set) var ids: [Digest128] = []
  package private(set) var contents: [Digest128] = []
  package private(set) var decisions: [Decision] = []

  package init(capacity: Int = 8) {
    index = DigestTable(capacity: capacity)
    ids.reserveCapacity(capacity)
    contents.reserveCapacity(capacity)
    decisions.reserveCapacity(capacity)
  }

  package init(ids: [Digest128], contents: [Digest128], decisions: [Decision]) {
    index = DigestTable(capacity: ids.count)
    for (number, id) in ids.enumerated() { index.insert(id, number) }
    self.ids = ids
    self.contents = contents
    self.decisions = decisions
  }

  package func find(_ id: Digest128) -> Int { index.find(id) }

  mutating func append(id: Digest128, content: Digest128, decision: Decision) {
    index.insert(id, ids.count)
    ids.append(id)
    contents.append(content)
    decisions.append(decision)
  }
}
