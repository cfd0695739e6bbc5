// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ03: [(String, FindingExample)] = [
    (
      "Q0301",
      FindingExample(
        source: "bands/gap-for-one-grade.md",
        bad: "      二（一）: [100元, 1000元, 200元, 2000元, 80元, 40元, 60元, 1600元, 1, 2]\n# …\n  t100:\n    title: 分档券\n    amount: \n      over: [item.energy_grade, item.price]\n      cases:\n        1: {1000元(含)..2000元(不含): 80元, 2000元(含)..: 100元}\n        2: {1000元(含)..1500元(含): 40元, 1600元(含)..: 60元}\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0301]: the bands of `t100` leave a gap: where `item.price` is 1500.01元..1599.99元 it is worth nothing\n   --> campaign.yaml:43:13 (tiers.t100.amount)\n   |\n43 |         2: {1000元(含)..1500元(含): 40元, 1600元(含)..: 60元}\n   |             ^^^^^^^^^^^^^^^^^^^^^^ ends before 1500.01元\n   |                                           ------------ begins after 1599.99元\n   |\n   = note: in no band: `item.price` 1500.01元..1599.99元",
          zh: "警告[Q0301]：`t100` 的各档之间有 1 处空档：`item.price` 为 1500.01元..1599.99元 时没有金额\n   --> campaign.yaml:43:13 (tiers.t100.amount)\n   |\n43 |         2: {1000元(含)..1500元(含): 40元, 1600元(含)..: 60元}\n   |             ^^^^^^^^^^^^^^^^^^^^^^ 到 1500.01元 之前为止\n   |                                           ------------ 1599.99元 之后才开始\n   |\n   = 注：不在任何一档：`item.price` 1500.01元..1599.99元"))
    ),
    (
      "Q0302",
      FindingExample(
        source: "bands/overlap-of-names.md",
        bad: "      二（一）: [1000元, 200元, 2000元, 20元, 40元]\n# …\n  t100:\n    title: 分档券\n    amount: {over: channel, cases: {pos | online: 20元, online | app_pay: 40元}}\n    cite: 二（一）\n# …\n  listed: {at: redeem, when: not merchant.suspended, else: merchant_suspended, cite: 二（四）}\n  price: {at: redeem, when: item.price >= 1000元, else: below_threshold, cite: 二（一）}\n  most: {at: grab, when: channel != pos or user.real_name, cite: 二（三）}\n# …\n    saw: [280元]",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n  listed: {at: redeem, when: not merchant.suspended, else: merchant_suspended, cite: 二（四）}\n# …\n    saw: [400元]",
        shown: Bilingual(
          en: "error[Q0302]: two bands of `t100` apply where `channel` is `online`\n   --> campaign.yaml:39:56 (tiers.t100.amount)\n   |\n39 |     amount: {over: channel, cases: {pos | online: 20元, online | app_pay: 40元}}\n   |                                     ------------ this one is tried first and would be taken\n   |                                                         ^^^^^^^^^^^^^^^^",
          zh: "错误[Q0302]：`channel` 为 `online` 时，`t100` 有两档同时适用\n   --> campaign.yaml:39:56 (tiers.t100.amount)\n   |\n39 |     amount: {over: channel, cases: {pos | online: 20元, online | app_pay: 40元}}\n   |                                     ------------ 此档在前，会先被采用\n   |                                                         ^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0303",
      FindingExample(
        source: "bands/empty-band.md",
        bad: "      二（一）: [100元, 1000元, 200元, 2000元, 900元, 800元, 40元]\n# …\n  t100:\n    title: 分档券\n    amount: {over: item.price, cases: {\"[1000元, ..)\": 100元, \"[900元, 800元]\": 40元}}\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0303]: a band of `t100` holds nothing\n   --> campaign.yaml:39:61 (tiers.t100.amount)\n   |\n39 |     amount: {over: item.price, cases: {\"[1000元, ..)\": 100元, \"[900元, 800元]\": 40元}}\n   |                                                               ^^^^^^^^^^^^^^^^",
          zh: "错误[Q0303]：`t100` 有一档不含任何值\n   --> campaign.yaml:39:61 (tiers.t100.amount)\n   |\n39 |     amount: {over: item.price, cases: {\"[1000元, ..)\": 100元, \"[900元, 800元]\": 40元}}\n   |                                                               ^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0304",
      FindingExample(
        source: "bands/falls.md",
        bad: "      二（一）: [100元, 1000元, 200元, 2000元, 60元]\n# …\n  t100:\n    title: 分档券\n    amount: {over: item.price, cases: {\"[1000元, 2000元)\": 100元, \"[2000元, ..)\": 60元}}\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0304]: one fen more on `item.price` lowers `t100` from 100元 to 60元\n   --> campaign.yaml:39:64 (tiers.t100.amount)\n   |\n39 |     amount: {over: item.price, cases: {\"[1000元, 2000元)\": 100元, \"[2000元, ..)\": 60元}}\n   |                                                                   ^^^^^^^^^^^^^^\n   |\n   = note: 1999.99元 - 100元 = 1899.99元, 2000元 - 60元 = 1940元",
          zh: "警告[Q0304]：`item.price` 多一分，`t100` 就从 100元 降到 60元\n   --> campaign.yaml:39:64 (tiers.t100.amount)\n   |\n39 |     amount: {over: item.price, cases: {\"[1000元, 2000元)\": 100元, \"[2000元, ..)\": 60元}}\n   |                                                                   ^^^^^^^^^^^^^^\n   |\n   = 注：1999.99元 - 100元 = 1899.99元，2000元 - 60元 = 1940元"))
    ),
    (
      "Q0305",
      FindingExample(
        source: "money/unbounded-sum.md",
        bad: "      二（一）: [100元, 200元, 2000元, 10%, 0.04元, 40元]\n# …\n  t100:\n    title: 分档券\n    amount: (10% of item.price rounded down to 0.04元 capped at 40元) + item.net when item.price >= 100元\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0305]: nothing bounds what `t100` is worth\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n37 |   t100:\n   |   ---- this tier\n...\n39 |     amount: (10% of item.price rounded down to 0.04元 capped at 40元) + item.net when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: write `… capped at …`, or bound the price under `when`",
          zh: "错误[Q0305]：`t100` 的金额没有上限\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n37 |   t100:\n   |   ---- 该券种\n...\n39 |     amount: (10% of item.price rounded down to 0.04元 capped at 40元) + item.net when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：请写 `… capped at …`（封顶），或在 `when`（当）中限定价格"))
    ),
    (
      "Q0306",
      FindingExample(
        source: "money/below-nothing.md",
        bad: "      二（一）: [100元, 200元, 2000元, 10%, 0.04元, 20元, 120元]\n# …\n  t100:\n    title: 分档券\n    amount: (10% of item.price rounded down to 0.04元 capped at 120元) - 20元 when item.price >= 100元\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0306]: `t100` may be worth less than nothing, down to -10元\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n37 |   t100:\n   |   ---- this tier\n...\n39 |     amount: (10% of item.price rounded down to 0.04元 capped at 120元) - 20元 when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: write `… at least 0.01元`, or narrow it with `when`",
          zh: "错误[Q0306]：`t100` 的金额可能为负，低至 -10元\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n37 |   t100:\n   |   ---- 该券种\n...\n39 |     amount: (10% of item.price rounded down to 0.04元 capped at 120元) - 20元 when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：请写 `… at least 0.01元`（至少），或用 `when`（当）限定"))
    ),
    (
      "Q0307",
      FindingExample(
        source: "money/constant-not-even.md",
        bad: "  bank-gift: {title: 银行配资, gives: 1/3 of 100元, pays: 1 part, cite: 一（二）}",
        good: "  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0307]: `1/3 of 100元` may leave a part of a fen; say how it is rounded\n   --> campaign.yaml:34:35 (funding.bank-gift.gives)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 1/3 of 100元, pays: 1 part, cite: 一（二）}\n   |                                       ^^^^^^^^^^^^\n   |\n   = help: round down: insert ` rounded down`",
          zh: "错误[Q0307]：`1/3 of 100元` 可能不足一分，请写明如何舍入\n   --> campaign.yaml:34:35 (funding.bank-gift.gives)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 1/3 of 100元, pays: 1 part, cite: 一（二）}\n   |                                       ^^^^^^^^^^^^\n   |\n   = 建议：舍去：插入 ` rounded down`"))
    ),
    (
      "Q0308",
      FindingExample(
        source: "money/cap-always-reached.md",
        bad: "      二（一）: [1000元, 200元, 2000元, 10%, 0.04元, 60元]\n# …\n  t100:\n    title: 分档券\n    amount: 10% of item.price rounded down to 0.04元 capped at 60元 when item.price >= 1000元\n    cite: 二（一）\n# …\n    saw: [320元]",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n    saw: [400元]",
        shown: Bilingual(
          en: "warning[Q0308]: the cap of `t100` always applies: it is the amount itself\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n39 |     amount: 10% of item.price rounded down to 0.04元 capped at 60元 when item.price >= 1000元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |                                                                          -------------------- under this condition\n   |\n   = note: the value is 100元.., the cap 60元",
          zh: "警告[Q0308]：`t100` 的封顶总是适用，等于固定金额\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n39 |     amount: 10% of item.price rounded down to 0.04元 capped at 60元 when item.price >= 1000元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |                                                                          -------------------- 在此条件下\n   |\n   = 注：数值为 100元..，封顶为 60元"))
    ),
  ]
}
