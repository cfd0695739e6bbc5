import QuanEngine
import QuanModel
import Testing

/// Tables that grow bucket by bucket find what was put into them, and nothing else.
@Suite("Tables found by hash")
struct HashTableTests {
  /// Numbers without a pattern, the same in every run.
  private struct Source {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Puts the digests in, looking all of them up now and then; answers how many are not where they should be.
  private func misplaced(_ digests: [Digest128], capacity: Int) -> Int {
    var table = DigestTable(capacity: capacity)
    var wrong = 0
    var next = 1
    for (number, digest) in digests.enumerated() {
      wrong += table.find(digest) == -1 ? 0 : 1
      table.insert(digest, number)
      guard number + 1 == next || number + 1 == digests.count else { continue }
      next *= 3
      for known in 0...number where table.find(digests[known]) != known { wrong += 1 }
    }
    return wrong + (table.count == digests.count ? 0 : 1)
  }

  @Test(arguments: [0, 100, 20_000, 40_000])
  func findsEveryDigest(_ capacity: Int) {
    var source = Source(state: UInt64(capacity))
    let digests = (0..<40_000).map { _ in Digest128(high: source.next(), low: source.next()) }
    #expect(misplaced(digests, capacity: capacity) == 0)
  }

  /// Digests are keyed, so that nobody can choose them; still none may be lost.
  @Test func findsDigestsThatShareTheBitsOfTheirBucket() {
    var source = Source(state: 7)
    let digests = (0..<8000).map { _ in Digest128(high: 0x55, low: source.next()) }
    #expect(misplaced(digests, capacity: 8) == 0)
  }

  /// One bucket is split far down first, so that many entries of the directory lead to each of the others when those are split.
  @Test func findsDigestsOfABucketThatManyEntriesLeadTo() {
    var source = Source(state: 6)
    let deep = (0..<9000).map { _ in Digest128(high: source.next() << 4, low: source.next()) }
    let shallow = (0..<20_000).map { _ in Digest128(high: source.next() | 1, low: source.next()) }
    #expect(misplaced(deep + shallow, capacity: 8) == 0)
  }

  @Test func findsDigestsThatShareTheirPlace() {
    var source = Source(state: 8)
    let digests = (0..<1000).map { _ in Digest128(high: source.next(), low: 0x55) }
    #expect(misplaced(digests, capacity: 8) == 0)
  }

  /// Beside a dictionary of the same purses.
  @Test func findsEveryPurse() {
    var table = PurseTable()
    var known: [PurseTable.Key: Int64] = [:]
    var source = Source(state: 9)
    for number in 0..<60_000 {
      let key = PurseTable.Key(
        quotaAndTier: UInt32(source.next() % 5), subject: UInt32(source.next() % 20_000),
        place: UInt32(source.next() % 2), timeAndRound: 0)
      #expect(table.taken(key) == known[key, default: 0])
      if known[key] == nil { table.insert(key, taken: Int64(number), next: -1) }
      known[key] = known[key] ?? Int64(number)
    }
    let isFound = known.allSatisfy { table.taken($0.key) == $0.value }
    #expect(isFound)
    let again = PurseTable(keys: table.keys, taken: table.taken, next: table.next, forwards: table.forwards)
    let isFoundAgain = known.allSatisfy { again.taken($0.key) == $0.value }
    #expect(isFoundAgain)
  }
}
