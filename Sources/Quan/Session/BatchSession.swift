import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// A campaign being run and kept: commands are normalised, then journalled, then decided, batch by batch, and no answer of a
/// batch is given before all of it is durable.
package struct BatchSession: ~Copyable {
  private var session: CampaignSession
  private let store: (any CommandStore)?
  private let codec: CommandCodec
  private var queue: CommandQueue
  private let snapshots: SnapshotPolicy
  /// Bytes journalled since the last snapshot was begun.
  private var unsnapshotted = 0
  /// What was found on opening, and what went wrong since without harm to what was acknowledged.
  package private(set) var notes: [StoreNote] = []
  /// A batch is written once it has so many commands.
  package var batchLimit = 4096
  /// Or so many bytes.
  private static let byteLimit = 4 << 20

  /// A run that starts afresh and is kept nowhere.
  package init(_ versions: PlanVersions, key: DeploymentKey) {
    session = CampaignSession(versions, key: key)
    store = nil
    codec = CommandCodec(versions, cipher: key.records)
    queue = CommandQueue(plan: versions.first)
    snapshots = .never
  }

  /// A run that goes on from what a store holds.
  package init(
    _ versions: PlanVersions, key: DeploymentKey, store: any CommandStore, snapshots: SnapshotPolicy
  ) throws(StoreError) {
    let codec = CommandCodec(versions, cipher: key.records)
    session = CampaignSession(try Replayer.restore(versions, codec, from: store), key: key)
    self.store = store
    self.codec = codec
    queue = CommandQueue(plan: session.plan)
    self.snapshots = snapshots
    unsnapshotted = store.unsnapshotted
  }

  /// A run that goes on from what a directory of the machine holds.
  package init(
    _ versions: PlanVersions, key: DeploymentKey, directory: String,
    snapshotBytes: Int = SnapshotPolicy.defaultBytes
  ) throws(StoreError) {
    let disk = SystemDisk()
    let store = try FileStore(disk, directory, identity: StoreIdentity(versions.first, key))
    let maker = SnapshotMaker(folder: Folder(disk, directory), versions, key: key)
    try self.init(versions, key: key, store: store, snapshots: .beside(bytes: snapshotBytes, maker.work))
    notes = store.notes
  }

  /// Whether decisions tell every rule that was tried.
  package var explains: Bool {
    get { session.explains }
    set { session.explains = newValue }
  }

  /// Whether no answer is outstanding.
  package var isSettled: Bool { queue.isEmpty }

  /// Whether the batch is as long as it may get.
  package var isFull: Bool { queue.count >= batchLimit || queue.batch.payload.count >= Self.byteLimit }

  /// Takes a line; its answer comes with `commit`, or earlier where the line repeats one of the same batch.
  package mutating func add(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) throws(StoreError) {
    guard store != nil else { return session.decide(text, into: &output) }
    session.line += 1
    do throws(CommandFault) {
      try session.read(text, after: queue.last ?? session.engine.state.lastInstant)
    } catch {
      session.answer(error, into: &queue.texts)
      return queue.addText()
    }
    // What was asked a moment ago is answered first, so that this is answered by that decision.
    if queue.contains(session.reader.command.id) { try commit(into: &output) }
    let last = queue.last ?? session.engine.state.lastInstant
    switch session.engine.admission(of: session.reader.command, after: last) {
    case .new:
      // The lines behind an amendment are read by the plan that it brings into force.
      let isAmendment = session.reader.command.verb == .amend
      queue.add(&session.reader, codec, version: session.version, after: last)
      if isAmendment { try commit(into: &output) }
    case .known(let number):
      session.answer(
        session.engine.state.commands.decisions[number], id: session.reader.id, isReplay: true, into: &queue.texts)
      queue.addText()
    case .invalid(let reason):
      session.answer(
        InvalidText.fault(reason, id: session.reader.id, verb: session.reader.command.verb), into: &queue.texts)
      queue.addText()
    }
  }

  /// Makes what was taken durable, decides it, and appends the answers in the order of the lines.
  package mutating func commit(into output: inout [UInt8]) throws(StoreError) {
    guard !queue.isEmpty else { return }
    if let store, !queue.batch.isEmpty {
      unsnapshotted += queue.batch.payload.count
      try store.append(queue.batch, expectedSequence: session.engine.state.sequence + 1)
    }
    let version = session.version
    queue.drain(&session, into: &output)
    if version != session.version { queue = CommandQueue(plan: session.plan) }
    try snapshotIfDue()
  }

  /// Decides one line by itself.
  package mutating func decide(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) throws(StoreError) {
    try add(text, into: &output)
    try commit(into: &output)
  }

  // MARK: Snapshots

  /// Has a snapshot made where enough was journalled. One that fails costs nothing but a longer start.
  private mutating func snapshotIfDue() throws(StoreError) {
    guard case .beside(let bytes, let work) = snapshots else { return }
    if let failure = work.failure() { notes.append(.snapshotFailed(failure)) }
    guard unsnapshotted >= bytes, !work.isBusy else { return }
    unsnapshotted = 0
    work.begin(through: session.engine.state.sequence)
  }

  /// Notes that came up since the last call.
  package mutating func takeNotes() -> [StoreNote] {
    defer { notes = [] }
    return notes
  }

  /// Puts a snapshot of all that was decided into the store, so that the next start is short; the journal stays.
  package mutating func save() throws(StoreError) {
    guard let store else { return }
    if case .beside(_, let work) = snapshots {
      work.wait()
      if let failure = work.failure() { notes.append(.snapshotFailed(failure)) }
    }
    let newest = try store.snapshotSequence() ?? 0
    guard newest < session.engine.state.sequence else { return }
    try store.put(
      Snapshot(
        session.engine.state, plan: session.engine.versions.first, keyCheck: session.key.check, chain: store.chain))
    unsnapshotted = 0
  }

  /// Ends the run in good order: seals the journal and saves.
  package mutating func finish() throws(StoreError) {
    try store?.close()
    try save()
  }

  /// Forgets the journal as far as a snapshot covers it.
  package mutating func compact() throws(StoreError) {
    try finish()
    try store?.compact()
  }

  // MARK: What it came to

  package var sequence: UInt64 { session.engine.state.sequence }
  package var summary: RunSummary { session.summary }
  package var stateHash: Digest128 { session.stateHash }
  package var violation: String? { session.violation }
}

extension BatchSession {
  package init(plan: Plan, key: DeploymentKey) { self.init(PlanVersions(plan), key: key) }

  package init(plan: Plan, key: DeploymentKey, store: any CommandStore, snapshots: SnapshotPolicy) throws(StoreError) {
    try self.init(PlanVersions(plan), key: key, store: store, snapshots: snapshots)
  }

  package init(plan: Plan, key: DeploymentKey, directory: String) throws(StoreError) {
    try self.init(PlanVersions(plan), key: key, directory: directory)
  }
}

extension StoreIdentity {
  /// What a state of a campaign's own plan under a key belongs to, whatever amendments it has seen.
  package init(_ plan: Plan, _ key: DeploymentKey) {
    self.init(campaignID: plan.campaignID, fingerprint: plan.fingerprint, keyCheck: key.check)
  }
}
