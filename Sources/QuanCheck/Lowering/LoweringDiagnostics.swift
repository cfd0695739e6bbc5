import QuanDiagnostics

extension DiagnosticKind {
  package static let wrongType = DiagnosticKind(
    "Q0121", .error, title: Bilingual(en: "a value of the wrong type or unit", zh: "值的类型或单位不对"),
    explanation: Bilingual(
      en:
        "Nothing is typed by guessing. Money carries its unit (`2000元`), counts carry none, instants have a date and a "
        + "time. Values of two types are never compared.",
      zh: "类型从不猜测：金额带单位（`2000元`），数量不带单位，时刻包含日期和时间。不同类型的值不能比较。"))
  package static let impossibleDate = DiagnosticKind(
    "Q0501", .error, title: Bilingual(en: "there is no such day", zh: "日期不存在"),
    explanation: Bilingual(
      en: "The calendar has no such day, June 31 for one. Years run from 1900 to 9999.",
      zh: "日历上没有这一天，例如 6 月 31 日。年份范围为 1900 至 9999。"))
  package static let amountOutOfRange = DiagnosticKind(
    "Q0123", .error, title: Bilingual(en: "an amount or count that cannot be", zh: "金额或数量超出范围"),
    explanation: Bilingual(
      en: "Money is an exact number of fen: two decimals at most, and no more than ten trillion yuan. Counts are whole "
        + "numbers; `1.5万` is 15,000.",
      zh: "金额是精确到分的整数：最多两位小数，且不超过十万亿元。数量是整数，`1.5万` 即 15000。"))
  package static let notCarried = DiagnosticKind(
    "Q0190", .error, title: Bilingual(en: "the language knows it, this version does not carry it out", zh: "本版本尚不能执行"),
    explanation: Bilingual(
      en:
        "The construct is part of the language, but this version of the checker and engine cannot carry it out. It is "
        + "refused rather than ignored, so that no rule is silently without effect.",
      zh: "该写法属于本语言，但当前版本的检查器和引擎还不能执行。为避免规则失效，直接报错而不是忽略。"))
  package static let notSucceeded = DiagnosticKind(
    "Q0191", .error, title: Bilingual(en: "a change that a running campaign cannot take", zh: "运行中的活动不能作的修改"),
    explanation: Bilingual(
      en:
        "An amendment comes while vouchers are out and limits have counted. Who counts as the same, what a limit counts "
        + "and by what, the type of a fact and the time zone stay what they are; a new limit or fact takes a new name.",
      zh: "修改生效时，券已发出，限额已在计数。同一主体的认定、限额计什么和按什么计、事实的类型以及时区都不能改变；"
        + "新的限额或事实请另取名称。"))
  package static let undefinedName = DiagnosticKind(
    "Q0201", .error, title: Bilingual(en: "an undefined name", zh: "名称未定义"),
    explanation: Bilingual(
      en: "The name is neither built in nor declared in the file. The message lists the closest name that is known.",
      zh: "该名称既不是内置的，也没有在文件中声明。消息会给出最接近的已知名称。"))
  package static let doublyDefined = DiagnosticKind(
    "Q0202", .error, title: Bilingual(en: "a name defined twice", zh: "名称重复定义"),
    explanation: Bilingual(
      en: "Tiers, rounds and named values share one space of names, because selectors and expressions use them side by "
        + "side. Two of them may not have one name.",
      zh: "券种、轮次和定义的值共用一个名称空间，因为选择器和表达式会并列使用它们。两者不能同名。"))
  package static let factNotBrought = DiagnosticKind(
    "Q0204", .error, title: Bilingual(en: "a fact that no such command brings", zh: "该指令不带这个事实"),
    explanation: Bilingual(
      en:
        "A rule may look only at facts that its command brings, or that the merchant's enrolment brought before. A fact "
        + "that is never there would refuse every command.",
      zh: "规则只能使用本指令所带的事实，或商户准入时已带的事实。永远不会出现的事实会使所有指令被拒绝。"))
  package static let unknownZone = DiagnosticKind(
    "Q0205", .error, title: Bilingual(en: "an unknown time zone", zh: "未知的时区"),
    explanation: Bilingual(
      en: "Zones are IANA names such as `Asia/Shanghai`, resolved from the system's time-zone database.",
      zh: "时区使用 IANA 名称，如 `Asia/Shanghai`，由系统时区数据库解析。"))
  package static let unknownReason = DiagnosticKind(
    "Q0206", .error, title: Bilingual(en: "an unknown reason", zh: "未知的拒绝原因"),
    explanation: Bilingual(
      en: "Reasons of a refusal are a closed list with permanent numbers, so that platforms can act on them.",
      zh: "拒绝原因是一份封闭、编号固定的清单，便于各平台据此处理。"))

  package static let loweringKinds: [DiagnosticKind] = [
    .wrongType, .impossibleDate, .amountOutOfRange, .notCarried, .notSucceeded, .undefinedName, .doublyDefined,
    .factNotBrought,
    .unknownZone, .unknownReason, .emptyFamily,
  ]
}
