import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax
import Testing

/// The suites of the analyses that prove and refute: money, time, limits, rules, flows, assertions, and their solver.
@Suite enum CheckCore {}

/// A small campaign without findings of these analyses, and what edits of it bring about.
enum SmallCampaign {
  static let text = """
    quan: 1
    campaign:
      id: small
      title: 小活动
      zone: Asia/Shanghai
      currency: CNY
      period: from 2024-01-20 through 2024-02-10
      notice: {clauses: {一: []}}
    parties: {app: 平台, other: 其他}
    let:
      city: admin 3715
    facts:
      enrol: {merchant.kind: one of store | stall, merchant.lists: set of announced | vetted}
      redeem: {order.score: integer, order.least: integer}
    subjects:
      user: {same: any of phone | device, links: transitive, refused: ignored, needs: [phone]}
    funding:
      province: {gives: 75万元, pays: 15 parts}
      bank: {gives: 5万元, pays: 1 part}
    tiers:
      t300: {amount: 300元 when item.price >= 2000元}
      t600: {amount: 600元 when item.price >= 8000元}
    rounds:
      first:
        open: from 2024-01-27T10:00 until end of valid
        issue: {t300: 1600, t600: 200}
        valid: until 2024-02-01T24:00
      second:
        open: from 2024-02-02T00:00 until end of valid
        issue: leftover of first
        valid: until 2024-02-05T24:00
    quotas:
      one-each: {at: grab, per: [user, round, tier], at-most: 1}
    rules:
      here: {at: grab, when: user.place in city}
      by-app: {at: [grab, redeem], when: platform == app}
      listed: {at: redeem, when: merchant.lists has announced}
      shop: {at: enrol, when: merchant.kind == store}
    flows:
      refund-full: {at: refund, when: refund.extent == full and now in voucher.valid, move: voucher from used to unused}
      refund-other: {at: refund, when: otherwise, move: nothing, reading: kept}
    asserts:
      total: {that: funding.province.gives + funding.bank.gives == 80万元}

    """

  /// The codes that these suites are about.
  static func isOurs(_ code: String) -> Bool {
    ["Q04", "Q05", "Q06", "Q07", "Q09"].contains { code.hasPrefix($0) } && !["Q0501", "Q0606"].contains(code)
  }

  static func zone(_ name: String) -> ZoneTable? { name == "Asia/Shanghai" ? .fixed(name: name, offset: 28_800) : nil }

  static func check(_ text: String) -> Checker.Result {
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "small.yaml", bytes: Array(text.utf8)))
    return Checker.check(file, in: sources, zones: zone)
  }

  /// The text with each pair's left side replaced by its right side; every left side has to stand in the text.
  static func edited(_ edits: [(String, String)]) -> String {
    var text = text
    for (old, new) in edits {
      guard let range = text.firstRange(of: old) else {
        Issue.record("`\(old)` does not stand in the small campaign")
        continue
      }
      text.replaceSubrange(range, with: new)
    }
    return text
  }

  static func findings(_ edits: (String, String)...) -> [Diagnostic] { findings(all: edits) }

  static func findings(all edits: [(String, String)]) -> [Diagnostic] {
    let result = check(edited(edits))
    #expect(result.campaign != nil, "\(result.diagnostics.map { "\($0.kind.code) \($0.path) \($0.message.en)" })")
    for finding in result.diagnostics where isOurs(finding.kind.code) { expectWellFormed(finding) }
    return result.diagnostics.filter { isOurs($0.kind.code) && $0.kind.code != "Q0409" }
  }

  /// The findings of an assertion that is added to the campaign.
  static func asserting(_ claim: String, _ edits: (String, String)...) -> [Diagnostic] {
    findings(all: edits + [("asserts:\n", "asserts:\n  claim: {that: '\(claim)'}\n")])
  }

  static func codes(_ findings: [Diagnostic]) -> [String] { findings.map(\.kind.code) }

  static func expectWellFormed(_ finding: Diagnostic) {
    for text in [finding.message] + finding.notes + finding.fixes.map(\.title) {
      #expect(!text.en.isEmpty && !text.zh.isEmpty)
      #expect(!text.en.contains("\n") && !text.zh.contains("\n"))
      #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
    }
  }

  /// The core of the campaign after edits, for questions to the solver.
  static func campaign(_ edits: (String, String)...) throws -> Campaign { try #require(check(edited(edits)).campaign) }
}
