import QuanCheck
import QuanDiagnostics
import QuanModel

/// A small campaign without findings, edits to it, and what a check then finds.
struct CheckFixture {
  /// Every check of this folder starts from here.
  static let base = """
    quan: 1
    campaign:
      id: demo-2024
      title: 示例市2024年家电消费券
      zone: Asia/Shanghai
      currency: CNY
      period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}
      notice:
        number: 示商字〔2024〕1号
        clauses:
          一（一）: [2024-01-20, 2024-02-10]
          一（二）: [16万元, 15:1, 15万元, 1万元]
          二（一）: [300元, 2000元]
          二（二）: [2024-01-27T10:00, 500, 2024-02-01T24:00]
          二（三）1: [1]
          二（三）2: []
          三（一）: [7, 95533]
    parties:
      bank: 示例银行
    let:
      city: admin 3715
    facts:
      enrol:
        merchant.vetted: boolean
    funding:
      province: {title: 省级资金, gives: 15万元, pays: 15 parts, cite: 一（二）}
      bank-gift: {gives: 1万元, pays: 1 part, cite: 一（二）}
    tiers:
      t300: {title: 满2000元减300元, amount: 300元 when item.price >= 2000元, cite: 二（一）}
    rounds:
      first: {open: from 2024-01-27T10:00 until end of valid, issue: {t300: 500}, valid: until 2024-02-01T24:00, cite: 二（二）}
    quotas:
      one-each: {at: grab, per: [user, tier], at-most: 1, cite: 二（三）1}
    subjects:
      user: {same: any of device | phone, links: transitive, refused: ignored, needs: [phone], cite: 二（三）1}
    rules:
      local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）2}
      store: {at: enrol, when: merchant.vetted, else: not_admitted, cite: 二（三）2}
    flows:
      refunds: {at: refund, move: nothing, reading: the voucher stays used, cite: 二（三）2}
    discretion:
      hotline: {who: bank, must: 'answer 95533, 7 days a week', cite: 三（一）}
    asserts:
      total: {that: funding.province.gives + funding.bank-gift.gives == 16万元, cite: 一（二）}
      ratio: {that: funding.province.gives / funding.bank-gift.gives == 15:1, cite: 一（二）}

    """

  /// The findings of the analyses that this folder tests; others have tests of their own.
  static let codes = [
    "Q0203", "Q0507", "Q0801", "Q0802", "Q0803", "Q0804", "Q0811", "Q0812", "Q0813", "Q0814", "Q0904", "Q0905", "Q0906",
    "Q0907", "Q1001",
  ]

  let text: String
  let result: Checker.Result
  private let sources: SourceMap

  /// Checks a text.
  init(text: String, isRelease: Bool = false) {
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "demo.yaml", bytes: Array(text.utf8)))
    self.text = text
    self.sources = sources
    result = Checker.check(file, in: sources, isRelease: isRelease) {
      $0 == "Asia/Shanghai" ? .fixed(name: $0, offset: 28_800) : nil
    }
  }

  /// Checks the base with each text replaced where it first stands; it must stand there.
  init(_ edits: (old: String, new: String)..., isRelease: Bool = false) {
    var text = Self.base
    for edit in edits { text = Self.replacing(edit.old, by: edit.new, in: text) }
    self.init(text: text, isRelease: isRelease)
  }

  static func replacing(_ old: String, by new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { preconditionFailure("`\(old)` does not stand in the text") }
    return text.replacingCharacters(in: range, with: new)
  }

  /// The findings of this folder's analyses.
  var findings: [Diagnostic] { result.diagnostics.filter { Self.codes.contains($0.kind.code) } }

  /// Codes with the source under their first span, in order of place.
  var found: [String] { findings.map { "\($0.kind.code) \(source($0.primary.span))" } }

  func only(_ code: String) -> [Diagnostic] { findings.filter { $0.kind.code == code } }

  func source(_ span: SourceSpan) -> String { sources.text(span) }

  /// The text after a fix-it.
  func applying(_ fix: FixIt) -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes[..<fix.span.lower] + Array(fix.replacement.utf8) + bytes[fix.span.upper...], as: UTF8.self)
  }

  /// Everything that was found, as a terminal shows it.
  var report: String {
    TerminalRenderer(sources: sources, language: .chinese, color: false).render(result.diagnostics)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
