extension Decision {
  /// Words of a decision in a snapshot.
  package static let wordCount = 9

  /// The decision as nine words: six numbers, then the small fields packed.
  package var words: [Int64] {
    [
      Int64(bitPattern: sequence), at, expires, amount, voucher, remedyValue,
      Int64(UInt32(bitPattern: entry)) | Int64(remedyReference) << 32,
      Int64(UInt16(bitPattern: tier)) | Int64(UInt16(bitPattern: round)) << 16 | Int64(verbNumber) << 32
        | Int64(outcomeNumber) << 40 | Int64(reasonNumber) << 48,
      Int64(stateNumber) | Int64(remedyNumber) << 8 | Int64(remedyRelation) << 16 | Int64(flags) << 24
        | Int64(others) << 32,
    ]
  }

  /// The decision of nine words.
  package init(words: ArraySlice<Int64>) {
    self.init()
    let words = Array(words)
    sequence = UInt64(bitPattern: words[0])
    (at, expires, amount, voucher, remedyValue) = (words[1], words[2], words[3], words[4], words[5])
    entry = Int32(truncatingIfNeeded: words[6])
    remedyReference = Int32(truncatingIfNeeded: words[6] >> 32)
    tier = Int16(truncatingIfNeeded: words[7])
    round = Int16(truncatingIfNeeded: words[7] >> 16)
    verbNumber = UInt8(truncatingIfNeeded: words[7] >> 32)
    outcomeNumber = UInt8(truncatingIfNeeded: words[7] >> 40)
    reasonNumber = UInt8(truncatingIfNeeded: words[7] >> 48)
    stateNumber = UInt8(truncatingIfNeeded: words[8])
    remedyNumber = UInt8(truncatingIfNeeded: words[8] >> 8)
    remedyRelation = UInt8(truncatingIfNeeded: words[8] >> 16)
    flags = UInt8(truncatingIfNeeded: words[8] >> 24)
    others = UInt8(truncatingIfNeeded: words[8] >> 32)
  }
}
