import Foundation
import Quan
import QuanEngine
import QuanModel
import QuanPlan
import Testing

/// Amounts that depend on the purchase: what must hold of the money after every command, whatever comes.
@Suite("Varying money")
struct VaryingMoneyTests {
  private func plan() throws -> Plan {
    let file = CampaignFile(
      path: "campaign.yaml", bytes: try Repository.bytes("Tests/Cases/bases/varying.yaml"))
    return try #require(file.plan, "the campaign has errors")
  }

  /// A fixed sequence for each seed.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(sides))
    }
  }

  private static let prices = [
    1, 2, 15, 99_999, 100_000, 199_900, 199_901, 199_999, 200_000, 299_999, 300_000, 60_010, 79_999,
  ]

  private func command(_ number: Int, _ dice: inout Dice, _ vouchers: [(code: String, phone: Int)]) -> String {
    let at = "2024-01-\(27 + number / 100)T\(10 + number % 100 / 10):0\(number % 10):00+08:00"
    let head = "{\"id\":\"c-\(number)\",\"at\":\"\(at)\",\"do\":"
    guard let voucher = vouchers.isEmpty ? nil : vouchers[dice.roll(vouchers.count)], dice.roll(4) > 0 else {
      let tier = ["banded", "half"][dice.roll(2)]
      return head + "\"grab\",\"tier\":\"\(tier)\",\"user\":{\"phone\":\"\(number)\"}}"
    }
    switch dice.roll(4) {
    case 0:
      return head + "\"refund\",\"voucher\":\"\(voucher.code)\",\"refund\":{\"extent\":\"full\"}}"
    case 1:
      let amount = [0, 1, 7, 3333, 40_000][dice.roll(5)]
      return head
        + "\"refund\",\"voucher\":\"\(voucher.code)\",\"refund\":{\"extent\":\"partial\",\"amount\":\(amount)}}"
    default:
      let price = Self.prices[dice.roll(Self.prices.count)]
      return head + "\"redeem\",\"voucher\":\"\(voucher.code)\",\"merchant\":\"store-1\","
        + "\"order\":{\"id\":\"o-\(number)\",\"items\":[{\"price\":\(price)}]},\"user\":{\"phone\":\"\(voucher.phone)\"}}"
    }
  }

  @Test func moneyHoldsAfterEveryCommand() throws {
    let plan = try plan()
    var accepted: [String: Int] = [:]
    for seed in 1...60 {
      var dice = Dice(state: UInt64(seed))
      var session = CampaignSession(plan: plan, key: .demonstration)
      var vouchers: [(code: String, phone: Int)] = []
      let shop = #"{"id":"shop","at":"2024-01-26T09:00:00+08:00","do":"enrol","merchant":{"id":"store-1"}}"#
      var output: [UInt8] = []
      session.decide(Array(shop.utf8)[...], into: &output)
      for number in 0..<200 {
        let line = command(number, &dice, vouchers)
        output = []
        session.decide(Array(line.utf8)[...], into: &output)
        #expect(session.violation == nil, "seed \(seed), command \(number): \(line)")
        let decision = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
        guard decision["outcome"] as? String == "accepted", let verb = decision["do"] as? String else { continue }
        accepted[verb, default: 0] += 1
        if verb == "grab", let code = decision["voucher"] as? String { vouchers.append((code, number)) }
        let funding = (decision["funding"] as? [String: Int])?.values.reduce(0, +)
        if let funding { #expect(funding == decision["amount"] as? Int) }
      }
    }
    // The sequences reach every kind of command.
    for verb in ["grab", "redeem", "refund"] { #expect(accepted[verb, default: 0] > 100) }
  }

  /// 15/16 rounded down and the rest, at the edges.
  @Test func sharesAreExactToTheFen() throws {
    let plan = try plan()
    for (amount, expected) in [(1, [0, 1]), (7, [6, 1]), (30_005, [28_129, 1876]), (10_000, [9375, 625])] {
      #expect(plan.sources.indices.map { plan.share($0, of: Int64(amount), tier: 0) } == expected.map(Int64.init))
    }
  }
}
