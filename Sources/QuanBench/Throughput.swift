import Quan
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// Rows about decisions inside one process: without and with a journal, on a start, and by the number of rules.
struct Throughput {
  let folder: String
  /// Decisions of a run.
  let count: Int
  let rounds: Int

  /// False where something could not be measured.
  func run() -> Bool {
    // Six rules a county, and six for all. The grabs go to the first two counties.
    guard let small = plan(counties: 4), let large = plan(counties: 500, perRound: 50) else { return false }
    return decisions(small) && rules(small, large) && lines(small, large)
  }

  private func plan(counties: Int, perRound: Int = 2) -> Plan? {
    // Two counties' tiers take all the grabs.
    let scale = count / 8 / CampaignGenerator.fewestVouchers + 1
    let text = CampaignGenerator.campaign(counties: counties, scale: scale, perRound: perRound)
    return CampaignFile(path: "campaign.yaml", bytes: Array(text.utf8)).plan
  }

  // MARK: Rows

  /// SQLite gets a tenth of the grabs, for it would take all the time; its tables are the smaller for it.
  private func decisions(_ plan: Plan) -> Bool {
    let runs = DecisionRuns(plan: plan, count: count)
    let sqlite = SQLite()
    let part = max(1, count / 10)
    var turn = 0
    func directory() -> String { "\(folder)/journal-\(turn)" }
    var subjects: [() -> Measurement?] = [
      { runs.inMemory() },
      {
        turn += 1
        return runs.durable(in: directory())
      },
      {
        defer { try? clear(directory()) }
        return runs.replay(from: directory())
      },
    ]
    if let sqlite { subjects.append { SQLiteGrabs(library: sqlite).run(part) } }
    guard let comparison = Comparison(rounds: rounds, subjects) else { return false }
    print("\n\(count) grabs by as many users with six keys each, in process, tables made beforehand")
    Report.time("decided, no journal", comparison, 0)
    Report.time("decided behind a journal, synced every 4096", comparison, 1)
    Report.time("decided again from the journal, as on a start", comparison, 2)
    let perSecond = { (subject: Int, count: Int) in Double(count) / comparison.cpu(subject) * 1000 }
    Report.rate("decisions a second of processor time", perSecond(0, count), floor: 1_000_000, goal: 2_000_000)
    if let sqlite {
      Report.time("SQLite \(sqlite.version) in memory, \(part) grabs", comparison, 3)
      let factor = Double(count) / Double(part)
      Report.atLeast(
        "over SQLite's rate", factor / comparison.ratio(0, over: 3), cpu: factor / comparison.cpuRatio(0, over: 3),
        floor: 20, goal: 40)
    } else {
      print("  no SQLite on this machine: libsqlite3.so.0 is not there")
    }
    let durable = Double(count) / comparison.wall(1) * 1000
    Report.rate("durable decisions a second", durable, floor: 500_000, goal: 1_000_000)
    Report.rate("the same of processor time", perSecond(1, count), floor: 500_000, goal: 1_000_000)
    Report.atLeast(
      "start over deciding", 1 / comparison.ratio(2, over: 0), cpu: 1 / comparison.cpuRatio(2, over: 0), floor: 0.8,
      goal: 1)
    return true
  }

  /// Makes room for the next turn's journal.
  private func clear(_ directory: String) throws(StoreError) {
    let folder = Folder(SystemDisk(), directory)
    for name in try folder.names() { try folder.remove(name) }
  }

  private func rules(_ small: Plan, _ large: Plan) -> Bool {
    guard
      let comparison = Comparison(
        rounds: rounds,
        [large, small].map { plan in { DecisionRuns(plan: plan, count: count).inMemory() } })
    else { return false }
    print("\nthe same grabs under campaigns of different length, digests in")
    return report(comparison, small, large)
  }

  /// The same from lines of JSON, where a line is turned into what the plan asks for.
  private func lines(_ small: Plan, _ large: Plan) -> Bool {
    let part = max(1, count / 20)
    let lines = (0..<part).map { Array(CommandGenerator.line($0).utf8) }
    func decide(_ plan: Plan) -> Measurement? {
      var session = CampaignSession(plan: plan, key: .demonstration)
      var output: [UInt8] = []
      let measurement = Stopwatch.time {
        for line in lines {
          output.removeAll(keepingCapacity: true)
          session.decide(line[...], into: &output)
        }
      }
      return session.summary.vouchers.reduce(0) { $0 + $1.total } * 100 >= part * 99 ? measurement : nil
    }
    guard let comparison = Comparison(rounds: rounds, [{ decide(large) }, { decide(small) }]) else { return false }
    print("\n\(part) of them from lines of JSON to lines of JSON, in process")
    return report(comparison, small, large)
  }

  private func report(_ comparison: Comparison, _ small: Plan, _ large: Plan) -> Bool {
    Report.time("\(large.rules.count) rules", comparison, 0)
    Report.time("\(small.rules.count) rules", comparison, 1)
    Report.ratio(
      "time over the small campaign's", comparison.ratio(0, over: 1), cpu: comparison.cpuRatio(0, over: 1), floor: 2,
      goal: 1.2)
    return true
  }
}
