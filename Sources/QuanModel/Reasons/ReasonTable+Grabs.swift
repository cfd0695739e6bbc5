extension ReasonTable {
  /// Time, numbers, amounts and places.
  static let grabs: [ReasonEntry] = [
    ReasonEntry(
      .notOpen, "not_open", ("vouchers cannot be grabbed yet", "尚未开始领券"),
      citizen: ("Vouchers cannot be claimed yet.", "领券还没有开始。"),
      advice: ("Please watch the campaign's announcements for the opening.", "开始时间请留意活动公告。"),
      staff: (
        "The command came before the next opening of the round, or of any round where it names none. Look at `rounds.*.open`. Waiting helps.",
        "指令早于该轮的下一次开放；没有指明轮次时，早于各轮的开放。请查看 `rounds.*.open`。到时再领即可。"
      ),
      remedies: [.at], .wait, findings: ["Q0503", "Q0509", "Q0510"]),
    ReasonEntry(
      .closed, "closed", ("vouchers can no longer be grabbed", "领券已经结束"),
      citizen: ("Claiming has ended.", "领券已经结束。"),
      advice: ("Please watch the campaign's announcements for another round.", "是否还有下一轮，请留意活动公告。"),
      staff: (
        "No opening is left at or after the command's instant, or a voucher granted now could not be used any more. Look at `rounds.*.open`, `rounds.*.valid` and `campaign.period`. Only a later round helps.",
        "从指令时刻起不再有开放，或者此刻领到的券已没有可用的时间。请查看 `rounds.*.open`、`rounds.*.valid` 和 `campaign.period`。只能等以后的轮次。"
      ),
      .show, findings: ["Q0502", "Q0504", "Q0512", "Q0517"]),
    ReasonEntry(
      .soldOut, "sold_out", ("all vouchers of this kind are gone", "该券已被领完"),
      citizen: ("The vouchers, or the money for them, are used up.", "该券或其补贴资金已经用完。"),
      advice: ("Please choose another voucher, or watch for another round.", "您可以选择其他券种，或留意下一轮。"),
      staff: (
        "A number or a sum that all users share holds less than the command takes: taken + adds would pass the limit. Look at the entry that `rule` names: `rounds.*.issue`, a quota's `at-most`, or `gives` of a source. Vouchers that expire or are given back may free some. At a redemption: the voucher's money was freed and granted to others.",
        "众人共用的数量或金额不够本次使用：已用加本次超过上限。请查看 `rule` 所指的条目：`rounds.*.issue`、限额的 `at-most` 或来源的 `gives`。券过期或退回后可能再有。核销时出现：该券的资金已释放并发给了他人。"
      ),
      .show, findings: ["Q0401", "Q0405", "Q0410", "Q0411", "Q0427"]),
    ReasonEntry(
      .limitReached, "limit_reached", ("the limit is reached", "已达到领用上限"),
      citizen: ("The limit for claiming or using vouchers is reached.", "已达到领取或使用的上限。"),
      advice: ("Please see the campaign's notice for how many are allowed.", "可领、可用的数量请见活动公告。"),
      staff: (
        "What was counted so far and what the command adds pass the quota's limit for this user, order, merchant or whatever `per` names. Look at `at-most`, `per`, `at` and `back` of the quota that `rule` names. Keys that were brought together count as one user. A refund or expiry helps only where `back` names it; a limit per day, week or month starts anew with the next one.",
        "按 `per` 所列（用户、订单、商户等）计算，已计数加本次超过限额。请查看 `rule` 所指限额的 `at-most`、`per`、`at` 和 `back`。曾一同出示的标识按同一用户计算。只有 `back` 写明的退款或过期才会返还；按日、周、月的限额到下一期重新计算。"
      ),
      .show, findings: ["Q0601", "Q0602", "Q0605", "Q0606"]),
    ReasonEntry(
      .belowThreshold, "below_threshold", ("the purchase is below the voucher's threshold", "消费金额未达到用券门槛"),
      citizen: ("The purchase does not reach the voucher's threshold.", "消费金额未达到用券门槛。"),
      advice: ("Please see the voucher for the purchases it is meant for.", "适用的消费请见券面说明。"),
      staff: (
        "No case of the tier's amount applies to the facts of the command, or the amount comes to less than one fen. Look at `amount` of the tier that `rule` names, and at which price it asks for (`item.price`, `item.net`, `order.paid` …). The remedy names the nearest change that would do.",
        "该券种的金额规定对指令中的事实都不适用，或者算得的金额不足一分。请查看 `rule` 所指券种的 `amount`，以及它看的是哪一种金额（`item.price`、`item.net`、`order.paid` 等）。补救项给出最近的改变。"
      ),
      remedies: [.add, .fact], .change, findings: ["Q0301", "Q0303", "Q0307", "Q0404"]),
    ReasonEntry(
      .notEligible, "not_eligible", ("the conditions are not met", "不符合参与条件"),
      citizen: ("The conditions for this are not met.", "暂不符合条件。"),
      advice: ("Please see the conditions in the campaign's notice.", "具体条件请见活动公告。"),
      staff: (
        "The condition of the rule that `rule` names does not hold. Compare its `when` with the facts of the command; `--explain` shows what was seen. Personal facts appear as truth values only.",
        "`rule` 所指规则的条件不成立。请把它的 `when` 与指令中的事实对照，`--explain` 会列出所见的值。个人信息只显示是否成立。"
      ),
      remedies: RemedyKind.ofRules, .change, findings: ["Q0701", "Q0702", "Q0704"]),
    ReasonEntry(
      .outOfRegion, "out_of_region", ("the place is outside the campaign's region", "不在活动区域内"),
      citizen: ("The location is outside the area of the campaign.", "所在位置不在活动区域内。"),
      advice: ("Please try again inside the area.", "请到活动区域内再试。"),
      staff: (
        "The place that was brought lies outside the region of the rule. Look at `when` of the rule that `rule` names and at the region in `let`: its administrative code, or its shape and datum. Nothing but inside or outside, and roughly how far, is known of the place.",
        "提供的位置不在规则的区域之内。请查看 `rule` 所指规则的 `when`，以及 `let` 中该区域的行政区划代码，或其形状和坐标系。系统只知道在内还是在外，以及大致距离。"
      ),
      remedies: [.fact], .change, findings: ["Q0521", "Q0524", "Q0528", "Q0532"]),
    ReasonEntry(
      .placeUnproven, "place_unproven", ("the place was not given or cannot be proved", "未提供位置或位置无法证实"),
      citizen: ("The location could not be confirmed.", "未能确认所在位置。"),
      advice: ("Please switch on location services and try again.", "请开启定位后重试。"),
      staff: (
        "The place was not brought, is coarser than the region asks for, or says too little of how it was measured (`user.place.method`, `user.place.accuracy`). Look at `when` of the rule that `rule` names. A region by code needs `admin`; a circle or polygon needs `lat`, `lon` and `datum`.",
        "没有提供位置，或位置比区域所要求的粗略，或没有说明定位的方式和精度（`user.place.method`、`user.place.accuracy`）。请查看 `rule` 所指规则的 `when`。行政区域要有 `admin`，圆形和多边形要有 `lat`、`lon` 和 `datum`。"
      ),
      remedies: [.supply, .fact], .supply, findings: ["Q0521", "Q1002"]),
  ]
}
