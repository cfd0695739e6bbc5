import QuanModel

/// The place where a run keeps its commands: this is all that a run asks of it, so that a replicated log can stand in for
/// files.
///
/// Sequences are those of decisions: 1 for the first command, and no holes.
package protocol CommandStore: AnyObject {
  /// The sequence that the next command gets.
  var next: UInt64 { get }
  /// What stands for all commands before `next`, each after the other; a snapshot carries it.
  var chain: Digest128 { get }
  /// How often the place was taken for writing. Whoever took it earlier is fenced: it appends nothing more.
  var epoch: UInt64 { get }
  /// Bytes of commands behind the newest snapshot when the store was opened.
  var unsnapshotted: Int { get }

  /// Makes a batch durable, all of it or nothing, and returns only then. After a failure nothing more is appended.
  func append(_ batch: CommandBatch, expectedSequence: UInt64) throws(StoreError)

  /// Gives the batches from a sequence on; one that begins before it is given whole.
  func read(from sequence: UInt64, _ visit: (StoredBatch) throws(StoreError) -> Void) throws(StoreError)

  /// The newest snapshot; nil where there is none.
  func snapshot() throws(StoreError) -> Snapshot?

  /// Its sequence alone.
  func snapshotSequence() throws(StoreError) -> UInt64?

  /// Puts a snapshot in the place of the one before, which stays until the new one is whole and read back.
  func put(_ snapshot: Snapshot) throws(StoreError)

  /// Forgets commands that the snapshot covers; only whole stretches of them, so that some may stay.
  func compact() throws(StoreError)

  /// Ends writing in good order. A store that is not closed is found as after a crash.
  func close() throws(StoreError)
}
