import QuanModel
import QuanPlan

extension Engine {
  /// Fills `roots` with the users that the command's keys belong to, each once, the oldest first. All keys are looked up
  /// before anything is decided, so that the look-ups overlap.
  mutating func findRoots(_ command: borrowing Command) {
    roots.removeAll(keepingCapacity: true)
    let joining = command.keyMask & plan.joiningKeys
    for key in 0..<command.keys.count where joining >> UInt8(key) & 1 == 1 {
      let number = state.users.index.find(command.keys[key])
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
  /// its own.
  mutating func joinKeys(_ command: borrowing Command) -> Int32 {
    let user = roots.first ?? state.users.makeUser()
    for younger in roots.dropFirst() { merge(younger, into: user) }
    let joining = command.keyMask & plan.joiningKeys
    for key in 0..<command.keys.count where joining >> UInt8(key) & 1 == 1 {
      let digest = command.keys[key]
      if state.users.index.find(digest) < 0 { state.users.book(digest, on: user) }
    }
    return user
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
      let target = state.purses.find(key)
      if target >= 0 {
        state.purses.add(amount, to: target)
      } else {
        let made = state.purses.insert(key, taken: amount, next: state.users.firstPurse[Int(older)])
        state.users.setFirstPurse(older, Int32(made))
      }
    }
    state.users.setFirstPurse(younger, -1)
  }

  /// At least one key brought is the holder's, and none belongs to another user.
  func isHolder(_ command: borrowing Command, of voucher: Int) -> Bool {
    let holder = state.users.root(state.vouchers.users[voucher])
    var owns = false
    for key in 0..<command.keys.count where (command.keyMask & plan.joiningKeys) >> UInt8(key) & 1 == 1 {
      let user = state.users.user(of: command.keys[key])
      if user == holder { owns = true } else if user >= 0 { return false }
    }
    return owns
  }

  var isAnyRootBlocked: Bool { roots.contains { state.users.blocked[Int($0)] != 0 } }

  mutating func setBlocked(_ command: borrowing Command, _ isBlocked: Bool) -> Decision {
    findRoots(command)
    guard isBlocked || !roots.isEmpty else { return refused(.unknownUser) }
    for root in roots { state.users.setBlocked(root, isBlocked) }
    guard isBlocked else { return accepted() }
    // A key that nobody brought yet is blocked as a user of its own: blocking links nothing.
    for key in 0..<command.keys.count where (command.keyMask & plan.joiningKeys) >> UInt8(key) & 1 == 1 {
      guard state.users.index.find(command.keys[key]) < 0 else { continue }
      let user = state.users.makeUser()
      state.users.book(command.keys[key], on: user)
      state.users.setBlocked(user, true)
    }
    return accepted()
  }
}
