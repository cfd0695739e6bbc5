/// What a voucher is worth by the facts that are known.
struct Worth {
  enum Kind: UInt8 {
    case value
    /// Facts that decide are missing; the amount is the most that it can come to.
    case open
    /// It is worth nothing whatever else becomes known.
    case undefined
    case undecided
  }

  var kind: Kind
  var amount: Int64 = 0
  /// The slot whose absence leaves it open.
  var cause: Int32 = -1
}
