// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ13: [(String, FindingExample)] = [
    (
      "Q1301",
      FindingExample(
        source: "scenarios/unknown-fact.md",
        bad: "quan: 1\ncampaign: campaign.yaml\n\nfacts:\n  enrol: {merchant.vetted: yes}\n  grab: {user.place: 371502}\n  redeem: {item.price: 2000元}\n  refund: {refund.extent: full}\n\ngiven:\n  - {do: enrol, merchant: store, at: 2024-01-26T09:00}\n\nscenarios:\n  a:\n    when: {do: grab, teir: t100, user.plase: 371502, item.price: 1元, at: 2024-01-27T10:00}\n    then: {is: accepted}",
        good: "quan: 1\ncampaign: campaign.yaml\nscenarios:\n  # …",
        shown: Bilingual(
          en: "error[Q1301]: there is no key or fact `teir`\n   --> campaign.test.yaml:15:22 (scenarios.a.when)\n   |\n15 |     when: {do: grab, teir: t100, user.plase: 371502, item.price: 1元, at: 2024-01-27T10:00}\n   |                      ^^^^\n   |\n   = note: there are: do, at, id, tier, round, voucher, user, merchant, order, items, item, set, …\n   = help: did you mean `tier`: replace `teir` with `tier`",
          zh: "错误[Q1301]：没有键或事实 `teir`\n   --> campaign.test.yaml:15:22 (scenarios.a.when)\n   |\n15 |     when: {do: grab, teir: t100, user.plase: 371502, item.price: 1元, at: 2024-01-27T10:00}\n   |                      ^^^^\n   |\n   = 注：现有：do、at、id、tier、round、voucher、user、merchant、order、items、item、set 等\n   = 建议：是否想写 `tier`：把 `teir` 换成 `tier`"))
    ),
    (
      "Q1302",
      FindingExample(
        source: "scenarios/misfits.md",
        bad: "quan: 1\ncampaign: campaign.yaml\n\nfacts:\n  enrol: {merchant.vetted: yes}\n  grab: {user.place: 371502}\n  redeem: {item.price: 2000元}\n  refund: {refund.extent: full}\n\ngiven:\n  - {do: enrol, merchant: store, at: 2024-01-26T09:00}\n\nscenarios:\n  a:\n    when: {do: redeem, voucher: 55NWHX37WAZAE5HQ, at: tomorrow, item.price: 2000, times: 0}\n    then: {is: maybe, amount: 300, expires: 2024-02-30T10:00}\n  b:\n    when: {do: grab, tier: t100, at: 2024-01-27T10:00, user.place: Liaocheng}\n    then: {is: acepted}\n  c:\n    when: {do: enrol, merchant: m, merchant.vetted: perhaps}\n    then: {is: accepted, others: many}\n  d:\n    when: {do: refund, voucher: 55NWHX37WAZAE5HQ, refund.extent: [full], refund.part: half, refund.amount: x}\n    then: {is: refused, remedy: something}",
        good: "quan: 1\ncampaign: campaign.yaml\nscenarios:\n  # …",
        shown: Bilingual(
          en: "error[Q1302]: expected an instant such as `2024-01-27T10:00`, or `+ 2 days` after the command before, found `tomorrow`\n   --> campaign.test.yaml:15:55 (scenarios.a.when.at)\n   |\n15 |     when: {do: redeem, voucher: 55NWHX37WAZAE5HQ, at: tomorrow, item.price: 2000, times: 0}\n   |                                                       ^^^^^^^^",
          zh: "错误[Q1302]：应当是时刻，如 `2024-01-27T10:00`，或距上一条指令 `+ 2天`，却是 `tomorrow`\n   --> campaign.test.yaml:15:55 (scenarios.a.when.at)\n   |\n15 |     when: {do: redeem, voucher: 55NWHX37WAZAE5HQ, at: tomorrow, item.price: 2000, times: 0}\n   |                                                       ^^^^^^^^"))
    ),
    (
      "Q1303",
      FindingExample(
        source: "scenarios/campaign-with-errors.md",
        bad: "quan: 1\ncampaign: campaign.yaml\n\nfacts:\n  enrol: {merchant.vetted: yes}\n  grab: {user.place: 371502}\n  redeem: {item.price: 2000元}\n  refund: {refund.extent: full}\n\ngiven:\n  - {do: enrol, merchant: store, at: 2024-01-26T09:00}\n\nscenarios:\n  a:\n    when: {do: grab, tier: t100}\n    then: accepted",
        good: "quan: 1\ncampaign: campaign.yaml\nscenarios:\n  # …",
        shown: Bilingual(
          en: "error[Q1303]: the campaign `campaign.yaml` cannot be run\n  --> campaign.test.yaml:2:11 (campaign)\n  |\n2 | campaign: campaign.yaml\n  |           ^^^^^^^^^^^^^\n  |\n  = note: Q0811 37:38: `101元` is not a figure of `二（一）`, which prints 100元, 1000元, 200元, 2000元; the nearest is `100元`\n  = note: Q0401 43:19: the rounds hand out 402元, 2元 more than the sources give\n  = note: Q0901 87:16: assertion `once` is refuted: the left side is 402元, the right side 400元",
          zh: "错误[Q1303]：活动 `campaign.yaml` 无法执行\n  --> campaign.test.yaml:2:11 (campaign)\n  |\n2 | campaign: campaign.yaml\n  |           ^^^^^^^^^^^^^\n  |\n  = 注：Q0811 37:38：`101元` 不在 `二（一）` 的数字之中，该条款列出的是 100元、1000元、200元、2000元；最接近的是 `100元`\n  = 注：Q0401 43:19：各轮共发放 402元，比各方出资多 2元\n  = 注：Q0901 87:16：断言 `once` 不成立：左边是 402元，右边是 400元"))
    ),
    (
      "Q1304",
      FindingExample(
        source: "scenarios/contradictions-2.md",
        bad: "quan: 1\ncampaign: campaign.yaml\n\nfacts:\n  enrol: {merchant.vetted: yes}\n  grab: {user.place: 371502}\n  redeem: {item.price: 2000元}\n  refund: {refund.extent: full}\n\ngiven:\n  - {do: enrol, merchant: store, at: 2024-01-26T09:00}\n\nscenarios:\n  accepted-with-rule:\n    when: {do: grab, tier: t100}\n    then: {is: accepted, rule: rules.local}\n  refused-with-amount:\n    when: {do: grab, tier: t100}\n    then: {is: refused, amount: 100元}\n  raw:\n    when: {line: '{}', tier: t100}\n    then: invalid",
        good: "quan: 1\ncampaign: campaign.yaml\nscenarios:\n  # …",
        shown: Bilingual(
          en: "error[Q1304]: an accepted command has no `rule`\n   --> campaign.test.yaml:16:26 (scenarios.accepted-with-rule.then)\n   |\n16 |     then: {is: accepted, rule: rules.local}\n   |                          ^^^^",
          zh: "错误[Q1304]：被接受的指令没有 `rule`\n   --> campaign.test.yaml:16:26 (scenarios.accepted-with-rule.then)\n   |\n16 |     then: {is: accepted, rule: rules.local}\n   |                          ^^^^"))
    ),
    (
      "Q1305",
      FindingExample(
        source: "scenarios/stale-gap-2.md",
        bad: "quan: 1\ncampaign: campaign.yaml\n\nfacts:\n  enrol: {merchant.vetted: yes}\n  grab: {user.place: 371502}\n  redeem: {item.price: 2000元}\n  refund: {refund.extent: full}\n\ngiven:\n  - {do: enrol, merchant: store, at: 2024-01-26T09:00}\n\nscenarios:\n  a:\n    when: {do: grab, tier: t100, at: 2024-01-27T10:00}\n    then: accepted\nuncovered:\n  rules.locale: a slip\n  规则.local 通过: 已覆盖",
        good: "quan: 1\ncampaign: campaign.yaml\nscenarios:\n  # …",
        shown: Bilingual(
          en: "error[Q1305]: there is nothing to cover at `rules.locale`\n   --> campaign.test.yaml:18:3 (uncovered)\n   |\n18 |   rules.locale: a slip\n   |   ^^^^^^^^^^^^\n   |\n   = help: did you mean `rules.local`: replace `rules.locale` with `rules.local`",
          zh: "错误[Q1305]：没有可覆盖的 `rules.locale`\n   --> campaign.test.yaml:18:3 (uncovered)\n   |\n18 |   rules.locale: a slip\n   |   ^^^^^^^^^^^^\n   |\n   = 建议：是否想写 `rules.local`：把 `rules.locale` 换成 `rules.local`"))
    ),
  ]
}
