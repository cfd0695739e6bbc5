import Glibc
import Quan
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// A state of many vouchers, grown through the same session and files as `quan run --state`: what it takes, how long
/// decisions wait while a snapshot of it is made, and whether another process comes to the same state.
struct LargeState {
  let folder: String
  let vouchers: Int
  private static let batch = 100
  /// What is offered while pauses are measured: below what one processor decides, so that waiting is not queueing.
  private static let perSecond = 5000
  private static let steadySeconds = 20

  private var directory: String { folder + "/state" }
  private var campaignPath: String { folder + "/campaign.yaml" }

  /// False where the states differ.
  func run() throws(StoreError) -> Bool {
    Report.machine()
    // Two counties; each grab goes to one of their eight tiers in turn.
    let scale = (vouchers + vouchers / 4 + 1_000_000) / 8 / CampaignGenerator.fewestVouchers + 1
    try Folder(SystemDisk(), folder).put(
      "campaign.yaml", Array(CampaignGenerator.campaign(counties: 2, scale: scale).utf8))
    let (hash, sequence) = try grow(try Self.plan(campaignPath))
    var isSame = true
    for (what, command) in [
      ("another process: the snapshot and the journal after it", "load"), ("a third one: the snapshot alone", "load"),
    ] {
      print("\n\(what)")
      let output = folder + "/loaded.txt"
      guard Stopwatch.run([Self.program, command, folder], output: output) != nil else { return false }
      let text = String(decoding: try SystemFile.read(output), as: UTF8.self)
      print(text, terminator: "")
      isSame = isSame && text.contains("\(sequence) decisions, state hash \(hash.hex),")
    }
    print("\nthe states are \(isSame ? "the same" : "NOT the same")")
    return isSame
  }

  private static let program = "/proc/self/exe"

  static func plan(_ path: String) throws(StoreError) -> Plan {
    guard let plan = try CampaignFile.load(path).plan else { throw .notAState(path: path) }
    return plan
  }

  // MARK: Growing

  private func grow(_ plan: Plan) throws(StoreError) -> (hash: Digest128, sequence: UInt64) {
    let key = DeploymentKey.demonstration
    let disk = SystemDisk()
    let work = SnapshotMaker(folder: Folder(disk, directory), PlanVersions(plan), key: key).work
    let before = MemoryUse.now()
    let store = try FileStore(disk, directory, identity: StoreIdentity(plan, key))
    // Snapshots are made when the bench says so.
    var session = try BatchSession(plan: plan, key: key, store: store, snapshots: .beside(bytes: .max, work))
    var grabs = GrabStream()
    var failure: StoreError?
    let growing = Stopwatch.time {
      do throws(StoreError) {
        while grabs.count < vouchers { try grabs.decide(4096, &session) }
      } catch { failure = error }
    }
    if let failure { throw failure }
    print(
      "\(session.summary.vouchers.reduce(0) { $0 + $1.total }) vouchers of as many users with six keys each, through lines"
        + " of JSON and the journal: \(Report.seconds(growing.wall)), \(Report.seconds(growing.cpu)) of processor time")
    let memory = MemoryUse.now()
    Report.bytes("resident, grown with the state", memory.resident - before.resident, of: vouchers)
    Report.bytes("journal", try folderBytes(), of: vouchers)
    grabs.report("batches of 4096 while growing")
    print(
      "\nbatches of \(Self.batch), \(Self.perSecond) decisions a second, each synced; milliseconds from the first line"
        + " to the answers")
    for _ in 0..<Self.steadySeconds * Self.perSecond / Self.batch {
      try grabs.pacedBatch(&session, Self.batch, Self.perSecond)
    }
    grabs.report("without a snapshot (\(Self.steadySeconds) s)")
    try snapshot("while the first snapshot is made", &session, &grabs, work)
    try snapshot("while the next one is made", &session, &grabs, work)
    Report.bytes("most resident, both engines and the snapshot's bytes", MemoryUse.now().highest, of: grabs.count)
    if let violation = session.violation { print("VIOLATION: \(violation)") }
    let result = (session.stateHash, session.sequence)
    print("state hash \(result.0.hex) after \(result.1) decisions")
    return result
  }

  /// Decides on while a snapshot is made beside.
  private func snapshot(
    _ what: String, _ session: inout BatchSession, _ grabs: inout GrabStream, _ work: ThreadedWork
  ) throws(StoreError) {
    let start = Stopwatch.milliseconds()
    work.begin(through: session.sequence)
    while work.isBusy { try grabs.pacedBatch(&session, Self.batch, Self.perSecond) }
    work.wait()
    grabs.report("\(what) (\(Report.seconds(Stopwatch.milliseconds() - start)))")
    if let failure = work.failure() { print("FAILED: \(failure.en)") }
    Report.bytes(
      "snapshot", try Self.size(directory, SnapshotHeader.name), of: Int(session.sequence))
  }

  private func folderBytes() throws(StoreError) -> Int {
    var sum = 0
    for name in try Folder(SystemDisk(), directory).names() { sum += try Self.size(directory, name) }
    return sum
  }

  private static func size(_ folder: String, _ name: String) throws(StoreError) -> Int {
    try Folder(SystemDisk(), folder).open(name, .read).size()
  }

  // MARK: Loading

  /// Loads a state, tells what it came to, and compacts it.
  static func load(_ folder: String) throws(StoreError) {
    let plan = try plan(folder + "/campaign.yaml")
    let before = MemoryUse.now()
    let start = Stopwatch.milliseconds()
    var session = try BatchSession(plan: plan, key: .demonstration, directory: folder + "/state")
    let milliseconds = Stopwatch.milliseconds() - start
    let memory = MemoryUse.now()
    let count = Int(session.sequence)
    print("  \(count) decisions, state hash \(session.stateHash.hex), opened in \(Report.seconds(milliseconds))")
    if let violation = session.violation { print("  VIOLATION: \(violation)") }
    Report.bytes("resident with the state", memory.resident - before.resident, of: count)
    Report.bytes("most resident while it was opened", memory.highest, of: count)
    try session.compact()
    Report.bytes("snapshot", try size(folder + "/state", SnapshotHeader.name), of: count)
  }
}
