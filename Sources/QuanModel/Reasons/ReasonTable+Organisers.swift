extension ReasonTable {
  /// What organisers are told of `round` and `amend` commands.
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
    ReasonEntry(
      .notEffective, "not_effective", ("the amendment is not in effect yet", "修改尚未生效"),
      citizen: ("This amendment takes effect later.", "该修改尚未到生效时间。"),
      advice: ("Please carry it out then.", "请在生效后执行。"),
      staff: (
        "The command came before the instant that the amendment names as `effective`; the remedy is that instant. Look at `campaign.effective` of the amendment.",
        "指令早于修改文件写明的生效时刻；补救办法即该时刻。请查看修改文件的 `campaign.effective`。"
      ),
      .wait, findings: ["Q1006"]),
    ReasonEntry(
      .takesAway, "takes_away", ("the amendment takes from what was granted", "修改会损及已发放的权益"),
      citizen: ("This amendment would take something from vouchers that people hold.", "该修改会损及已经发放的券。"),
      advice: ("Please amend it so that granted vouchers keep what they were granted.", "请调整修改内容，使已发放的券不受影响。"),
      staff: (
        "A source would give less than is promised and spent already, or a limit on using vouchers is new, lower or counts otherwise while vouchers that it covers are still live. Look at the entry that `rule` names, and at `quan check AMENDMENT --against CAMPAIGN`.",
        "某一资金来源将少于已承诺和已支出的金额；或使用环节的限额是新增的、被调低的或改变了计法，而其适用的券仍有未用的。请查看 `rule` 所指条目，并用 `quan check AMENDMENT --against CAMPAIGN` 比较。"
      ),
      .change, findings: ["Q1005"]),
    ReasonEntry(
      .notNext, "not_next", ("another amendment comes first", "应先执行其他修改"),
      citizen: ("Amendments come one after the other.", "修改应依次执行。"),
      advice: ("Please carry out the one that comes next.", "请先执行下一项修改。"),
      staff: (
        "The amendment is in force already, or one that takes effect before it was not carried out yet. Amendments follow in the order in which the run was given them.",
        "该修改已经执行，或在它之前生效的修改尚未执行。修改按运行时给出的次序依次执行。"
      ),
      .change, findings: ["Q1006"]),
  ]
}
