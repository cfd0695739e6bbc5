import QuanModel
import QuanPlan

/// A tiny world in which every short sequence of commands is tried: two vouchers, three users, two rounds.
package struct CrossTiny {
  private let source: CrossSource
  private let letters: [Letter]

  /// A command of the alphabet: what it says, and to which instant it goes; nil is a second after the last one.
  private struct Letter {
    var body: String
    var at: Int64?
  }

  package init?() {
    guard let source = CrossSource.tiny(Self.yaml) else { return nil }
    self.source = source
    let day: Int64 = 86_400_000
    func user(_ phone: String, _ device: String) -> String {
      "\"user\":{\"phone\":\"\(phone)\",\"device\":\"\(device)\"}"
    }
    func sale(_ voucher: Int, _ order: String) -> String {
      "\"do\":\"redeem\",\"voucher\":\"$#\(voucher)\",\"merchant\":\"m\",\"order\":{\"id\":\"\(order)\",\"items\":[{\"price\":30000}]}"
    }
    letters = [
      Letter(body: "\"do\":\"grab\",\"tier\":\"t\"," + user("a", "1")),
      Letter(body: "\"do\":\"grab\",\"tier\":\"t\"," + user("b", "2")),
      Letter(body: "\"do\":\"grab\",\"tier\":\"t\"," + user("a", "2")),
      Letter(body: sale(0, "o")), Letter(body: sale(1, "o")),
      Letter(body: "\"do\":\"refund\",\"voucher\":\"$#0\",\"refund\":{\"extent\":\"full\"}"),
      Letter(body: "\"do\":\"refund\",\"voucher\":\"$#0\",\"refund\":{\"extent\":\"partial\",\"amount\":1001}"),
      Letter(body: "\"do\":\"void\",\"voucher\":\"$#0\""),
      Letter(body: "\"do\":\"block\",\"user\":{\"phone\":\"b\"}"),
      Letter(body: "\"do\":\"round\",\"round\":\"second\",\"set\":{\"issue\":{\"t\":1}}"),
      Letter(body: "\"do\":\"advance\"", at: Self.start + 3 * day - 1),
      Letter(body: "\"do\":\"advance\"", at: Self.start + 3 * day),
      Letter(body: "\"do\":\"advance\"", at: Self.start + 4 * day),
    ]
  }

  /// 2024-01-22T00:00+08:00.
  private static let start: Int64 = 1_705_852_800_000

  /// How many sequences there are of so many commands.
  package func count(length: Int) -> Int { (0..<length).reduce(1) { count, _ in count * letters.count } }

  /// Tries a sequence by its number among those of its length; its beginnings are sequences of their own.
  package func run(_ number: Int, length: Int, _ figures: inout CrossFigures) {
    var pair = CrossPair(source.campaign, source.plan)
    let story = story(number, length: length)
    figures.sequences += 1
    var difference: String?
    for line in story where difference == nil {
      difference = pair.step(line)
      figures.sequenceCommands += 1
    }
    guard difference != nil || pair.differenceAtTheEnd() != nil, figures.divergences.count < 5 else { return }
    figures.divergences.append(CrossRunner.golden(source, story, PlanVersions(source.plan)))
  }

  private func story(_ number: Int, length: Int) -> [String] {
    var rest = number
    var now = Self.start + 10 * 3_600_000
    var lines = [Self.line("m", now, "\"do\":\"enrol\",\"merchant\":{\"id\":\"m\"}")]
    for place in 0..<length {
      let letter = letters[rest % letters.count]
      rest /= letters.count
      if let at = letter.at { now = at } else { now += 1000 }
      lines.append(Self.line("c\(place)", now, letter.body))
    }
    return lines
  }

  private static func line(_ id: String, _ at: Int64, _ body: String) -> String {
    "{\"id\":\"\(id)\",\"at\":\"\(CrossCommands.text(at))\",\(body)}"
  }

  private static let yaml = """
    quan: 1

    campaign:
      id: tiny
      title: 示例市消费券
      zone: Asia/Shanghai
      currency: CNY
      period: {is: from 2024-01-20 through 2024-02-10, cite: 一}
      notice:
        number: 示商字〔2024〕8号
        issuer: [示例市商务局]
        clauses:
          一: [2024-01-20, 2024-02-10]
          二: [300元, 400元, 1/3]
          三: [50%, 100元]
          四: [2024-01-22T10:00, 2, 2024-01-24T24:00, 2024-01-26T00:00, 2024-01-28T24:00]
          五: [1, 2]
          六: []

    funding:
      city: {gives: 300元, pays: 1/3 of subsidy rounded down, cite: 二}
      gift: {gives: 400元, pays: rest, cite: 二}

    tiers:
      t: {amount: 50% of item.price rounded down capped at 100元, cite: 三}

    rounds:
      first: {open: from 2024-01-22T10:00 until end of valid, issue: {t: 2}, valid: until 2024-01-24T24:00, cite: 四}
      second: {open: from 2024-01-26T00:00 until end of valid, issue: leftover of first, valid: until 2024-01-28T24:00, cite: 四}

    quotas:
      one-each: {at: grab, per: [user, round], at-most: 1, back: cancelled, cite: 五}
      one-an-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 五}
      in-hand: {at: grab, per: user, while: unused, at-most: 2, cite: 五}

    subjects:
      user: {same: any of device | phone, links: transitive, refused: ignored, needs: [phone], cite: 五}

    flows:
      cancelled: {at: void, move: voucher from unused to void, cite: 六}
      refund-full: {at: refund, when: refund.extent == full and now in voucher.valid, move: voucher from used to unused, cite: 六}
      refund-part: {at: refund, when: refund.extent == partial, move: refund.amount from spent to free, cite: 六}
      refund-other: {at: refund, when: otherwise, move: voucher from used to void, cite: 六}

    """
}
