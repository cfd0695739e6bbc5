// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ09: [(String, FindingExample)] = [
    (
      "Q0901",
      FindingExample(
        source: "asserts/bound-refuted.md",
        bad: "      二（一）: [100元, 200元, 2000元, 10%, 0.04元, 800元, 110元]\n# …\n  t100:\n    title: 分档券\n    amount: 10% of item.price rounded down to 0.04元 capped at 100元 when item.price >= 800元\n    cite: 二（一）\n# …\nasserts:\n  most: {that: tiers.t100.amount > 110元, cite: 二（一）}",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]\n# …\n  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n  once: {that: worth(first) == 400元, cite: 一（二）}\n# …\nasserts:",
        shown: Bilingual(
          en: "error[Q0901]: assertion `most` is refuted: the left side is 80元..100元, the right side 110元\n   --> campaign.yaml:88:16 (asserts.most)\n   |\n39 |     amount: 10% of item.price rounded down to 0.04元 capped at 100元 when item.price >= 800元\n   |             -------------------------------------------------------- 100元\n...\n88 |   most: {that: tiers.t100.amount > 110元, cite: 二（一）}\n   |                ^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: left: tiers.t100.amount = 80元..100元\n   = note: right: 110元",
          zh: "错误[Q0901]：断言 `most` 不成立：左边是 80元..100元，右边是 110元\n   --> campaign.yaml:88:16 (asserts.most)\n   |\n39 |     amount: 10% of item.price rounded down to 0.04元 capped at 100元 when item.price >= 800元\n   |             -------------------------------------------------------- 100元\n...\n88 |   most: {that: tiers.t100.amount > 110元, cite: 二（一）}\n   |                ^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：左边：tiers.t100.amount = 80元..100元\n   = 注：右边：110元"))
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
        source: "accept/stale.md",
        bad: "accept:\n  old:\n    code: Q0506\n    where: rounds.second\n    saw: []\n    because: it was so last year\n    cite: 二（二）",
        good: "accept:",
        shown: Bilingual(
          en: "error[Q0905]: no Q0506 is found at `rounds.second`\n   --> campaign.yaml:91:11 (accept.old)\n   |\n91 |     code: Q0506\n   |           ^^^^^\n   |\n   = note: Q0506 is not found anywhere now; take the acceptance out",
          zh: "错误[Q0905]：`rounds.second` 处没有发现 Q0506\n   --> campaign.yaml:91:11 (accept.old)\n   |\n91 |     code: Q0506\n   |           ^^^^^\n   |\n   = 注：目前任何位置都没有 Q0506，可以删去该认可"))
    ),
    (
      "Q0906",
      FindingExample(
        source: "accept/unknown-code.md",
        bad: "    code: Q0580",
        good: "    code: Q0508",
        shown: Bilingual(
          en: "error[Q0906]: no finding has the code `Q0580`\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: Q0580\n   |           ^^^^^\n   |\n   = help: did you mean `Q0508`: replace `Q0580` with `Q0508`",
          zh: "错误[Q0906]：没有代码为 `Q0580` 的检查结果\n   --> campaign.yaml:91:11 (accept.gap)\n   |\n91 |     code: Q0580\n   |           ^^^^^\n   |\n   = 建议：是否想写 `Q0508`：把 `Q0580` 换成 `Q0508`"))
    ),
    (
      "Q0907",
      FindingExample(
        source: "accept/not-acceptable.md",
        bad: "accept:\n  dropped:\n    code: Q0803\n    where: campaign.notice.clauses\n    saw: []\n    because: nobody asks for it\n    cite: 二（五）\n# …\n      二（四）: []\n      二（五）: []",
        good: "accept:\n# …\n      二（四）: []",
        shown: Bilingual(
          en: "error[Q0907]: Q0803 (a clause that no entry carries out) cannot be accepted, only mended\n   --> campaign.yaml:92:11 (accept.dropped)\n   |\n92 |     code: Q0803\n   |           ^^^^^",
          zh: "错误[Q0907]：Q0803（条款没有条目落实）不能认可，只能改正\n   --> campaign.yaml:92:11 (accept.dropped)\n   |\n92 |     code: Q0803\n   |           ^^^^^"))
    ),
  ]
}
