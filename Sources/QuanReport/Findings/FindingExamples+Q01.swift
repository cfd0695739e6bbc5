// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ01: [(String, FindingExample)] = [
    (
      "Q0101",
      FindingExample(
        source: "yaml/control-character.md",
        bad: "    issuer: [示例市<07>商务局]",
        good: "    issuer: [示例市商务局]",
        shown: Bilingual(
          en: "error[Q0101]: control character U+0007 in the text\n   --> campaign.yaml:12:17\n   |\n12 |     issuer: [示例市�商务局]\n   |                    ^",
          zh: "错误[Q0101]：文本中有控制字符 U+0007\n   --> campaign.yaml:12:17\n   |\n12 |     issuer: [示例市�商务局]\n   |                    ^"))
    ),
    (
      "Q0102",
      FindingExample(
        source: "yaml/tab-after-spaces.md",
        bad: "    issuer: [示例市商务局,\n     <09>示例市财政局]",
        good: "    issuer: [示例市商务局]",
        shown: Bilingual(
          en: "error[Q0102]: indentation uses a tab\n   --> campaign.yaml:13:6\n   |\n13 |          示例市财政局]\n   |      ^^^^\n   |\n   = help: use two spaces: replace `⇥` with `  `",
          zh: "错误[Q0102]：缩进使用了制表符\n   --> campaign.yaml:13:6\n   |\n13 |          示例市财政局]\n   |      ^^^^\n   |\n   = 建议：把制表符换成两个空格：把 `⇥` 换成 `  `"))
    ),
    (
      "Q0103",
      FindingExample(
        source: "keys/full-width-comma-in-a-row.md",
        bad: "  one-each: {at: grab， per: [user, round, tier], at-most: 1, cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0103]: a full-width comma stands in a row; write `, ` between its members\n   --> campaign.yaml:53:22\n   |\n53 |   one-each: {at: grab， per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                      ^^\n   |\n   = help: use a half-width comma: replace `，` with `, `",
          zh: "错误[Q0103]：花括号内用了全角逗号，各项之间请用半角 `, `\n   --> campaign.yaml:53:22\n   |\n53 |   one-each: {at: grab， per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                      ^^\n   |\n   = 建议：改用半角逗号：把 `，` 换成 `, `"))
    ),
    (
      "Q0104",
      FindingExample(
        source: "yaml/duplicate-key-two-languages.md",
        bad: "  zone: Asia/Shanghai\n  时区: Asia/Urumqi",
        good: "  zone: Asia/Shanghai",
        shown: Bilingual(
          en: "error[Q0104]: `时区` is the key `zone` again\n  --> campaign.yaml:8:3 (campaign)\n  |\n7 |   zone: Asia/Shanghai\n  |   ---- first here\n8 |   时区: Asia/Urumqi\n  |   ^^^^",
          zh: "错误[Q0104]：`时区` 与键 `zone` 重复\n  --> campaign.yaml:8:3 (campaign)\n  |\n7 |   zone: Asia/Shanghai\n  |   ---- 首次出现\n8 |   时区: Asia/Urumqi\n  |   ^^^^"))
    ),
    (
      "Q0105",
      FindingExample(
        source: "yaml/anchor-and-alias.md",
        bad: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: &where 二（一）}\n  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: *where}",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q0105]: anchors (`&`) are not used in campaigns\n   --> campaign.yaml:37:75\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: &where 二（一）}\n   |                                                                                 ^^^^^^^^^^^^^^^",
          zh: "错误[Q0105]：活动文件不使用锚点（`&`）\n   --> campaign.yaml:37:75\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: &where 二（一）}\n   |                                                                                 ^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0106",
      FindingExample(
        source: "yaml/too-deep.md",
        bad: "    issuer: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[示例市商务局]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        good: "    issuer: [示例市商务局]",
        shown: Bilingual(
          en: "error[Q0106]: the file has more than 32 levels\n   --> campaign.yaml:12:43\n   |\n12 |     issuer: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[示例市商务局]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n   |                                           ^",
          zh: "错误[Q0106]：文件超过上限：32 层\n   --> campaign.yaml:12:43\n   |\n12 |     issuer: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[示例市商务局]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n   |                                           ^"))
    ),
    (
      "Q0107",
      FindingExample(
        source: "yaml/empty-file.md",
        bad: "# quan: 1\n# campaign: to be written",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q0107]: the file holds no campaign\n  --> campaign.yaml:1:1\n  |\n1 | # quan: 1\n  | ^",
          zh: "错误[Q0107]：文件中没有活动\n  --> campaign.yaml:1:1\n  |\n1 | # quan: 1\n  | ^"))
    ),
    (
      "Q0111",
      FindingExample(
        source: "keys/unknown-chinese-key.md",
        bad: "  t100: {名字: 满1000元减100元, 金额: 100元 when item.price >= 1000元, 依据: 二（一）}",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q0111]: `tiers.t100` has no key `名字`\n   --> campaign.yaml:37:10 (tiers.t100)\n   |\n37 |   t100: {名字: 满1000元减100元, 金额: 100元 when item.price >= 1000元, 依据: 二（一）}\n   |          ^^^^\n   |\n   = note: keys here: amount, valid, drawn, cite, title, reading, each, for\n   = help: did you mean `名称`: replace `名字` with `名称`",
          zh: "错误[Q0111]：`tiers.t100` 没有键 `名字`\n   --> campaign.yaml:37:10 (tiers.t100)\n   |\n37 |   t100: {名字: 满1000元减100元, 金额: 100元 when item.price >= 1000元, 依据: 二（一）}\n   |          ^^^^\n   |\n   = 注：此处可用：amount（金额）、valid（有效）、drawn（支取）、cite（依据）、title（名称）、reading（理解）、each（逐项）、for（适用）\n   = 建议：是否想写 `名称`：把 `名字` 换成 `名称`"))
    ),
    (
      "Q0112",
      FindingExample(
        source: "keys/empty-list.md",
        bad: "  local: {at: [], when: user.place in city, else: out_of_region, cite: 二（三）}\n# …\n    move: []\n# …\n  one-per-order: {at: redeem, per: [], at-most: 1, back: refund-full, cite: 二（三）}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n# …\n    move: nothing\n# …\n  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0112]: `quotas.one-per-order.per` wants at least one item, found an empty list\n   --> campaign.yaml:54:36 (quotas.one-per-order.per)\n   |\n54 |   one-per-order: {at: redeem, per: [], at-most: 1, back: refund-full, cite: 二（三）}\n   |                                    ^^",
          zh: "错误[Q0112]：`quotas.one-per-order.per` 需要至少一项，却是空列表\n   --> campaign.yaml:54:36 (quotas.one-per-order.per)\n   |\n54 |   one-per-order: {at: redeem, per: [], at-most: 1, back: refund-full, cite: 二（三）}\n   |                                    ^^"))
    ),
    (
      "Q0113",
      FindingExample(
        source: "keys/missing-key.md",
        bad: "    issue: leftover of first",
        good: "    open: from 2024-02-03T10:00 until end of valid\n    issue: leftover of first",
        shown: Bilingual(
          en: "error[Q0113]: `rounds.second` lacks `open`: when it can be grabbed\n   --> campaign.yaml:47:5 (rounds.second)\n   |\n47 |     issue: leftover of first\n   |     ^",
          zh: "错误[Q0113]：`rounds.second` 缺少 `open`（开放）：可以领券的时间\n   --> campaign.yaml:47:5 (rounds.second)\n   |\n47 |     issue: leftover of first\n   |     ^"))
    ),
    (
      "Q0114",
      FindingExample(
        source: "keys/full-width-comma-in-a-list.md",
        bad: "  one-each: {at: grab, per: [user，round，tier], at-most: 1, cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0114]: full-width `，` stands in a name; between names write `,`\n   --> campaign.yaml:53:34 (quotas.one-each.per[0])\n   |\n53 |   one-each: {at: grab, per: [user，round，tier], at-most: 1, cite: 二（三）}\n   |                                  ^^\n   |\n   = help: use the half-width sign: replace `，` with `,`",
          zh: "错误[Q0114]：名称中有全角 `，`，名称之间请用半角 `,`\n   --> campaign.yaml:53:34 (quotas.one-each.per[0])\n   |\n53 |   one-each: {at: grab, per: [user，round，tier], at-most: 1, cite: 二（三）}\n   |                                  ^^\n   |\n   = 建议：改用半角符号：把 `，` 换成 `,`"))
    ),
    (
      "Q0115",
      FindingExample(
        source: "keys/bad-name.md",
        bad: "  city: admin 3715\n  2city: admin 3716",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0115]: `2city` is not a name: letters, digits, `_` and `-`, starting with a letter\n   --> campaign.yaml:27:3 (let)\n   |\n27 |   2city: admin 3716\n   |   ^^^^^",
          zh: "错误[Q0115]：`2city` 不能作名称：只能用文字、数字、`_`、`-`，且以文字开头\n   --> campaign.yaml:27:3 (let)\n   |\n27 |   2city: admin 3716\n   |   ^^^^^"))
    ),
    (
      "Q0116",
      FindingExample(
        source: "keys/unknown-edition.md",
        bad: "quan: 2",
        good: "quan: 1",
        shown: Bilingual(
          en: "error[Q0116]: edition `2` is unknown; this program reads edition 1\n  --> campaign.yaml:2:7 (quan)\n  |\n2 | quan: 2\n  |       ^\n  |\n  = help: use edition 1: replace `2` with `1`",
          zh: "错误[Q0116]：未知的语言版本 `2`，本程序支持版本 1\n  --> campaign.yaml:2:7 (quan)\n  |\n2 | quan: 2\n  |       ^\n  |\n  = 建议：使用版本 1：把 `2` 换成 `1`"))
    ),
    (
      "Q0117",
      FindingExample(
        source: "keys/item-twice.md",
        bad: "  one-each: {at: [grab, grab], per: [user, round, tier], at-most: 1, for: [t100, t100], cite: 二（三）}\n# …\n  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone, phone], cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n# …\n  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0117]: `grab` stands twice in `quotas.one-each.at`\n   --> campaign.yaml:53:25 (quotas.one-each.at)\n   |\n53 |   one-each: {at: [grab, grab], per: [user, round, tier], at-most: 1, for: [t100, t100], cite: 二（三）}\n   |                   ---- first here\n   |                         ^^^^\n   |\n   = note: take it out, or write the name that was meant",
          zh: "错误[Q0117]：`grab` 在 `quotas.one-each.at` 中重复\n   --> campaign.yaml:53:25 (quotas.one-each.at)\n   |\n53 |   one-each: {at: [grab, grab], per: [user, round, tier], at-most: 1, for: [t100, t100], cite: 二（三）}\n   |                   ---- 首次出现\n   |                         ^^^^\n   |\n   = 注：请删去，或改为本想写的名称"))
    ),
    (
      "Q0121",
      FindingExample(
        source: "place/circle-without-radius.md",
        bad: "  city: circle(gcj02(36.45, 115.98))",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0121]: `circle` takes a centre and a radius: `circle(gcj02(36.1, 111.5), 3km)`\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: circle(gcj02(36.45, 115.98))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0121]：`circle` 需要圆心和半径：`circle(gcj02(36.1, 111.5), 3km)`\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: circle(gcj02(36.45, 115.98))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0123",
      FindingExample(
        source: "values/half-a-voucher.md",
        bad: "    issue: {t200: 1.5, t100: 2}",
        good: "    issue: {t200: 1, t100: 2}",
        shown: Bilingual(
          en: "error[Q0123]: a count is a whole number; `1.5` is not\n   --> campaign.yaml:43:19 (rounds.first.issue.t200)\n   |\n43 |     issue: {t200: 1.5, t100: 2}\n   |                   ^^^",
          zh: "错误[Q0123]：数量必须是整数，`1.5` 不是整数\n   --> campaign.yaml:43:19 (rounds.first.issue.t200)\n   |\n43 |     issue: {t200: 1.5, t100: 2}\n   |                   ^^^"))
    ),
    (
      "Q0131",
      FindingExample(
        source: "quotas/while-beside-back-of-a-flow.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  held: {at: grab, per: user, at-most: 2, while: unused | pending, back: [refund-full], cite: [二（三）, 二（二）]}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0131]: `held` counts states with `while` and gives back with `back`; write one of the two\n   --> campaign.yaml:55:74 (quotas.held)\n   |\n55 |   held: {at: grab, per: user, at-most: 2, while: unused | pending, back: [refund-full], cite: [二（三）, 二（二）]}\n   |                                                  ---------------- counts states\n   |                                                                          ^^^^^^^^^^^^^",
          zh: "错误[Q0131]：`held` 同时用 `while` 按状态计数又用 `back` 返还，只能写其一\n   --> campaign.yaml:55:74 (quotas.held)\n   |\n55 |   held: {at: grab, per: user, at-most: 2, while: unused | pending, back: [refund-full], cite: [二（三）, 二（二）]}\n   |                                                  ---------------- 按状态计数\n   |                                                                          ^^^^^^^^^^^^^"))
    ),
    (
      "Q0132",
      FindingExample(
        source: "quotas/table-without-a-tier.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  by-tier: {at: grab, per: [user, tier], at-most: {over: tier, cases: {t100: 2}}, cite: [二（三）, 二（二）]}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0132]: the table of `by-tier` has no row for tier `t200`\n   --> campaign.yaml:55:51 (quotas.by-tier.at-most)\n   |\n55 |   by-tier: {at: grab, per: [user, tier], at-most: {over: tier, cases: {t100: 2}}, cite: [二（三）, 二（二）]}\n   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: a row `others` takes what is not listed",
          zh: "错误[Q0132]：`by-tier` 的表中没有券种 `t200`\n   --> campaign.yaml:55:51 (quotas.by-tier.at-most)\n   |\n55 |   by-tier: {at: grab, per: [user, tier], at-most: {over: tier, cases: {t100: 2}}, cite: [二（三）, 二（二）]}\n   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：可用 `others` 一行处理未列出的取值"))
    ),
    (
      "Q0190",
      FindingExample(
        source: "values/currency.md",
        bad: "  currency: USD",
        good: "  currency: CNY",
        shown: Bilingual(
          en: "error[Q0190]: this version does not carry out the currency `USD`; amounts are in CNY\n  --> campaign.yaml:8:13 (campaign.currency)\n  |\n8 |   currency: USD\n  |             ^^^",
          zh: "错误[Q0190]：本版本尚不能执行币种 `USD`，金额须为 CNY\n  --> campaign.yaml:8:13 (campaign.currency)\n  |\n8 |   currency: USD\n  |             ^^^"))
    ),
  ]
}
