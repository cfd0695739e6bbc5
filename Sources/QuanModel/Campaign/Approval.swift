import QuanDiagnostics

/// That a party has approved how an unclear clause was read.
package struct Approval: Sendable {
  /// The path of the entry or value that carries the reading, such as `quotas.one-per-order`.
  package var path: String
  package var pathSpan: SourceSpan
  /// The digest of the text that was approved, as written.
  package var digest: String
  package var digestSpan: SourceSpan
  /// The party that approved it.
  package var party: String
  package var day: CivilDate

  package init(
    path: String, pathSpan: SourceSpan, digest: String, digestSpan: SourceSpan, party: String, day: CivilDate
  ) {
    self.path = path
    self.pathSpan = pathSpan
    self.digest = digest
    self.digestSpan = digestSpan
    self.party = party
    self.day = day
  }
}
