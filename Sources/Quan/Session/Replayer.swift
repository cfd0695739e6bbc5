import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// Decides what a journal holds once more.
package enum Replayer {
  /// The engine as it was when the store was last written to.
  static func restore(
    _ versions: PlanVersions, _ codec: CommandCodec, from store: any CommandStore
  ) throws(StoreError) -> Engine {
    let snapshot = try store.snapshot()
    var engine = Engine(
      versions, state: try snapshot?.state(for: versions, path: SnapshotHeader.name) ?? State(versions.first))
    let from = engine.state.sequence + 1
    try store.read(from: from) { batch throws(StoreError) in
      try replay(batch, codec, on: &engine) { (_, _, _) in }
    }
    return engine
  }

  /// Decides the commands of a batch; those that the state holds already are passed over. Each must come out as a new
  /// decision of the next number, as it did the first time.
  ///
  /// - Parameter visit: is given each decision with the caller's id, and the engine for what it traced.
  package static func replay(
    _ batch: StoredBatch, _ codec: CommandCodec, on engine: inout Engine,
    _ visit: (Decision, [UInt8], borrowing Engine) throws(StoreError) -> Void
  ) throws(StoreError) {
    var number = batch.first
    try codec.read(batch) { (command, id) throws(StoreError) in
      defer { number += 1 }
      guard number > engine.state.sequence else { return }
      if command.verb == .amend, engine.versions.amendment(command.amendment) == nil {
        throw .amendedOtherwise(path: batch.path)
      }
      let (decision, isReplay) = engine.decide(command)
      guard !isReplay, decision.sequence == number else {
        throw .diverged(path: batch.path, sequence: number)
      }
      try visit(decision, id, engine)
    }
  }
}
