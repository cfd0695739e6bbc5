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
  /// Amendments that changed nothing, carried out by one engine alone on the way.
  package var amendments = 0
  /// How often each verb was answered with each reason.
  package var reasons: [String: [String: Int]] = [:]
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
    amendments += other.amendments
    for (verb, reasons) in other.reasons { self.reasons[verb, default: [:]].merge(reasons) { $0 + $1 } }
    divergences += other.divergences
  }

  mutating func count(_ answer: CrossPair.Answer, sources: Int) {
    commands += 1
    if answer.outcome == "accepted" { accepted += 1 }
    invariants += sources * 6
    let verb = answer.verb.isEmpty ? "(invalid)" : answer.verb
    reasons[verb, default: [:]][answer.reason.isEmpty ? "accepted" : answer.reason, default: 0] += 1
  }

  package var text: String {
    var lines = [
      "\(commands) commands compared, \(percent(accepted, of: commands)) accepted; \(seeds) seeds, \(campaigns) campaigns, "
        + "\(rejected) generated ones rejected",
      "\(invariants) equations of the money checked; \(users) users, \(percent(joined, of: users)) joined",
    ]
    if amendments > 0 { lines.append("\(amendments) amendments carried out on the way") }
    if sequences > 0 { lines.append("\(sequences) short sequences tried") }
    lines.append("\(divergences.count) divergences")
    return lines.joined(separator: "\n")
  }

  /// A line for each verb, with the reasons in the order of how often they were given.
  package var table: String {
    reasons.sorted { $0.key < $1.key }.map { verb, reasons in
      let counts = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      return "  \(verb): " + counts.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0%" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)%"
  }
}
