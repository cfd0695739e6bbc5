import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// A campaign being run: lines of JSON in, lines of JSON out. What it comes to is kept nowhere; `BatchSession` keeps it.
package struct CampaignSession: ~Copyable {
  let key: DeploymentKey
  package var reader: CommandReader
  private var dates: PersonalDates
  private var writer: DecisionWriter
  var engine: Engine
  var line = 0

  /// A run that starts afresh.
  package init(plan: Plan, key: DeploymentKey) { self.init(PlanVersions(plan), key: key) }

  package init(_ versions: PlanVersions, key: DeploymentKey) { self.init(Engine(versions), key: key) }

  /// A run that goes on from what an engine has come to.
  package init(_ engine: consuming Engine, key: DeploymentKey) {
    self.key = key
    reader = CommandReader(CommandWords(engine.versions, at: engine.plan), key: key)
    dates = PersonalDates(engine.plan)
    writer = DecisionWriter(plan: engine.plan, key: key)
    self.engine = engine
  }

  /// The plan in force.
  var plan: Plan { engine.plan }

  /// How many amendments are in force.
  var version: Int { engine.state.amendments.count }

  /// Whether decisions tell every rule that was tried.
  package var explains: Bool {
    get { engine.isTracing }
    set { engine.isTracing = newValue }
  }

  /// Decides one line and appends the answer with its line break. Whatever the line holds, there is one answer.
  package mutating func decide(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    line += 1
    do throws(CommandFault) {
      try read(text, after: engine.state.lastInstant)
      decide(reader.command, id: reader.id, into: &output)
    } catch {
      answer(error, into: &output)
    }
  }

  /// Reads a line into the command that the plan needs and no more; `last` is the instant that the state will have come to
  /// before it is decided.
  package mutating func read(_ text: ArraySlice<UInt8>, after last: Int64) throws(CommandFault) {
    try reader.read(text)
    if version > 0 { recogniseEarlier() }
    dates.coarsen(&reader.command, now: max(last, reader.command.at))
  }

  /// A command that was decided before an amendment and comes again is the same if it reads the same to the version that
  /// decided it.
  private mutating func recogniseEarlier() {
    let known = engine.state.commands.find(reader.command.id)
    guard known >= 0 else { return }
    let content = engine.state.commands.contents[known]
    let isSame = (0..<version).contains { reader.contentDigest(under: engine.versions[$0]) == content }
    if isSame { reader.command.content = content }
  }

  /// Decides a command that was read and appends the answer.
  mutating func decide(_ command: borrowing Command, id: [UInt8], into output: inout [UInt8]) {
    let version = version
    let (decision, isReplay) = engine.decide(command)
    if version != self.version { followPlan() }
    if decision.outcome == .invalid {
      return answer(
        InvalidText.fault(decision.reason ?? .malformed, id: id, verb: command.verb), into: &output)
    }
    answer(decision, id: id, isReplay: isReplay, into: &output)
  }

  /// Lines that come after an amendment are read, and answers written, by the plan that it brought into force.
  private mutating func followPlan() {
    reader = CommandReader(CommandWords(engine.versions, at: engine.plan), key: key)
    dates = PersonalDates(engine.plan)
    writer = DecisionWriter(plan: engine.plan, key: key)
  }

  mutating func answer(_ decision: Decision, id: [UInt8], isReplay: Bool, into output: inout [UInt8]) {
    writer.json.reset()
    writer.write(decision, id: id, isReplay: isReplay, trace: engine.isTracing && !isReplay ? engine.trace : nil)
    output += writer.json.bytes
    output.append(UInt8(ascii: "\n"))
  }

  mutating func answer(_ fault: CommandFault, into output: inout [UInt8]) {
    writer.json.reset()
    writer.write(fault, line: line)
    output += writer.json.bytes
    output.append(UInt8(ascii: "\n"))
  }

  package var summary: RunSummary { RunSummary(engine.state, plan: plan) }

  /// Digest of the state, equal for equal states.
  package var stateHash: Digest128 { StateCodec.hash(engine.state) }

  /// A snapshot file of the state, outside any store.
  package var snapshotBytes: [UInt8] { Snapshot(engine.state, plan: engine.versions.first, keyCheck: key.check).bytes }

  /// Whether the state reads back from its columns as it stands; tests ask after every story.
  package var readsBack: Bool {
    do throws(StateCodec.Fault) {
      let state = try StateCodec.decode(StateCodec.encode(engine.state), for: engine.versions)
      return StateCodec.hash(state) == stateHash
    } catch {
      return false
    }
  }

  /// The first invariant of the money that does not hold; nil where all do.
  package var violation: String? { Invariants.violation(of: engine.state, under: plan) }
}
