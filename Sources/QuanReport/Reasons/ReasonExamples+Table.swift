// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter ReasonPage

extension ReasonExamples {
  package static let table: [String: ReasonExample] = [
    "not_open": ReasonExample(
      source: "stories/recurring-opening.md",
      command: "{\"id\":\"g-4\",\"at\":\"2024-03-07T23:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t50\",\"user\":{\"phone\":\"138-b\",\"device\":\"dev-b\"}}",
      decision: "{\"seq\":4,\"id\":\"g-4\",\"do\":\"grab\",\"at\":\"2024-03-07T23:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"not_open\",\"code\":\"R001\",\"rule\":\"rounds.week.2\",\"cite\":\"二（二）\",\"message\":{\"en\":\"Vouchers cannot be claimed yet. Please try again from 10:00 on 8 March 2024.\",\"zh\":\"领券还没有开始。请于2024年3月8日10:00起再试。\"},\"remedy\":{\"at\":\"2024-03-08T10:00:00+08:00\"}}"),
    "closed": ReasonExample(
      source: "stories/full-by-what-a-grab-takes.md",
      command: "{\"id\":\"half\",\"at\":\"2024-01-28T10:00:02+08:00\",\"do\":\"grab\",\"tier\":\"half\",\"user\":{\"phone\":\"138-3\"}}",
      decision: "{\"seq\":6,\"id\":\"half\",\"do\":\"grab\",\"at\":\"2024-01-28T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"closed\",\"code\":\"R002\",\"message\":{\"en\":\"Claiming has ended. Please watch the campaign's announcements for another round.\",\"zh\":\"领券已经结束。是否还有下一轮，请留意活动公告。\"}}"),
    "sold_out": ReasonExample(
      source: "stories/drawn-and-brought-back.md",
      command: "{\"id\":\"s-3\",\"at\":\"2024-01-29T10:00:02+08:00\",\"do\":\"submit\",\"voucher\":\"7BNARBA9ZFVBM1V4\"}",
      decision: "{\"seq\":10,\"id\":\"s-3\",\"do\":\"submit\",\"at\":\"2024-01-29T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"sold_out\",\"code\":\"R003\",\"rule\":\"funding.province\",\"cite\":\"一（二）\",\"message\":{\"en\":\"The vouchers, or the money for them, are used up. Please choose another voucher, or watch for another round.\",\"zh\":\"该券或其补贴资金已经用完。您可以选择其他券种，或留意下一轮。\"}}"),
    "limit_reached": ReasonExample(
      source: "stories/activated-and-settled-later.md",
      command: "{\"id\":\"a-2\",\"at\":\"2024-01-27T10:00:02+08:00\",\"do\":\"activate\",\"voucher\":\"F9MZT54DYF9RNSSB\"}",
      decision: "{\"seq\":5,\"id\":\"a-2\",\"do\":\"activate\",\"at\":\"2024-01-27T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"limit_reached\",\"code\":\"R004\",\"rule\":\"quotas.sums\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The limit for claiming or using vouchers is reached. Please see the campaign's notice for how many are allowed.\",\"zh\":\"已达到领取或使用的上限。可领、可用的数量请见活动公告。\"}}"),
    "below_threshold": ReasonExample(
      source: "stories/between-two-bands.md",
      command: "{\"id\":\"below\",\"at\":\"2024-01-28T10:00:01+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\",\"items\":[{\"price\":99900}]},\"user\":{\"phone\":\"138-1\"}}",
      decision: "{\"seq\":4,\"id\":\"below\",\"do\":\"redeem\",\"at\":\"2024-01-28T10:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"below_threshold\",\"code\":\"R005\",\"rule\":\"tiers.banded\",\"cite\":\"二（一）\",\"message\":{\"en\":\"The purchase does not reach the voucher's threshold. 1 yuan more would be enough.\",\"zh\":\"消费金额未达到用券门槛。还差1元。\"},\"remedy\":{\"fact\":\"item.price\",\"add\":100}}"),
    "not_eligible": ReasonExample(
      source: "stories/missing-facts.md",
      command: "{\"id\":\"dirty\",\"at\":\"2024-01-27T10:00:02+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"car\":{\"energy\":\"petrol\",\"emission\":5},\"user\":{\"phone\":\"138-b\",\"device\":\"dev-b\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"seq\":3,\"id\":\"dirty\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"not_eligible\",\"code\":\"R006\",\"rule\":\"rules.clean\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The conditions for this are not met. `car.energy` must be nev.\",\"zh\":\"暂不符合条件。`car.energy` 须为 `nev`。\"},\"remedy\":{\"fact\":\"car.energy\",\"be\":\"nev\"}}"),
    "out_of_region": ReasonExample(
      source: "stories/attempts.md",
      command: "{\"id\":\"t-1\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-a\",\"device\":\"dev-a\",\"place\":{\"admin\":\"110101\"}}}",
      decision: "{\"seq\":2,\"id\":\"t-1\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"out_of_region\",\"code\":\"R007\",\"rule\":\"rules.local\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The location is outside the area of the campaign. Please try again inside the area.\",\"zh\":\"所在位置不在活动区域内。请到活动区域内再试。\"},\"remedy\":{\"fact\":\"user.place\",\"within\":\"city\"}}"),
    "place_unproven": ReasonExample(
      source: "stories/place.md",
      command: "{\"id\":\"missing\",\"at\":\"2024-01-27T10:00:02+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-b\",\"device\":\"dev-b\"}}",
      decision: "{\"seq\":3,\"id\":\"missing\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"place_unproven\",\"code\":\"R008\",\"rule\":\"rules.local\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The location could not be confirmed. Please supply your location.\",\"zh\":\"未能确认所在位置。请提供您的位置。\"},\"remedy\":{\"supply\":\"user.place\"}}"),
    "wrong_platform": ReasonExample(
      source: "stories/spring-whole-day.md",
      command: "{\"id\":\"g-2\",\"at\":\"2024-01-27T10:00:01+08:00\",\"do\":\"grab\",\"tier\":\"t300\",\"user\":{\"phone\":\"138-b\",\"app_account\":\"b\",\"place\":{\"admin\":\"371502\"}},\"platform\":\"other-app\"}",
      decision: "{\"seq\":5,\"id\":\"g-2\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"wrong_platform\",\"code\":\"R009\",\"rule\":\"rules.grab-app\",\"cite\":\"二（三）1\",\"message\":{\"en\":\"This cannot be done on this platform. The platform must be ccb-life.\",\"zh\":\"当前平台不能办理。平台须为“建行生活”APP。\"},\"remedy\":{\"fact\":\"platform\",\"be\":\"ccb-life\"}}"),
    "wrong_channel": ReasonExample(
      source: "stories/rules-and-limits-of-one-round.md",
      command: "{\"id\":\"r-3\",\"at\":\"2024-02-03T11:00:00+08:00\",\"channel\":\"web\",\"do\":\"redeem\",\"voucher\":\"7BNARBA9ZFVBM1V4\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-3\",\"items\":[{\"price\":100000}]},\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":9,\"id\":\"r-3\",\"do\":\"redeem\",\"at\":\"2024-02-03T11:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"wrong_channel\",\"code\":\"R010\",\"rule\":\"rules.in-shops\",\"cite\":\"二（四）\",\"message\":{\"en\":\"This way of claiming or paying is not accepted. The way of claiming or paying must be shop.\",\"zh\":\"当前的领取或支付方式不适用。领取或支付方式须为 `shop`。\"},\"remedy\":{\"fact\":\"channel\",\"be\":\"shop\"}}"),
    "wrong_goods": ReasonExample(
      source: "stories/item-worth-nothing.md",
      command: "{\"at\":\"2025-03-03T13:14:54.935+08:00\",\"do\":\"redeem\",\"id\":\"c86\",\"merchant\":\"m1\",\"order\":{\"id\":\"o86\",\"items\":[{\"energy_grade\":400000,\"invoiced\":400000,\"kind\":\"air_conditioner\",\"lists\":[\"catalogue\"],\"price\":1000000},{\"energy_grade\":2,\"invoiced\":0,\"kind\":\"air_conditioner\",\"lists\":[\"catalogue\"],\"price\":1000000}]},\"user\":{\"id_number\":\"k1\"},\"voucher\":\"55NWHX37WAZAE5HQ\"}",
      decision: "{\"seq\":3,\"id\":\"c86\",\"do\":\"redeem\",\"at\":\"2025-03-03T13:14:54.935+08:00\",\"outcome\":\"refused\",\"reason\":\"wrong_goods\",\"code\":\"R011\",\"rule\":\"rules.graded\",\"cite\":\"二（二）\",\"message\":{\"en\":\"These goods do not take part in the campaign. The energy grade must be at most 2.\",\"zh\":\"该商品不参加本次活动。能效等级须不超过2。\"},\"remedy\":{\"fact\":\"item.energy_grade\",\"at_most\":2}}"),
    "wrong_merchant": ReasonExample(
      source: "stories/refund-at-the-wrong-merchant.md",
      command: "{\"id\":\"elsewhere\",\"at\":\"2024-01-28T11:00:00+08:00\",\"do\":\"refund\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-2\",\"refund\":{\"extent\":\"full\"}}",
      decision: "{\"seq\":5,\"id\":\"elsewhere\",\"do\":\"refund\",\"at\":\"2024-01-28T11:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"wrong_merchant\",\"code\":\"R012\",\"message\":{\"en\":\"This merchant is not the right one for this voucher. Please go to a merchant that takes part, and for a refund to the one where the voucher was used.\",\"zh\":\"该商户不能办理这张券。请到参加活动的商户办理；退款请到用券的商户。\"}}"),
    "merchant_suspended": ReasonExample(
      source: "stories/the-order-of-the-use-counts-later.md",
      command: "{\"id\":\"elsewhere\",\"at\":\"2024-01-28T11:00:00+08:00\",\"do\":\"submit\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-2\"}",
      decision: "{\"seq\":8,\"id\":\"elsewhere\",\"do\":\"submit\",\"at\":\"2024-01-28T11:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"merchant_suspended\",\"code\":\"R013\",\"rule\":\"rules.of-good-standing\",\"cite\":\"二（四）\",\"message\":{\"en\":\"This merchant cannot accept vouchers at present. Please go to another merchant that takes part.\",\"zh\":\"该商户目前不能受理消费券。请选择其他参加活动的商户。\"}}"),
    "not_admitted": ReasonExample(
      source: "stories/two-reasons-not-to-enrol.md",
      command: "{\"id\":\"one\",\"at\":\"2024-01-26T09:00:01+08:00\",\"do\":\"enrol\",\"merchant\":{\"id\":\"store-1\",\"vetted\":true,\"tills\":1}}",
      decision: "{\"seq\":2,\"id\":\"one\",\"do\":\"enrol\",\"at\":\"2024-01-26T09:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"not_admitted\",\"code\":\"R014\",\"rule\":\"rules.size\",\"cite\":\"二（四）\",\"message\":{\"en\":\"The merchant does not meet the conditions for taking part. `merchant.tills` must be at least 2.\",\"zh\":\"该商户不符合参加活动的条件。`merchant.tills` 须不低于2。\"},\"remedy\":{\"fact\":\"merchant.tills\",\"at_least\":2}}"),
    "not_the_holder": ReasonExample(
      source: "stories/spring-whole-day.md",
      command: "{\"id\":\"r-2\",\"at\":\"2024-01-28T15:00:00+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"platform\":\"ccb-life\",\"user\":{\"phone\":\"138-a\"},\"order\":{\"id\":\"o-2\",\"in_person\":false,\"items\":[{\"price\":900000}]}}",
      decision: "{\"seq\":9,\"id\":\"r-2\",\"do\":\"redeem\",\"at\":\"2024-01-28T15:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"not_the_holder\",\"code\":\"R015\",\"rule\":\"rules.in-person\",\"cite\":\"二（三）3\",\"message\":{\"en\":\"Only the person who claimed the voucher can use it. This requires coming to the shop in person.\",\"zh\":\"该券须由领券本人使用。须本人到店。\"},\"remedy\":{\"fact\":\"order.in_person\",\"be\":true}}"),
    "identity_unproven": ReasonExample(
      source: "stories/holder-of-the-card.md",
      command: "{\"id\":\"none\",\"at\":\"2024-01-28T10:00:01+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\",\"items\":[{\"price\":100000}]},\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":5,\"id\":\"none\",\"do\":\"redeem\",\"at\":\"2024-01-28T10:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"identity_unproven\",\"code\":\"R016\",\"rule\":\"rules.same-card\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The identity could not be confirmed. Please complete the identity check and try again.\",\"zh\":\"身份未能核实。请完成身份核验后重试。\"}}"),
    "not_human": ReasonExample(
      source: "stories/reasons-that-rules-name.md",
      command: "{\"id\":\"robot\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-a\",\"device\":\"dev-a\",\"attests\":[\"slider\"],\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"seq\":2,\"id\":\"robot\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"not_human\",\"code\":\"R017\",\"rule\":\"rules.human\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The security check was not passed. The security checks must include slider, face.\",\"zh\":\"未通过安全验证。安全验证须包括滑块、人脸。\"},\"remedy\":{\"fact\":\"user.attests\",\"has\":[\"slider\",\"face\"]}}"),
    "risk": ReasonExample(
      source: "stories/attempts-count-in-each-quota.md",
      command: "{\"id\":\"t-3\",\"at\":\"2024-01-27T10:00:02+08:00\",\"do\":\"grab\",\"tier\":\"t200\",\"user\":{\"phone\":\"138-a\",\"device\":\"dev-a\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"seq\":4,\"id\":\"t-3\",\"do\":\"grab\",\"at\":\"2024-01-27T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"risk\",\"code\":\"R018\",\"rule\":\"quotas.tries\",\"cite\":\"二（三）\",\"message\":{\"en\":\"This was stopped for reasons of security. Please try again later, or contact the campaign's service desk.\",\"zh\":\"出于安全考虑，本次操作未能完成。请稍后再试，或联系活动客服。\"}}"),
    "evidence_missing": ReasonExample(
      source: "stories/reasons-that-rules-name.md",
      command: "{\"id\":\"s-1\",\"at\":\"2024-01-28T10:00:00+08:00\",\"do\":\"submit\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"papers\":{\"complete\":false}}",
      decision: "{\"seq\":4,\"id\":\"s-1\",\"do\":\"submit\",\"at\":\"2024-01-28T10:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"evidence_missing\",\"code\":\"R019\",\"rule\":\"rules.papers\",\"cite\":\"二（三）\",\"message\":{\"en\":\"Papers are missing. `papers.complete` must be yes.\",\"zh\":\"证明材料不齐。`papers.complete` 须为“是”。\"},\"remedy\":{\"fact\":\"papers.complete\",\"be\":true}}"),
    "evidence_mismatch": ReasonExample(
      source: "stories/windows-in-rules.md",
      command: "{\"id\":\"r-2\",\"at\":\"2024-03-06T11:00:00+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"invoice\":{\"date\":\"2024-02-29\"},\"order\":{\"id\":\"o-1\",\"total\":60000},\"user\":{\"phone\":\"138-a\",\"device\":\"dev-a\"}}",
      decision: "{\"seq\":5,\"id\":\"r-2\",\"do\":\"redeem\",\"at\":\"2024-03-06T11:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"evidence_mismatch\",\"code\":\"R020\",\"rule\":\"rules.fresh\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The papers do not agree with one another. Please check them and submit again.\",\"zh\":\"证明材料不一致。请核对后重新提交。\"}}"),
    "payment_too_small": ReasonExample(
      source: "stories/reasons-that-rules-name.md",
      command: "{\"id\":\"r-1\",\"at\":\"2024-01-28T10:00:01+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\",\"paid\":41950,\"items\":[{\"price\":120000}]},\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":5,\"id\":\"r-1\",\"do\":\"redeem\",\"at\":\"2024-01-28T10:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"payment_too_small\",\"code\":\"R021\",\"rule\":\"rules.paid\",\"cite\":\"二（三）\",\"message\":{\"en\":\"The amount paid is too small. 80.50 yuan more would be enough.\",\"zh\":\"支付金额不足。还差80.50元。\"},\"remedy\":{\"fact\":\"order.paid\",\"add\":8050}}"),
    "expired": ReasonExample(
      source: "stories/ends-before-what-comes-at-the-end.md",
      command: "{\"id\":\"r-1\",\"at\":\"2024-02-02T00:00:01+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\",\"items\":[{\"price\":100000}]},\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":4,\"id\":\"r-1\",\"do\":\"redeem\",\"at\":\"2024-02-02T00:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"expired\",\"code\":\"R022\",\"message\":{\"en\":\"This voucher has expired. It can no longer be used. Please watch for another round.\",\"zh\":\"该券已过期。已不能使用，请留意下一轮活动。\"}}"),
    "wrong_state": ReasonExample(
      source: "stories/activate-and-void.md",
      command: "{\"id\":\"late\",\"at\":\"2024-01-28T12:00:01+08:00\",\"do\":\"void\",\"voucher\":\"55NWHX37WAZAE5HQ\"}",
      decision: "{\"seq\":10,\"id\":\"late\",\"do\":\"void\",\"at\":\"2024-01-28T12:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"wrong_state\",\"code\":\"R023\",\"message\":{\"en\":\"This cannot be done with the voucher as it stands. Please look at its state: it may be waiting for activation, or be used or void already.\",\"zh\":\"该券目前不能进行这项操作。请查看券的状态：可能尚未激活，或已使用、已作废。\"}}"),
    "too_late": ReasonExample(
      source: "stories/leftover-to-the-second-round.md",
      command: "{\"id\":\"mix-3\",\"at\":\"2024-02-03T12:00:00+08:00\",\"do\":\"round\",\"round\":\"second\",\"set\":{\"issue\":{\"t100\":5}}}",
      decision: "{\"seq\":11,\"id\":\"mix-3\",\"do\":\"round\",\"at\":\"2024-02-03T12:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"too_late\",\"code\":\"R024\",\"rule\":\"rounds.second\",\"cite\":\"二（二）\",\"message\":{\"en\":\"The time for this has passed. Please contact the campaign's service desk if you have questions.\",\"zh\":\"已超过办理期限。如有疑问，请联系活动客服。\"}}"),
    "user_blocked": ReasonExample(
      source: "stories/block-and-unblock.md",
      command: "{\"id\":\"g-3\",\"at\":\"2024-01-27T12:00:05+08:00\",\"do\":\"grab\",\"tier\":\"t200\",\"user\":{\"phone\":\"138-new\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"seq\":10,\"id\":\"g-3\",\"do\":\"grab\",\"at\":\"2024-01-27T12:00:05+08:00\",\"outcome\":\"refused\",\"reason\":\"user_blocked\",\"code\":\"R025\",\"message\":{\"en\":\"You cannot take part in this campaign at present. Please contact the campaign's service desk.\",\"zh\":\"您目前不能参加本活动。如有疑问，请联系活动客服。\"}}"),
    "fact_missing": ReasonExample(
      source: "stories/refund-extents.md",
      command: "{\"id\":\"silent\",\"at\":\"2024-01-28T13:40:00+08:00\",\"do\":\"refund\",\"voucher\":\"55NWHX37WAZAE5HQ\"}",
      decision: "{\"seq\":7,\"id\":\"silent\",\"do\":\"refund\",\"at\":\"2024-01-28T13:40:00+08:00\",\"outcome\":\"refused\",\"reason\":\"fact_missing\",\"code\":\"R026\",\"rule\":\"flows.refund-full\",\"cite\":\"二（四）\",\"message\":{\"en\":\"Some information is missing. Please supply the extent of the refund.\",\"zh\":\"缺少必要的信息。请提供退款范围。\"},\"remedy\":{\"supply\":\"refund.extent\"}}"),
    "undecided": ReasonExample(
      source: "stories/amendment-keeps-granted-terms.md",
      command: "{\"id\":\"g-5\",\"at\":\"2024-02-03T10:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-c\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"seq\":13,\"id\":\"g-5\",\"do\":\"grab\",\"at\":\"2024-02-03T10:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"undecided\",\"code\":\"R027\",\"rule\":\"rounds.second.issue\",\"cite\":\"二（二）\",\"message\":{\"en\":\"The campaign's rules do not settle this yet. Please wait for an announcement, or contact the campaign's service desk.\",\"zh\":\"活动规则对此尚未明确。请等待公告，或联系活动客服。\"}}"),
    "unknown_voucher": ReasonExample(
      source: "stories/an-attempt-that-counts-nowhere.md",
      command: "{\"id\":\"v-1\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"void\",\"voucher\":\"none\",\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":1,\"id\":\"v-1\",\"do\":\"void\",\"at\":\"2024-01-27T10:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"unknown_voucher\",\"code\":\"R028\",\"message\":{\"en\":\"This voucher was not found. Please check the voucher's code.\",\"zh\":\"没有找到该券。请核对券码。\"}}"),
    "unknown_order": ReasonExample(
      source: "stories/unknown-voucher.md",
      command: "{\"id\":\"f-1\",\"at\":\"2024-01-28T10:00:02+08:00\",\"do\":\"refund\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\"},\"refund\":{\"extent\":\"full\"}}",
      decision: "{\"seq\":4,\"id\":\"f-1\",\"do\":\"refund\",\"at\":\"2024-01-28T10:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"unknown_order\",\"code\":\"R029\",\"message\":{\"en\":\"No voucher was found for this order. Please check the order number and the merchant.\",\"zh\":\"没有找到该订单的用券记录。请核对订单号和商户。\"}}"),
    "unknown_merchant": ReasonExample(
      source: "stories/merchants.md",
      command: "{\"id\":\"who\",\"at\":\"2024-01-28T10:00:07+08:00\",\"do\":\"suspend\",\"merchant\":\"store-9\"}",
      decision: "{\"seq\":11,\"id\":\"who\",\"do\":\"suspend\",\"at\":\"2024-01-28T10:00:07+08:00\",\"outcome\":\"refused\",\"reason\":\"unknown_merchant\",\"code\":\"R030\",\"message\":{\"en\":\"This merchant is not registered for the campaign. Please go to a merchant that takes part.\",\"zh\":\"该商户没有加入本活动。请选择参加活动的商户。\"}}"),
    "unknown_user": ReasonExample(
      source: "stories/an-attempt-that-counts-nowhere.md",
      command: "{\"id\":\"u-1\",\"at\":\"2024-01-27T10:00:01+08:00\",\"do\":\"unblock\",\"user\":{\"phone\":\"138-a\"}}",
      decision: "{\"seq\":2,\"id\":\"u-1\",\"do\":\"unblock\",\"at\":\"2024-01-27T10:00:01+08:00\",\"outcome\":\"refused\",\"reason\":\"unknown_user\",\"code\":\"R031\",\"message\":{\"en\":\"This user was not found. Please check what was entered.\",\"zh\":\"没有找到该用户。请核对所填的信息。\"}}"),
    "not_yet_valid": ReasonExample(
      source: "stories/weekend-only.md",
      command: "{\"id\":\"r-1\",\"at\":\"2024-03-01T12:00:00+08:00\",\"do\":\"redeem\",\"voucher\":\"55NWHX37WAZAE5HQ\",\"merchant\":\"store-1\",\"order\":{\"id\":\"o-1\",\"total\":60000},\"user\":{\"phone\":\"138-a\",\"device\":\"dev-a\"}}",
      decision: "{\"seq\":3,\"id\":\"r-1\",\"do\":\"redeem\",\"at\":\"2024-03-01T12:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"not_yet_valid\",\"code\":\"R032\",\"rule\":\"tiers.t50\",\"cite\":\"二（一）\",\"message\":{\"en\":\"This voucher cannot be used yet. Please try again from 09:00 on 2 March 2024.\",\"zh\":\"该券尚未到可用时间。请于2024年3月2日09:00起再试。\"},\"remedy\":{\"at\":\"2024-03-02T09:00:00+08:00\"}}"),
    "not_tentative": ReasonExample(
      source: "stories/any-mix-while-the-sum-lasts.md",
      command: "{\"id\":\"set\",\"at\":\"2024-01-26T09:00:00+08:00\",\"do\":\"round\",\"round\":\"first\",\"set\":{\"issue\":{\"t100\":4}}}",
      decision: "{\"seq\":1,\"id\":\"set\",\"do\":\"round\",\"at\":\"2024-01-26T09:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"not_tentative\",\"code\":\"R033\",\"rule\":\"rounds.first\",\"cite\":\"二（二）\",\"message\":{\"en\":\"The campaign has fixed this already. To change it, please amend the campaign.\",\"zh\":\"活动规则已经确定这一项。如需变更，请修改活动文件。\"}}"),
    "money_short": ReasonExample(
      source: "stories/amendment-and-leftover.md",
      command: "{\"id\":\"n-2\",\"at\":\"2024-02-02T00:00:02+08:00\",\"do\":\"round\",\"round\":\"second\",\"set\":{\"issue\":{\"t100\":5}}}",
      decision: "{\"seq\":6,\"id\":\"n-2\",\"do\":\"round\",\"at\":\"2024-02-02T00:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"money_short\",\"code\":\"R034\",\"rule\":\"rounds.second.issue\",\"cite\":\"二（二）\",\"message\":{\"en\":\"The round's money does not cover so many vouchers. Please set fewer.\",\"zh\":\"该轮资金不足以发放这么多券。请减少发放数量。\"}}"),
    "out_of_order": ReasonExample(
      source: "stories/round-set-to-the-boundary.md",
      command: "{\"id\":\"empty\",\"at\":\"2024-01-26T09:00:05+08:00\",\"do\":\"round\",\"round\":\"second\",\"set\":{\"valid\":\"2024-02-02T00:00:00+08:00\"}}",
      decision: "{\"seq\":6,\"id\":\"empty\",\"do\":\"round\",\"at\":\"2024-01-26T09:00:05+08:00\",\"outcome\":\"refused\",\"reason\":\"out_of_order\",\"code\":\"R035\",\"rule\":\"rounds.second\",\"cite\":\"二（二）\",\"message\":{\"en\":\"With this setting the rounds would no longer follow one another. Please choose another time.\",\"zh\":\"这样设置会打乱各轮的先后。请另选时间。\"}}"),
    "not_effective": ReasonExample(
      source: "stories/amendment-raises-a-limit.md",
      command: "{\"id\":\"a-1\",\"at\":\"2024-01-31T23:59:59.999+08:00\",\"do\":\"amend\",\"amendment\":\"amendment.yaml\"}",
      decision: "{\"seq\":4,\"id\":\"a-1\",\"do\":\"amend\",\"at\":\"2024-01-31T23:59:59.999+08:00\",\"outcome\":\"refused\",\"reason\":\"not_effective\",\"code\":\"R036\",\"message\":{\"en\":\"This amendment takes effect later. Please try again from 00:00 on 1 February 2024.\",\"zh\":\"该修改尚未到生效时间。请于2024年2月1日00:00起再试。\"},\"remedy\":{\"at\":\"2024-02-01T00:00:00+08:00\"}}"),
    "takes_away": ReasonExample(
      source: "stories/amendment-below-what-is-promised.md",
      command: "{\"id\":\"a-1\",\"at\":\"2024-01-28T00:00:00+08:00\",\"do\":\"amend\",\"amendment\":\"amendment.yaml\"}",
      decision: "{\"seq\":4,\"id\":\"a-1\",\"do\":\"amend\",\"at\":\"2024-01-28T00:00:00+08:00\",\"outcome\":\"refused\",\"reason\":\"takes_away\",\"code\":\"R037\",\"rule\":\"funding.province\",\"cite\":\"一（二）\",\"message\":{\"en\":\"This amendment would take something from vouchers that people hold. Please amend it so that granted vouchers keep what they were granted.\",\"zh\":\"该修改会损及已经发放的券。请调整修改内容，使已发放的券不受影响。\"}}"),
    "not_next": ReasonExample(
      source: "stories/amendments-one-after-the-other.md",
      command: "{\"id\":\"a-3\",\"at\":\"2024-02-01T00:00:02+08:00\",\"do\":\"amend\",\"amendment\":\"earlier.yaml\"}",
      decision: "{\"seq\":3,\"id\":\"a-3\",\"do\":\"amend\",\"at\":\"2024-02-01T00:00:02+08:00\",\"outcome\":\"refused\",\"reason\":\"not_next\",\"code\":\"R038\",\"message\":{\"en\":\"Amendments come one after the other. Please carry out the one that comes next.\",\"zh\":\"修改应依次执行。请先执行下一项修改。\"}}"),
    "malformed": ReasonExample(
      source: "invalid/no-json.md",
      command: "[]",
      decision: "{\"line\":4,\"outcome\":\"invalid\",\"reason\":\"malformed\",\"code\":\"R100\",\"message\":{\"en\":\"The request could not be read. Please try again, or contact the campaign's service desk.\",\"zh\":\"请求无法识别。请重试，或联系活动客服。\"},\"detail\":{\"en\":\"a command is a JSON object\",\"zh\":\"指令必须是 JSON 对象\"}}"),
    "unknown_verb": ReasonExample(
      source: "invalid/unknown-words.md",
      command: "{\"id\":\"b\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"GRAB\"}",
      decision: "{\"id\":\"b\",\"outcome\":\"invalid\",\"reason\":\"unknown_verb\",\"code\":\"R101\",\"message\":{\"en\":\"The request asks for something unknown. Please try again, or contact the campaign's service desk.\",\"zh\":\"请求的操作无法识别。请重试，或联系活动客服。\"},\"detail\":{\"en\":\"`do` is one of grab, activate, void, redeem, submit, review, refund, enrol, suspend, reinstate, block, unblock, round, amend, advance\",\"zh\":\"`do` 应为：grab、activate、void、redeem、submit、review、refund、enrol、suspend、reinstate、block、unblock、round、amend、advance\"}}"),
    "unknown_tier": ReasonExample(
      source: "invalid/unknown-words.md",
      command: "{\"id\":\"c\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t999\"}",
      decision: "{\"id\":\"c\",\"outcome\":\"invalid\",\"reason\":\"unknown_tier\",\"code\":\"R102\",\"message\":{\"en\":\"There is no such kind of voucher. Please reload the page and choose again.\",\"zh\":\"没有这种券。请刷新页面后重新选择。\"},\"detail\":{\"en\":\"`tier` is one of t100, t200\",\"zh\":\"`tier` 应为：t100、t200\"}}"),
    "unknown_round": ReasonExample(
      source: "invalid/unknown-words.md",
      command: "{\"id\":\"d\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"round\":\"third\"}",
      decision: "{\"id\":\"d\",\"outcome\":\"invalid\",\"reason\":\"unknown_round\",\"code\":\"R103\",\"message\":{\"en\":\"There is no such round. Please reload the page and choose again.\",\"zh\":\"没有这一轮。请刷新页面后重新选择。\"},\"detail\":{\"en\":\"`round` is one of first, second\",\"zh\":\"`round` 应为：first、second\"}}"),
    "wrong_type": ReasonExample(
      source: "invalid/instants.md",
      command: "{\"id\":\"n\",\"at\":1706320800000,\"do\":\"advance\"}",
      decision: "{\"id\":\"n\",\"outcome\":\"invalid\",\"reason\":\"wrong_type\",\"code\":\"R104\",\"message\":{\"en\":\"An entry has the wrong form. Please check it and try again.\",\"zh\":\"填写的内容格式不对。请检查后重试。\"},\"detail\":{\"en\":\"`at` wants a text\",\"zh\":\"`at` 需要文本\"}}"),
    "out_of_range": ReasonExample(
      source: "invalid/out-of-range.md",
      command: "{\"id\":\"\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"advance\"}",
      decision: "{\"line\":12,\"outcome\":\"invalid\",\"reason\":\"out_of_range\",\"code\":\"R105\",\"message\":{\"en\":\"An entry is outside what is allowed. Please check it and try again.\",\"zh\":\"填写的内容超出允许的范围。请检查后重试。\"},\"detail\":{\"en\":\"`id` has 1 to 128 bytes\",\"zh\":\"`id` 长度应为 1 至 128 字节\"}}"),
    "missing_field": ReasonExample(
      source: "invalid/no-json.md",
      command: "{}",
      decision: "{\"line\":3,\"outcome\":\"invalid\",\"reason\":\"missing_field\",\"code\":\"R106\",\"message\":{\"en\":\"An entry that is needed was left out. Please complete it and try again.\",\"zh\":\"缺少必填的内容。请补充后重试。\"},\"detail\":{\"en\":\"the command lacks `id`\",\"zh\":\"指令缺少 `id`\"}}"),
    "id_reused": ReasonExample(
      source: "stories/amendment-raises-a-limit.md",
      command: "{\"id\":\"g-2\",\"at\":\"2024-02-01T12:00:02+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-c\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"id\":\"g-2\",\"outcome\":\"invalid\",\"reason\":\"id_reused\",\"code\":\"R107\",\"message\":{\"en\":\"The number of this request was used before. Please submit it again.\",\"zh\":\"该请求编号已被使用。请重新提交。\"},\"detail\":{\"en\":\"an earlier command with this id had other content\",\"zh\":\"此前同一编号的指令内容不同\"}}"),
    "time_jump": ReasonExample(
      source: "stories/forty-days-at-once.md",
      command: "{\"id\":\"far\",\"at\":\"2024-02-29T00:00:00.001+08:00\",\"do\":\"grab\",\"tier\":\"t100\",\"user\":{\"phone\":\"138-b\",\"device\":\"dev-b\",\"place\":{\"admin\":\"371502\"}}}",
      decision: "{\"id\":\"far\",\"outcome\":\"invalid\",\"reason\":\"time_jump\",\"code\":\"R108\",\"message\":{\"en\":\"The time of the request cannot be right. Please try again, or contact the campaign's service desk.\",\"zh\":\"请求的时间有误。请重试，或联系活动客服。\"},\"detail\":{\"en\":\"at most 40 days at a step; `advance` moves time further\",\"zh\":\"每步最多 40 天；更远请用 `advance`\"}}"),
    "unsupported_verb": ReasonExample(
      source: "invalid/unknown-words.md",
      command: "{\"id\":\"g\",\"at\":\"2024-01-27T10:00:00+08:00\",\"do\":\"review\",\"voucher\":\"X\"}",
      decision: "{\"id\":\"g\",\"outcome\":\"invalid\",\"reason\":\"unsupported_verb\",\"code\":\"R110\",\"message\":{\"en\":\"This campaign does not offer this. Please see the campaign's notice for what it offers.\",\"zh\":\"本活动不提供这项操作。可办理的事项请见活动公告。\"},\"detail\":{\"en\":\"`review`\",\"zh\":\"`review`\"}}"),
    "unknown_amendment": ReasonExample(
      source: "stories/amendments-one-after-the-other.md",
      command: "{\"id\":\"a-5\",\"at\":\"2024-02-01T00:00:04+08:00\",\"do\":\"amend\",\"amendment\":\"other.yaml\"}",
      decision: "{\"id\":\"a-5\",\"outcome\":\"invalid\",\"reason\":\"unknown_amendment\",\"code\":\"R111\",\"message\":{\"en\":\"This amendment is not known here. Please name an amendment of this campaign.\",\"zh\":\"此处没有该修改。请写明本活动的修改文件。\"},\"detail\":{\"en\":\"`amendment` is one of earlier.yaml, amendment.yaml\",\"zh\":\"`amendment` 应为：earlier.yaml、amendment.yaml\"}}"),
  ]
}
