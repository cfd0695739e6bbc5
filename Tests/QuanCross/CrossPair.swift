import Quan
import QuanModel
import QuanNaive
import QuanPlan
import QuanReport

/// One campaign run by both engines, command by command.
package struct CrossPair: ~Copyable {
  private var session: CampaignSession
  private var naive: NaiveEngine
  private let zone: ZoneTable
  private let answers: CrossAnswers
  /// The code and number of the voucher of each decision that told one.
  private var vouchers: [String: (code: String, number: Int)] = [:]
  /// Voucher codes by their numbers.
  private var codes: [String: Int] = [:]
  /// Decisions on amendments, which the engine alone makes, and what the naive one calls its other decisions.
  private var amendments: Int64 = 0
  private var sequences: [Int64: Int64] = [:]
  /// When the engine decided last.
  package private(set) var lastInstant: String?
  /// What the last command was answered: its verb and reason, as the table of figures counts them.
  package private(set) var last = Answer()

  package struct Answer: Sendable {
    package var verb = ""
    package var outcome = ""
    package var reason = ""
    /// What the command was and what became of it, as `CrossAnswers` lists them.
    package var pair = ""
    package var voucher: Int?
    package var expires: Int64?
    package var state: String?
  }

  package init(_ campaign: Campaign, _ plan: Plan) { self.init(campaign, PlanVersions(plan)) }

  /// - Parameter versions: the engine's plans. Behind the first they change nothing, so that the naive engine need not know of
  ///   them.
  package init(_ campaign: Campaign, _ versions: PlanVersions) {
    session = CampaignSession(versions, key: .demonstration)
    naive = NaiveEngine(campaign)
    zone = campaign.zone
    answers = CrossAnswers(campaign)
  }

  /// Decides one command in both; answers where they differ, or which invariant does not hold.
  package mutating func step(_ line: String) -> String? {
    step(bytes: Array(line.utf8))
  }

  package mutating func step(bytes line: [UInt8]) -> String? {
    if line.starts(with: CrossAmendment.prefix.utf8) { return amend(line) }
    var output: [UInt8] = []
    session.decide(substituted(line) { $0.code }[...], into: &output)
    let decision = naive.decide(substituted(line) { "v\($0.number)" })
    let answer = String(decoding: output.dropLast(), as: UTF8.self)
    guard let json = try? NaiveJSON.read(Array(output.dropLast())) else { return "the answer is no JSON: \(answer)" }
    last = Answer(
      verb: json["do"].text ?? "", outcome: json["outcome"].text ?? "", reason: json["reason"].text ?? "",
      pair: answers.pair(json, of: line),
      voucher: decision.voucher, expires: decision.expires, state: decision.state)
    lastInstant = json["at"].text ?? lastInstant
    if let sequence = json["seq"].number, sequences[sequence] == nil { sequences[sequence] = sequence - amendments }
    if let difference = difference(json, decision) { return "\(difference)\nengine: \(answer)\nnaive:  \(decision)" }
    if let id = json["id"].text, let code = json["voucher"].text, let number = decision.voucher {
      vouchers[id] = (code, number)
      vouchers["#\(number)"] = (code, number)
    }
    if let violation = session.violation { return "the engine's books: \(violation)" }
    if let violation = naive.violation { return "the naive engine's books: \(violation)" }
    return nil
  }

  /// A line as the engine is given it, before it is decided.
  func written(_ line: String) -> String { String(decoding: substituted(Array(line.utf8)) { $0.code }, as: UTF8.self) }

  /// Brings the next of the engine's plans into force.
  private mutating func amend(_ line: [UInt8]) -> String? {
    // A shortened story may have lost what led up to it: the other engine would not know that time has passed.
    guard let at = (try? NaiveJSON.read(line))?["at"].text, let lastInstant, at <= lastInstant else { return nil }
    var output: [UInt8] = []
    session.decide(line[...], into: &output)
    guard (try? NaiveJSON.read(Array(output.dropLast())))?["seq"].number != nil else {
      return "no decision: \(String(decoding: output, as: UTF8.self))"
    }
    amendments += 1
    if !session.readsBack { return "the amended state does not read back" }
    return session.violation.map { "the amended books: \($0)" }
  }

  /// `"$grab-1"` is the voucher of the decision `grab-1`; one that told none stands for itself.
  private func substituted(_ line: [UInt8], _ code: ((code: String, number: Int)) -> String) -> [UInt8] {
    guard line.contains(UInt8(ascii: "$")) else { return line }
    var text = String(decoding: line, as: UTF8.self)[...]
    var result = ""
    while let start = text.firstRange(of: "\"$"), let end = text[start.upperBound...].firstIndex(of: "\"") {
      let id = String(text[start.upperBound..<end])
      result += text[..<start.lowerBound] + "\"" + (vouchers[id].map(code) ?? "none")
      text = text[end...]
    }
    return Array((result + text).utf8)
  }

  // MARK: Comparing

  private mutating func difference(_ json: NaiveJSON, _ decision: NaiveDecision) -> String? {
    let isMissing = ["fact_missing", "place_unproven"].contains(decision.reason ?? "")
    let voucher = number(json["voucher"].text, decision.voucher)
    func instant(_ value: Int64?) -> String? { value.map { Instant(milliseconds: $0).text(in: zone) } }
    func text<Value>(_ value: Value?) -> String? { value.map { "\($0)" } }
    func sorted(_ funding: [String: Int64]?) -> String? {
      funding.map { "\($0.sorted { $0.key < $1.key })" }
    }
    let fields: [(String, String?, String?)] = [
      ("outcome", json["outcome"].text, decision.outcome),
      ("reason", json["reason"].text, decision.reason),
      ("rule", json["rule"].text, decision.rule),
      ("cite", json["cite"].text, decision.cite),
      ("supply", isMissing ? json["remedy"]?["supply"].text : nil, isMissing ? decision.supply : nil),
      ("seq", text(json["seq"].number.flatMap { sequences[$0] }), text(decision.seq)),
      ("at", json["at"].text, instant(decision.at)),
      ("voucher", text(voucher), text(decision.voucher)),
      ("tier", json["tier"].text, decision.tier),
      ("round", json["round"].text, decision.round),
      ("state", json["state"].text, decision.state),
      ("expires", json["expires"].text, instant(decision.expires)),
      ("amount", text(json["amount"].number), text(decision.amount)),
      ("funding", sorted(funding(json["funding"])), sorted(decision.funding)),
      ("late", json["late"] == .boolean(true) ? "yes" : nil, decision.isLate ? "yes" : nil),
      ("replayed", json["replayed"] == .boolean(true) ? "yes" : nil, decision.isReplayed ? "yes" : nil),
    ]
    guard let (name, real, naive) = fields.first(where: { $0.1 != $0.2 }) else { return nil }
    return "`\(name)` differs: \(real ?? "none"), naive \(naive ?? "none")"
  }

  /// The number of a code; one that is seen for the first time is what the other engine says.
  private mutating func number(_ code: String?, _ other: Int?) -> Int? {
    guard let code else { return nil }
    if let known = codes[code] { return known }
    guard let other, !codes.values.contains(other) else { return -1 }
    codes[code] = other
    return other
  }

  private func funding(_ json: NaiveJSON?) -> [String: Int64]? {
    guard case .object(let fields)? = json else { return nil }
    return fields.compactMapValues { Optional($0).number }
  }

  // MARK: At the end

  /// Users that there are, and how many were joined to others.
  package var users: (count: Int, joined: Int) { (session.summary.users, naive.joins) }

  /// Where the two states differ that the commands have led to.
  package func differenceAtTheEnd() -> String? {
    let summary = session.summary
    for (row, naive) in zip(summary.sources, naive.sourceRows) {
      let real = [row.available, row.earmarked, row.spent, row.paid, row.recoverable]
      if real != naive {
        return "source `\(row.source)` (available, earmarked, spent, paid, recoverable): \(real), naive \(naive)"
      }
    }
    let parties = summary.parties.map { "\($0.party) \($0.balance)" }
    if parties != naive.partyRows { return "parties: \(parties), naive \(naive.partyRows)" }
    let rows = naive.summaryRows
    let real = summary.vouchers.map { "\($0.round) \($0.tier) \($0.counts) \($0.granted)" }
    return real == rows ? nil : "vouchers: \(real), naive \(rows)"
  }
}

extension NaiveJSON? {
  var text: String? { if case .text(let text)? = self { text } else { nil } }
  var number: Int64? { if case .integer(let number)? = self { number } else { nil } }
}
