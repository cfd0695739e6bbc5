import QuanModel

/// Who counts as the same: identity keys joined into users by union, the older user's number standing for both.
package struct UserTable: Sendable {
  package private(set) var index: DigestTable
  /// Every key in the order in which it was first seen, with the user that it was first booked on.
  package private(set) var keyDigests: [Digest128] = []
  package private(set) var keyUsers: [Int32] = []
  package private(set) var parents: [Int32] = []
  package private(set) var blocked: [UInt8] = []
  /// First purse of each user in the purse table, or -1.
  package private(set) var firstPurse: [Int32] = []

  package init(capacity: Int = 8) {
    index = DigestTable(capacity: capacity)
    keyDigests.reserveCapacity(capacity)
    keyUsers.reserveCapacity(capacity)
    parents.reserveCapacity(capacity)
    blocked.reserveCapacity(capacity)
    firstPurse.reserveCapacity(capacity)
  }

  package init(keyDigests: [Digest128], keyUsers: [Int32], parents: [Int32], blocked: [UInt8], firstPurse: [Int32]) {
    index = DigestTable(capacity: keyDigests.count)
    for (number, digest) in keyDigests.enumerated() { index.insert(digest, number) }
    self.keyDigests = keyDigests
    self.keyUsers = keyUsers
    self.parents = parents
    self.blocked = blocked
    self.firstPurse = firstPurse
  }

  package var count: Int { parents.count }

  /// The user that a user was joined into.
  package func root(_ user: Int32) -> Int32 {
    var user = user
    while parents[Int(user)] != user { user = parents[Int(user)] }
    return user
  }

  /// The same, halving the path on the way.
  package mutating func rootHalving(_ user: Int32) -> Int32 {
    var user = user
    while parents[Int(user)] != user {
      parents[Int(user)] = parents[Int(parents[Int(user)])]
      user = parents[Int(user)]
    }
    return user
  }

  /// The user of a key, or -1.
  package func user(of key: Digest128) -> Int32 {
    let number = index.find(key)
    return number < 0 ? -1 : root(keyUsers[number])
  }

  package mutating func makeUser() -> Int32 {
    parents.append(Int32(parents.count))
    blocked.append(0)
    firstPurse.append(-1)
    return Int32(parents.count - 1)
  }

  /// Books a key that is new on a user.
  package mutating func book(_ key: Digest128, on user: Int32) {
    index.insert(key, keyDigests.count)
    keyDigests.append(key)
    keyUsers.append(user)
  }

  /// Joins one root into another; purses are moved by the caller.
  package mutating func join(_ younger: Int32, into older: Int32) {
    parents[Int(younger)] = older
    blocked[Int(older)] |= blocked[Int(younger)]
  }

  package mutating func setBlocked(_ user: Int32, _ isBlocked: Bool) { blocked[Int(user)] = isBlocked ? 1 : 0 }

  package mutating func setFirstPurse(_ user: Int32, _ purse: Int32) { firstPurse[Int(user)] = purse }
}
