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
        source: "keys/amount-as-a-row.md",
        bad: "  t100: {title: 满1000元减100元, amount: {value: 100元, threshold: 1000元}, cite: 二（一）}",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q0111]: `tiers.t100.amount` has no key `value`\n   --> campaign.yaml:37:39 (tiers.t100.amount)\n   |\n37 |   t100: {title: 满1000元减100元, amount: {value: 100元, threshold: 1000元}, cite: 二（一）}\n   |                                           ^^^^^\n   |\n   = note: keys here: is, cite, reading, over, cases",
          zh: "错误[Q0111]：`tiers.t100.amount` 没有键 `value`\n   --> campaign.yaml:37:39 (tiers.t100.amount)\n   |\n37 |   t100: {title: 满1000元减100元, amount: {value: 100元, threshold: 1000元}, cite: 二（一）}\n   |                                           ^^^^^\n   |\n   = 注：此处可用：is（为）、cite（依据）、reading（理解）、over（按）、cases（情形）"))
    ),
    (
      "Q0112",
      FindingExample(
        source: "families/row-without-columns.md",
        bad: "  big: {each: {t200: 200元}, amount: face when item.price >= 2000元, cite: 二（一）}\n# …\n    issue: {big.t200: 1, t100: 2}",
        good: "  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n# …\n    issue: {t200: 1, t100: 2}",
        shown: Bilingual(
          en: "error[Q0112]: `tiers.big.each.t200` wants a mapping, found a single value\n   --> campaign.yaml:38:22 (tiers.big.each.t200)\n   |\n38 |   big: {each: {t200: 200元}, amount: face when item.price >= 2000元, cite: 二（一）}\n   |                      ^^^^^",
          zh: "错误[Q0112]：`tiers.big.each.t200` 需要键值表，却是单个值\n   --> campaign.yaml:38:22 (tiers.big.each.t200)\n   |\n38 |   big: {each: {t200: 200元}, amount: face when item.price >= 2000元, cite: 二（一）}\n   |                      ^^^^^"))
    ),
    (
      "Q0113",
      FindingExample(
        source: "keys/acceptance-without-reason.md",
        bad: "# (the lines below are left out)",
        good: "    because: the break between the rounds is meant",
        shown: Bilingual(
          en: "error[Q0113]: `accept.gap` lacks `because`: why it stands\n   --> campaign.yaml:91:5 (accept.gap)\n   |\n91 |     code: Q0508\n   |     ^",
          zh: "错误[Q0113]：`accept.gap` 缺少 `because`（理由）：保留的理由\n   --> campaign.yaml:91:5 (accept.gap)\n   |\n91 |     code: Q0508\n   |     ^"))
    ),
    (
      "Q0114",
      FindingExample(
        source: "families/range-backwards-in-words.md",
        bad: "  t200: {each: 1 through 3, title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}",
        good: "  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q0114]: expected `to`, found `through`\n   --> campaign.yaml:38:18 (tiers.t200.each)\n   |\n38 |   t200: {each: 1 through 3, title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                  ^^^^^^^",
          zh: "错误[Q0114]：这里应当是 `转为`，却是 `through`\n   --> campaign.yaml:38:18 (tiers.t200.each)\n   |\n38 |   t200: {each: 1 through 3, title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                  ^^^^^^^"))
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
        source: "keys/edition-as-a-word.md",
        bad: "quan: v1",
        good: "quan: 1",
        shown: Bilingual(
          en: "error[Q0116]: edition `v1` is unknown; this program reads edition 1\n  --> campaign.yaml:2:7 (quan)\n  |\n2 | quan: v1\n  |       ^^\n  |\n  = help: use edition 1: replace `v1` with `1`",
          zh: "错误[Q0116]：未知的语言版本 `v1`，本程序支持版本 1\n  --> campaign.yaml:2:7 (quan)\n  |\n2 | quan: v1\n  |       ^^\n  |\n  = 建议：使用版本 1：把 `v1` 换成 `1`"))
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
        source: "asserts/money-against-a-number.md",
        bad: "      一（二）: [400, 400元, 3:1, 300元, 100元]\n# …\n  total: {that: funding.province.gives + funding.bank-gift.gives == 400, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  total: {that: funding.province.gives + funding.bank-gift.gives == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0121]: the two sides have different types\n   --> campaign.yaml:85:17 (asserts.total)\n   |\n85 |   total: {that: funding.province.gives + funding.bank-gift.gives == 400, cite: 一（二）}\n   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0121]：两边类型不同，不能比较\n   --> campaign.yaml:85:17 (asserts.total)\n   |\n85 |   total: {that: funding.province.gives + funding.bank-gift.gives == 400, cite: 一（二）}\n   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0123",
      FindingExample(
        source: "values/amount-beyond-the-maximum.md",
        bad: "  province: {title: 省级资金, gives: 3000000000万元, pays: 3 parts, cite: 一（二）}",
        good: "  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0123]: an amount is no more than 10 trillion yuan\n   --> campaign.yaml:33:34 (funding.province.gives)\n   |\n33 |   province: {title: 省级资金, gives: 3000000000万元, pays: 3 parts, cite: 一（二）}\n   |                                      ^^^^^^^^^^^^^^",
          zh: "错误[Q0123]：金额不能超过 10万亿元\n   --> campaign.yaml:33:34 (funding.province.gives)\n   |\n33 |   province: {title: 省级资金, gives: 3000000000万元, pays: 3 parts, cite: 一（二）}\n   |                                      ^^^^^^^^^^^^^^"))
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
        source: "holes/region-open.md",
        bad: "  city: TBD",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0190]: this version does not carry out a hole (`TBD`) for a region\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: TBD\n   |         ^^^",
          zh: "错误[Q0190]：本版本尚不能执行区域的 `TBD`\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: TBD\n   |         ^^^"))
    ),
    (
      "Q0191",
      FindingExample(
        source: "amend/fact-of-another-type.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q0191]: the fact `merchant.vetted` was something else before: give the new one a name of its own\n   --> campaign.yaml:30:5 (facts)\n   |\n30 |     merchant.vetted: boolean\n   |     ^^^^^^^^^^^^^^^",
          zh: "错误[Q0191]：事实 `merchant.vetted` 原来是另一种类型：请为新的事实另取名称\n   --> campaign.yaml:30:5 (facts)\n   |\n30 |     merchant.vetted: boolean\n   |     ^^^^^^^^^^^^^^^"))
    ),
  ]
}
