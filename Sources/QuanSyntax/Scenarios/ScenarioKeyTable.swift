/// The one table of the keys of scenario files: the decoder, the schema and the reference read it.
package enum ScenarioKeyTable {
  package static let file: [ScenarioKeySpec] = [
    ScenarioKeySpec(.quan, "券", .edition, required: true, "language edition of this file", "本文件的语言版本"),
    ScenarioKeySpec(
      .campaign, "活动", .text, required: true, "the campaign file, as seen from this one", "活动文件，相对于本文件的位置"),
    ScenarioKeySpec(.assume, "假设", .text, "an overlay that fills what the campaign leaves open", "填补活动未定之处的假设文件"),
    ScenarioKeySpec(
      .facts, "事实", .factSets, "by verb, facts that each command brings unless it says otherwise",
      "按动词列出各指令默认带的事实"),
    ScenarioKeySpec(.sets, "组合", .factSets, "named sets of facts, for `with`", "具名的一组事实，供 `with`（采用）引用"),
    ScenarioKeySpec(.given, "前提", .commands, "commands that run before every scenario", "每个情景之前先执行的指令"),
    ScenarioKeySpec(.scenarios, "情景", .scenarios, required: true, "the scenarios, by name", "各情景，按名称列出"),
    ScenarioKeySpec(
      .uncovered, "未覆盖", .reasons, "entries that no scenario can reach, each with the reason", "任何情景都无法触及的条目及理由"),
  ]

  package static let scenario: [ScenarioKeySpec] = [
    ScenarioKeySpec(.title, "名称", .text, "what it shows, in a sentence", "一句话说明它要表明什么"),
    ScenarioKeySpec(.cite, "依据", .names, "clauses that it shows", "所对应的条款"),
    ScenarioKeySpec(.given, "前提", .commands, "commands that ran before; all are accepted", "此前已执行的指令，均须被接受"),
    ScenarioKeySpec(.when, "当", .commands, required: true, "the commands that are tried", "所试的指令"),
    ScenarioKeySpec(.then, "那么", .expectation, "what comes of the last of them", "最后一条指令的预期结果"),
    ScenarioKeySpec(
      .table, "表格", .rows, "rows of facts that the last command brings besides, each tried on its own",
      "逐行改变最后一条指令的事实，各行单独试"),
    ScenarioKeySpec(.later, "随后", .steps, "how the story goes on", "故事的后续步骤"),
  ]

  package static let step: [ScenarioKeySpec] = [
    ScenarioKeySpec(.title, "名称", .text, "what it shows", "说明"),
    ScenarioKeySpec(.when, "当", .commands, required: true, "the commands that are tried", "所试的指令"),
    ScenarioKeySpec(.then, "那么", .expectation, required: true, "what comes of the last of them", "最后一条指令的预期结果"),
  ]

  package static let command: [ScenarioKeySpec] = [
    ScenarioKeySpec(.action, "动作", .name, "the verb", "动词"),
    ScenarioKeySpec(
      .at, "时刻", .instant, "when: `2024-01-27T10:00`, or since the command before `+ 2 days`; else a minute later",
      "时刻：`2024-01-27T10:00`，或距上一条指令 `+ 2天`；不写则晚一分钟"),
    ScenarioKeySpec(.id, "编号", .text, "the command's id; else one is made", "指令编号；不写则自动生成"),
    ScenarioKeySpec(.tier, "券种", .name, "the tier", "券种"),
    ScenarioKeySpec(.round, "轮次", .name, "the round", "轮次"),
    ScenarioKeySpec(
      .voucher, "券", .name, "the voucher, by the name that `as` gave it; else the last one",
      "券，用 `as`（记作）所起的名称；不写则为最近的一张"),
    ScenarioKeySpec(
      .user, "用户", .name, "who: a name from which all keys are made; else a new user grabs, the holder redeems",
      "何人：由名称生成各身份标识；不写则领券为新用户、用券为持券人"),
    ScenarioKeySpec(.merchant, "商户", .name, "the merchant; else the last one that was enrolled", "商户；不写则为最近准入的一家"),
    ScenarioKeySpec(.order, "订单", .name, "the order; else a new one is redeemed with", "订单；不写则核销时为新订单"),
    ScenarioKeySpec(.items, "商品清单", .itemList, "the items of the order, where they are several", "订单中的多件商品"),
    ScenarioKeySpec(.item, "商品序号", .count, "which item is meant, from 0", "所指商品的序号，从 0 起"),
    ScenarioKeySpec(.set, "设定", .setting, "what a `round` command sets", "`round`（定轮）指令所设定的内容"),
    ScenarioKeySpec(.with, "采用", .names, "named sets of facts that it brings", "所带的具名事实组合"),
    ScenarioKeySpec(
      .times, "次数", .count, "so many commands of the kind at one instant; `#` in a name or text is the number of each",
      "同一时刻同样的指令执行几次；名称或文本中的 `#` 为次序号"),
    ScenarioKeySpec(.label, "记作", .name, "a name for the voucher that it grants", "给所得的券起名"),
    ScenarioKeySpec(.line, "原文", .line, "the command as JSON, just as it is", "原样的 JSON 指令"),
    ScenarioKeySpec(.then, "那么", .expectation, "what comes of it; else it is accepted", "预期结果；不写则须被接受"),
  ]

  /// A row of a table: a command's own keys and facts, with what comes of it.
  package static let row: [ScenarioKeySpec] =
    [ScenarioKeySpec(.title, "名称", .text, "what the row shows", "该行说明")]
    + command.filter { $0.key != .label && $0.key != .line }

  package static let expectation: [ScenarioKeySpec] = [
    ScenarioKeySpec(
      .is, "为", .text, required: true, "`accepted`, `refused` or `invalid`, with the reason behind it",
      "`接受`、`拒绝` 或 `无效`，其后可写原因"),
    ScenarioKeySpec(.rule, "规则", .name, "the entry that refused", "作出拒绝的条目"),
    ScenarioKeySpec(.tier, "券种", .name, "the voucher's tier", "券种"),
    ScenarioKeySpec(.round, "轮次", .name, "the voucher's round", "轮次"),
    ScenarioKeySpec(.state, "状态", .name, "the state in which the voucher is then", "其后券的状态"),
    ScenarioKeySpec(.amount, "金额", .amount, "what the voucher is worth", "券的金额"),
    ScenarioKeySpec(.funding, "资金", .amounts, "what each source bears", "各资金来源承担的金额"),
    ScenarioKeySpec(.expires, "失效", .instant, "when the voucher ends", "券失效的时刻"),
    ScenarioKeySpec(.others, "另有", .count, "how many more vouchers it moved", "同时变动的其他券张数"),
    ScenarioKeySpec(.remedy, "补救", .remedy, "what would have been enough; `none` where nothing would", "怎样才够；没有则写 `无`"),
    ScenarioKeySpec(.vouchers, "各券", .voucherStates, "vouchers by their names, as they are then", "其后各券的情况"),
    ScenarioKeySpec(.money, "账目", .purses, "each source's money, as it is then", "其后各资金来源的账目"),
    ScenarioKeySpec(.parties, "各方", .amounts, "what each party was paid by then, less what it paid", "其后各相关方的收支净额"),
  ]

  package static let setting: [ScenarioKeySpec] = [
    ScenarioKeySpec(.issue, "发放", .counts, "how many of each tier", "各券种张数"),
    ScenarioKeySpec(.open, "开放", .instant, "when it opens", "开放时刻"),
    ScenarioKeySpec(.valid, "有效", .instant, "when its vouchers end", "券失效的时刻"),
  ]

  package static let voucher: [ScenarioKeySpec] = [
    ScenarioKeySpec(.state, "状态", .name, "the state in which it is", "所处状态"),
    ScenarioKeySpec(.amount, "金额", .amount, "what it is worth", "金额"),
    ScenarioKeySpec(.expires, "失效", .instant, "when it ends", "失效时刻"),
  ]

  package static let purse: [ScenarioKeySpec] = [
    ScenarioKeySpec(.free, "可用资金", .amount, "not set aside", "可用"),
    ScenarioKeySpec(.held, "占用资金", .amount, "set aside for live vouchers", "为有效的券占用"),
    ScenarioKeySpec(.spent, "已用资金", .amount, "spent on used ones", "已用"),
    ScenarioKeySpec(.paid, "已付", .amount, "of that, paid over", "其中已拨付"),
    ScenarioKeySpec(.recoverable, "待追回", .amount, "paid for vouchers that are no longer used", "已拨付而待追回"),
  ]

  /// Every mapping of a scenario file under the name that the reference uses.
  package static let mappings: [(name: String, keys: [ScenarioKeySpec])] = [
    ("file", file), ("scenario", scenario), ("step", step), ("command", command), ("row", row),
    ("expectation", expectation), ("setting", setting), ("voucher", voucher), ("purse", purse),
  ]
}
