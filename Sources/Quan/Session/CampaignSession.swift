import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// A campaign being run: lines of JSON in, lines of JSON out, over a state that may be kept in a directory.
package struct CampaignSession: ~Copyable {
  private let plan: Plan
  private let key: DeploymentKey
  private var reader: CommandReader
  private var writer: DecisionWriter
  private var engine: Engine
  private let directory: StateDirectory?
  private var line = 0

  /// A run that starts afresh and is kept nowhere.
  package init(plan: Plan, key: DeploymentKey) {
    self.plan = plan
    self.key = key
    reader = CommandReader(plan: plan, key: key)
    writer = DecisionWriter(plan: plan, key: key)
    engine = Engine(plan: plan)
    directory = nil
  }

  /// A run that goes on from what a directory holds.
  package init(plan: Plan, key: DeploymentKey, directory path: String) throws(SnapshotError) {
    let directory = try StateDirectory(path)
    let state = try directory.load(plan, keyCheck: key.check)
    self.directory = consume directory
    self.plan = plan
    self.key = key
    reader = CommandReader(plan: plan, key: key)
    writer = DecisionWriter(plan: plan, key: key)
    engine = Engine(plan: plan, state: state)
  }

  /// Whether decisions tell every rule that was tried.
  package var explains: Bool {
    get { engine.isTracing }
    set { engine.isTracing = newValue }
  }

  /// Decides one line and appends the answer with its line break. Whatever the line holds, there is one answer.
  package mutating func decide(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    line += 1
    writer.json.reset()
    do throws(CommandFault) {
      try reader.read(text)
      let (decision, isReplay) = engine.decide(reader.command)
      if decision.outcome == .invalid {
        throw InvalidText.fault(decision.reason ?? .malformed, id: reader.id, verb: reader.command.verb)
      }
      writer.write(
        decision, id: reader.id, isReplay: isReplay, trace: engine.isTracing && !isReplay ? engine.trace : nil)
    } catch {
      writer.write(error, line: line)
    }
    output += writer.json.bytes
    output.append(UInt8(ascii: "\n"))
  }

  /// Makes the run durable in its directory; without one there is nothing to do.
  package func save() throws(SnapshotError) {
    try directory?.save(engine.state, plan, keyCheck: key.check)
  }

  package var summary: RunSummary { RunSummary(engine.state, plan: plan) }

  /// Digest of the state, equal for equal states.
  package var stateHash: Digest128 { StateCodec.hash(engine.state) }

  /// Whether the state reads back from its columns as it stands; tests ask after every story.
  package var readsBack: Bool {
    do throws(StateCodec.Fault) {
      let state = try StateCodec.decode(StateCodec.encode(engine.state), for: plan)
      return StateCodec.hash(state) == stateHash
    } catch {
      return false
    }
  }

  /// The first invariant of the money that does not hold; nil where all do.
  package var violation: String? { Invariants.violation(of: engine.state, under: plan) }
}
