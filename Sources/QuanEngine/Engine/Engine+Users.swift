import QuanModel
import QuanPlan

extension Engine {
  /// Fills `identities` with the digests by which the command's subject is known: each key, or all of them together.
  mutating func findIdentities(_ command: borrowing Command) {
    identities.removeAll(keepingCapacity: true)
    let joining = command.keyMask & plan.joiningKeys
    guard isWhole else {
      for key in 0..<command.keys.count where joining >> UInt8(key) & 1 == 1 { identities.append(command.keys[key]) }
      return
    }
    if joining == plan.joiningKeys, joining != 0 { identities.append(Self.joined(command, joining)) }
  }

  private var isWhole: Bool { plan.subjects.first.map { $0.kind == .whole } ?? false }
  var isDirect: Bool { plan.subjects.first.map { $0.kind == .direct } ?? false }

  private static let joiningKey = SipKey(low: 0x6b65_7973, high: 0x616c_6c6f)

  /// One digest for several keys together.
  static func joined(_ command: borrowing Command, _ mask: UInt8) -> Digest128 {
    var hasher = SipHasher128(key: joiningKey)
    for key in 0..<command.keys.count where mask >> UInt8(key) & 1 == 1 {
      hasher.append(byte: UInt8(key))
      hasher.append(command.keys[key].low)
      hasher.append(command.keys[key].high)
    }
    return hasher.finish()
  }

  /// Fills `roots` with the users that the command's keys belong to, each once, the oldest first. All keys are looked up
  /// before anything is decided, so that the look-ups overlap.
  mutating func findRoots(_ command: borrowing Command) {
    findIdentities(command)
    roots.removeAll(keepingCapacity: true)
    for digest in identities {
      let number = state.users.index.find(digest)
      guard number >= 0 else { continue }
      let root = state.users.rootHalving(state.users.keyUsers[number])
      if !roots.contains(root) { roots.append(root) }
    }
    roots.sort()
  }

  /// The first key that a grab must bring and does not, or nil.
  func missingKey(_ command: borrowing Command) -> Int? {
    let missing = plan.neededKeys & ~command.keyMask
    return missing == 0 ? nil : missing.trailingZeroBitCount
  }

  /// Makes the command's keys one user; answers it. The oldest user's number stands, and the others' purses are added to
  /// its own. Where links are direct every key is a user of its own, and `roots` holds them all afterwards.
  mutating func joinKeys(_ command: borrowing Command) -> Int32 {
    if isDirect { return bookDirectly() }
    let user = roots.first ?? state.users.makeUser()
    for younger in roots.dropFirst() { merge(younger, into: user) }
    for digest in identities where state.users.index.find(digest) < 0 { state.users.book(digest, on: user) }
    return user
  }

  private mutating func bookDirectly() -> Int32 {
    for digest in identities where state.users.index.find(digest) < 0 {
      let user = state.users.makeUser()
      state.users.book(digest, on: user)
      roots.append(user)
    }
    return roots.first ?? state.users.makeUser()
  }

  private mutating func merge(_ younger: Int32, into older: Int32) {
    state.users.join(younger, into: older)
    var purse = state.users.firstPurse[Int(younger)]
    while purse >= 0 {
      let number = Int(purse)
      purse = state.purses.next[number]
      var key = state.purses.keys[number]
      key.subject = UInt32(bitPattern: older)
      let amount = state.purses.taken[number]
      state.purses.empty(number)
      var target = state.purses.find(key)
      if target >= 0 {
        state.purses.add(amount, to: target)
      } else {
        target = state.purses.insert(key, taken: amount, next: state.users.firstPurse[Int(older)])
        state.users.setFirstPurse(older, Int32(target))
      }
      state.purses.forward(number, to: target)
    }
    state.users.setFirstPurse(younger, -1)
  }

  /// At least one key brought is the holder's, and none belongs to another user.
  mutating func isHolder(_ command: borrowing Command, of voucher: Int) -> Bool {
    findIdentities(command)
    var owns = false
    for digest in identities {
      let user = state.users.user(of: digest)
      if user >= 0, isHeld(voucher, by: user) { owns = true } else if user >= 0 { return false }
    }
    return owns
  }

  private func isHeld(_ voucher: Int, by user: Int32) -> Bool {
    guard isDirect else { return state.users.root(state.vouchers.users[voucher]) == user }
    let width = widths.holders
    for place in voucher * width..<(voucher + 1) * width where state.vouchers.holders[place] == user { return true }
    return false
  }

  /// Fills `roots` with the holder of a voucher, or with the users of every key that it was granted to.
  mutating func findHolders(of voucher: Int) {
    roots.removeAll(keepingCapacity: true)
    guard isDirect else {
      roots.append(state.users.root(state.vouchers.users[voucher]))
      return
    }
    roots.append(contentsOf: keyHolders(of: voucher))
  }

  /// The same, for itself.
  func holders(of voucher: Int) -> [Int32] {
    isDirect ? Array(keyHolders(of: voucher)) : [state.users.root(state.vouchers.users[voucher])]
  }

  private func keyHolders(of voucher: Int) -> some Sequence<Int32> {
    // A grab brings fewer kinds of keys than there are; the others stand as -1.
    state.vouchers.holders[voucher * widths.holders..<(voucher + 1) * widths.holders].lazy.filter { $0 >= 0 }
  }

  var isAnyRootBlocked: Bool { roots.contains { state.users.blocked[Int($0)] != 0 } }

  mutating func setBlocked(_ command: borrowing Command, _ isBlocked: Bool) -> Decision {
    findRoots(command)
    guard isBlocked || !roots.isEmpty else { return refused(.unknownUser) }
    for root in roots { state.users.setBlocked(root, isBlocked) }
    guard isBlocked else { return accepted() }
    // A key that nobody brought yet is blocked as a user of its own: blocking links nothing.
    for digest in identities where state.users.index.find(digest) < 0 {
      let user = state.users.makeUser()
      state.users.book(digest, on: user)
      state.users.setBlocked(user, true)
    }
    return accepted()
  }

  // MARK: Subjects behind the first

  /// Whether the command brings what the voucher was granted to, as a subject behind the first.
  func isOfClass(_ subject: Int, _ command: borrowing Command, _ voucher: Int) -> Bool {
    guard voucher >= 0, let digest = classDigest(subject, command) else { return false }
    let number = state.classes.find(digest)
    return number >= 0 && Int32(number) == state.vouchers.classes[voucher * widths.classes + subject - 1]
  }

  /// The class of a subject that is told by its keys together; nil where a key was not brought.
  func classDigest(_ subject: Int, _ command: borrowing Command) -> Digest128? {
    let mask = plan.subjects[subject].keys
    guard mask != 0, command.keyMask & mask == mask else { return nil }
    return Self.joined(command, mask)
  }
}
