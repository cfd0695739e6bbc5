import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// Commands that were read and are not decided yet, and answers that wait for them, in the order of the lines. Its buffers
/// are used again.
struct CommandQueue {
  private enum Answer {
    /// A command by its number in the queue.
    case decision(Int)
    /// The end of an answer among `texts`.
    case text(Int)
  }

  private let plan: Plan
  private var commands: [Command] = []
  private var ids: [[UInt8]] = []
  private var known: Set<Digest128> = []
  private var answers: [Answer] = []
  /// Answers that need no decision, one after the other.
  var texts: [UInt8] = []
  /// The commands as the journal takes them.
  private(set) var batch = CommandBatch()
  /// The instant that the state will have come to once all are decided; nil where none of them says.
  private(set) var last: Int64?

  init(plan: Plan) { self.plan = plan }

  var isEmpty: Bool { answers.isEmpty }
  var count: Int { batch.count }

  func contains(_ id: Digest128) -> Bool { known.contains(id) }

  /// Takes the command that a reader holds, leaving it a buffer for the next one.
  mutating func add(_ reader: inout CommandReader, _ codec: CommandCodec, version: Int, after instant: Int64) {
    let number = batch.count
    if commands.count == number {
      commands.append(Command(for: plan))
      ids.append([])
    }
    codec.append(reader.command, id: reader.id[...], version: version, to: &batch)
    known.insert(reader.command.id)
    last = max(instant, reader.command.at)
    ids[number] = reader.id
    swap(&commands[number], &reader.command)
    answers.append(.decision(number))
  }

  /// What was appended to `texts` since the last answer is one.
  mutating func addText() { answers.append(.text(texts.count)) }

  /// Has every answer written in its order, and forgets all.
  mutating func drain(_ session: inout CampaignSession, into output: inout [UInt8]) {
    var start = 0
    for answer in answers {
      switch answer {
      case .decision(let number): session.decide(commands[number], id: ids[number], into: &output)
      case .text(let end):
        output += texts[start..<end]
        start = end
      }
    }
    answers.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    batch.removeAll()
    last = nil
  }
}
