extension ReasonTable {
  /// Vouchers, users, and what the engine needs to know of them.
  static let vouchers: [ReasonEntry] = [
    ReasonEntry(
      .expired, "expired", ("the voucher has expired", "消费券已过期"),
      citizen: ("This voucher has expired.", "该券已过期。"),
      advice: ("It can no longer be used. Please watch for another round.", "已不能使用，请留意下一轮活动。"),
      staff: (
        "The command came at or after the voucher's end. Look at `valid` of its round and of its tier; the end is told at the grab as `expires`. A window is half-open: at the very instant of its end it is over.",
        "指令在券失效之时或之后。请查看其轮次和券种的 `valid`；失效时刻在领取时以 `expires` 告知。到失效的那一刻即已失效。"
      ),
      .show, findings: ["Q0504", "Q0506", "Q0513", "Q0517"]),
    ReasonEntry(
      .wrongState, "wrong_state", ("the voucher's state does not allow it", "消费券当前状态不允许此操作"),
      citizen: ("This cannot be done with the voucher as it stands.", "该券目前不能进行这项操作。"),
      advice: (
        "Please look at its state: it may be waiting for activation, or be used or void already.",
        "请查看券的状态：可能尚未激活，或已使用、已作废。"
      ),
      staff: (
        "No flow of the command's verb starts from the state in which the voucher stands, or its condition does not hold. Look at `flows` with this verb under `at`, at their `move` and `when`. After a refund that left the voucher used, no later refund of that purchase brings it back.",
        "没有一条该动词的流转从券目前的状态开始，或其条件不成立。请查看 `at` 为该动词的 `flows` 及其 `move` 和 `when`。退款后券仍算已使用的，同一笔消费的再次退款不会恢复该券。"
      ),
      .show, findings: ["Q0703", "Q0708", "Q0710", "Q0713"]),
    ReasonEntry(
      .tooLate, "too_late", ("it is too late", "已超过期限"),
      citizen: ("The time for this has passed.", "已超过办理期限。"),
      advice: ("Please contact the campaign's service desk if you have questions.", "如有疑问，请联系活动客服。"),
      staff: (
        "A `round` command came when the round had opened, or sets an opening that has passed; or a rule with a deadline does not hold. Look at `open` of the round, or at `when` of the rule that `rule` names.",
        "`round` 指令到达时该轮已开放，或所设的开放时刻已过；或者有期限的规则不成立。请查看该轮的 `open`，或 `rule` 所指规则的 `when`。"
      ),
      .show, findings: ["Q0502", "Q0507"]),
    ReasonEntry(
      .userBlocked, "user_blocked", ("the user is blocked", "用户已被限制"),
      citizen: ("You cannot take part in this campaign at present.", "您目前不能参加本活动。"),
      advice: ("Please contact the campaign's service desk.", "如有疑问，请联系活动客服。"),
      staff: (
        "A `block` command names a key of this user, or the voucher's holder was blocked. Keys that were brought together are one user. `unblock` lifts it.",
        "`block` 指令限制了该用户的某个标识，或券的持有人已被限制。曾一同出示的标识属于同一用户。`unblock` 可以解除。"
      ),
      .escalate),
    ReasonEntry(
      .factMissing, "fact_missing", ("a fact was not supplied", "缺少必要信息"),
      citizen: ("Some information is missing.", "缺少必要的信息。"),
      advice: ("Please complete it and try again.", "请补充后重试。"),
      staff: (
        "The entry that `rule` names cannot be decided without a fact that the command does not bring. The remedy names the first one that decides; a blank text counts as not brought.",
        "缺少某项事实，`rule` 所指的条目无法判定。补救项给出第一项起决定作用的事实；空白文本视为没有提供。"
      ),
      remedies: [.supply], .supply, findings: ["Q0204", "Q0603", "Q0610"]),
    ReasonEntry(
      .undecided, "undecided", ("the campaign leaves this open", "活动规则对此尚未确定"),
      citizen: ("The campaign's rules do not settle this yet.", "活动规则对此尚未明确。"),
      advice: ("Please wait for an announcement, or contact the campaign's service desk.", "请等待公告，或联系活动客服。"),
      staff: (
        "The entry that `rule` names has a `TBD` that decides here, waits for a `round` command, or is a question under `silent`. An amendment, a `round` command, or a run with `--assume` settles it.",
        "`rule` 所指的条目中有起决定作用的 `TBD`，或在等 `round` 指令，或是 `silent` 中的问题。可用修改文件、`round` 指令或 `--assume` 解决。"
      ),
      .escalate, findings: ["Q1001", "Q1002", "Q1004"]),
    ReasonEntry(
      .unknownVoucher, "unknown_voucher", ("there is no such voucher", "没有这张消费券"),
      citizen: ("This voucher was not found.", "没有找到该券。"),
      advice: ("Please check the voucher's code.", "请核对券码。"),
      staff: (
        "The code belongs to no voucher of this run. It was mistyped, comes from another deployment key, or from another state directory.",
        "该券码不属于本次运行中的任何券：可能输错，或来自另一部署密钥或另一状态目录。"
      ),
      .change),
    ReasonEntry(
      .unknownOrder, "unknown_order", ("there is no such order", "没有这笔订单"),
      citizen: ("No voucher was found for this order.", "没有找到该订单的用券记录。"),
      advice: ("Please check the order number and the merchant.", "请核对订单号和商户。"),
      staff: (
        "No voucher was redeemed for an order of this number at this merchant, or the voucher that the command names belongs to another order. Orders are told by merchant and number together.",
        "该商户没有以此编号用券的订单，或指令所指的券属于另一订单。订单由商户和编号共同认定。"
      ),
      .change, findings: ["Q0703"]),
    ReasonEntry(
      .unknownMerchant, "unknown_merchant", ("the merchant is not enrolled", "商户未准入"),
      citizen: ("This merchant is not registered for the campaign.", "该商户没有加入本活动。"),
      advice: ("Please go to a merchant that takes part.", "请选择参加活动的商户。"),
      staff: (
        "No `enrol` command of this merchant was accepted, or the command names none. Enrol it first; look at the rules at `enrol` for what that takes.",
        "没有接受过该商户的 `enrol` 指令，或指令没有写商户。请先准入；所需条件见 `enrol` 时的规则。"
      ),
      .change),
    ReasonEntry(
      .unknownUser, "unknown_user", ("the user is not known", "用户不存在"),
      citizen: ("This user was not found.", "没有找到该用户。"),
      advice: ("Please check what was entered.", "请核对所填的信息。"),
      staff: (
        "No key of the `unblock` command was ever brought by an accepted grab or named by `block`. Look at `subjects` for which keys count.",
        "`unblock` 指令中的标识从未出现在成功的领取或 `block` 指令中。哪些标识有效请看 `subjects`。"
      ),
      .change),
    ReasonEntry(
      .notYetValid, "not_yet_valid", ("the voucher cannot be used yet", "消费券尚未到可用时间"),
      citizen: ("This voucher cannot be used yet.", "该券尚未到可用时间。"),
      advice: ("Please see the voucher for when it can be used.", "可用时间请见券面说明。"),
      staff: (
        "The command came between two stretches of the voucher's validity, or before the first. Look at `valid` of its round and of its tier. Without a remedy it waits for an event from which its validity counts, such as `activate`.",
        "指令时刻在券的两段有效期之间，或在第一段之前。请查看其轮次和券种的 `valid`。没有补救项时，它在等计算有效期的事件，如 `activate`。"
      ),
      remedies: [.at], .wait, findings: ["Q0508", "Q0513"]),
  ]
}
