import QuanModel
import QuanNaive

/// What commands are answered, as pairs of a verb and what became of it: `grab accepted`, `grab sold_out` where the engine gives
/// the reason by itself, `grab else:sold_out` where an entry of the file names it, `- malformed` where no verb could be read.
package struct CrossAnswers {
  /// By the path of an entry, the reason that it names.
  private var named: [String: String] = [:]
  private let verbs: Set<String>

  init(_ campaign: Campaign) {
    for rule in campaign.rules { named[rule.entry.path] = rule.reason.name }
    for quota in campaign.quotas { named[quota.entry.path] = quota.reason?.name }
    verbs = Set(campaign.ownVerbs)
  }

  func pair(_ answer: NaiveJSON, of line: [UInt8]) -> String {
    let outcome = answer["outcome"].text ?? "none"
    // A line that is wrong is answered without its verb.
    let verb = answer["do"].text ?? (try? NaiveJSON.read(line))?["do"].text ?? ""
    let name = verbs.contains(verb) ? "own" : Verb.names.contains(verb) ? verb : "-"
    if answer["replayed"] == .boolean(true) { return "\(name) replayed" }
    guard outcome != "accepted", let reason = answer["reason"].text else { return "\(name) \(outcome)" }
    let isNamed = answer["rule"].text.map { named[$0] == reason } ?? false
    return "\(name) \(isNamed ? "else:" : "")\(reason)"
  }

  // MARK: The list

  /// Where the pairs stand that can occur, one a line; `#` starts a remark.
  package static let path = "Tests/Lists/answers.txt"
  /// How often a whole run has to see each of them.
  package static let least = 100

  package static func pairs(in text: String) -> [String] {
    text.split(separator: "\n").map { String($0.prefix { $0 != "#" }) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// What is wrong with what was seen: a pair outside of the list; in a whole run also one of it that was seen too seldom.
  package static func faults(_ seen: [String: Int], list: [String], isWhole: Bool) -> [String] {
    let known = Set(list)
    let others = seen.keys.filter { !known.contains($0) }.sorted().map {
      "`\($0)` was answered \(seen[$0] ?? 0) times and is not listed"
    }
    guard isWhole else { return others }
    return others
      + list.filter { seen[$0] ?? 0 < least }.map { "`\($0)` was answered \(seen[$0] ?? 0) times of \(least)" }
  }
}
