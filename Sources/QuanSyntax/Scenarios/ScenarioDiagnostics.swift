import QuanDiagnostics

extension DiagnosticKind {
  package static let scenarioName = DiagnosticKind(
    "Q1301", .error, title: Bilingual(en: "a scenario names what there is not", zh: "情景中的名称不存在"),
    explanation: Bilingual(
      en:
        "Facts, tiers, rounds, verbs, states, reasons, sources and entries in a scenario are those of its campaign; a set "
        + "is one of the file's own, and a voucher has the name that an earlier command of the story gave it. With another "
        + "name the scenario would test nothing.",
      zh: "情景中的事实、券种、轮次、动词、状态、原因、资金来源和条目都须是该活动的；组合须在本文件中定义，券名须由故事中较早的指令起名。"
        + "名称写错的情景什么也测不到。"))
  package static let scenarioValue = DiagnosticKind(
    "Q1302", .error, title: Bilingual(en: "a value in a scenario does not fit", zh: "情景中的值不合要求"),
    explanation: Bilingual(
      en:
        "Values are written as in a campaign: an amount as `300元`, an instant as `2024-01-27T10:00`, a date as "
        + "`2024-01-27`, a place as its code `371502` or as `gcj02(36.1, 111.5)`. What a command must not bring is `none`. "
        + "To send what no rule could read, write the whole command under `line`.",
      zh: "值的写法与活动文件相同：金额 `300元`，时刻 `2024-01-27T10:00`，日期 `2024-01-27`，位置写代码 `371502` 或 "
        + "`gcj02(36.1, 111.5)`。指令不带的事实写 `无`。要发送无法解析的内容，请把整条指令写在 `line`（原文）下。"))
  package static let scenarioCampaign = DiagnosticKind(
    "Q1303", .error, title: Bilingual(en: "the campaign of the scenarios cannot be run", zh: "情景所属的活动无法执行"),
    explanation: Bilingual(
      en:
        "Scenarios run on the engine, so their campaign has to check without errors and must say nothing that the engine "
        + "cannot carry out. What is left open (`TBD`) runs up to the place where it matters; `assume` names an overlay "
        + "that fills it.",
      zh: "情景在引擎上执行，因此活动文件须通过检查，且不含引擎尚不能执行的内容。未定之处（`TBD`）执行到涉及它为止；可用 `assume`（假设）"
        + "指定填补它的文件。"))
  package static let scenarioAmiss = DiagnosticKind(
    "Q1304", .error, title: Bilingual(en: "a scenario contradicts itself", zh: "情景自相矛盾"),
    explanation: Bilingual(
      en:
        "A scenario says what it tries (`when`) and what comes of it (`then`, or one in each row of its `table`). A refused "
        + "command tells a reason, a rule and a remedy and no voucher; an accepted one tells its voucher and no reason.",
      zh: "情景须写明所试的指令（`when`）和结果（`then`，或 `table` 每行各写一个）。被拒绝的指令有原因、规则和补救，没有券；被接受的指令有券，没有原因。"))
  package static let staleGap = DiagnosticKind(
    "Q1305", .error, title: Bilingual(en: "what is said to be uncovered is covered", zh: "标为未覆盖的条目已被覆盖"),
    explanation: Bilingual(
      en:
        "`uncovered` lists what no scenario can reach, each with the reason. An entry that scenarios do reach, or that the "
        + "campaign does not have, no longer belongs there.",
      zh: "`uncovered`（未覆盖）列出任何情景都无法触及的条目及理由。已被触及的、或活动中没有的条目不应再列。"))

  /// Every kind that scenario files raise.
  package static let scenarioKinds: [DiagnosticKind] = [
    .scenarioName, .scenarioValue, .scenarioCampaign, .scenarioAmiss, .staleGap,
  ]
}
