extension ReasonTable {
  /// The command itself is wrong.
  static let commands: [ReasonEntry] = [
    ReasonEntry(
      .malformed, "malformed", ("the command cannot be read", "指令无法解析"),
      citizen: ("The request could not be read.", "请求无法识别。"),
      advice: ("Please try again, or contact the campaign's service desk.", "请重试，或联系活动客服。"),
      staff: (
        "The line is not one JSON object in UTF-8; `detail` names the byte. The state was not touched.",
        "该行不是一个 UTF-8 编码的 JSON 对象，`detail` 指出在第几字节。状态没有改变。"
      ),
      .mend),
    ReasonEntry(
      .unknownVerb, "unknown_verb", ("unknown verb", "未知的动词"),
      citizen: ("The request asks for something unknown.", "请求的操作无法识别。"),
      advice: ("Please try again, or contact the campaign's service desk.", "请重试，或联系活动客服。"),
      staff: (
        "`do` is none of the built-in verbs, nor one that the campaign declares under `facts`.",
        "`do` 既不是内置动词，也不是活动文件在 `facts` 中声明的动词。"
      ),
      .mend),
    ReasonEntry(
      .unknownTier, "unknown_tier", ("unknown tier", "未知的券种"),
      citizen: ("There is no such kind of voucher.", "没有这种券。"),
      advice: ("Please reload the page and choose again.", "请刷新页面后重新选择。"),
      staff: (
        "`tier`, or a name in `set.issue`, is no entry of `tiers`.", "`tier` 或 `set.issue` 中的名称不是 `tiers` 的条目。"
      ),
      .mend, findings: ["Q0201"]),
    ReasonEntry(
      .unknownRound, "unknown_round", ("unknown round", "未知的轮次"),
      citizen: ("There is no such round.", "没有这一轮。"),
      advice: ("Please reload the page and choose again.", "请刷新页面后重新选择。"),
      staff: ("`round` is no entry of `rounds`.", "`round` 不是 `rounds` 的条目。"),
      .mend, findings: ["Q0201"]),
    ReasonEntry(
      .wrongType, "wrong_type", ("a value has the wrong type", "值的类型不对"),
      citizen: ("An entry has the wrong form.", "填写的内容格式不对。"),
      advice: ("Please check it and try again.", "请检查后重试。"),
      staff: (
        "A field has another JSON type than its fact: a text for a number, a number for an instant. `detail` names the field.",
        "字段的 JSON 类型与其事实不符，例如该写数字的写了文本。`detail` 指出是哪个字段。"
      ),
      .mend, findings: ["Q0121"]),
    ReasonEntry(
      .outOfRange, "out_of_range", ("a value is out of range", "值超出范围"),
      citizen: ("An entry is outside what is allowed.", "填写的内容超出允许的范围。"),
      advice: ("Please check it and try again.", "请检查后重试。"),
      staff: (
        "A field has the right type and a value that cannot be: a name that is none of the fact's, a negative or too large amount, degrees that do not exist, a text that is too long. `detail` names the field.",
        "字段的类型正确而取值不可能：不在可选之列、金额为负或过大、经纬度不存在、文本过长。`detail` 指出是哪个字段。"
      ),
      .mend, findings: ["Q0123"]),
    ReasonEntry(
      .missingField, "missing_field", ("a field is missing", "缺少字段"),
      citizen: ("An entry that is needed was left out.", "缺少必填的内容。"),
      advice: ("Please complete it and try again.", "请补充后重试。"),
      staff: (
        "The verb cannot be carried out without the field that `detail` names. Facts that rules ask for are no fields in this sense; they refuse as `fact_missing`.",
        "缺少 `detail` 所指的字段，该动词无法执行。规则所需的事实不在此列，缺少时为 `fact_missing`。"
      ),
      .mend),
    ReasonEntry(
      .idReused, "id_reused", ("the id was used for another command", "该编号已用于另一条指令"),
      citizen: ("The number of this request was used before.", "该请求编号已被使用。"),
      advice: ("Please submit it again.", "请重新提交。"),
      staff: (
        "An earlier command with this `id` had other content, `at` aside, and was decided. Repeating it word for word answers the first decision; for something else a new `id` is needed.",
        "此前同一 `id` 的指令内容不同（`at` 除外），并已有结果。原样重发会得到第一次的结果；另一件事须用新的 `id`。"
      ),
      .mend),
    ReasonEntry(
      .timeJump, "time_jump", ("the command lies too far ahead of the state's time", "指令时间过于超前"),
      citizen: ("The time of the request cannot be right.", "请求的时间有误。"),
      advice: ("Please try again, or contact the campaign's service desk.", "请重试，或联系活动客服。"),
      staff: (
        "`at` lies more than 40 days after the last command. One wrong year would expire every voucher; where so much time has truly passed, an `advance` command says so first.",
        "`at` 比上一条指令晚 40 天以上。年份写错会使所有券过期；如确已过了这么久，请先发 `advance` 指令。"
      ),
      .mend),
    ReasonEntry(
      .tooLong, "too_long", ("the command is too long", "指令过长"),
      citizen: ("The request is too long.", "请求内容过长。"),
      advice: ("Please shorten it and try again.", "请缩短后重试。"),
      staff: ("The line has more than 1,048,576 bytes and was not read.", "该行超过 1,048,576 字节，没有读取。"),
      .mend),
    ReasonEntry(
      .unsupportedVerb, "unsupported_verb", ("the campaign has no rule for this verb", "活动没有为该动词规定规则"),
      citizen: ("This campaign does not offer this.", "本活动不提供这项操作。"),
      advice: ("Please see the campaign's notice for what it offers.", "可办理的事项请见活动公告。"),
      staff: (
        "No flow of the campaign has this verb under `at`, so that it could do nothing.",
        "活动文件中没有以该动词为 `at` 的流转，执行它不会有任何作用。"
      ),
      .mend, findings: ["Q0715"]),
    ReasonEntry(
      .unknownAmendment, "unknown_amendment", ("the run was not given this amendment", "运行时没有给出该修改文件"),
      citizen: ("This amendment is not known here.", "此处没有该修改。"),
      advice: ("Please name an amendment of this campaign.", "请写明本活动的修改文件。"),
      staff: (
        "`amendment` is the name of a file that amends the campaign. A run knows those up to the file that it was started with: start it with the file of the amendment.",
        "`amendment` 是修改本活动的文件名。运行只知道启动时所给文件及其之前的修改：请用该修改文件启动。"
      ),
      .mend, findings: ["Q1001"]),
  ]
}
