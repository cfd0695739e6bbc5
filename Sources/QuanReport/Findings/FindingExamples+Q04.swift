// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ04: [(String, FindingExample)] = [
    (
      "Q0401",
      FindingExample(
        source: "money/over-budget.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 3, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    issue: {t200: 1, t100: 3}",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    issue: {t200: 1, t100: 2}",
        shown: Bilingual(
          en: "error[Q0401]: the rounds hand out 500元, 100元 more than the sources give\n   --> campaign.yaml:43:19 (rounds)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- gives 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n43 |     issue: {t200: 1, t100: 3}\n   |                   ^ handed out: 500元\n   |                            -\n   |\n   = note: handed out: 1 × 200元 + 3 × 100元 = 500元\n   = note: given: 300元 + 100元 = 400元",
          zh: "错误[Q0401]：各轮共发放 500元，比各方出资多 100元\n   --> campaign.yaml:43:19 (rounds)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 出资 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n43 |     issue: {t200: 1, t100: 3}\n   |                   ^ 发放 500元\n   |                            -\n   |\n   = 注：发放：1 × 200元 + 3 × 100元 = 500元\n   = 注：出资：300元 + 100元 = 400元"))
    ),
    (
      "Q0402",
      FindingExample(
        source: "money/parts-beside-rate.md",
        bad: "      一（二）: [400元, 3:1, 25%, 300元, 100元]\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: 25% of subsidy, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0402]: parts stand beside rates or amounts; the parts alone already make up the whole subsidy\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |                                                   ^^^^^^^ share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 25% of subsidy, cite: 一（二）}\n   |                                                    -------------- share of `bank-gift`",
          zh: "错误[Q0402]：份数与比例或金额混用，而各份数之和已是全部补贴\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |                                                   ^^^^^^^ `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 25% of subsidy, cite: 一（二）}\n   |                                                    -------------- `bank-gift` 的份额"))
    ),
    (
      "Q0403",
      FindingExample(
        source: "money/odd-fen.md",
        bad: "      一（二）: [400元, 3:1, 2:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy, cite: 一（二）}\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0403]: 100元 of `t100` does not split to the fen\n   --> campaign.yaml:37:38 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy, cite: 一（二）}\n   |                                                   -------------- share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy, cite: 一（二）}\n   |                                                    -------------- share of `bank-gift`\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ^^^^^\n   |\n   = note: `province`: 100元 × 2/3 ≠ 66.66元\n   = note: `bank-gift`: 100元 × 1/3 ≠ 33.33元\n   = note: let one source pay `rest`: it takes the odd fen",
          zh: "错误[Q0403]：`t100` 的 100元 不能按份额分到整分\n   --> campaign.yaml:37:38 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy, cite: 一（二）}\n   |                                                   -------------- `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy, cite: 一（二）}\n   |                                                    -------------- `bank-gift` 的份额\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ^^^^^\n   |\n   = 注：`province`：100元 × 2/3 ≠ 66.66元\n   = 注：`bank-gift`：100元 × 1/3 ≠ 33.33元\n   = 注：让一个来源承担 `rest`，由它承担余下的分"))
    ),
    (
      "Q0404",
      FindingExample(
        source: "money/benefit-equals-threshold.md",
        bad: "      二（一）: [100元, 200元, 2000元]\n# …\n  t100: {title: 百元券, amount: 100元 when item.price >= 100元, cite: 二（一）}",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q0404]: `t100` takes 100元 off where `item.price` may be as little as 100元\n   --> campaign.yaml:37:30 (tiers.t100.amount)\n   |\n37 |   t100: {title: 百元券, amount: 100元 when item.price >= 100元, cite: 二（一）}\n   |   ---- this tier\n   |                                 ^^^^^\n   |\n   = note: 100元 - 100元 = 0元 leaves nothing to pay: the benefit must be below what is bought",
          zh: "错误[Q0404]：`t100` 减 100元，而 `item.price` 低至 100元 时也能使用\n   --> campaign.yaml:37:30 (tiers.t100.amount)\n   |\n37 |   t100: {title: 百元券, amount: 100元 when item.price >= 100元, cite: 二（一）}\n   |   ---- 该券种\n   |                                 ^^^^^\n   |\n   = 注：100元 - 100元 = 0元，无须付款：优惠须小于消费金额"))
    ),
    (
      "Q0405",
      FindingExample(
        source: "money/odd-fen-taken.md",
        bad: "      一（二）: [400元, 3:1, 2:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy rounded down, cite: 一（二）}\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n# …\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0405]: `bank-gift` runs dry first: at most 300元 of 400元 can be granted\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy rounded down, cite: 一（二）}\n   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ---- share of `bank-gift`\n   |\n   = note: `bank-gift`: 100元 ÷ 1/3 = 300元",
          zh: "警告[Q0405]：`bank-gift` 最先用尽：400元 中最多只能发放 300元\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 2/3 of subsidy rounded down, cite: 一（二）}\n   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ---- `bank-gift` 的份额\n   |\n   = 注：`bank-gift`：100元 ÷ 1/3 = 300元"))
    ),
    (
      "Q0406",
      FindingExample(
        source: "money/zero-count.md",
        bad: "      二（二）: [2024-01-27T10:00, 0, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    issue: {t200: 0, t100: 2}",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    issue: {t200: 1, t100: 2}",
        shown: Bilingual(
          en: "error[Q0406]: a count of `first` is zero\n   --> campaign.yaml:43:19 (rounds.first)\n   |\n41 |   first:\n   |   ----- here\n...\n43 |     issue: {t200: 0, t100: 2}\n   |                   ^",
          zh: "错误[Q0406]：`first` 的张数为零\n   --> campaign.yaml:43:19 (rounds.first)\n   |\n41 |   first:\n   |   ----- 所在条目\n...\n43 |     issue: {t200: 0, t100: 2}\n   |                   ^"))
    ),
    (
      "Q0409",
      FindingExample(
        source: "money/payout-not-accepted.md",
        bad: "# (the lines below are left out)",
        good: "  payout:\n    code: Q0409\n    where: flows\n    saw: [400元]\n    because: the bank's contract says how stores are paid\n    cite: 一（二）",
        shown: Bilingual(
          en: "warning[Q0409]: up to 400元 is spent and paid to nobody\n   --> campaign.yaml:65:1 (flows)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- gives 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n65 | flows:\n   | ^^^^^ no flow pays out\n   |\n   = note: accept the finding with the clause that says who is paid, when and by whom",
          zh: "警告[Q0409]：最多有 400元 使用后没有支付对象\n   --> campaign.yaml:65:1 (flows)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 出资 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n65 | flows:\n   | ^^^^^ 没有支付的流转\n   |\n   = 注：请注明由哪一条款规定何时、由谁、向谁支付，并认可本条"))
    ),
    (
      "Q0410",
      FindingExample(
        source: "money/leftover-of-itself.md",
        bad: "    issue: leftover of second",
        good: "    issue: leftover of first",
        shown: Bilingual(
          en: "error[Q0410]: round `second` hands out its own leftover\n   --> campaign.yaml:48:12 (rounds.second.issue)\n   |\n46 |   second:\n   |   ------ this round\n...\n48 |     issue: leftover of second\n   |            ^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0410]：轮次 `second` 发放的是自己的结余\n   --> campaign.yaml:48:12 (rounds.second.issue)\n   |\n46 |   second:\n   |   ------ 该轮次\n...\n48 |     issue: leftover of second\n   |            ^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0411",
      FindingExample(
        source: "money/no-issue.md",
        bad: "    issue: {t200: 1, t100: 2}\n# …\n  once: {that: worth(second) == 400元, cite: 一（二）}",
        good: "    issue: {t200: 1, t100: 2}\n# …\n    issue: leftover of first\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0411]: round `first` says no `issue`: nothing but the whole budget of 400元 bounds it\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- gives 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = note: the sources would pay for 2 of the dearest tier `t200`: 400元 ÷ 200元",
          zh: "警告[Q0411]：轮次 `first` 没有写 `issue`（发放）：只受全部资金 400元 限制\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 出资 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = 注：全部资金可支付最贵的券种 `t200` 2 张：400元 ÷ 200元"))
    ),
  ]
}
