import QuanModel

extension NaiveEngine {
  /// The keys that a subject goes by, of those that a command brings. Of a subject of several keys together, one of them all.
  func keys(of subject: Int, _ brought: [Int: String]) -> [NaiveKey] {
    let definition = campaign.subjects[subject]
    let keys = definition.keys.sorted().compactMap { kind in brought[kind].map { NaiveKey(kind: kind, text: $0) } }
    guard definition.needsAll else { return keys }
    guard keys.count == definition.keys.count else { return [] }
    return [NaiveKey(kind: -1, text: keys.map { "\($0.text.utf8.count):\($0.text)" }.joined())]
  }

  /// Whether the keys that a command brings are the holder's, and nobody else's.
  func isHolder(_ subject: Int, _ scene: NaiveScene) -> Bool {
    guard let voucher = scene.voucher, let own = vouchers[voucher].keys[subject] else { return false }
    let brought = keys(of: subject, scene.keys)
    let users = users[subject]
    func isOwn(_ key: NaiveKey) -> Bool {
      guard campaign.subjects[subject].isTransitive else { return own.contains(key) }
      guard let user = users.user(of: key) else { return false }
      return own.contains { users.user(of: $0) == user }
    }
    return brought.contains(where: isOwn) && brought.allSatisfy { isOwn($0) || users.user(of: $0) == nil }
  }

  /// The purses that a subject stands for: one, or of direct links one for each key.
  func parts(of subject: Int, _ scene: NaiveScene) -> [NaivePart] {
    let keys = scene.voucher.map { vouchers[$0].keys[subject] ?? [] } ?? keys(of: subject, scene.keys)
    guard campaign.subjects[subject].isTransitive else { return keys.map { .key($0) } }
    let known = Set(keys.compactMap { users[subject].user(of: $0) }).sorted()
    // What is only tried joins nobody: every user's count matters, and the oldest is booked on.
    return (scene.isAttempt ? known : Array(known.prefix(1))).map { .user($0) }
  }

  /// Makes the keys of a grab one user of each subject, and what was taken by one taken by all.
  mutating func join(_ brought: [Int: String]) {
    for subject in campaign.subjects.indices {
      let keys = keys(of: subject, brought)
      guard !keys.isEmpty else { continue }
      guard campaign.subjects[subject].isTransitive else {
        for key in keys { _ = users[subject].join([key]) }
        continue
      }
      let (user, swallowed) = users[subject].join(keys)
      joins += swallowed.count
      for old in swallowed { rename(.user(old), to: .user(user), subject) }
    }
  }

  /// Purses of a user that another has swallowed are that one's.
  private mutating func rename(_ old: NaivePart, to new: NaivePart, _ subject: Int) {
    func renamed(_ quota: Int, _ cell: [NaivePart]) -> [NaivePart] {
      zip(campaign.quotas[quota].dimensions, cell).map { dimension, part in
        dimension == .subject(subject) && part == old ? new : part
      }
    }
    for index in takes.indices { takes[index].cell = renamed(takes[index].quota, takes[index].cell) }
    var moved: [NaivePurse: Int64] = [:]
    for (purse, amount) in self.moved {
      moved[NaivePurse(quota: purse.quota, cell: renamed(purse.quota, purse.cell)), default: 0] += amount
    }
    self.moved = moved
    var swept: [NaivePurse: NaivePurse] = [:]
    for (purse, target) in self.swept {
      let from = NaivePurse(quota: purse.quota, cell: renamed(purse.quota, purse.cell))
      swept[from] = NaivePurse(quota: target.quota, cell: renamed(target.quota, target.cell))
    }
    self.swept = swept
  }
}
