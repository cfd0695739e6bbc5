import QuanDiagnostics

/// Why a command was refused or invalid. A closed list; numbers are permanent and stored.
package enum Reason: UInt8, Sendable, CaseIterable {
  case notOpen = 1
  case closed = 2
  case soldOut = 3
  case limitReached = 4
  case belowThreshold = 5
  case notEligible = 6
  case outOfRegion = 7
  case placeUnproven = 8
  case wrongPlatform = 9
  case wrongChannel = 10
  case wrongGoods = 11
  case wrongMerchant = 12
  case merchantSuspended = 13
  case notAdmitted = 14
  case notTheHolder = 15
  case identityUnproven = 16
  case notHuman = 17
  case risk = 18
  case evidenceMissing = 19
  case evidenceMismatch = 20
  case paymentTooSmall = 21
  case expired = 22
  case wrongState = 23
  case tooLate = 24
  case userBlocked = 25
  case factMissing = 26
  case undecided = 27
  case unknownVoucher = 28
  case unknownOrder = 29
  case unknownMerchant = 30
  case unknownUser = 31
  case notYetValid = 32
  case notTentative = 33
  case moneyShort = 34
  case outOfOrder = 35

  // From 100: the command itself is wrong, whatever the state.
  case malformed = 100
  case unknownVerb = 101
  case unknownTier = 102
  case unknownRound = 103
  case wrongType = 104
  case outOfRange = 105
  case missingField = 106
  case idReused = 107
  case timeJump = 108
  case tooLong = 109
  case unsupportedVerb = 110

  /// True where the command itself is wrong: outcome `invalid`, nothing changed, no id consumed.
  package var isInvalid: Bool { rawValue >= 100 }

  /// The permanent spelling: `sold_out`.
  package var name: String { Self.table[self]?.name ?? "unknown" }

  /// What the citizen and support staff read.
  package var message: Bilingual { Self.table[self]?.message ?? Bilingual(en: "unknown", zh: "未知") }

  package init?(name: String) {
    guard let reason = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = reason
  }

  private static let table: [Reason: (name: String, message: Bilingual)] = {
    var table: [Reason: (name: String, message: Bilingual)] = [:]
    for (reason, name, en, zh) in rows { table[reason] = (name, Bilingual(en: en, zh: zh)) }
    return table
  }()

  private static let rows: [(Reason, String, String, String)] = [
    (.notOpen, "not_open", "vouchers cannot be grabbed yet", "尚未开始领券"),
    (.closed, "closed", "vouchers can no longer be grabbed", "领券已经结束"),
    (.soldOut, "sold_out", "all vouchers of this kind are gone", "该券已被领完"),
    (.limitReached, "limit_reached", "the limit is reached", "已达到领用上限"),
    (.belowThreshold, "below_threshold", "the purchase is below the voucher's threshold", "消费金额未达到用券门槛"),
    (.notEligible, "not_eligible", "the conditions are not met", "不符合参与条件"),
    (.outOfRegion, "out_of_region", "the place is outside the campaign's region", "不在活动区域内"),
    (.placeUnproven, "place_unproven", "the place was not given or cannot be proved", "未提供位置或位置无法证实"),
    (.wrongPlatform, "wrong_platform", "another platform must be used", "未通过指定平台"),
    (.wrongChannel, "wrong_channel", "another channel must be used", "未使用指定的渠道"),
    (.wrongGoods, "wrong_goods", "the goods do not take part", "商品不在活动范围内"),
    (.wrongMerchant, "wrong_merchant", "the merchant does not take part", "商户不在活动范围内"),
    (.merchantSuspended, "merchant_suspended", "the merchant is suspended", "商户已被停用"),
    (.notAdmitted, "not_admitted", "the merchant does not meet the criteria", "商户不符合准入条件"),
    (.notTheHolder, "not_the_holder", "only the holder can use the voucher in person", "须由领券本人到店使用"),
    (.identityUnproven, "identity_unproven", "the identity is not proved", "身份未核实"),
    (.notHuman, "not_human", "the human check was not passed", "未通过人机验证"),
    (.risk, "risk", "the platform's risk control stops it", "被平台风险控制拦截"),
    (.evidenceMissing, "evidence_missing", "papers are missing", "缺少证明材料"),
    (.evidenceMismatch, "evidence_mismatch", "papers do not agree", "证明材料不一致"),
    (.paymentTooSmall, "payment_too_small", "the payment is too small", "支付金额不足"),
    (.expired, "expired", "the voucher has expired", "消费券已过期"),
    (.wrongState, "wrong_state", "the voucher's state does not allow it", "消费券当前状态不允许此操作"),
    (.tooLate, "too_late", "it is too late", "已超过期限"),
    (.userBlocked, "user_blocked", "the user is blocked", "用户已被限制"),
    (.factMissing, "fact_missing", "a fact was not supplied", "缺少必要信息"),
    (.undecided, "undecided", "the campaign leaves this open", "活动规则对此尚未确定"),
    (.unknownVoucher, "unknown_voucher", "there is no such voucher", "没有这张消费券"),
    (.unknownOrder, "unknown_order", "there is no such order", "没有这笔订单"),
    (.unknownMerchant, "unknown_merchant", "the merchant is not enrolled", "商户未准入"),
    (.unknownUser, "unknown_user", "the user is not known", "用户不存在"),
    (.notYetValid, "not_yet_valid", "the voucher cannot be used yet", "消费券尚未到可用时间"),
    (.notTentative, "not_tentative", "the campaign does not leave this open", "活动规则没有把这一项留待确定"),
    (.moneyShort, "money_short", "the round's money does not cover these vouchers", "该轮资金不足以发放这些券"),
    (.outOfOrder, "out_of_order", "the rounds would come out of order", "轮次的先后会错乱"),
    (.malformed, "malformed", "the command cannot be read", "指令无法解析"),
    (.unknownVerb, "unknown_verb", "unknown verb", "未知的动词"),
    (.unknownTier, "unknown_tier", "unknown tier", "未知的券种"),
    (.unknownRound, "unknown_round", "unknown round", "未知的轮次"),
    (.wrongType, "wrong_type", "a value has the wrong type", "值的类型不对"),
    (.outOfRange, "out_of_range", "a value is out of range", "值超出范围"),
    (.missingField, "missing_field", "a field is missing", "缺少字段"),
    (.idReused, "id_reused", "the id was used for another command", "该编号已用于另一条指令"),
    (.timeJump, "time_jump", "the command lies too far ahead of the state's time", "指令时间过于超前"),
    (.tooLong, "too_long", "the command is too long", "指令过长"),
    (.unsupportedVerb, "unsupported_verb", "the campaign has no rule for this verb", "活动没有为该动词规定规则"),
  ]
}
