import CAllocations
import Quan
import QuanEngine
import QuanModel
import QuanPlan

/// A campaign with rules, quotas, joined users, shares and refunds, and lines of JSON for it, made before anything is counted.
struct AllocationWorld {
  private let plan: Plan
  private let key = DeploymentKey.demonstration
  /// Decisions of each path, besides those with which it warms up.
  private static let count = 10_000
  private static let warmUp = 500

  init?() {
    guard let plan = CampaignFile(path: "allocations.yaml", bytes: Array(Self.yaml.utf8)).plan else { return nil }
    self.plan = plan
  }

  /// A path with the lines of it, and what each is answered.
  private struct Story {
    var name: String
    var outcome: String
    var hasRemedy = false
    var lines: [[UInt8]]
  }

  func measured() -> [AllocationPath] {
    let stories = self.stories
    var paths = stories.map { AllocationPath(name: $0.name, hasRemedy: $0.hasRemedy) }
    countEngine(stories, &paths)
    countLines(stories, isTold: false, &paths)
    countLines(stories, isTold: true, &paths)
    return paths.filter { $0.decisions > 0 || $0.others > 0 }
  }

  private func fresh() -> Engine { Engine(plan: plan, capacity: stories.count * (Self.count + Self.warmUp) + 100) }

  /// Reading and writing apart.
  private func countEngine(_ stories: [Story], _ paths: inout [AllocationPath]) {
    var engine = fresh()
    var reader = CommandReader(plan: plan, key: key)
    for (place, story) in stories.enumerated() {
      for (number, line) in story.lines.enumerated() {
        do throws(CommandFault) { try reader.read(line[...]) } catch { paths[place].others += 1 }
        let before = quan_allocations()
        let (decision, _) = engine.decide(reader.command)
        let calls = quan_allocations() - before
        if (decision.outcome == .accepted ? "accepted" : decision.reason?.name ?? "") != story.outcome {
          paths[place].others += 1
        }
        guard number >= Self.warmUp else { continue }
        paths[place].decisions += 1
        paths[place].engine += calls
      }
    }
  }

  private func countLines(_ stories: [Story], isTold: Bool, _ paths: inout [AllocationPath]) {
    var session = CampaignSession(fresh(), key: key)
    session.explains = isTold
    var answer: [UInt8] = []
    answer.reserveCapacity(1 << 20)
    for (place, story) in stories.enumerated() {
      for (number, line) in story.lines.enumerated() {
        answer.removeAll(keepingCapacity: true)
        let before = quan_allocations()
        session.decide(line[...], into: &answer)
        let calls = quan_allocations() - before
        guard number >= Self.warmUp else { continue }
        if isTold { paths[place].told += calls } else { paths[place].line += calls }
      }
    }
  }

  // MARK: Lines

  private var stories: [Story] {
    let all = Self.count + Self.warmUp
    func user(_ number: Int) -> String { "\"user\":{\"phone\":\"p\(number)\",\"device\":\"d\(number)\"" }
    func lines(_ name: String, _ body: (Int) -> String) -> [[UInt8]] {
      (0..<all).map { number in
        Array("{\"id\":\"\(name)-\(number)\",\"at\":\"2024-01-23T10:00:00+08:00\",\(body(number))}".utf8)
      }
    }
    func grab(_ name: String, from first: Int, _ place: String) -> [[UInt8]] {
      lines(name) { "\"do\":\"grab\",\"tier\":\"t\",\(user(first + $0)),\"place\":{\"admin\":\"\(place)\"}}" }
    }
    func redeem(_ name: String, from first: Int, order: String, price: Int) -> [[UInt8]] {
      lines(name) {
        "\"do\":\"redeem\",\"voucher\":\"\(code(first + $0))\",\"merchant\":\"m\",\(user(first + $0))},"
          + "\"order\":{\"id\":\"\(order)\($0)\",\"items\":[{\"price\":\(price)}]}"
      }
    }
    func refund(_ name: String, _ extent: String) -> [[UInt8]] {
      lines(name) { "\"do\":\"refund\",\"voucher\":\"\(code($0))\",\"refund\":{\"extent\":\"\(extent)\"}" }
    }
    let shop = "{\"id\":\"shop\",\"at\":\"2024-01-23T09:00:00+08:00\",\"do\":\"enrol\",\"merchant\":{\"id\":\"m\"}}"
    return [
      Story(name: "(enrolment)", outcome: "accepted", lines: [Array(shop.utf8)]),
      Story(name: "grab, accepted", outcome: "accepted", lines: grab("g", from: 0, "371502")),
      Story(name: "grab, more", outcome: "accepted", lines: grab("h", from: all, "371502")),
      Story(name: "grab, limit_reached", outcome: "limit_reached", lines: grab("again", from: 0, "371502")),
      Story(name: "grab, out_of_region", outcome: "out_of_region", lines: grab("out", from: 0, "110101")),
      Story(
        name: "redeem, below_threshold", outcome: "below_threshold", hasRemedy: true,
        lines: redeem("low", from: 0, order: "o", price: 500)),
      Story(name: "redeem, accepted", outcome: "accepted", lines: redeem("r", from: 0, order: "o", price: 120_000)),
      Story(
        name: "redeem, limit_reached", outcome: "limit_reached",
        lines: redeem("two", from: all, order: "o", price: 120_000)),
      Story(
        name: "redeem, wrong_state", outcome: "wrong_state", lines: redeem("used", from: 0, order: "q", price: 120_000)),
      Story(name: "refund, not_eligible", outcome: "not_eligible", hasRemedy: true, lines: refund("part", "split")),
      Story(name: "refund, accepted", outcome: "accepted", lines: refund("f", "full")),
      Story(name: "refund, wrong_state", outcome: "wrong_state", lines: refund("f2", "full")),
    ]
  }

  private func code(_ voucher: Int) -> String { String(decoding: key.vouchers.code(for: voucher), as: UTF8.self) }

  private static let yaml = """
    quan: 1

    campaign:
      id: allocations
      title: 示例市消费券
      zone: Asia/Shanghai
      currency: CNY
      period: {is: from 2024-01-20 through 2024-02-10, cite: 一}
      notice:
        number: 示商字〔2024〕7号
        issuer: [示例市商务局]
        clauses:
          一: [2024-01-20, 2024-02-10]
          二: [90000000元, 10000000元, 85%]
          三: [100元, 1000元]
          四: [2024-01-22T10:00, 100000, 2024-01-28T24:00]
          五: [1, 5]
          六: []

    let:
      city: admin 3715

    funding:
      city: {gives: 90000000元, pays: 85% of subsidy rounded down, cite: 二}
      gift: {gives: 10000000元, pays: rest, cite: 二}

    tiers:
      t: {amount: 100元 when item.price >= 1000元, cite: 三}

    rounds:
      first: {open: from 2024-01-22T10:00 until end of valid, issue: {t: 100000}, valid: until 2024-01-28T24:00, cite: 四}

    quotas:
      one-each: {at: grab, per: [user, round, tier], at-most: 1, back: cancelled, cite: 五}
      a-day: {at: grab, per: [user, day], at-most: 5, cite: 五}
      one-an-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 五}
      in-hand: {at: grab, per: user, while: unused, at-most: 5, cite: 五}

    subjects:
      user: {same: any of device | phone, links: transitive, refused: ignored, needs: [phone], cite: 五}

    rules:
      local: {at: grab, when: user.place in city, else: out_of_region, cite: 五}
      in-person: {at: redeem, when: user is voucher.user, else: not_the_holder, cite: 五}
      whole: {at: refund, when: refund.extent != split, cite: 五}

    flows:
      cancelled: {at: void, move: voucher from unused to void, cite: 六}
      refund-full: {at: refund, when: refund.extent == full and now in voucher.valid, move: voucher from used to unused, cite: 六}
      refund-part: {at: refund, when: refund.extent == partial, move: refund.amount from spent to free, cite: 六}
      refund-other: {at: refund, when: otherwise, move: voucher from used to void, cite: 六}

    silent:
      place: {reading: a code that the app reports is believed, cite: 五}

    """
}
