import QuanDiagnostics

extension DiagnosticKind {
  package static let unknownKey = DiagnosticKind(
    "Q0111", .error, title: Bilingual(en: "unknown key", zh: "未知的键"),
    explanation: Bilingual(
      en:
        "Every key is one of a fixed table, in its English or Chinese spelling. An unknown key would be silently without "
        + "effect, so it is refused; the message lists what may stand there.",
      zh: "每个键都来自固定的键表，可用英文或中文写法。未知的键不会起任何作用，因此直接报错，并列出此处允许的键。"))
  package static let wrongShape = DiagnosticKind(
    "Q0112", .error, title: Bilingual(en: "the wrong shape of value", zh: "值的形式不对"),
    explanation: Bilingual(
      en:
        "A single value, a list and a mapping are told apart by their place. The message names the shape that the key "
        + "wants. A list of names, events or moves holds at least one.",
      zh: "单个值、列表和键值表由所在位置决定。消息会说明该键需要哪一种。名称、事件和转移的列表至少要有一项。"))
  package static let missingKey = DiagnosticKind(
    "Q0113", .error, title: Bilingual(en: "a required key is missing", zh: "缺少必需的键"),
    explanation: Bilingual(
      en:
        "Some keys must be answered in every campaign. Where the notice leaves one open, write `TBD`, which a draft may "
        + "carry and a release may not.",
      zh: "有些键每个活动都必须填写。如果通知没有写明，请填 `TBD`：草稿可以保留，正式发布前必须补全。"))
  package static let unreadableValue = DiagnosticKind(
    "Q0114", .error, title: Bilingual(en: "the value cannot be read", zh: "值无法解析"),
    explanation: Bilingual(
      en: "Each value is read by the type that its place expects: money as `300元`, an instant as `2024-02-01T24:00`, a "
        + "condition as `item.price >= 2000元`. The message says what was expected at the first place that does not fit.",
      zh: "每个值都按所在位置要求的类型解析：金额写 `300元`，时刻写 `2024-02-01T24:00`，条件写 `item.price >= 2000元`。消息指出第一个不符之处及所需内容。"))
  package static let badName = DiagnosticKind(
    "Q0115", .error, title: Bilingual(en: "not a name", zh: "名称不合规"),
    explanation: Bilingual(
      en: "Names hold letters of any script, digits, `_` and `-`, start with a letter and are no words of the grammar.",
      zh: "名称由文字、数字、`_`、`-` 组成，以文字开头，且不能是语法保留词。"))
  package static let unknownEdition = DiagnosticKind(
    "Q0116", .error, title: Bilingual(en: "unknown language edition", zh: "未知的语言版本"),
    explanation: Bilingual(
      en: "`quan: 1` is the only edition of the language. A file of a later edition needs a later program.",
      zh: "目前只有 `quan: 1` 这一个语言版本。更高版本的文件需要更新的程序。"))
  package static let repeatedItem = DiagnosticKind(
    "Q0117", .error, title: Bilingual(en: "an item stands twice in a list", zh: "列表中有重复项"),
    explanation: Bilingual(
      en: "A list of names, events or moves holds each once. The second has no effect, so another name was probably "
        + "meant.",
      zh: "名称、事件和转移的列表中，每一项只能出现一次。重复的一项不起作用，往往是本想写另一个名称。"))

  /// Every kind that the decoder raises.
  package static let surfaceKinds: [DiagnosticKind] = [
    .unknownKey, .wrongShape, .missingKey, .unreadableValue, .badName, .unknownEdition, .repeatedItem,
  ]
}
