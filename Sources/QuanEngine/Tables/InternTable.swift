import QuanModel

/// Gives digests numbers, counted up from 0 in the order in which they first came.
package struct InternTable: Sendable {
  private var index: DigestTable
  package private(set) var digests: [Digest128]

  package init(digests: [Digest128] = []) {
    index = DigestTable(capacity: digests.count)
    for (number, digest) in digests.enumerated() { index.insert(digest, number) }
    self.digests = digests
  }

  /// The digest's number, or -1.
  package func find(_ digest: Digest128) -> Int { index.find(digest) }

  package mutating func number(of digest: Digest128) -> Int {
    let known = index.find(digest)
    if known >= 0 { return known }
    index.insert(digest, digests.count)
    digests.append(digest)
    return digests.count - 1
  }
}
