import QuanModel

/// What a generated campaign is about besides its mix: one verb, and reasons that entries of its file name for it. Seed after
/// seed goes through every verb and every reason, so that a thousand of them see each pair.
package struct CrossFocus: Sendable {
  var verb: String
  /// The reasons that its entries name where the command brings the marks 1, 2, …
  var reasons: [String]

  /// The file's own verb that generated campaigns declare.
  static let ownVerb = "stamp"
  /// Verbs whose commands rules guard.
  private static let guarded = ["grab", "activate", "void", "redeem", "submit", "review", "refund", "enrol", ownVerb]
  /// Verbs that only quotas over attempts can refuse by name.
  private static let counted = ["suspend", "reinstate", "block", "unblock", "round", "advance"]
  /// How many reasons one campaign names.
  private static let width = 5

  /// The focus of a seed; every tenth seed runs a campaign of the repository instead.
  package init(seed: UInt64) { self.init(Int((seed - seed / 10) % 1_000_000)) }

  init(_ number: Int) {
    let (verbs, refusals) = (Self.guarded + Self.counted, Reason.allCases.filter { !$0.isInvalid }.map(\.name))
    verb = verbs[number % verbs.count]
    let groups = (refusals.count + Self.width - 1) / Self.width
    let group = number / verbs.count % groups
    reasons = (0..<Self.width).map { refusals[(group * Self.width + $0) % refusals.count] }
  }

  var isGuarded: Bool { Self.guarded.contains(verb) }
  /// Whether its commands are about one voucher, and not about its use or its refund.
  var isOnTheWay: Bool { ["activate", "void", "submit", "review", Self.ownVerb].contains(verb) }
  var isAboutVoucher: Bool { isOnTheWay || verb == "redeem" || verb == "refund" }

  /// The facts that its commands bring; what merchants bring when they enrol stays known of them.
  var mark: String { verb == "enrol" ? "merchant.mark" : "focus.mark" }
  var spot: String { verb == "enrol" ? "merchant.spot" : "focus.spot" }
  static let kind = "focus.kind"
  /// Those of them that are numbers, whatever the verb.
  static let numbers = ["focus.mark", "merchant.mark", kind]
  /// The mark for which the file says nothing yet.
  static let undecidedMark = 7
}
