/// What vouchers took from quotas that give back, and have not given back yet: one entry for each take, in a list for
/// each voucher. Entries that were given back are used again.
package struct TakeTable: Sendable {
  package private(set) var quotas: [Int32] = []
  /// A purse's number, or -1 - the number of a dense purse.
  package private(set) var purses: [Int32] = []
  /// Fen or counts.
  package private(set) var amounts: [Int64] = []
  /// The voucher's next take, or the next free entry; -1 for none.
  package private(set) var next: [Int32] = []
  package private(set) var firstFree: Int32 = -1

  package init() {}

  package init(quotas: [Int32], purses: [Int32], amounts: [Int64], next: [Int32], firstFree: Int32) {
    self.quotas = quotas
    self.purses = purses
    self.amounts = amounts
    self.next = next
    self.firstFree = firstFree
  }

  package var count: Int { quotas.count }

  /// Books a take in front of a list; answers the new head.
  mutating func add(quota: Int, purse: Int32, amount: Int64, before head: Int32) -> Int32 {
    let entry: Int32
    if firstFree >= 0 {
      entry = firstFree
      firstFree = next[Int(entry)]
      quotas[Int(entry)] = Int32(quota)
      purses[Int(entry)] = purse
      amounts[Int(entry)] = amount
      next[Int(entry)] = head
    } else {
      entry = Int32(quotas.count)
      quotas.append(Int32(quota))
      purses.append(purse)
      amounts.append(amount)
      next.append(head)
    }
    return entry
  }

  mutating func link(_ entry: Int32, to following: Int32) { next[Int(entry)] = following }

  mutating func change(_ entry: Int, by amount: Int64) { amounts[entry] += amount }

  /// Takes an entry out of use; the caller has unlinked it.
  mutating func free(_ entry: Int32) {
    (quotas[Int(entry)], purses[Int(entry)], amounts[Int(entry)]) = (-1, 0, 0)
    next[Int(entry)] = firstFree
    firstFree = entry
  }

  mutating func reserve(_ capacity: Int) {
    quotas.reserveCapacity(capacity)
    purses.reserveCapacity(capacity)
    amounts.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
  }
}
