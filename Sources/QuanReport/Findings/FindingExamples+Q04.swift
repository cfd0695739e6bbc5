// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ04: [(String, FindingExample)] = [
    (
      "Q0401",
      FindingExample(
        source: "money/over-budget-at-most.md",
        bad: "      二（一）: [100元, 1000元, 200元, 2000元, 40元]\n# …\n  t100:\n    title: 分档券\n    amount: {over: item.price, cases: {\"[1000元, 2000元)\": 40元, \"[2000元, ..)\": 100元}}\n    cite: 二（一）\n# …\n    issue: {t200: 1, t100: 3}\n# …\n      二（二）: [2024-01-27T10:00, 1, 3, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n    issue: {t200: 1, t100: 2}\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        shown: Bilingual(
          en: "warning[Q0401]: the rounds hand out at most 500元, 100元 more than the sources give\n   --> campaign.yaml:46:19 (rounds)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- gives 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n46 |     issue: {t200: 1, t100: 3}\n   |                   ^ handed out: 500元\n   |                            -\n   |\n   = note: handed out: 1 × 200元 + 3 × 100元 = 500元\n   = note: given: 300元 + 100元 = 400元",
          zh: "警告[Q0401]：各轮最多发放 500元，比各方出资多 100元\n   --> campaign.yaml:46:19 (rounds)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 出资 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n46 |     issue: {t200: 1, t100: 3}\n   |                   ^ 发放 500元\n   |                            -\n   |\n   = 注：发放：1 × 200元 + 3 × 100元 = 500元\n   = 注：出资：300元 + 100元 = 400元"))
    ),
    (
      "Q0402",
      FindingExample(
        source: "money/fixed-share-above-the-amount.md",
        bad: "      一（二）: [400元, 3:1, 150元, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 150元, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0402]: a share of 100元 of `t100` is below zero\n   --> campaign.yaml:37:38 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 150元, cite: 一（二）}\n   |                                                   ----- share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ---- share of `bank-gift`\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ^^^^^\n   |\n   = note: `province`: 150元 = 150元\n   = note: `bank-gift`: 100元 - 150元 = -50元",
          zh: "错误[Q0402]：`t100` 的 100元 有一份额为负\n   --> campaign.yaml:37:38 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 150元, cite: 一（二）}\n   |                                                   ----- `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ---- `bank-gift` 的份额\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ^^^^^\n   |\n   = 注：`province`：150元 = 150元\n   = 注：`bank-gift`：100元 - 150元 = -50元"))
    ),
    (
      "Q0403",
      FindingExample(
        source: "money/varying-odd-fen.md",
        bad: "      二（一）: [100元, 200元, 2000元, 10%]\n# …\n  t100:\n    title: 分档券\n    amount: 10% of item.price rounded down capped at 100元 when item.price >= 100元\n    cite: 二（一）",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "error[Q0403]: 10.01元 of `t100` does not split to the fen\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |                                                   ------- share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |                                                    ------ share of `bank-gift`\n...\n39 |     amount: 10% of item.price rounded down capped at 100元 when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: `province`: 10.01元 × 3/4 ≠ 7.50元\n   = note: `bank-gift`: 10.01元 × 1/4 ≠ 2.50元\n   = note: let one source pay `rest`: it takes the odd fen",
          zh: "错误[Q0403]：`t100` 的 10.01元 不能按份额分到整分\n   --> campaign.yaml:39:13 (tiers.t100.amount)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |                                                   ------- `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |                                                    ------ `bank-gift` 的份额\n...\n39 |     amount: 10% of item.price rounded down capped at 100元 when item.price >= 100元\n   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：`province`：10.01元 × 3/4 ≠ 7.50元\n   = 注：`bank-gift`：10.01元 × 1/4 ≠ 2.50元\n   = 注：让一个来源承担 `rest`，由它承担余下的分"))
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
        source: "money/drift.md",
        bad: "      一（二）: [400元, 3:1, 300元, 100元, 1/3]\n# …\n  province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy rounded down, cite: 一（二）}",
        good: "      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0405]: `bank-gift` runs dry first: at most 300元 of 400元 can be granted\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^ share of `province`\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy rounded down, cite: 一（二）}\n   |                                                    --------------------------- share of `bank-gift`\n   |\n   = note: `bank-gift`: 100元 ÷ 1/3 = 300元\n\nnote[Q0407]: `province` bears up to 1/3 fen more than its part of one `t100`\n   --> campaign.yaml:33:46 (funding.province.pays)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ----- such as 100元\n   |\n   = note: over at most 4 vouchers of 100元 or more: up to 0.02元\n\nnote[Q0407]: `province` bears up to 2/3 fen more than its part of one `t200`\n   --> campaign.yaml:33:46 (funding.province.pays)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^\n...\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ----- such as 200元\n   |\n   = note: over at most 2 vouchers of 200元 or more: up to 0.02元",
          zh: "警告[Q0405]：`bank-gift` 最先用尽：400元 中最多只能发放 300元\n   --> campaign.yaml:33:46 (funding)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^ `province` 的份额\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1/3 of subsidy rounded down, cite: 一（二）}\n   |                                                    --------------------------- `bank-gift` 的份额\n   |\n   = 注：`bank-gift`：100元 ÷ 1/3 = 300元\n\n提示[Q0407]：`province` 对每张 `t100` 最多多承担 1/3 分\n   --> campaign.yaml:33:46 (funding.province.pays)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |                                          ----- 例如 100元\n   |\n   = 注：按每张至少 100元、最多 4 张计：累计不超过 0.02元\n\n提示[Q0407]：`province` 对每张 `t200` 最多多承担 2/3 分\n   --> campaign.yaml:33:46 (funding.province.pays)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: rest, cite: 一（二）}\n   |                                                   ^^^^\n...\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                          ----- 例如 200元\n   |\n   = 注：按每张至少 200元、最多 2 张计：累计不超过 0.02元"))
    ),
    (
      "Q0406",
      FindingExample(
        source: "money/round-of-no-money.md",
        bad: "    issue: 0元",
        good: "    issue: leftover of first",
        shown: Bilingual(
          en: "error[Q0406]: the issue of `second` is zero\n   --> campaign.yaml:48:12 (rounds.second)\n   |\n46 |   second:\n   |   ------ here\n...\n48 |     issue: 0元\n   |            ^^^",
          zh: "错误[Q0406]：`second` 的发放额为零\n   --> campaign.yaml:48:12 (rounds.second)\n   |\n46 |   second:\n   |   ------ 所在条目\n...\n48 |     issue: 0元\n   |            ^^^"))
    ),
    (
      "Q0407",
      FindingExample(
        source: "money/drift-empties-the-rest.md",
        bad: "      二（一）: [100元, 200元, 2000元, 1%, 1元]\n# …\n  t100:\n    title: 分档券\n    amount: 1% of item.price rounded down capped at 100元 when item.price >= 1元\n    cite: 二（一）\n# …\n      一（二）: [400元, 3:1, 300元, 100元, 3/4]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3/4 of subsidy rounded down, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\n      一（二）: [400元, 3:1, 300元, 100元]\n# …\n  province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n  bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0407]: `bank-gift` bears up to 3/4 fen more than its part of one `t100`\n   --> campaign.yaml:34:47 (funding.bank-gift.pays)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ^^^^\n...\n39 |     amount: 1% of item.price rounded down capped at 100元 when item.price >= 1元\n   |             --------------------------------------------- such as 0.01元\n   |\n   = note: over at most 40000 vouchers of 0.01元 or more: up to 300元",
          zh: "警告[Q0407]：`bank-gift` 对每张 `t100` 最多多承担 3/4 分\n   --> campaign.yaml:34:47 (funding.bank-gift.pays)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: rest, cite: 一（二）}\n   |                                                    ^^^^\n...\n39 |     amount: 1% of item.price rounded down capped at 100元 when item.price >= 1元\n   |             --------------------------------------------- 例如 0.01元\n   |\n   = 注：按每张至少 0.01元、最多 40000 张计：累计不超过 300元"))
    ),
    (
      "Q0409",
      FindingExample(
        source: "money/one-share-unpaid.md",
        bad: "flows:\n  paid: {at: redeem, move: [voucher from unused to used, share(province) from province to merchant], cite: 二（四）}",
        good: "flows:\n# …\n  payout:\n    code: Q0409\n    where: flows\n    saw: [400元]\n    because: the bank's contract says how stores are paid\n    cite: 一（二）",
        shown: Bilingual(
          en: "warning[Q0409]: up to 100元 of `bank-gift` is spent on `t100`, `t200` and paid to nobody\n   --> campaign.yaml:65:1 (flows)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- this source\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ---- not paid out\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |   ---- not paid out\n...\n65 | flows:\n   | ^^^^^ no flow pays it out",
          zh: "警告[Q0409]：`bank-gift` 最多有 100元 用于 `t100`、`t200`，使用后没有支付对象\n   --> campaign.yaml:65:1 (flows)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 该资金来源\n...\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ---- 没有支付\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |   ---- 没有支付\n...\n65 | flows:\n   | ^^^^^ 没有支付它的流转"))
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
        source: "money/neither-round-issues.md",
        bad: "      二（二）: [2024-01-27T10:00, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n  once: {that: budget == 400元, cite: 一（二）}",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    issue: {t200: 1, t100: 2}\n# …\n    issue: leftover of first\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0411]: round `first` says no `issue`: nothing but the whole budget of 400元 bounds it\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- gives 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = note: the sources would pay for 2 of the dearest tier `t200`: 400元 ÷ 200元",
          zh: "警告[Q0411]：轮次 `first` 没有写 `issue`（发放）：只受全部资金 400元 限制\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   -------- 出资 300元\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = 注：全部资金可支付最贵的券种 `t200` 2 张：400元 ÷ 200元"))
    ),
    (
      "Q0421",
      FindingExample(
        source: "money/no-next-round-at-expiry.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  in-round: {at: grab, per: round, at-most: 2, back: expire, cite: [二（三）, 二（二）]}\n# …\nflows:\n  onward: {at: expire, move: [voucher to expired, 1 of in-round from round to next round], cite: [二（四）, 二（三）]}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n# …\nflows:",
        shown: Bilingual(
          en: "warning[Q0421]: after round `second` there is no next round that can still be grabbed: what `onward` moves stays\n   --> campaign.yaml:67:30 (flows.onward.move)\n   |\n46 |   second:\n   |   ------ the last round\n...\n67 |   onward: {at: expire, move: [voucher to expired, 1 of in-round from round to next round], cite: [二（四）, 二（三）]}\n   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "警告[Q0421]：轮次 `second` 之后没有还能领取的轮次：`onward` 要转移的额度留在原处\n   --> campaign.yaml:67:30 (flows.onward.move)\n   |\n46 |   second:\n   |   ------ 最后一轮\n...\n67 |   onward: {at: expire, move: [voucher to expired, 1 of in-round from round to next round], cite: [二（四）, 二（三）]}\n   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0422",
      FindingExample(
        source: "money/rest-of-no-round.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  all-money: {at: grab, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n# …\nflows:\n  onward: {at: end of first.valid, move: rest of all-money from first to second, cite: 二（四）}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n# …\nflows:",
        shown: Bilingual(
          en: "error[Q0422]: flow `onward` moves what no purse holds: `all-money` has no purse per `round`\n   --> campaign.yaml:67:42 (flows.onward.move)\n   |\n55 |   all-money: {at: grab, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n   |   --------- this quota\n...\n67 |   onward: {at: end of first.valid, move: rest of all-money from first to second, cite: 二（四）}\n   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0422]：流转 `onward` 转移的额度不存在：`all-money` 没有按 `round` 分别计数\n   --> campaign.yaml:67:42 (flows.onward.move)\n   |\n55 |   all-money: {at: grab, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n   |   --------- 该限额\n...\n67 |   onward: {at: end of first.valid, move: rest of all-money from first to second, cite: 二（四）}\n   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0423",
      FindingExample(
        source: "money/pays-more-than-held.md",
        bad: "flows:\n  paid: {at: redeem, move: [voucher from unused to used, 100元 from spent to merchant], cite: [二（四）, 二（一）]}",
        good: "flows:",
        shown: Bilingual(
          en: "error[Q0423]: flow `paid` moves an amount of the sources' money that no voucher holds\n   --> campaign.yaml:66:58 (flows.paid.move)\n   |\n66 |   paid: {at: redeem, move: [voucher from unused to used, 100元 from spent to merchant], cite: [二（四）, 二（一）]}\n   |   ---- this flow\n   |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: money of the sources moves by the voucher's own amount: `subsidy`, or `share(source)`",
          zh: "错误[Q0423]：流转 `paid` 转移的资金数额不是券所占用的数额\n   --> campaign.yaml:66:58 (flows.paid.move)\n   |\n66 |   paid: {at: redeem, move: [voucher from unused to used, 100元 from spent to merchant], cite: [二（四）, 二（一）]}\n   |   ---- 该流转\n   |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：出资方的资金按券的数额转移：`subsidy` 或 `share(来源)`"))
    ),
    (
      "Q0424",
      FindingExample(
        source: "money/paid-at-the-grab.md",
        bad: "flows:\n  paid: {at: grab, move: [voucher to unused, subsidy from spent to platform], cite: 二（四）}",
        good: "flows:\n# …\n  payout:\n    code: Q0409\n    where: flows\n    saw: [400元]\n    because: the bank's contract says how stores are paid\n    cite: 一（二）",
        shown: Bilingual(
          en: "error[Q0424]: flow `paid` pays `platform` for a voucher that is not used\n   --> campaign.yaml:66:46 (flows.paid.move)\n   |\n66 |   paid: {at: grab, move: [voucher to unused, subsidy from spent to platform], cite: 二（四）}\n   |   ---- this flow\n   |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: money is paid out of what is spent: at `redeem`, some time after it, or in a flow that moves the voucher to `used`",
          zh: "错误[Q0424]：流转 `paid` 在券未使用时向 `platform` 支付\n   --> campaign.yaml:66:46 (flows.paid.move)\n   |\n66 |   paid: {at: grab, move: [voucher to unused, subsidy from spent to platform], cite: 二（四）}\n   |   ---- 该流转\n   |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：只有已使用的资金才能支付：在 `redeem` 时、其后若干时间，或在使券转为`已使用`的流转中"))
    ),
    (
      "Q0425",
      FindingExample(
        source: "money/paid-twice.md",
        bad: "flows:\n  paid: {at: redeem, move: [voucher from unused to used, subsidy from spent to merchant], cite: 二（四）}\n  weekly: {at: every week, move: subsidy from spent to bank, cite: 二（四）}",
        good: "flows:\n# …\n  payout:\n    code: Q0409\n    where: flows\n    saw: [400元]\n    because: the bank's contract says how stores are paid\n    cite: 一（二）",
        shown: Bilingual(
          en: "error[Q0425]: flows `paid` and `weekly` pay the same money twice\n   --> campaign.yaml:67:34 (flows.weekly.move)\n   |\n66 |   paid: {at: redeem, move: [voucher from unused to used, subsidy from spent to merchant], cite: 二（四）}\n   |                                                          ------------------------------ paid here first\n67 |   weekly: {at: every week, move: subsidy from spent to bank, cite: 二（四）}\n   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0425]：流转 `paid` 和 `weekly` 重复支付同一笔资金\n   --> campaign.yaml:67:34 (flows.weekly.move)\n   |\n66 |   paid: {at: redeem, move: [voucher from unused to used, subsidy from spent to merchant], cite: 二（四）}\n   |                                                          ------------------------------ 已在此支付\n67 |   weekly: {at: every week, move: subsidy from spent to bank, cite: 二（四）}\n   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0426",
      FindingExample(
        source: "money/advance-of-two-gifts.md",
        bad: "flows:\n  prepaid: {at: start of period, move: province.gives from bank-gift to platform, cite: [二（四）, 一（二）]}",
        good: "flows:",
        shown: Bilingual(
          en: "error[Q0426]: flow `prepaid` moves 300元 from `bank-gift`, which gives 100元\n   --> campaign.yaml:66:40 (flows.prepaid.move)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- gives 100元\n...\n66 |   prepaid: {at: start of period, move: province.gives from bank-gift to platform, cite: [二（四）, 一（二）]}\n   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0426]：流转 `prepaid` 从 `bank-gift` 转出 300元，而其出资为 100元\n   --> campaign.yaml:66:40 (flows.prepaid.move)\n   |\n34 |   bank-gift: {title: 银行配资, gives: 100元, pays: 1 part, cite: 一（二）}\n   |   --------- 出资 100元\n...\n66 |   prepaid: {at: start of period, move: province.gives from bank-gift to platform, cite: [二（四）, 一（二）]}\n   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0427",
      FindingExample(
        source: "money/made-of-nothing.md",
        bad: "flows:\n  bonus: {at: activate, move: [voucher from unused to unused, 2 t100 to unused], cite: [二（四）, 二（二）]}",
        good: "flows:",
        shown: Bilingual(
          en: "error[Q0427]: flow `bonus` makes vouchers without the money for them: the voucher that makes them stays alive or is used, and sets nothing free\n   --> campaign.yaml:66:31 (flows.bonus.move)\n   |\n66 |   bonus: {at: activate, move: [voucher from unused to unused, 2 t100 to unused], cite: [二（四）, 二（二）]}\n   |   ----- this flow\n   |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0427]：流转 `bonus` 生成的券没有资金：原券仍有效或已使用，没有释放资金\n   --> campaign.yaml:66:31 (flows.bonus.move)\n   |\n66 |   bonus: {at: activate, move: [voucher from unused to unused, 2 t100 to unused], cite: [二（四）, 二（二）]}\n   |   ----- 该流转\n   |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0431",
      FindingExample(
        source: "money/spent-and-never-counted.md",
        bad: "  reviewed: {at: submit, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n# …\nflows:\n  filed: {at: submit, move: voucher from unused to submitted, cite: 二（四）}\n  passed: {at: review, move: voucher from submitted to used, cite: 二（四）}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n# …\nflows:",
        shown: Bilingual(
          en: "error[Q0431]: more money can be spent than `quotas.reviewed` holds: a voucher can be used without taking from it\n   --> campaign.yaml:54:3 (quotas.reviewed)\n   |\n54 |   reviewed: {at: submit, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n   |   ^^^^^^^^\n   |                  ------ taken here only\n   |\n   = note: a voucher of `t100`: `grab` → `redeem`\n   = note: 100元 is spent that the purse no longer counts\n   = note: 5 × 100元 = 500元 > 400元",
          zh: "错误[Q0431]：支出可能超过 `quotas.reviewed` 的上限：券可以不占用该额度而被使用\n   --> campaign.yaml:54:3 (quotas.reviewed)\n   |\n54 |   reviewed: {at: submit, adds: subsidy, at-most: 400元, cite: [一（二）, 二（三）]}\n   |   ^^^^^^^^\n   |                  ------ 仅在此占用\n   |\n   = 注：一张 `t100` 券：`grab` → `redeem`\n   = 注：100元 已支出，但额度不再计入\n   = 注：5 × 100元 = 500元 > 400元"))
    ),
    (
      "Q0432",
      FindingExample(
        source: "money/tentative-counts.md",
        bad: "    issue: tentative TBD\n# …\n      二（二）: [2024-01-27T10:00, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        good: "    issue: {t200: 1, t100: 2}\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0432]: it cannot be proved that what the rounds issue never needs more of `province` than 300元: the issue of round `first` is `TBD`\n   --> campaign.yaml:33:3 (funding.province)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   ^^^^^^^^\n...\n41 |   first:\n   |   ----- no counts here\n   |\n   = note: `quan prove` lists every obligation with its proof",
          zh: "警告[Q0432]：无法证明各轮发放所需 `province` 的资金不超过 300元：轮次 `first` 的发放量为 `TBD`\n   --> campaign.yaml:33:3 (funding.province)\n   |\n33 |   province: {title: 省级资金, gives: 300元, pays: 3 parts, cite: 一（二）}\n   |   ^^^^^^^^\n...\n41 |   first:\n   |   ----- 这里没有张数\n   |\n   = 注：`quan prove` 列出每项要求及其证明"))
    ),
  ]
}
