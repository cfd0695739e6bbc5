// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ13: [(String, FindingExample)] = [
    (
      "Q1301",
      FindingExample(
        source: "scenarios/unknown-fact.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1301]: there is no key or fact `teir`\n   --> campaign.test.yaml:15:22 (scenarios.a.when)\n   |\n15 |     when: {do: grab, teir: t100, user.plase: 371502, item.price: 1元, at: 2024-01-27T10:00}\n   |                      ^^^^\n   |\n   = note: there are: do, at, id, tier, round, voucher, user, merchant, order, items, item, set, …\n   = help: did you mean `tier`: replace `teir` with `tier`",
          zh: "错误[Q1301]：没有键或事实 `teir`\n   --> campaign.test.yaml:15:22 (scenarios.a.when)\n   |\n15 |     when: {do: grab, teir: t100, user.plase: 371502, item.price: 1元, at: 2024-01-27T10:00}\n   |                      ^^^^\n   |\n   = 注：现有：do、at、id、tier、round、voucher、user、merchant、order、items、item、set 等\n   = 建议：是否想写 `tier`：把 `teir` 换成 `tier`"))
    ),
    (
      "Q1302",
      FindingExample(
        source: "scenarios/misfits.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1302]: expected an instant such as `2024-01-27T10:00`, or `+ 2 days` after the command before, found `tomorrow`\n   --> campaign.test.yaml:15:55 (scenarios.a.when.at)\n   |\n15 |     when: {do: redeem, voucher: 55NWHX37WAZAE5HQ, at: tomorrow, item.price: 2000, times: 0}\n   |                                                       ^^^^^^^^",
          zh: "错误[Q1302]：应当是时刻，如 `2024-01-27T10:00`，或距上一条指令 `+ 2天`，却是 `tomorrow`\n   --> campaign.test.yaml:15:55 (scenarios.a.when.at)\n   |\n15 |     when: {do: redeem, voucher: 55NWHX37WAZAE5HQ, at: tomorrow, item.price: 2000, times: 0}\n   |                                                       ^^^^^^^^"))
    ),
    (
      "Q1303",
      FindingExample(
        source: "scenarios/campaign-with-errors.md",
        bad: "  t100: {title: 满1000元减100元, amount: 101元 when item.price >= 1000元, cite: 二（一）}",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}",
        shown: Bilingual(
          en: "error[Q1303]: the campaign `campaign.yaml` cannot be run\n  --> campaign.test.yaml:2:11 (campaign)\n  |\n2 | campaign: campaign.yaml\n  |           ^^^^^^^^^^^^^\n  |\n  = note: Q0811 37:38: `101元` is not a figure of `二（一）`, which prints 100元, 1000元, 200元, 2000元; the nearest is `100元`\n  = note: Q0401 43:19: the rounds hand out 402元, 2元 more than the sources give\n  = note: Q0901 87:16: assertion `once` is refuted: the left side is 402元, the right side 400元\n\nran 0 scenarios of 1 file, 0 commands: 0 passed, 0 failed, 1 file with errors",
          zh: "错误[Q1303]：活动 `campaign.yaml` 无法执行\n  --> campaign.test.yaml:2:11 (campaign)\n  |\n2 | campaign: campaign.yaml\n  |           ^^^^^^^^^^^^^\n  |\n  = 注：Q0811 37:38：`101元` 不在 `二（一）` 的数字之中，该条款列出的是 100元、1000元、200元、2000元；最接近的是 `100元`\n  = 注：Q0401 43:19：各轮共发放 402元，比各方出资多 2元\n  = 注：Q0901 87:16：断言 `once` 不成立：左边是 402元，右边是 400元\n\n已执行 1 个文件的 0 个情景（0 条指令）：0 个通过，0 个未通过，1 个文件有错误"))
    ),
    (
      "Q1304",
      FindingExample(
        source: "scenarios/contradictions-2.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1304]: an accepted command has no `rule`\n   --> campaign.test.yaml:16:26 (scenarios.accepted-with-rule.then)\n   |\n16 |     then: {is: accepted, rule: rules.local}\n   |                          ^^^^",
          zh: "错误[Q1304]：被接受的指令没有 `rule`\n   --> campaign.test.yaml:16:26 (scenarios.accepted-with-rule.then)\n   |\n16 |     then: {is: accepted, rule: rules.local}\n   |                          ^^^^"))
    ),
    (
      "Q1305",
      FindingExample(
        source: "scenarios/stale-gap-2.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1305]: there is nothing to cover at `rules.locale`\n   --> campaign.test.yaml:18:3 (uncovered)\n   |\n18 |   rules.locale: a slip\n   |   ^^^^^^^^^^^^\n   |\n   = help: did you mean `rules.local`: replace `rules.locale` with `rules.local`",
          zh: "错误[Q1305]：没有可覆盖的 `rules.locale`\n   --> campaign.test.yaml:18:3 (uncovered)\n   |\n18 |   rules.locale: a slip\n   |   ^^^^^^^^^^^^\n   |\n   = 建议：是否想写 `rules.local`：把 `rules.locale` 换成 `rules.local`"))
    ),
  ]
}
