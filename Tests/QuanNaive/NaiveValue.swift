import QuanModel

/// What a fact holds.
package enum NaiveValue: Hashable, Sendable {
  /// In the smallest unit of its type: fen, days, milliseconds, millimetres, an index, 0 or 1.
  case number(Int64)
  case text(String)
  /// A mask over an enumeration.
  case set(UInt64)
  case place(Place)

  var number: Int64? { if case .number(let number) = self { number } else { nil } }
}

/// What a condition comes to. What is unknown says why.
package enum NaiveTruth: Equatable, Sendable {
  case yes, no
  case unknown(Cause)

  package enum Cause: Hashable, Sendable {
    /// The first fact that was not supplied and decides.
    case fact(Int)
    /// A `TBD` decides.
    case hole
  }

  init(_ truth: Bool) { self = truth ? .yes : .no }

  var negated: NaiveTruth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }
}

/// What an amount comes to.
package enum NaiveAmount: Equatable, Sendable {
  case value(Int64)
  /// Facts are missing that decide: the first of them, and the most that it can come to.
  case open(NaiveTruth.Cause, atMost: Int64?)
  /// No case applies.
  case undefined
}

/// Why a command is refused: the reason, and the entry of the file that stands in the way.
package struct NaiveRefusal: Error, Equatable, Sendable {
  package var reason: Reason
  package var rule: String?
  package var cite: String?
  /// The fact that has to be supplied.
  package var supply: String?

  init(_ reason: Reason, _ entry: Entry? = nil, path suffix: String = "", supply: String? = nil) {
    self.reason = reason
    rule = entry.map { $0.path + suffix }
    cite = entry?.cites.first?.clause
    self.supply = supply
  }
}

/// What is wrong with a command that is invalid.
package struct NaiveFault: Error, Equatable, Sendable {
  package var reason: Reason

  init(_ reason: Reason) { self.reason = reason }
}

/// The answer to one command, as plain values. Fields that a decision line leaves out are nil.
package struct NaiveDecision: Equatable, Sendable {
  package var seq: Int?
  package var outcome: String
  package var reason: String?
  package var rule: String?
  package var cite: String?
  package var supply: String?
  /// The number of the voucher, in the order of the grants.
  package var voucher: Int?
  package var tier: String?
  package var round: String?
  package var state: String?
  /// Milliseconds since 1970.
  package var at: Int64?
  package var expires: Int64?
  package var amount: Int64?
  package var funding: [String: Int64]?
  package var isLate = false
  package var isReplayed = false

  package init(outcome: String, seq: Int? = nil) {
    self.outcome = outcome
    self.seq = seq
  }
}
