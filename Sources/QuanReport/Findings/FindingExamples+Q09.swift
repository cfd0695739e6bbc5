// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ09: [(String, FindingExample)] = [
    (
      "Q0901",
      FindingExample(
        source: "asserts/amount-at-submit.md",
        bad: "facts:\n  submit:\n    invoice.amount: money\n# …\ntiers:\n  t100: {title: 满1000元减100元, amount: 100元 when invoice.amount >= 1000元, drawn: submit, cite: 二（一）}\n  t200: {title: 满2000元减200元, amount: 200元 when invoice.amount >= 2000元, drawn: submit, cite: 二（一）}\n# …\nflows:\n  scanned: {at: redeem, move: voucher from unused to scanned, cite: 二（四）}\n  filed: {at: submit, move: voucher from scanned to used, cite: 二（四）}\n# …\nasserts:\n  least: {that: cannot submit when invoice.amount < 1000元, cite: 二（一）}\n  of-t200: {that: cannot submit when tier == t200 and invoice.amount < 2000元, cite: 二（一）}\n  too-much: {that: cannot submit when invoice.amount < 2000元, cite: 二（一）}",
        good: "facts:\n# …\ntiers:\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n# …\nflows:\n# …\nasserts:",
        shown: Bilingual(
          en: "error[Q0901]: assertion `too-much` is refuted: a `submit` with this condition is accepted\n   --> campaign.yaml:91:20 (asserts.too-much)\n   |\n69 |   filed: {at: submit, move: voucher from scanned to used, cite: 二（四）}\n   |   ----- flow `filed`\n...\n91 |   too-much: {that: cannot submit when invoice.amount < 2000元, cite: 二（一）}\n   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: such a command, purses aside: `now` is 2024-01-27T10:00, `tier` is `t100`, `round` is `first`, `voucher.state` is `scanned`, `invoice.amount` is 1000元, `merchant.vetted` is yes, `now in voucher.valid` holds",
          zh: "错误[Q0901]：断言 `too-much` 不成立：满足该条件的 `submit` 指令会被接受\n   --> campaign.yaml:91:20 (asserts.too-much)\n   |\n69 |   filed: {at: submit, move: voucher from scanned to used, cite: 二（四）}\n   |   ----- 流转 `filed`\n...\n91 |   too-much: {that: cannot submit when invoice.amount < 2000元, cite: 二（一）}\n   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：这样的指令（不计额度）：`now` 为 2024-01-27T10:00，`tier` 为 `t100`，`round` 为 `first`，`voucher.state` 为 scanned，`invoice.amount` 为 1000元，`merchant.vetted` 为 是，`now in voucher.valid` 成立"))
    ),
    (
      "Q0902",
      FindingExample(
        source: "asserts/bound-undetermined.md",
        bad: "      二（一）: [100元, 200元, 2000元, 10%, 0.04元, 800元, 90元]\n# …\n  t100:\n    title: 分档券\n    amount: 10% of item.price rounded down to 0.04元 capped at 100元 when item.price >= 800元\n    cite: 二（一）\n# …\nasserts:\n  most: {that: tiers.t100.amount <= 90元, cite: 二（一）}",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\nasserts:",
        shown: Bilingual(
          en: "warning[Q0902]: assertion `most` is undetermined: the amount varies with the purchase: 80元..100元\n   --> campaign.yaml:88:16 (asserts.most)\n   |\n88 |   most: {that: tiers.t100.amount <= 90元, cite: 二（一）}\n   |                ^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "警告[Q0902]：断言 `most` 无法判定：金额随消费而变：80元..100元\n   --> campaign.yaml:88:16 (asserts.most)\n   |\n88 |   most: {that: tiers.t100.amount <= 90元, cite: 二（一）}\n   |                ^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0903",
      FindingExample(
        source: "asserts/two-literals.md",
        bad: "  total: {that: 400元 == 400元, cite: 一（二）}",
        good: "  total: {that: funding.province.gives + funding.bank-gift.gives == 400元, cite: 一（二）}",
        shown: Bilingual(
          en: "warning[Q0903]: assertion `total` compares two literals and no figure of the file\n   --> campaign.yaml:85:17 (asserts.total)\n   |\n85 |   total: {that: 400元 == 400元, cite: 一（二）}\n   |   ----- this assertion\n   |                 ^^^^^^^^^^^^^^\n   |\n   = note: name what the file says, such as `budget`, `worth(…)` or `tiers.….amount`",
          zh: "警告[Q0903]：断言 `total` 比较的是两个字面值，不涉及文件中的数字\n   --> campaign.yaml:85:17 (asserts.total)\n   |\n85 |   total: {that: 400元 == 400元, cite: 一（二）}\n   |   ----- 该断言\n   |                 ^^^^^^^^^^^^^^\n   |\n   = 注：请引用文件中的内容，如 `budget`、`worth(…)`、`tiers.….amount`"))
    ),
    (
      "Q0904",
      FindingExample(
        source: "accept/changed.md",
        bad: "    open: from 2024-02-03T20:00 until end of valid\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T20:00, 2024-02-05T24:00]",
        good: "    open: from 2024-02-03T10:00 until end of valid\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        shown: Bilingual(
          en: "error[Q0904]: accepted finding Q0508 has changed: it saw `34 hours`, now `44 hours`\n   --> campaign.yaml:93:10 (accept.gap)\n   |\n40 | rounds:\n   | ------ the finding\n...\n93 |     saw: [34 hours]\n   |          ^^^^^^^^^^\n   |\n   = help: accept what it sees now: replace `[34 hours]` with `[44 hours]`",
          zh: "错误[Q0904]：已认可的 Q0508 有变：认可时为 `34 hours`，现在为 `44 hours`\n   --> campaign.yaml:93:10 (accept.gap)\n   |\n40 | rounds:\n   | ------ 该检查结果\n...\n93 |     saw: [34 hours]\n   |          ^^^^^^^^^^\n   |\n   = 建议：按现在的数字认可：把 `[34 hours]` 换成 `[44 hours]`"))
    ),
    (
      "Q0905",
      FindingExample(
        source: "accept/mended-since.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-01T24:00 until end of valid",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-03T10:00 until end of valid",
        shown: Bilingual(
          en: "error[Q0905]: no Q0508 is found at `rounds`\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: Q0508\n   |           ^^^^^\n   |\n   = note: Q0508 is not found anywhere now; take the acceptance out",
          zh: "错误[Q0905]：`rounds` 处没有发现 Q0508\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: Q0508\n   |           ^^^^^\n   |\n   = 注：目前任何位置都没有 Q0508，可以删去该认可"))
    ),
    (
      "Q0906",
      FindingExample(
        source: "accept/small-letter-code.md",
        bad: "    code: q0508",
        good: "    code: Q0508",
        shown: Bilingual(
          en: "error[Q0906]: no finding has the code `q0508`\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: q0508\n   |           ^^^^^\n   |\n   = help: did you mean `Q0508`: replace `q0508` with `Q0508`",
          zh: "错误[Q0906]：没有代码为 `q0508` 的检查结果\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: q0508\n   |           ^^^^^\n   |\n   = 建议：是否想写 `Q0508`：把 `q0508` 换成 `Q0508`"))
    ),
    (
      "Q0907",
      FindingExample(
        source: "accept/undefined-name-accepted.md",
        bad: "accept:\n  name:\n    code: Q0201\n    where: rules.local\n    because: the region is known to everybody\n    cite: 二（三）",
        good: "accept:",
        shown: Bilingual(
          en: "error[Q0907]: Q0201 (an undefined name) cannot be accepted, only mended\n   --> campaign.yaml:91:11 (accept.name)\n   |\n91 |     code: Q0201\n   |           ^^^^^",
          zh: "错误[Q0907]：Q0201（名称未定义）不能认可，只能改正\n   --> campaign.yaml:91:11 (accept.name)\n   |\n91 |     code: Q0201\n   |           ^^^^^"))
    ),
  ]
}
