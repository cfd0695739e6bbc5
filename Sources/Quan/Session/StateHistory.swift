import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// The decisions of a state directory, made again from its journal. The directory is only read.
package struct StateHistory<Storage: Disk>: ~Copyable {
  private let reader: StateReader<Storage>
  private let versions: PlanVersions
  private let key: DeploymentKey
  private let codec: CommandCodec

  package init(_ disk: Storage, _ path: String, _ versions: PlanVersions, key: DeploymentKey) throws(StoreError) {
    reader = try StateReader(disk, path)
    self.versions = versions
    self.key = key
    codec = CommandCodec(versions, cipher: key.records)
  }

  /// What a replay came to.
  package struct Result: ~Copyable {
    package var engine: Engine
    package var end: JournalScan<Storage>.End
    package var notes: [StoreNote]
    /// The first decision that was made again; those before it are known from the snapshot alone.
    package var first: UInt64
    /// Whether the state at the snapshot came out as the snapshot has it; nil where it was not passed.
    package var agrees: Bool?
  }

  /// Decides everything again, from the beginning where the journal reaches back to it, else from the snapshot.
  ///
  /// - Parameters:
  ///   - through: the last decision wanted; behind it nothing is looked at.
  ///   - explains: whether decisions are traced.
  ///   - visit: is given each decision with the caller's id, and the engine for what it traced.
  /// - Throws: `diverged` where a decision, or the state at the snapshot, comes out otherwise than it did.
  package func replay(
    through: UInt64 = .max, explains: Bool = false,
    _ visit: (Decision, [UInt8], borrowing Engine) throws(StoreError) -> Void
  ) throws(StoreError) -> Result {
    let first = try reader.folder.names().lazy.compactMap { JournalFormat.first(of: $0) }.first
    let startsFresh = first == 1
    let snapshotPath = reader.folder.path(of: SnapshotHeader.name)
    var engine = Engine(
      versions,
      state: startsFresh
        ? State(versions.first)
        : try reader.snapshot?.state(for: versions, path: snapshotPath) ?? State(versions.first))
    engine.isTracing = explains
    let base = engine.state.sequence
    var agrees: Bool?
    let (codec, snapshot) = (codec, reader.snapshot)
    let end = try reader.scan(identity: StoreIdentity(versions.first, key), through: through) {
      batch throws(StoreError) in
      guard batch.first + UInt64(batch.count) > base + 1 else { return }
      try Replayer.replay(batch, codec, on: &engine) { (decision, id, engine) throws(StoreError) in
        if decision.sequence <= through { try visit(decision, id, engine) }
        if let snapshot, startsFresh, decision.sequence == snapshot.sequence {
          agrees = StateCodec.hash(engine.state) == snapshot.stateHash
          guard agrees == true else { throw .diverged(path: snapshotPath, sequence: snapshot.sequence) }
        }
      }
    }
    let notes = reader.notes(end)
    return Result(engine: engine, end: end, notes: notes, first: base + 1, agrees: agrees)
  }

  /// Every decision that the state holds, as a line each. Ids are in the journal alone: where it was compacted away, the
  /// digest stands in their place.
  package func export(_ visit: ([UInt8]) -> Void) throws(StoreError) -> [StoreNote] {
    var ids: [UInt64: [UInt8]] = [:]
    let codec = codec
    _ = try reader.scan(identity: StoreIdentity(versions.first, key)) { batch throws(StoreError) in
      var number = batch.first
      try codec.read(batch) { (_, id) in
        ids[number] = id
        number += 1
      }
    }
    let result = try replay { (_, _, _) in }
    var writer = DecisionWriter(plan: result.engine.plan, key: key)
    let log = result.engine.state.commands
    for (index, decision) in log.decisions.enumerated() {
      writer.json.reset()
      if let id = ids[decision.sequence] {
        writer.write(decision, id: id, isReplay: false)
      } else {
        writer.write(decision, idDigest: log.ids[index])
      }
      visit(writer.json.bytes)
    }
    return result.notes
  }
}
