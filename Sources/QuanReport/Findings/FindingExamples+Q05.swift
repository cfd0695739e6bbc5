// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ05: [(String, FindingExample)] = [
    (
      "Q0501",
      FindingExample(
        source: "time/impossible-day.md",
        bad: "    valid: until 2024-06-31T24:00",
        good: "    valid: until 2024-02-05T24:00",
        shown: Bilingual(
          en: "error[Q0501]: there is no day 2024-06-31\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n49 |     valid: until 2024-06-31T24:00\n   |                  ^^^^^^^^^^^^^^^^",
          zh: "错误[Q0501]：没有 2024-06-31 这一天\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n49 |     valid: until 2024-06-31T24:00\n   |                  ^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0502",
      FindingExample(
        source: "time/circle.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    valid: until end of open",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    valid: until 2024-02-01T24:00",
        shown: Bilingual(
          en: "error[Q0502]: the window refers to itself in a circle\n   --> campaign.yaml:42:11 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0502]：时间窗口循环引用自身\n   --> campaign.yaml:42:11 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0503",
      FindingExample(
        source: "time/opens-outside-period.md",
        bad: "      二（二）: [2024-01-17T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-17T10:00 until end of valid",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-27T10:00 until end of valid",
        shown: Bilingual(
          en: "error[Q0503]: round `first` opens at 2024-01-17T10:00, before the period starts at 2024-01-20T00:00\n   --> campaign.yaml:42:16 (rounds.first.open)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                     ---------- the period: 2024-01-20T00:00\n...\n42 |     open: from 2024-01-17T10:00 until end of valid\n   |                ^^^^^^^^^^^^^^^^",
          zh: "错误[Q0503]：轮次 `first` 于 2024-01-17T10:00 开放，早于活动开始时间 2024-01-20T00:00\n   --> campaign.yaml:42:16 (rounds.first.open)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                     ---------- 活动期间：2024-01-20T00:00\n...\n42 |     open: from 2024-01-17T10:00 until end of valid\n   |                ^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0504",
      FindingExample(
        source: "time/useless-when-granted.md",
        bad: "      二（二）: [2024-01-27T10:00, 2024-02-02T24:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-27T10:00 until 2024-02-02T24:00",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-01-27T10:00 until end of valid",
        shown: Bilingual(
          en: "error[Q0504]: round `first` can still be grabbed for 1 day after its vouchers can no longer be used\n   --> campaign.yaml:44:18 (rounds.first.valid)\n   |\n42 |     open: from 2024-01-27T10:00 until 2024-02-02T24:00\n   |                                       ---------------- grabbed until 2024-02-03T00:00\n...\n44 |     valid: until 2024-02-01T24:00\n   |                  ^^^^^^^^^^^^^^^^ usable until 2024-02-02T00:00",
          zh: "错误[Q0504]：轮次 `first` 的券失效后，仍有 1 天可以领券\n   --> campaign.yaml:44:18 (rounds.first.valid)\n   |\n42 |     open: from 2024-01-27T10:00 until 2024-02-02T24:00\n   |                                       ---------------- 可领至 2024-02-03T00:00\n...\n44 |     valid: until 2024-02-01T24:00\n   |                  ^^^^^^^^^^^^^^^^ 可用至 2024-02-02T00:00"))
    ),
    (
      "Q0505",
      FindingExample(
        source: "time/leftover-arrives-late.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-01T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-01T10:00 until end of valid",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-03T10:00 until end of valid\n# …\n  gap:\n    code: Q0508\n    where: rounds\n    saw: [34 hours]\n    because: the break between the rounds is meant\n    cite: 二（二）",
        shown: Bilingual(
          en: "warning[Q0505]: rounds `first` and `second` are open at once\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |           ---------------------------------------- the other round\n...\n47 |     open: from 2024-02-01T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: both hand out `t200`, `t100` from 2024-02-01T10:00 until 2024-02-02T00:00",
          zh: "警告[Q0505]：轮次 `first` 和 `second` 同时开放\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n42 |     open: from 2024-01-27T10:00 until end of valid\n   |           ---------------------------------------- 另一轮\n...\n47 |     open: from 2024-02-01T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：2024-02-01T10:00 至 2024-02-02T00:00 两轮都发放 `t200`、`t100`"))
    ),
    (
      "Q0506",
      FindingExample(
        source: "time/outlives-the-campaign.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-15T24:00]\n# …\n    valid: until 2024-02-15T24:00",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    valid: until 2024-02-05T24:00",
        shown: Bilingual(
          en: "warning[Q0506]: vouchers of round `second` outlive the campaign by 5 days\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                                        ---------- the period ends at 2024-02-11T00:00\n...\n49 |     valid: until 2024-02-15T24:00\n   |                  ^^^^^^^^^^^^^^^^ usable until 2024-02-16T00:00",
          zh: "警告[Q0506]：轮次 `second` 的券在活动结束后还可使用 5 天\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                                        ---------- 活动于 2024-02-11T00:00 结束\n...\n49 |     valid: until 2024-02-15T24:00\n   |                  ^^^^^^^^^^^^^^^^ 可用至 2024-02-16T00:00"))
    ),
    (
      "Q0507",
      FindingExample(
        source: "time/year-of-another-campaign.md",
        bad: "  title: 示例市2023年家电消费券\n# …\n    number: 示商字〔2021〕1号",
        good: "  title: 示例市2024年家电消费券\n# …\n    number: 示商字〔2024〕1号",
        shown: Bilingual(
          en: "error[Q0507]: `campaign.title` says 2023, where the campaign's period allows 2024\n  --> campaign.yaml:6:13 (campaign.title)\n  |\n6 |   title: 示例市2023年家电消费券\n  |                ^^^^\n...\n9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n  |                ---------------------------------- the period\n  |\n  = help: write 2024: replace `2023` with `2024`",
          zh: "错误[Q0507]：`campaign.title` 写的是 2023 年，而按活动期间应为 2024 年\n  --> campaign.yaml:6:13 (campaign.title)\n  |\n6 |   title: 示例市2023年家电消费券\n  |                ^^^^\n...\n9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n  |                ---------------------------------- 活动期间\n  |\n  = 建议：改为 2024：把 `2023` 换成 `2024`"))
    ),
    (
      "Q0508",
      FindingExample(
        source: "time/gap-not-accepted.md",
        bad: "# (the lines below are left out)",
        good: "  gap:\n    code: Q0508\n    where: rounds\n    saw: [34 hours]\n    because: the break between the rounds is meant\n    cite: 二（二）",
        shown: Bilingual(
          en: "warning[Q0508]: no voucher can be used in a stretch between rounds: 34 hours\n   --> campaign.yaml:40:1 (rounds)\n   |\n40 | rounds:\n   | ^^^^^^\n...\n44 |     valid: until 2024-02-01T24:00\n   |                  ---------------- nothing is valid from here\n...\n47 |     open: from 2024-02-03T10:00 until end of valid\n   |                ---------------- until here\n   |\n   = note: 34 hours between `first` and `second`: from 2024-02-02T00:00 until 2024-02-03T10:00",
          zh: "警告[Q0508]：轮次之间有 1 段时间没有任何券可用：34 小时\n   --> campaign.yaml:40:1 (rounds)\n   |\n40 | rounds:\n   | ^^^^^^\n...\n44 |     valid: until 2024-02-01T24:00\n   |                  ---------------- 此后没有有效的券\n...\n47 |     open: from 2024-02-03T10:00 until end of valid\n   |                ---------------- 到此为止\n   |\n   = 注：`first` 与 `second` 之间 34 小时：2024-02-02T00:00 至 2024-02-03T10:00"))
    ),
    (
      "Q0509",
      FindingExample(
        source: "time/leftover-arrives-late.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-01T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-01T10:00 until end of valid",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-03T10:00 until end of valid\n# …\n  gap:\n    code: Q0508\n    where: rounds\n    saw: [34 hours]\n    because: the break between the rounds is meant\n    cite: 二（二）",
        shown: Bilingual(
          en: "warning[Q0509]: round `second` opens 14 hours before the leftover of `first` is complete\n   --> campaign.yaml:48:12 (rounds.second.issue)\n   |\n44 |     valid: until 2024-02-01T24:00\n   |                  ---------------- the leftover is complete at 2024-02-02T00:00\n...\n47 |     open: from 2024-02-01T10:00 until end of valid\n   |                ---------------- opens at 2024-02-01T10:00\n48 |     issue: leftover of first\n   |            ^^^^^^^^^^^^^^^^^",
          zh: "警告[Q0509]：轮次 `second` 开放 14 小时后，`first` 的结余才结清\n   --> campaign.yaml:48:12 (rounds.second.issue)\n   |\n44 |     valid: until 2024-02-01T24:00\n   |                  ---------------- 结余于 2024-02-02T00:00 结清\n...\n47 |     open: from 2024-02-01T10:00 until end of valid\n   |                ---------------- 2024-02-01T10:00 开放\n48 |     issue: leftover of first\n   |            ^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0510",
      FindingExample(
        source: "time/never-closes.md",
        bad: "    open: from 2024-02-03T10:00",
        good: "    open: from 2024-02-03T10:00 until end of valid",
        shown: Bilingual(
          en: "warning[Q0510]: round `second` never says until when it can be grabbed\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n47 |     open: from 2024-02-03T10:00\n   |           ^^^^^^^^^^^^^^^^^^^^^\n...\n49 |     valid: until 2024-02-05T24:00\n   |                  ---------------- its vouchers can be used until here\n   |\n   = help: close it when its vouchers can no longer be used: insert ` until end of valid`",
          zh: "警告[Q0510]：轮次 `second` 没有写明领券何时截止\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n47 |     open: from 2024-02-03T10:00\n   |           ^^^^^^^^^^^^^^^^^^^^^\n...\n49 |     valid: until 2024-02-05T24:00\n   |                  ---------------- 其券的有效期到此为止\n   |\n   = 建议：券不能再用时关闭：插入 ` until end of valid`"))
    ),
  ]
}
