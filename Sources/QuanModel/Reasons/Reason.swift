import QuanDiagnostics

/// Why a command was refused or invalid. A closed list.
///
/// Numbers and names are permanent: they are stored, answered and printed. A new reason takes the next free number of its
/// part (refused from 1, invalid from 100; 200 and above are for refusals once 99 is reached), a row in `ReasonTable`, a line
/// at the end of its part of `Tests/Lists/reasons.txt`, and a case that shows it. No number is given twice, and a reason
/// that is no longer given keeps its number and its row.
package enum Reason: UInt8, Sendable, CaseIterable {
  case notOpen = 1
  case closed = 2
  case soldOut = 3
  case limitReached = 4
  case belowThreshold = 5
  case notEligible = 6
  case outOfRegion = 7
  case placeUnproven = 8
  case wrongPlatform = 9
  case wrongChannel = 10
  case wrongGoods = 11
  case wrongMerchant = 12
  case merchantSuspended = 13
  case notAdmitted = 14
  case notTheHolder = 15
  case identityUnproven = 16
  case notHuman = 17
  case risk = 18
  case evidenceMissing = 19
  case evidenceMismatch = 20
  case paymentTooSmall = 21
  case expired = 22
  case wrongState = 23
  case tooLate = 24
  case userBlocked = 25
  case factMissing = 26
  case undecided = 27
  case unknownVoucher = 28
  case unknownOrder = 29
  case unknownMerchant = 30
  case unknownUser = 31
  case notYetValid = 32
  case notTentative = 33
  case moneyShort = 34
  case outOfOrder = 35
  case notEffective = 36
  case takesAway = 37
  case notNext = 38

  // From 100: the command itself is wrong, whatever the state.
  case malformed = 100
  case unknownVerb = 101
  case unknownTier = 102
  case unknownRound = 103
  case wrongType = 104
  case outOfRange = 105
  case missingField = 106
  case idReused = 107
  case timeJump = 108
  case tooLong = 109
  case unsupportedVerb = 110
  case unknownAmendment = 111

  /// True where the command itself is wrong: outcome `invalid`, nothing changed, no id consumed.
  package var isInvalid: Bool { 100..<200 ~= rawValue }

  /// The permanent number as decisions and pages write it: `R003`.
  package var code: String {
    let digits = String(rawValue)
    return "R" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Everything that is said of it.
  package var entry: ReasonEntry { ReasonTable.entry(of: self) }

  /// The permanent spelling: `sold_out`.
  package var name: String { entry.name }

  /// What is so, in a few words without a final period, to stand behind a colon.
  package var message: Bilingual { entry.message }

  package init?(name: String) {
    guard let reason = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = reason
  }

  /// The reason of a code such as `R003`, in either case, or of its bare number.
  package init?(code: String) {
    let digits = code.first == "R" || code.first == "r" ? code.dropFirst() : code[...]
    guard digits.count <= 3, digits.allSatisfy({ "0"..."9" ~= $0 }), let number = UInt8(digits) else { return nil }
    self.init(rawValue: number)
  }
}
