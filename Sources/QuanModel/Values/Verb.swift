import QuanSyntax

/// What a command does. The built-in verbs have fixed numbers, which journals and snapshots store.
package struct Verb: Hashable, Sendable, Comparable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let grab = Verb(rawValue: 0)
  package static let activate = Verb(rawValue: 1)
  package static let void = Verb(rawValue: 2)
  package static let redeem = Verb(rawValue: 3)
  package static let submit = Verb(rawValue: 4)
  package static let review = Verb(rawValue: 5)
  package static let refund = Verb(rawValue: 6)
  package static let enrol = Verb(rawValue: 7)
  package static let suspend = Verb(rawValue: 8)
  package static let reinstate = Verb(rawValue: 9)
  package static let block = Verb(rawValue: 10)
  package static let unblock = Verb(rawValue: 11)
  package static let round = Verb(rawValue: 12)
  package static let amend = Verb(rawValue: 13)
  package static let advance = Verb(rawValue: 14)

  /// Names in the order of their numbers.
  package static let names = [
    "grab", "activate", "void", "redeem", "submit", "review", "refund", "enrol", "suspend", "reinstate", "block",
    "unblock", "round", "amend", "advance",
  ]

  private static let chineseNames = names.map { BuiltInWords.chinese($0, .verb) ?? $0 }

  /// The verb of a name in either language.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) ?? Self.chineseNames.firstIndex(of: name) else { return nil }
    rawValue = UInt8(index)
  }

  /// The spelling of a built-in verb; those of a file's own are named by its campaign.
  package var name: String { isOwn ? "verb \(ownIndex + 1)" : Self.names[Int(rawValue)] }

  /// The Chinese spelling of a built-in verb.
  package var chineseName: String { isOwn ? "动词 \(ownIndex + 1)" : Self.chineseNames[Int(rawValue)] }

  /// Verbs that a file declares are numbered behind the built-in ones.
  package init(own index: Int) { rawValue = UInt8(clamping: Self.names.count + index) }
  package var isOwn: Bool { Int(rawValue) >= Self.names.count }
  package var ownIndex: Int { Int(rawValue) - Self.names.count }
  package static let ownMax = 64

  /// Verbs about one voucher: they name it, and flows of the campaign may move it.
  package var isAboutVoucher: Bool { isOwn || (Verb.activate.rawValue...Verb.refund.rawValue).contains(rawValue) }

  /// Verbs whose commands are about a merchant that was enrolled before.
  package var isAboutMerchant: Bool {
    isOwn || [Verb.redeem, .submit, .review, .refund, .suspend, .reinstate].contains(self)
  }

  /// Whether a command of this verb on a voucher comes before one of the other: the order of a voucher's life.
  package func precedes(_ other: Verb) -> Bool {
    let life: [Verb] = [.grab, .activate, .redeem, .submit, .review, .refund, .void]
    guard let own = life.firstIndex(of: self), let later = life.firstIndex(of: other) else { return false }
    return own < later
  }

  package static func < (left: Verb, right: Verb) -> Bool { left.rawValue < right.rawValue }
}
