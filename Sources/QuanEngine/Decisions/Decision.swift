import QuanModel

/// What came of a command. Plain numbers without padding, so that decisions can be stored and compared byte for byte.
package struct Decision: Hashable, Sendable {
  /// 1 for the first; 0 for invalid commands, which take no number.
  package var sequence: UInt64 = 0
  /// When it took effect: the command's instant, or the last one's where the command came late.
  package var at: Int64 = 0
  package var expires: Int64 = 0
  /// Fen.
  package var amount: Int64 = 0
  /// -1 where no voucher is concerned.
  package var voucher: Int64 = -1
  package var remedyValue: Int64 = 0
  /// The entry of the rule that refused, or -1.
  package var entry: Int32 = -1
  /// A slot reference, a key number or a source, by the kind of remedy.
  package var remedyReference: Int32 = 0
  package var tier: Int16 = -1
  package var round: Int16 = -1
  package var verbNumber: UInt8 = 0
  package var outcomeNumber: UInt8 = 0
  package var reasonNumber: UInt8 = 0
  package var stateNumber: UInt8 = 255
  package var remedyNumber: UInt8 = 0
  package var remedyRelation: UInt8 = 0
  /// Bit 0: the command came late and was taken at the last one's instant. Bit 1: what the sources bear does not follow
  /// from the amount: nothing is drawn yet, or a part was reversed.
  package var flags: UInt8 = 0
  /// More vouchers that the command moved besides `voucher`.
  package var others: UInt8 = 0

  package enum Outcome: UInt8, Sendable { case accepted, refused, invalid }

  package enum Remedy: UInt8, Sendable {
    case none
    /// `remedyValue` fen more in the fact of the slot.
    case amount
    /// Accepted from the instant `remedyValue` on.
    case instant
    /// The fact of the slot was not supplied.
    case missingFact
    /// The identity key of this number was not supplied.
    case missingKey
    /// The order was not named.
    case missingOrder
    /// The fact of the slot would have to stand in the relation to `remedyValue`; for a place this is the distance to the
    /// region in metres, or 0.
    case fact
  }

  package init() {}

  package var outcome: Outcome { Outcome(rawValue: outcomeNumber) ?? .invalid }
  package var reason: Reason? { Reason(rawValue: reasonNumber) }
  package var state: VoucherState? { stateNumber == 255 ? nil : VoucherState(rawValue: stateNumber) }
  package var remedy: Remedy { Remedy(rawValue: remedyNumber) ?? .none }
  package var verb: Verb { Verb(rawValue: verbNumber) }
  package var isLate: Bool { flags & 1 != 0 }
  package var isSplitByHistory: Bool { flags & 2 != 0 }

  /// An invalid command: no number, nothing changed.
  package static func invalid(_ reason: Reason, verb: Verb = .advance) -> Decision {
    var decision = Decision()
    decision.outcomeNumber = Outcome.invalid.rawValue
    decision.reasonNumber = reason.rawValue
    decision.verbNumber = verb.rawValue
    return decision
  }
}
