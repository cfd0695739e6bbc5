import QuanSyntax
import Testing

@testable import QuanCheck

@Suite struct CheckProseTests {
  private func figures(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ProseFigure.all(in: text).map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
  }

  private func literals(_ text: String) -> [Literal] {
    ProseFigure.all(in: text).compactMap { if case .literal(let literal) = $0.value { literal } else { nil } }
  }

  @Test func numbersTakeTheirUnits() {
    #expect(figures("满2000元减300 元，共1.5万张、3亿元、15%、15：1") == ["2000元", "300 元", "1.5万", "3亿元", "15%", "15：1"])
    #expect(
      literals("1.5万张 20万元 1,600张")
        == [
          .number(ExactDecimal(mantissa: 15_000, scale: 0)), .money(ExactDecimal(mantissa: 200_000, scale: 0)),
          .number(ExactDecimal(mantissa: 1600, scale: 0)),
        ])
  }

  @Test func fullWidthDigitsAreDigits() {
    #expect(literals("满３００元") == [.money(ExactDecimal(mantissa: 300, scale: 0))])
  }

  @Test func namesAreNoFigures() {
    #expect(figures("t300 covid-19 3C 5G Q0811") == [])
    #expect(figures("2000yuan, 24/7, 0635-8411234") == ["2000", "24", "7", "0635", "8411234"])
  }

  @Test func datesAreOneFigure() {
    #expect(
      figures("2024 年 1 月 27 日 10 时、1月下旬、2024-02-01T24:00、10:30")
        == ["2024 年 1 月 27 日 10 时", "1月下旬", "2024-02-01T24:00", "10:30"])
    #expect(figures("2024年300元") == ["2024年", "300元"])
    #expect(figures("7天24小时3个月") == ["7", "24", "3"])
  }

  @Test func whateverStandsThereIsRead() {
    #expect(
      figures("99999999999999999999元 1. 2- 3: 4,5 2024-1 7日")
        == ["99999999999999999999元", "1", "2", "3", "4", "5", "2024", "1", "7"])
  }
}
