import QuanDiagnostics

/// When snapshots are made besides the one at the end.
package enum SnapshotPolicy: Sendable {
  case never
  /// Whenever so many bytes were journalled, by work that goes on beside the decisions.
  case beside(bytes: Int, any SnapshotWork)

  package static let defaultBytes = 64 << 20
}

/// Work that makes one snapshot at a time and does not stop decisions.
package protocol SnapshotWork: AnyObject, Sendable {
  var isBusy: Bool { get }
  /// Begins a snapshot of all decisions up to a sequence, which are durable.
  func begin(through sequence: UInt64)
  /// Why the last one failed; nil where none did, or it was told already.
  func failure() -> Bilingual?
  /// Returns once nothing is going on.
  func wait()
}
