import QuanModel

/// What a comparison has come to.
package struct CrossFigures: Sendable {
  package var seeds = 0
  package var campaigns = 0
  /// Generated campaigns that do not check without errors, or say what the naive engine does not carry out.
  package var rejected = 0
  package var commands = 0
  package var accepted = 0
  /// Equations of the money that were checked after commands, in both engines.
  package var invariants = 0
  package var users = 0
  package var joined = 0
  package var sequences = 0
  /// Commands of short sequences; they count nowhere else.
  package var sequenceCommands = 0
  /// Amendments that changed nothing, carried out by one engine alone on the way.
  package var amendments = 0
  /// How often each verb was answered in each way.
  package var pairs: [String: Int] = [:]
  /// Stories on which the engines differ, ready to be kept as golden cases.
  package var divergences: [String] = []

  package init() {}

  package mutating func add(_ other: CrossFigures) {
    seeds += other.seeds
    campaigns += other.campaigns
    rejected += other.rejected
    commands += other.commands
    accepted += other.accepted
    invariants += other.invariants
    users += other.users
    joined += other.joined
    sequences += other.sequences
    sequenceCommands += other.sequenceCommands
    amendments += other.amendments
    pairs.merge(other.pairs) { $0 + $1 }
    divergences += other.divergences
  }

  mutating func count(_ answer: CrossPair.Answer, sources: Int) {
    commands += 1
    if answer.outcome == "accepted" { accepted += 1 }
    invariants += sources * 6
    pairs[answer.pair, default: 0] += 1
  }

  package var text: String {
    var lines = [
      "\(commands) commands compared, \(percent(accepted, of: commands)) accepted; \(seeds) seeds, \(campaigns) campaigns, "
        + "\(rejected) generated ones rejected",
      "\(invariants) equations of the money checked; \(users) users, \(percent(joined, of: users)) joined",
    ]
    if amendments > 0 { lines.append("\(amendments) amendments carried out on the way") }
    if sequences > 0 { lines.append("\(sequences) short sequences tried, \(sequenceCommands) commands") }
    lines.append("\(divergences.count) divergences")
    return lines.joined(separator: "\n")
  }

  /// Where a whole run is not the mix that it should be: commands that are all refused, or users who never meet, compare little.
  package var mixFaults: [String] {
    var faults: [String] = []
    if commands < 1_000_000 { faults.append("\(commands) commands were compared of 1000000") }
    if accepted * 100 < commands * 30 {
      faults.append("\(percent(accepted, of: commands)) of the commands were accepted of 30%")
    }
    if joined * 100 < users { faults.append("\(percent(joined, of: users)) of the users were joined of 1%") }
    return faults
  }

  /// A line for each verb, with the answers in the order of how often they were given.
  package var table: String {
    var rows: [String: [(answer: String, count: Int)]] = [:]
    for (pair, count) in pairs {
      let words = pair.split(separator: " ")
      rows[String(words[0]), default: []].append((String(words[1]), count))
    }
    return rows.sorted { $0.key < $1.key }.map { verb, answers in
      let counts = answers.sorted { ($1.count, $0.answer) < ($0.count, $1.answer) }.map { "\($0.answer) \($0.count)" }
      return "  \(verb): " + counts.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0%" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)%"
  }
}
