import QuanDiagnostics

/// What may stand under a key.
package indirect enum Shape: Sendable {
  case scalar(ScalarType)
  /// A value, or a mapping that says it with `is` and its own `cite` and `reading`, or a table with `over` and `cases`.
  case value(ScalarType)
  /// Several of a kind; one alone may be written without a list.
  case list(Shape)
  /// A mapping with fixed keys.
  case fields([KeySpec])
  /// A mapping from names that the writer chooses.
  case named(NameType, Shape)
  /// A family's row: columns under names that the writer chooses, beside the given keys.
  case row([KeySpec])
  /// Either a value or a mapping from names, told apart by what stands there.
  case either(Shape, Shape)
}

/// The type by which a scalar is read.
package enum ScalarType: Sendable {
  case edition, text, identifier, zone, currency, date
  /// Any literal or expression: an amount, a count, a share, a set, a region.
  case expression
  case condition, window, event, move, keyRule, factType, claim
  /// The path of a place in the file: `tiers.t300.amount`, `券种.t300.金额`.
  case path
  /// What `let` names: a value, a set, a region, a condition or a window.
  case definition
  /// `3 to 6`, `every friday from … through …`: how a family gets its members.
  case each
  /// A value, a name or an interval in a family's row.
  case column
  /// Voucher states, `unused | pending`.
  case states
  /// The name of something declared elsewhere: a party, a verb, a key, a dimension, a reason, a tier or round.
  case name
  /// A clause of the notice, verbatim.
  case clause
  /// One of a few words.
  case choice([String])

  /// What the type is called in messages.
  package var title: Bilingual {
    switch self {
    case .edition: Bilingual(en: "a language edition", zh: "语言版本")
    case .text: Bilingual(en: "text", zh: "文本")
    case .identifier: Bilingual(en: "an identifier", zh: "编号")
    case .zone: Bilingual(en: "a time zone", zh: "时区")
    case .currency: Bilingual(en: "a currency", zh: "币种")
    case .date: Bilingual(en: "a date", zh: "日期")
    case .expression: Bilingual(en: "a value", zh: "值")
    case .condition: Bilingual(en: "a condition", zh: "条件")
    case .window: Bilingual(en: "a window of time", zh: "时间窗口")
    case .event: Bilingual(en: "an event", zh: "事件")
    case .move: Bilingual(en: "a move", zh: "转移")
    case .keyRule: Bilingual(en: "a rule over identity keys", zh: "身份标识规则")
    case .factType: Bilingual(en: "a fact type", zh: "事实类型")
    case .claim: Bilingual(en: "a claim", zh: "断言")
    case .path: Bilingual(en: "a path", zh: "路径")
    case .definition: Bilingual(en: "a value or a window of time", zh: "值或时间窗口")
    case .each: Bilingual(en: "rows, a range or dates", zh: "行、数的范围或日期")
    case .column: Bilingual(en: "a value or an interval", zh: "值或区间")
    case .states: Bilingual(en: "voucher states", zh: "券状态")
    case .name: Bilingual(en: "a name", zh: "名称")
    case .clause: Bilingual(en: "a clause", zh: "条款")
    case .choice(let words):
      Bilingual(
        en: "one of \(words.joined(separator: ", "))", zh: ChineseText.joined(ChineseText.list(words), "之一"))
    }
  }

  /// What a message says was expected: as the title, but words to write stand in backticks.
  package var expectation: Bilingual {
    guard case .choice(let words) = self else { return title }
    return ScalarType.choice(words.map { "`\($0)`" }).title
  }
}

/// What names the writer may choose at a place.
package enum NameType: Sendable {
  /// Letters, digits, `_`, `-`.
  case identifier
  /// A dotted fact name.
  case fact
  /// An identifier that may be the Chinese spelling of a built-in party or verb.
  case party, verb
  /// A question that a notice may leave open.
  case topic
  /// A clause of the notice, verbatim.
  case clause
  /// What a case of a table covers: an interval, a set, or a name that may be a built-in one.
  case `case`
}

/// One key of the language: both spellings, what stands under it, and what it means.
package final class KeySpec: SpelledKey {
  package let key: Key
  package let chinese: String
  package let shape: Shape
  package let isRequired: Bool
  package let meaning: Bilingual

  package var english: String { key.rawValue }

  init(_ key: Key, _ chinese: String, _ shape: Shape, required: Bool = false, _ en: String, _ zh: String) {
    self.key = key
    self.chinese = chinese
    self.shape = shape
    isRequired = required
    meaning = Bilingual(en: en, zh: zh)
  }
}
