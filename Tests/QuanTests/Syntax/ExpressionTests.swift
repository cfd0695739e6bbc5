import QuanDiagnostics
import QuanSyntax
import Testing

/// How the expression language is read.
@Suite("Syntax: expressions")
struct ExpressionTests {
  @Test(
    arguments: [
      ("300元", "¥300"), ("0.5元", "¥0.5"), ("75万元", "¥750000"), ("1.2亿元", "¥120000000"), ("1600", "1600"),
      ("1.5万", "15000"), ("3亿", "300000000"), ("15%", "15%"), ("0.25%", "0.25%"), ("15/16", "15/16"), ("15:1", "15:1"),
      ("15:10", "15h10"), ("15 parts", "15p"), ("1 part", "1p"), ("15份", "15p"), ("10:00", "10h0"), ("24:00", "24h0"),
      ("2024-02-01", "2024/2/1"), ("2024-02-01T24:00", "2024/2/1T24h0m0"), ("2024-02-01T10:00:59", "2024/2/1T10h0m59"),
      ("2024-01下旬", "2024/1#2"), ("2024-02上旬", "2024/2#0"), ("7 days", "7days"), ("48小时", "48hours"),
      ("30 minutes", "30minutes"), ("500m", "500m"), ("3km", "3000m"), ("1.5km", "1500m"),
    ])
  func literals(_ text: String, _ expected: String) { #expect(SyntaxText.value(text) == expected) }

  @Test(
    arguments: [
      ("25:00", "error@0: no such time of day; the last is 24:00"),
      ("24:01", "error@0: no such time of day; the last is 24:00"),
      ("1/0", "error@0: a share cannot be divided by zero"),
      ("300円", "error@0: unknown unit `円`; units are 元, 万, 亿, %, 份, 天, 小时, 分钟, 秒, m, km"),
      ("99999999999999999999元", "error@0: the number is too large"),
      ("99999999999999999亿元", "error@0: the number is too large"),
      ("2024-2-1", "error@0: a date is written 2024-02-01, an instant 2024-02-01T10:00, a third of a month 2024-02上旬"),
    ])
  func badLiterals(_ text: String, _ expected: String) { #expect(SyntaxText.value(text) == expected) }

  @Test(
    arguments: [
      ("300元 when item.price >= 2000元", "(¥300 when (item.price >= ¥2000))"),
      ("15% of item.invoiced rounded down capped at 2000元", "(((15% of item.invoiced) rounded down) capped at ¥2000)"),
      ("(15% + b) of x", "((15% + b) of x)"), ("a - b - c", "((a - b) - c)"), ("a + b * c", "(a + (b * c))"),
      ("a-b", "a-b"), ("tentative 30万元", "(tentative ¥300000)"), ("tentative TBD", "(tentative TBD)"), ("TBD", "TBD"),
      ("leftover of first", "(leftover of first)"), ("admin 3715", "admin 3715"),
      ("end of first.valid", "(end of first.valid)"),
      ("day 5 of grab", "(day 5 of grab)"), ("day 5 after grab", "(day 5 after grab)"),
      ("worth(t600 in first)", "worth(t600 in first)"), ("vouchers(all)", "vouchers(all)"),
      ("2024-01-27 at 10:00", "(2024/1/27 at 10h0)"), ("if a > b then 1 else 2", "(if (a > b) then 1 else 2)"),
      ("x at least 5元", "(x at least ¥5)"), ("15/16 of subsidy rounded down", "((15/16 of subsidy) rounded down)"),
    ])
  func values(_ text: String, _ expected: String) { #expect(SyntaxText.value(text) == expected) }

  @Test(
    arguments: [
      ("a and b and not c", "(a and b and (not c))"), ("a or (b and c)", "(a or (b and c))"),
      ("(a or b) and c", "((a or b) and c)"), ("not a == b", "(not (a == b))"),
      ("platform == ccb-life", "(platform == ccb-life)"),
      ("x in a | b | c", "(x in a|b|c)"), ("x not in a | b", "(x not in a|b)"),
      ("now in first.valid", "(now in first.valid)"),
      ("lists has a & b", "(lists has a&b)"), ("lists has all", "(lists has all)"),
      ("user is voucher.user", "(user is voucher.user)"),
      ("p in [1元, 2元)", "(p in [¥1, ¥2))"), ("p in (1元, ..)", "(p in (¥1, ..))"), ("p in [.., 5元]", "(p in (.., ¥5])"),
      ("p in 6万元(含)..10万元(不含)", "(p in [¥60000, ¥100000))"), ("p in 10万元(不含)..", "(p in (¥100000, ..))"),
      ("some item where item.price > 5元", "(some item where (item.price > ¥5))"),
      ("商户.面积 >= 100", "(商户.面积 >= 100)"), ("a 且 非 b", "(a and (not b))"), ("x 属于 甲 | 乙", "(x in 甲|乙)"),
      ("otherwise", "otherwise"),
      ("refund.extent == full and now in voucher.valid", "((refund.extent == full) and (now in voucher.valid))"),
    ])
  func conditions(_ text: String, _ expected: String) { #expect(SyntaxText.condition(text) == expected) }

  @Test(
    arguments: [
      ("a or b and c", "error@5: `and` beside `or` needs brackets"),
      ("a and b or c", "error@0: `and` beside `or` needs brackets"),
      ("a = b", "error@2: `=` has no meaning here"), ("a ==", "error@4: the value ends where a value was expected"),
      ("a == b c", "error@7: expected the end of the value, found `c`"),
      ("", "error@0: the value ends where a value was expected"),
      ("(a == b", "error@7: the value ends where `)` was expected"),
      ("a ！ b", "error@2: expected the end of the value, found `！`"),
      ("a ≥ 5元", "error@2: full-width `≥` stands where the grammar wants `>=`"),
      ("-5元 < a", "error@0: expected a value (negative numbers are not used), found `-`"),
      ("p in [1元 2元]", "error@11: expected `,`, found `2元`"),
    ])
  func badConditions(_ text: String, _ expected: String) {
    let found = SyntaxText.condition(text)
    #expect(
      found == expected || found == expected.replacing("the value ends", with: "the text ends"), "\(text): \(found)")
  }

  @Test func depthIsBounded() {
    #expect(SyntaxText.condition(String(repeating: "(", count: 100_000) + "a").contains("more than 64 levels"))
    #expect(SyntaxText.condition(String(repeating: "not ", count: 100_000) + "a").hasPrefix("error@"))
  }

  /// Whatever stands in a scalar, reading it ends with a value or one failure.
  @Test func randomTextsNeverTrap() {
    var random = SplitMix(state: 20_240_127)
    let words = [
      "a", "and", "or", "not", "(", ")", "[", "]", ",", "..", "==", "<", "in", "has", "300元", "15%", "2024-02-01", "of",
      "end", "day", "5", "when", "is", "，", "券", "|", "&", "+", "-", "24:00", "if", "then", "else", "at", "capped",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      .joined(separator: Bool.random(using: &random) ? " " : "")
      for found in [SyntaxText.value(text), SyntaxText.condition(text)] where !found.hasPrefix("error@") { read += 1 }
    }
    // Some of the heaps of words are sentences; most are not.
    #expect(read > 100 && read < 20_000, "\(read)")
  }
}
