import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Acceptance {
  /// Whether the finding shows the figures that were accepted; `7天` is `7 days`.
  func saw(of finding: Diagnostic) -> Bool {
    saw == finding.saw || saw.map(Self.spelled) == finding.saw.map(Self.spelled)
  }

  /// A figure with its units in one spelling.
  private static func spelled(_ text: String) -> String {
    let scalar = YAMLScalar(text: text, contentLower: 0, isVerbatim: false, isPlain: false)
    let place = SourceSpan(file: SourceID(index: 0), lower: 0, upper: 0)
    let (tokens, failure) = Lexer.tokens(of: ScalarText(scalar, span: place))
    guard failure == nil else { return text }
    let words = tokens.map { token in
      switch token.kind {
      case .literal(.duration(let count, let unit)): "\(count) \(unit.rawValue)"
      case .literal(.number(let number)): number.text
      case .literal(let literal): "\(literal)"
      case .name(let word): units[word] ?? word
      case .sign(let sign): sign.rawValue
      case .end: ""
      }
    }
    return words.joined(separator: " ")
  }

  private static let units = [
    "day": "days", "天": "days", "hour": "hours", "小时": "hours", "minute": "minutes", "分钟": "minutes",
    "second": "seconds", "秒": "seconds",
  ]
}
