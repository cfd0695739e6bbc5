import QuanDiagnostics
import QuanModel

/// The type of a term in a condition: a fact's type, or that of a built-in value.
enum TermType: Hashable {
  case boolean, integer, money, ratio, date, instant, duration, text, place, length, party, tier, kind, round, state
  case one(Int), set(Int)

  init(_ type: FactType) {
    self =
      switch type {
      case .boolean: .boolean
      case .integer: .integer
      case .money: .money
      case .ratio: .ratio
      case .duration: .duration
      case .tier: .tier
      case .kind: .kind
      case .round: .round
      case .date: .date
      case .instant: .instant
      case .text: .text
      case .place: .place
      case .length: .length
      case .party: .party
      case .one(let index): .one(index)
      case .set(let index): .set(index)
      }
  }

  /// Whether a name beside it may be a `let`; enumerations take their own names instead.
  var takesDefinitions: Bool {
    switch self {
    case .integer, .money, .ratio, .date, .instant, .duration, .length: true
    default: false
    }
  }

  var title: Bilingual {
    switch self {
    case .boolean: Bilingual(en: "`yes` or `no`", zh: "`是` 或 `否`")
    case .integer: Bilingual(en: "a whole number", zh: "整数")
    case .money: Bilingual(en: "an amount such as `2000元`", zh: "金额，如 `2000元`")
    case .date: Bilingual(en: "a date such as `2024-02-01`", zh: "日期，如 `2024-02-01`")
    case .instant: Bilingual(en: "an instant such as `2024-02-01T24:00`", zh: "时刻，如 `2024-02-01T24:00`")
    case .ratio: Bilingual(en: "a percent such as `15%`", zh: "百分比，如 `15%`")
    case .duration: Bilingual(en: "a duration such as `48 hours`", zh: "时长，如 `48小时`")
    case .kind: Bilingual(en: "a kind of tier", zh: "券类")
    case .text: Bilingual(en: "a text", zh: "文本")
    case .place: Bilingual(en: "a place", zh: "位置")
    case .length: Bilingual(en: "a length such as `500m`", zh: "长度，如 `500m`")
    case .party: Bilingual(en: "a party", zh: "参与方")
    case .tier: Bilingual(en: "a tier", zh: "券种")
    case .round: Bilingual(en: "a round", zh: "轮次")
    case .state: Bilingual(en: "a voucher state", zh: "券状态")
    case .one: Bilingual(en: "one of the fact's values", zh: "该事实的取值之一")
    case .set: Bilingual(en: "a set", zh: "集合")
    }
  }
}
