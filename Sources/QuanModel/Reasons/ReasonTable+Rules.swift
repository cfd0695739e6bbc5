extension ReasonTable {
  /// What rules of a file refuse: where, with whom, with which papers.
  static let rules: [ReasonEntry] = [
    ReasonEntry(
      .wrongPlatform, "wrong_platform", ("another platform must be used", "未通过指定平台"),
      citizen: ("This cannot be done on this platform.", "当前平台不能办理。"),
      advice: ("Please use the platform that the campaign's notice names.", "请使用活动公告指定的平台。"),
      staff: (
        "The rule that `rule` names wants another `platform` or another way into it. Compare its `when` with `platform` of the command.",
        "`rule` 所指规则要求另一平台或另一入口。请把它的 `when` 与指令的 `platform` 对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701", "Q0702"]),
    ReasonEntry(
      .wrongChannel, "wrong_channel", ("another channel must be used", "未使用指定的渠道"),
      citizen: ("This way of claiming or paying is not accepted.", "当前的领取或支付方式不适用。"),
      advice: ("Please use one that the campaign's notice names.", "请使用活动公告指定的方式。"),
      staff: (
        "The rule that `rule` names wants another channel, code or till. Compare its `when` with `channel` and `code` of the command.",
        "`rule` 所指规则要求另一渠道、券码或收银方式。请把它的 `when` 与指令的 `channel`、`code` 对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701", "Q0702"]),
    ReasonEntry(
      .wrongGoods, "wrong_goods", ("the goods do not take part", "商品不在活动范围内"),
      citizen: ("These goods do not take part in the campaign.", "该商品不参加本次活动。"),
      advice: ("Please choose goods that do.", "请选择参加活动的商品。"),
      staff: (
        "The item that the voucher is for does not meet the rule that `rule` names. Compare its `when` with `order.items`; without `item` in the command the first item that every rule accepts is taken.",
        "用券的商品不符合 `rule` 所指的规则。请把它的 `when` 与 `order.items` 对照；指令没有写 `item` 时，取各项规则都接受的第一件商品。"
      ),
      remedies: [.fact], .change, findings: ["Q0701", "Q0702"]),
    ReasonEntry(
      .wrongMerchant, "wrong_merchant", ("the merchant does not take part", "商户不在活动范围内"),
      citizen: ("This merchant is not the right one for this voucher.", "该商户不能办理这张券。"),
      advice: (
        "Please go to a merchant that takes part, and for a refund to the one where the voucher was used.",
        "请到参加活动的商户办理；退款请到用券的商户。"
      ),
      staff: (
        "At a refund: the command names another merchant than the one where the voucher was used. Else the merchant does not meet the rule that `rule` names; compare its `when` with what the merchant was enrolled with.",
        "退款时：指令中的商户不是用券的商户。其他情况：商户不符合 `rule` 所指的规则，请把它的 `when` 与商户准入时的资料对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701", "Q0702"]),
    ReasonEntry(
      .merchantSuspended, "merchant_suspended", ("the merchant is suspended", "商户已被停用"),
      citizen: ("This merchant cannot accept vouchers at present.", "该商户目前不能受理消费券。"),
      advice: ("Please go to another merchant that takes part.", "请选择其他参加活动的商户。"),
      staff: (
        "The merchant was suspended by a `suspend` command. A `reinstate` command lifts it.",
        "该商户已被 `suspend` 指令停用；`reinstate` 指令可以恢复。"
      ),
      .show),
    ReasonEntry(
      .notAdmitted, "not_admitted", ("the merchant does not meet the criteria", "商户不符合准入条件"),
      citizen: ("The merchant does not meet the conditions for taking part.", "该商户不符合参加活动的条件。"),
      advice: ("Please complete what is missing and apply again.", "请补齐条件后重新申请。"),
      staff: (
        "A rule at `enrol` does not hold for what the merchant was enrolled with. Compare `when` of the rule that `rule` names with `merchant` of the command.",
        "商户的资料不符合 `enrol` 时的规则。请把 `rule` 所指规则的 `when` 与指令的 `merchant` 对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701"]),
    ReasonEntry(
      .notTheHolder, "not_the_holder", ("only the holder can use the voucher in person", "须由领券本人到店使用"),
      citizen: ("Only the person who claimed the voucher can use it.", "该券须由领券本人使用。"),
      advice: ("Please let that person use it, in person where the notice says so.", "请由本人办理；公告要求到店的，请本人到店。"),
      staff: (
        "The rule that `rule` names asks for the holder, or for the holder in person. No identity key of the command is the holder's, one of them belongs to another user, or `order.in_person` is not true. Look at `subjects` for which keys count. The keys that were used for the grab help.",
        "`rule` 所指规则要求券的持有人或其本人到店。指令中的标识都不属于持有人，或其中有属于他人的，或 `order.in_person` 不为真。哪些标识有效请看 `subjects`。使用领券时的标识即可。"
      ),
      remedies: [.fact], .change, findings: ["Q0610", "Q0611"]),
    ReasonEntry(
      .identityUnproven, "identity_unproven", ("the identity is not proved", "身份未核实"),
      citizen: ("The identity could not be confirmed.", "身份未能核实。"),
      advice: ("Please complete the identity check and try again.", "请完成身份核验后重试。"),
      staff: (
        "The rule that `rule` names asks for a verified identity, or for the same key as at the grab. Compare its `when` with `user` of the command; the keys themselves are not kept and cannot be shown.",
        "`rule` 所指规则要求身份已核实，或要求与领券时相同的标识。请把它的 `when` 与指令的 `user` 对照；标识本身不保存，也无法显示。"
      ),
      remedies: [.fact], .change, findings: ["Q0603", "Q0610"]),
    ReasonEntry(
      .notHuman, "not_human", ("the human check was not passed", "未通过人机验证"),
      citizen: ("The security check was not passed.", "未通过安全验证。"),
      advice: ("Please complete it and try again.", "请完成验证后重试。"),
      staff: (
        "The rule that `rule` names asks for a check that the platform makes (`user.attests`). Compare its `when` with what the platform sent.",
        "`rule` 所指规则要求平台完成验证（`user.attests`）。请把它的 `when` 与平台发来的内容对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701"]),
    ReasonEntry(
      .risk, "risk", ("the platform's risk control stops it", "被平台风险控制拦截"),
      citizen: ("This was stopped for reasons of security.", "出于安全考虑，本次操作未能完成。"),
      advice: ("Please try again later, or contact the campaign's service desk.", "请稍后再试，或联系活动客服。"),
      staff: (
        "A rule over the platform's judgement (`platform.risk`) or a quota over attempts refuses. Look at `when`, or at `at` and `at-most`, of the entry that `rule` names.",
        "关于平台判断（`platform.risk`）的规则或对尝试次数的限额拒绝了指令。请查看 `rule` 所指条目的 `when`，或 `at` 与 `at-most`。"
      ),
      .escalate, findings: ["Q0514", "Q0601"]),
    ReasonEntry(
      .evidenceMissing, "evidence_missing", ("papers are missing", "缺少证明材料"),
      citizen: ("Papers are missing.", "证明材料不齐。"),
      advice: ("Please complete them and submit again.", "请补齐后重新提交。"),
      staff: (
        "The rule that `rule` names asks for papers that were not handed in. Compare its `when` with the facts of `submit`.",
        "`rule` 所指规则要求的材料没有提交。请把它的 `when` 与 `submit` 的事实对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0204", "Q0701"]),
    ReasonEntry(
      .evidenceMismatch, "evidence_mismatch", ("papers do not agree", "证明材料不一致"),
      citizen: ("The papers do not agree with one another.", "证明材料不一致。"),
      advice: ("Please check them and submit again.", "请核对后重新提交。"),
      staff: (
        "The rule that `rule` names compares papers with one another or with the purchase, and they differ. Compare its `when` with the facts of `submit` and of the redemption.",
        "`rule` 所指规则把材料相互对照或与消费对照，结果不一致。请把它的 `when` 与 `submit` 和核销时的事实对照。"
      ),
      remedies: [.fact], .change, findings: ["Q0701"]),
    ReasonEntry(
      .paymentTooSmall, "payment_too_small", ("the payment is too small", "支付金额不足"),
      citizen: ("The amount paid is too small.", "支付金额不足。"),
      advice: ("Please see the campaign's notice for the least amount.", "最低支付金额请见活动公告。"),
      staff: (
        "The rule that `rule` names asks for a larger payment. Compare its `when` with `order.paid` or whichever amount it names.",
        "`rule` 所指规则要求更大的支付金额。请把它的 `when` 与 `order.paid` 或其中所写的金额对照。"
      ),
      remedies: [.add, .fact], .change, findings: ["Q0404", "Q0701"]),
  ]
}
