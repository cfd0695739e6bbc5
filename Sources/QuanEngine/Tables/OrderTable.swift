import QuanModel

/// Orders that vouchers were used for, by merchant and order id.
package struct OrderTable: Sendable {
  package private(set) var index: DigestTable
  package private(set) var digests: [Digest128] = []
  /// The voucher used last for the order, or -1; the others follow in the voucher table.
  package private(set) var firstVoucher: [Int32] = []

  package init(capacity: Int = 8) {
    index = DigestTable(capacity: capacity)
    digests.reserveCapacity(capacity)
    firstVoucher.reserveCapacity(capacity)
  }

  package init(digests: [Digest128], firstVoucher: [Int32]) {
    index = DigestTable(capacity: digests.count)
    for (number, digest) in digests.enumerated() { index.insert(digest, number) }
    self.digests = digests
    self.firstVoucher = firstVoucher
  }

  package func find(_ digest: Digest128) -> Int { index.find(digest) }

  mutating func findOrInsert(_ digest: Digest128) -> Int {
    let number = index.find(digest)
    if number >= 0 { return number }
    index.insert(digest, digests.count)
    digests.append(digest)
    firstVoucher.append(-1)
    return digests.count - 1
  }

  mutating func setFirstVoucher(_ order: Int, _ voucher: Int32) { firstVoucher[order] = voucher }
}
