import QuanModel

/// Enrolled merchants with the facts that their enrolment brought.
package struct MerchantTable: Sendable {
  package private(set) var index = DigestTable()
  package private(set) var digests: [Digest128] = []
  package private(set) var suspended: [UInt8] = []
  package private(set) var values: [Int64] = []
  package private(set) var known: [UInt8] = []
  /// The merchants' own ids, one after the other.
  package private(set) var names: [UInt8] = []
  package private(set) var nameEnds: [Int64] = []
  private let width: Int

  package init(width: Int) { self.width = width }

  package init(
    width: Int, digests: [Digest128], suspended: [UInt8], values: [Int64], known: [UInt8], names: [UInt8],
    nameEnds: [Int64]
  ) {
    self.width = width
    index = DigestTable(capacity: digests.count)
    for (number, digest) in digests.enumerated() { index.insert(digest, number) }
    self.digests = digests
    self.suspended = suspended
    self.values = values
    self.known = known
    self.names = names
    self.nameEnds = nameEnds
  }

  package var count: Int { digests.count }

  package func find(_ digest: Digest128) -> Int { index.find(digest) }

  package func value(_ merchant: Int, _ position: Int) -> SlotValue {
    let cell = merchant * width + position
    return known[cell] == 0 ? .missing : SlotValue(values[cell])
  }

  package func isSuspended(_ merchant: Int) -> Bool { suspended[merchant] != 0 }

  /// The merchant's id as its enrolment brought it.
  package func name(_ merchant: Int) -> String {
    let start = merchant == 0 ? 0 : Int(nameEnds[merchant - 1])
    return String(decoding: names[start..<Int(nameEnds[merchant])], as: UTF8.self)
  }

  /// Enrols a merchant, or renews the facts of one.
  mutating func enrol(_ digest: Digest128, name: [UInt8], facts: [SlotValue]) -> Int {
    var number = index.find(digest)
    if number < 0 {
      number = digests.count
      index.insert(digest, number)
      digests.append(digest)
      suspended.append(0)
      names += name
      nameEnds.append(Int64(names.count))
      values += facts.map(\.value)
      known += facts.map { $0.isKnown ? 1 : 0 }
    } else {
      for (position, fact) in facts.enumerated() {
        values[number * width + position] = fact.value
        known[number * width + position] = fact.isKnown ? 1 : 0
      }
    }
    return number
  }

  mutating func setSuspended(_ merchant: Int, _ isSuspended: Bool) { suspended[merchant] = isSuspended ? 1 : 0 }
}
