extension ReasonTable {
  /// What organisers are told of a `round` command.
  static let organisers: [ReasonEntry] = [
    ReasonEntry(
      .notTentative, "not_tentative", ("the campaign does not leave this open", "活动规则没有把这一项留待确定"),
      citizen: ("The campaign has fixed this already.", "活动规则已经确定这一项。"),
      advice: ("To change it, please amend the campaign.", "如需变更，请修改活动文件。"),
      staff: (
        "`set` names something that the round does not say is `tentative`, or a tier that it does not hand out. Look at `open`, `valid` and `issue` of the round that `rule` names.",
        "`set` 中有该轮没有写明 `tentative` 的项目，或该轮不发放的券种。请查看 `rule` 所指轮次的 `open`、`valid` 和 `issue`。"
      ),
      .show, findings: ["Q1001"]),
    ReasonEntry(
      .moneyShort, "money_short", ("the round's money does not cover these vouchers", "该轮资金不足以发放这些券"),
      citizen: ("The round's money does not cover so many vouchers.", "该轮资金不足以发放这么多券。"),
      advice: ("Please set fewer.", "请减少发放数量。"),
      staff: (
        "The counts in `set.issue` times the amounts of the tiers come to more than the round's purse holds now, what it was left included. Look at `issue` of the round, and at the summary for what is left.",
        "`set.issue` 的数量乘以各券种金额，超过该轮目前的资金（含转入的结余）。请查看该轮的 `issue`，余额见汇总。"
      ),
      .change, findings: ["Q0401"]),
    ReasonEntry(
      .outOfOrder, "out_of_order", ("the rounds would come out of order", "轮次的先后会错乱"),
      citizen: ("With this setting the rounds would no longer follow one another.", "这样设置会打乱各轮的先后。"),
      advice: ("Please choose another time.", "请另选时间。"),
      staff: (
        "The opening would lie before the campaign's period, at or after the end of validity, or before a leftover arrives that the round hands out; or the round would end after its own leftover has moved on or after the period. Look at `campaign.period`, `rounds` and the flow with `leftover`.",
        "开放时刻会早于活动期间、不早于有效期结束，或早于该轮所发结余的转入；或该轮会晚于自己的结余转出或活动期间而结束。请查看 `campaign.period`、`rounds` 和转移结余的流转。"
      ),
      .change, findings: ["Q0503", "Q0505", "Q0509"]),
  ]
}
