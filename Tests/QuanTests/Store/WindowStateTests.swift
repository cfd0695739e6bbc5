import Quan
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanStore
import Testing

@testable import QuanCheck
@testable import QuanEngine

/// Windows as the engine follows them, against arithmetic written for each case; and what of them a snapshot keeps.
@Suite("Windows")
struct WindowStateTests {
  /// Whether a moment lies in the window, for a grab; both in milliseconds of local time.
  private typealias Membership = @Sendable (_ grab: Int64, _ instant: Int64) -> Bool

  private static let day: Int64 = 86_400_000
  private static let hour: Int64 = 3_600_000
  private static let zone: Int64 = 8 * hour
  private static func number(_ local: Int64) -> Int64 { floorDivide(local, day) }
  /// 0 for Monday.
  private static func weekday(_ local: Int64) -> Int64 { (number(local) + 3) % 7 }
  private static func time(_ local: Int64) -> Int64 { local - number(local) * day }

  private static let cases: [(text: String, holds: Membership)] = [
    (
      "every saturday | sunday from 09:00 until 21:00",
      { _, now in weekday(now) >= 5 && time(now) >= 9 * hour && time(now) < 21 * hour }
    ),
    ("through day 2 of grab", { grab, now in number(now) <= number(grab) + 1 }),
    (
      "through day 2 after grab and every day from 08:00 until 20:00",
      { grab, now in number(now) <= number(grab) + 2 && time(now) >= 8 * hour && time(now) < 20 * hour }
    ),
    ("until grab + 36 hours except every sunday", { grab, now in now < grab + 36 * hour && weekday(now) != 6 }),
    (
      "from day 2 of grab through day 3 of grab",
      { grab, now in number(now) == number(grab) + 1 || number(now) == number(grab) + 2 }
    ),
    (
      "until day 2 after grab at 12:00",
      { grab, now in now < (number(grab) + 2) * day + 12 * hour }
    ),
    (
      "every friday | saturday from 22:00 until 02:00",
      { _, now in
        let tonight = [4, 5].contains(weekday(now)) && time(now) >= 22 * hour
        return tonight || [5, 6].contains(weekday(now)) && time(now) < 2 * hour
      }
    ),
    (
      "until next tuesday at 12:00",
      { grab, now in
        var end = number(grab) * day + 12 * hour
        while end <= grab || weekday(end) != 1 { end += day }
        return now < end
      }
    ),
    ("until end of week of grab", { grab, now in number(now) - weekday(now) == number(grab) - weekday(grab) }),
    (
      "from 2024-03-02 + 1 days until end of week.1.open - 12 hours",
      { _, now in number(now) >= 19_785 && now < 19_789 * day + 11 * hour }
    ),
  ]

  private static func campaign(valid: String) throws -> Campaign {
    let text = try Repository.text("Tests/Cases/bases/weekly.yaml")
      .replacing("when order.total >= 500元, cite", with: "when order.total >= 500元, valid: \(valid), cite")
    let file = CampaignFile(path: "weekly.yaml", bytes: Array(text.utf8))
    return try #require(file.result.campaign, "\(valid): \(file.result.diagnostics.map(\.message.en))")
  }

  @Test(arguments: cases.indices) func asWritten(_ index: Int) throws {
    let (text, holds) = Self.cases[index]
    let campaign = try Self.campaign(valid: text)
    let plan = PlanCompiler.compile(campaign, fingerprint: .zero) { _ in "" }
    let engine = Engine(plan: plan)
    let times = WindowTimes(campaign: campaign)
    let own = try #require(times.extent(of: .tierValid(0)))
    let opens = engine.openWindow(0)
    var members = 0
    for grab in stride(from: opens.from, to: opens.until, by: 11 * Int(Self.hour) + 1_860_001) {
      let holder = WindowHolder(grab: grab)
      let expiry = engine.expiry(round: 0, tier: 0, holder)
      for now in stride(from: grab, to: opens.until + 3 * Self.day, by: 2_220_000) {
        let expected = now < opens.until && holds(grab + Self.zone, now + Self.zone)
        let found = engine.nextUse(round: 0, tier: 0, holder, from: now)
        #expect((found == now) == expected, "\(text): \(grab) \(now)")
        if expected {
          members += 1
          #expect(now < expiry)
          #expect(own.outer.contains(now, in: campaign.zone), "the checker leaves out \(now)")
        } else if now < opens.until {
          #expect(!own.inner.contains(now, in: campaign.zone), "the checker counts on \(now)")
        }
      }
      if expiry != .min { #expect(engine.nextUse(round: 0, tier: 0, holder, from: expiry) == nil) }
    }
    #expect(members > 30, "\(text)")
  }

  @Test func snapshotsKeepWhatWindowsHangOn() throws {
    let text = try Repository.text("Tests/Cases/bases/weekly.yaml")
      .replacing("valid: until next thursday at 23:00", with: "valid: until activate + 2 hours and until full(places)")
      .replacing("until end of valid", with: "until day + 6 days at 23:00")
      .replacing("quotas:\n", with: "quotas:\n  places: {at: grab, at-most: 2, cite: 二（二）}\n")
      .replacing("flows:\n", with: "flows:\n  on: {at: activate, move: voucher from unused to unused, cite: 二（四）}\n")
    let campaign = try #require(CampaignFile(path: "weekly.yaml", bytes: Array(text.utf8)).result.campaign)
    let plan = PlanCompiler.compile(campaign, fingerprint: .zero) { _ in "" }
    var engine = Engine(plan: plan)
    var reader = CommandReader(plan: plan, key: .demonstration)
    func decide(_ line: String, _ engine: inout Engine) throws -> Decision {
      try reader.read(Array(line.utf8)[...])
      return engine.decide(reader.command).decision
    }
    let first = try decide(
      #"{"id":"g-1","at":"2024-03-01T10:00:00+08:00","do":"grab","tier":"t50","user":{"phone":"1"}}"#, &engine)
    #expect(first.expires == .max)
    let code = String(decoding: DeploymentKey.demonstration.vouchers.code(for: 0), as: UTF8.self)
    let activated = try decide(
      #"{"id":"a-1","at":"2024-03-01T11:00:00+08:00","do":"activate","voucher":"\#(code)"}"#, &engine)
    #expect(activated.expires == activated.at + 2 * Self.hour)
    var restored = Engine(plan: plan, state: try StateCodec.decode(StateCodec.encode(engine.state), for: plan))
    let line = #"{"id":"g-2","at":"2024-03-01T11:30:00+08:00","do":"grab","tier":"t50","user":{"phone":"2"}}"#
    let (left, right) = (try decide(line, &engine), try decide(line, &restored))
    #expect(left == right)
    // The purse is used up: both vouchers end at that moment, in the state that was read from disk as well.
    for voucher in 0..<2 {
      #expect(engine.state.vouchers.state(voucher) == .expired)
      #expect(engine.state.vouchers.expires[voucher] == left.at)
    }
    #expect(StateCodec.hash(engine.state) == StateCodec.hash(restored.state))
    #expect(engine.state.fullAt == [left.at])
    let again = Engine(plan: plan, state: try StateCodec.decode(StateCodec.encode(engine.state), for: plan))
    #expect(again.openWindow(0) == engine.openWindow(0))
  }
}
