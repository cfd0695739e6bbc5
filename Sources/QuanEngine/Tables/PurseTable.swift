/// Purses that are found by what they count for: a user, an order, a day. Stores what was taken; a purse that is not
/// there has taken nothing.
package struct PurseTable: Sendable {
  /// What a purse is for, packed: quota and tier, subject, order or merchant, calendar unit and round.
  package struct Key: Hashable, Sendable {
    package var quotaAndTier: UInt32
    package var subject: UInt32
    package var place: UInt32
    package var timeAndRound: UInt32

    package init(quotaAndTier: UInt32, subject: UInt32, place: UInt32, timeAndRound: UInt32) {
      self.quotaAndTier = quotaAndTier
      self.subject = subject
      self.place = place
      self.timeAndRound = timeAndRound
    }

    /// Bits of a round in `timeAndRound`.
    package static let roundBits: UInt32 = 12
    package static let tierBits: UInt32 = 16

    /// Mixes the parts; they are counted up by the engine and not chosen by callers, so a fixed mix is enough.
    fileprivate var mixed: UInt64 {
      let left = UInt64(quotaAndTier) << 32 | UInt64(subject)
      let right = UInt64(place) << 32 | UInt64(timeAndRound)
      var hash = left &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash >> 29) ^ right) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 32)) &* 0x94D0_49BB_1331_11EB
      return hash ^ (hash >> 31)
    }
  }

  package private(set) var keys: [Key] = []
  package private(set) var taken: [Int64] = []
  /// The next purse of the same subject, or -1.
  package private(set) var next: [Int32] = []
  /// The purse that what comes back to this one goes to: of the user that its user was joined into, or where it was
  /// swept; -1 for itself.
  package private(set) var forwards: [Int32] = []
  private var table: BucketTable<Slot>

  private struct Slot: HashedSlot {
    var hash: UInt32
    var number: Int32

    init(_ key: Key, number: Int32 = -1) {
      hash = UInt32(truncatingIfNeeded: key.mixed)
      self.number = number
    }

    static let empty = Slot(Key(quotaAndTier: 0, subject: 0, place: 0, timeAndRound: 0))
    var isEmpty: Bool { number < 0 }
    /// The upper bits, for the lower ones tell the bucket.
    var place: Int { Int(hash >> 16) }
    var branch: Int { Int(hash) }
  }

  package init(capacity: Int = 8) {
    table = BucketTable(capacity: capacity)
    keys.reserveCapacity(capacity)
    taken.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
    forwards.reserveCapacity(capacity)
  }

  package init(keys: [Key], taken: [Int64], next: [Int32], forwards: [Int32]) {
    self.init(capacity: keys.count)
    for index in keys.indices { insert(keys[index], taken: taken[index], next: next[index]) }
    self.forwards = forwards
  }

  /// The purse that what belongs to this one goes to.
  package func final(_ number: Int) -> Int {
    var number = number
    while forwards[number] >= 0 { number = Int(forwards[number]) }
    return number
  }

  package mutating func forward(_ number: Int, to target: Int) {
    if number != target { forwards[number] = Int32(target) }
  }

  /// The purse's number, or -1.
  package func find(_ key: Key) -> Int {
    let probe = Slot(key)
    return Int(table.first(like: probe) { $0.hash == probe.hash && keys[Int($0.number)] == key }.number)
  }

  package func taken(_ key: Key) -> Int64 {
    let number = find(key)
    return number < 0 ? 0 : taken[number]
  }

  /// Adds to a purse that exists.
  package mutating func add(_ amount: Int64, to number: Int) { taken[number] += amount }

  /// Makes a purse; answers its number.
  @discardableResult
  package mutating func insert(_ key: Key, taken amount: Int64, next following: Int32) -> Int {
    table.insert(Slot(key, number: Int32(keys.count)))
    keys.append(key)
    taken.append(amount)
    next.append(following)
    forwards.append(-1)
    return keys.count - 1
  }

  /// Makes `following` the purse after `number` in the list of its subject.
  package mutating func link(_ number: Int, to following: Int32) { next[number] = following }

  package mutating func empty(_ number: Int) { taken[number] = 0 }
}
