import QuanDiagnostics
import Testing

@Suite struct CheckUnusedTests {
  @Test(arguments: [
    ("  bank: 示例银行", "  bank: 示例银行\n  idle: 闲置单位", "Q0203 idle"),
    ("  city: admin 3715", "  city: admin 3715\n  idle: admin 37", "Q0203 idle"),
    ("    merchant.vetted: boolean", "    merchant.vetted: boolean\n    merchant.idle: boolean", "Q0203 merchant.idle"),
  ])
  func whatNothingRefersTo(old: String, new: String, found: String) {
    #expect(CheckFixture((old, new)).found == [found])
  }

  @Test func ruleThatGoesLeavesItsNames() {
    let check = CheckFixture(("when: user.place in city", "when: user.real_name"))
    #expect(check.found == ["Q0203 city"])
    #expect(check.findings.first?.severity == .warning)
    let store = CheckFixture(("when: merchant.vetted,", "when: merchant.place in city,"))
    #expect(store.found == ["Q0203 merchant.vetted"])
  }

  @Test func definitionsUseEachOtherButNotThemselves() {
    let floor = "\n  a: {is: 2000元, cite: 二（一）}"
    let own = CheckFixture(("  city: admin 3715", "  city: admin 3715\(floor)"))
    #expect(own.found == ["Q0203 a"])
    let other = CheckFixture(
      ("  city: admin 3715", "  city: admin 3715\(floor)\n  b: {is: a, cite: 二（一）}"),
      ("price >= 2000元", "price >= b"))
    #expect(other.only("Q0203").isEmpty)
  }

  @Test func aSourceOfMoneyIsAParty() {
    let check = CheckFixture(("  bank: 示例银行", "  bank: 示例银行\n  province: 示例省"))
    #expect(check.found.isEmpty)
  }
}
