// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ11: [(String, FindingExample)] = [
    (
      "Q1100",
      FindingExample(
        source: "against/another-campaign.md",
        bad: "  id: spring-2024",
        good: "  id: demo-2024",
        shown: Bilingual(
          en: "error[Q1100]: `spring-2024` is no version of `demo-2024`\n  --> campaign.yaml:5:7 (campaign.id)\n  |\n5 |   id: spring-2024\n  |       ^^^^^^^^^^^\n  ::: old.yaml:5:7\n  |\n5 |   id: demo-2024\n  |       --------- the older version\n\nnothing was compared",
          zh: "错误[Q1100]：`spring-2024` 不是 `demo-2024` 的另一个版本\n  --> campaign.yaml:5:7 (campaign.id)\n  |\n5 |   id: spring-2024\n  |       ^^^^^^^^^^^\n  ::: old.yaml:5:7\n  |\n5 |   id: demo-2024\n  |       --------- 旧版本\n\n没有比较"))
    ),
    (
      "Q1101",
      FindingExample(
        source: "against/round-removed.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00]",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n  second:\n    open: from 2024-02-03T10:00 until end of valid\n    issue: leftover of first\n    valid: until 2024-02-05T24:00\n    cite: 二（二）\n# …\n  gap:\n    code: Q0508\n    where: rounds\n    saw: [34 hours]\n    because: the break between the rounds is meant\n    cite: 二（二）",
        shown: Bilingual(
          en: "error[Q1101]: round `second` is gone, and with it what was granted of it\n   --> campaign.yaml:6:10 (rounds.second)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ^^^^^^^^^^^^^^^^^^^^^^\n   ::: old.yaml:46:3\n   |\n46 |   second:\n   |   ------ the older version\n\nold.yaml → campaign.yaml\n  leaves: 28 entries as they were\n  adds: nothing\n  changes: campaign.notice\n  takes away: rounds.second, accept.gap\n  rights: 1 taken from granted vouchers, 0 from people who could grab",
          zh: "错误[Q1101]：轮次 `second` 不复存在，已发放的券失去依据\n   --> campaign.yaml:6:10 (rounds.second)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ^^^^^^^^^^^^^^^^^^^^^^\n   ::: old.yaml:46:3\n   |\n46 |   second:\n   |   ------ 旧版本\n\nold.yaml → campaign.yaml\n  保留：28 个条目不变\n  新增：无\n  改动：campaign.notice\n  取消：rounds.second、accept.gap\n  权利：已发放的券受损 1 处，可领券的人受损 0 处"))
    ),
    (
      "Q1102",
      FindingExample(
        source: "against/rule-at-grab.md",
        bad: "  city: admin 371502",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "warning[Q1102]: rule `local` refuses a grab that was accepted: `now` is 2024-01-27T10:00, `tier` is `t100`, `round` is `first`, `user.place` lies in 371510\n   --> campaign.yaml:60:27 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |                           ^^^^^^^^^^^^^^^^^^\n   ::: old.yaml:60:27\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |                           ------------------ the older version\n\nold.yaml → campaign.yaml\n  leaves: 30 entries as they were\n  adds: nothing\n  changes: let.city\n  takes away: nothing\n  rights: 0 taken from granted vouchers, 1 from people who could grab",
          zh: "警告[Q1102]：规则 `local` 拒绝了原来可以接受的 grab：`now` 为 2024-01-27T10:00，`tier` 为 `t100`，`round` 为 `first`，`user.place` 位于 371510\n   --> campaign.yaml:60:27 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |                           ^^^^^^^^^^^^^^^^^^\n   ::: old.yaml:60:27\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |                           ------------------ 旧版本\n\nold.yaml → campaign.yaml\n  保留：30 个条目不变\n  新增：无\n  改动：let.city\n  取消：无\n  权利：已发放的券受损 0 处，可领券的人受损 1 处"))
    ),
    (
      "Q1103",
      FindingExample(
        source: "against/amount-lowered.md",
        bad: "      二（一）: [100元, 1000元, 160元, 2000元]\n# …\n  t200: {title: 满2000元减160元, amount: 160元 when item.price >= 2000元, cite: 二（一）}\n# …\n    saw: [360元]",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n    saw: [400元]",
        shown: Bilingual(
          en: "error[Q1103]: vouchers of `t200` are worth less: 200元 before, 160元 now\n   --> campaign.yaml:38:38 (tiers.t200.amount)\n   |\n38 |   t200: {title: 满2000元减160元, amount: 160元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ^^^^^\n   ::: old.yaml:38:38\n   |\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ----- the older version\n\nold.yaml → campaign.yaml\n  leaves: 27 entries as they were\n  adds: nothing\n  changes: campaign.notice, tiers.t200, accept.payout\n  takes away: asserts.once\n  rights: 1 taken from granted vouchers, 0 from people who could grab",
          zh: "错误[Q1103]：`t200` 的金额减少：原来 200元，现在 160元\n   --> campaign.yaml:38:38 (tiers.t200.amount)\n   |\n38 |   t200: {title: 满2000元减160元, amount: 160元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ^^^^^\n   ::: old.yaml:38:38\n   |\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ----- 旧版本\n\nold.yaml → campaign.yaml\n  保留：27 个条目不变\n  新增：无\n  改动：campaign.notice、tiers.t200、accept.payout\n  取消：asserts.once\n  权利：已发放的券受损 1 处，可领券的人受损 0 处"))
    ),
    (
      "Q1104",
      FindingExample(
        source: "against/validity-starts-later.md",
        bad: "      二（二）: [2024-01-27T10:00, 2024-01-28T00:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    valid: from 2024-01-28T00:00 until 2024-02-01T24:00",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    valid: until 2024-02-01T24:00",
        shown: Bilingual(
          en: "error[Q1104]: the validity of round `first` starts later: 2024-01-27T10:00 before, 2024-01-28T00:00 now\n   --> campaign.yaml:44:17 (rounds.first.valid)\n   |\n44 |     valid: from 2024-01-28T00:00 until 2024-02-01T24:00\n   |                 ^^^^^^^^^^^^^^^^\n   ::: old.yaml:44:12\n   |\n44 |     valid: until 2024-02-01T24:00\n   |            ---------------------- the older version\n\nold.yaml → campaign.yaml\n  leaves: 29 entries as they were\n  adds: nothing\n  changes: campaign.notice, rounds.first\n  takes away: nothing\n  rights: 1 taken from granted vouchers, 0 from people who could grab",
          zh: "错误[Q1104]：轮次 `first` 的有效期开始推迟：原来 2024-01-27T10:00，现在 2024-01-28T00:00\n   --> campaign.yaml:44:17 (rounds.first.valid)\n   |\n44 |     valid: from 2024-01-28T00:00 until 2024-02-01T24:00\n   |                 ^^^^^^^^^^^^^^^^\n   ::: old.yaml:44:12\n   |\n44 |     valid: until 2024-02-01T24:00\n   |            ---------------------- 旧版本\n\nold.yaml → campaign.yaml\n  保留：29 个条目不变\n  新增：无\n  改动：campaign.notice、rounds.first\n  取消：无\n  权利：已发放的券受损 1 处，可领券的人受损 0 处"))
    ),
    (
      "Q1105",
      FindingExample(
        source: "against/opens-later.md",
        bad: "      二（二）: [2024-01-27T11:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-27T11:00 until end of valid",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-27T10:00 until end of valid",
        shown: Bilingual(
          en: "warning[Q1105]: round `first` starts later: 2024-01-27T10:00 before, 2024-01-27T11:00 now\n   --> campaign.yaml:42:16 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T11:00 until end of valid\n   |                ^^^^^^^^^^^^^^^^\n   ::: old.yaml:42:16\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |                ---------------- the older version\n\nold.yaml → campaign.yaml\n  leaves: 29 entries as they were\n  adds: nothing\n  changes: campaign.notice, rounds.first\n  takes away: nothing\n  rights: 0 taken from granted vouchers, 1 from people who could grab",
          zh: "警告[Q1105]：轮次 `first` 开始推迟：原来 2024-01-27T10:00，现在 2024-01-27T11:00\n   --> campaign.yaml:42:16 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T11:00 until end of valid\n   |                ^^^^^^^^^^^^^^^^\n   ::: old.yaml:42:16\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |                ---------------- 旧版本\n\nold.yaml → campaign.yaml\n  保留：29 个条目不变\n  新增：无\n  改动：campaign.notice、rounds.first\n  取消：无\n  权利：已发放的券受损 0 处，可领券的人受损 1 处"))
    ),
    (
      "Q1106",
      FindingExample(
        source: "against/fewer-vouchers.md",
        bad: "      一（二）: [300元, 3:1, 225元, 75元]\n# …\n      二（二）: [2024-01-27T10:00, 1, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n  province: {title: 省级资金, gives: 225元, pays: 3 parts, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 75元, pays: 1 part, cite: 一（二）}\n# …\n    issue: {t200: 1, t100: 1}\n# …\n  total: {that: funding.province.gives + funding.bank-gift.gives == 300元, cite: 一（二）}\n# …\n  once: {that: worth(first) == 300元, cite: 一（二）}\n# …\n    saw: [300元]",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n# …\n    issue: {t200: 1, t100: 2}\n# …\n  total: {that: funding.province.gives + funding.bank-gift.gives == 400元, cite: 一（二）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n    saw: [400元]",
        shown: Bilingual(
          en: "warning[Q1106]: source `province` is smaller: 300元 before, 225元 now\n   --> campaign.yaml:33:3 (funding.province)\n   |\n33 |   province: {title: 省级资金, gives: 225元, pays: 3 parts, cite: 一（二）}\n   |   ^^^^^^^^\n   ::: old.yaml:33:3\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- the older version",
          zh: "警告[Q1106]：资金来源 `province` 减少：原来 300元，现在 225元\n   --> campaign.yaml:33:3 (funding.province)\n   |\n33 |   province: {title: 省级资金, gives: 225元, pays: 3 parts, cite: 一（二）}\n   |   ^^^^^^^^\n   ::: old.yaml:33:3\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 旧版本"))
    ),
    (
      "Q1107",
      FindingExample(
        source: "against/refund-takes-the-voucher.md",
        bad: "  zone: Asia/Shanghai\n  # A refunded voucher is lost.\n# …\n    move: voucher from used to void\n    cite: 二（四）",
        good: "  zone: Asia/Shanghai\n# …\n    move: voucher from used to unused\n    cite: 二（四）",
        shown: Bilingual(
          en: "error[Q1107]: a refund is worse for the buyer: before, the voucher could be used again; now, the voucher is lost\n   --> campaign.yaml:67:3 (flows.refund-full)\n   |\n67 |   refund-full:\n   |   ^^^^^^^^^^^\n   ::: old.yaml:66:3\n   |\n66 |   refund-full:\n   |   ----------- the older version\n   |\n   = note: for instance where `now` is 2024-01-27T10:00, `round` is `first`, `voucher.state` is `used`, `refund.extent` is `full`, `merchant.vetted` is yes, `now in voucher.valid` holds\n\nold.yaml → campaign.yaml\n  leaves: 30 entries as they were\n  adds: nothing\n  changes: flows.refund-full\n  takes away: nothing\n  rights: 1 taken from granted vouchers, 0 from people who could grab",
          zh: "错误[Q1107]：退款对买家变差：原来券可再次使用，现在券作废\n   --> campaign.yaml:67:3 (flows.refund-full)\n   |\n67 |   refund-full:\n   |   ^^^^^^^^^^^\n   ::: old.yaml:66:3\n   |\n66 |   refund-full:\n   |   ----------- 旧版本\n   |\n   = 注：例如：`now` 为 2024-01-27T10:00，`round` 为 `first`，`voucher.state` 为 已使用，`refund.extent` 为 `full`，`merchant.vetted` 为 是，`now in voucher.valid` 成立\n\nold.yaml → campaign.yaml\n  保留：30 个条目不变\n  新增：无\n  改动：flows.refund-full\n  取消：无\n  权利：已发放的券受损 1 处，可领券的人受损 0 处"))
    ),
    (
      "Q1108",
      FindingExample(
        source: "against/more-keys.md",
        bad: "  user: {same: any of device | phone | bank_card | id_number, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        good: "  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q1108]: fewer count as users of their own: now `id_number` in common makes two accounts one\n   --> campaign.yaml:57:3 (subjects.user)\n   |\n57 |   user: {same: any of device | phone | bank_card | id_number, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |   ^^^^\n   ::: old.yaml:57:3\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |   ---- the older version\n\nold.yaml → campaign.yaml\n  leaves: 30 entries as they were\n  adds: nothing\n  changes: subjects.user\n  takes away: nothing\n  rights: 0 taken from granted vouchers, 1 from people who could grab",
          zh: "警告[Q1108]：独立主体减少：现在`id_number` 相同即视为同一主体\n   --> campaign.yaml:57:3 (subjects.user)\n   |\n57 |   user: {same: any of device | phone | bank_card | id_number, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |   ^^^^\n   ::: old.yaml:57:3\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |   ---- 旧版本\n\nold.yaml → campaign.yaml\n  保留：30 个条目不变\n  新增：无\n  改动：subjects.user\n  取消：无\n  权利：已发放的券受损 0 处，可领券的人受损 1 处"))
    ),
  ]
}
