// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ08: [(String, FindingExample)] = [
    (
      "Q0801",
      FindingExample(
        source: "clauses/no-citation.md",
        bad: "  local: {at: grab, when: user.place in city, else: out_of_region}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0801]: `rules.local` cites no clause of the notice\n   --> campaign.yaml:60:3 (rules.local)\n   |\n13 |     clauses:\n   |     ------- the notice's clauses\n...\n60 |   local: {at: grab, when: user.place in city, else: out_of_region}\n   |   ^^^^^\n   |\n   = note: add `cite: …` with a clause of the list",
          zh: "错误[Q0801]：`rules.local` 没有写明依据通知的哪一条\n   --> campaign.yaml:60:3 (rules.local)\n   |\n13 |     clauses:\n   |     ------- 通知的条款清单\n...\n60 |   local: {at: grab, when: user.place in city, else: out_of_region}\n   |   ^^^^^\n   |\n   = 注：请从条款清单中选择，补上 `cite: …`（依据）"))
    ),
    (
      "Q0802",
      FindingExample(
        source: "clauses/half-width-brackets-in-the-list.md",
        bad: "      三(一): [7, 95533]",
        good: "      三（一）: [7, 95533]",
        shown: Bilingual(
          en: "error[Q0802]: the notice has no clause `三（一）`\n   --> campaign.yaml:79:67 (discretion.hotline)\n   |\n13 |     clauses:\n   |     ------- the notice's clauses\n...\n79 |   hotline: {who: bank, must: 'answer 95533, 7 days a week', cite: 三（一）}\n   |                                                                   ^^^^^^^^\n   |\n   = note: near ones: 三(一)\n   = help: did you mean `三(一)`: replace `三（一）` with `三(一)`",
          zh: "错误[Q0802]：通知的条款清单中没有 `三（一）`\n   --> campaign.yaml:79:67 (discretion.hotline)\n   |\n13 |     clauses:\n   |     ------- 通知的条款清单\n...\n79 |   hotline: {who: bank, must: 'answer 95533, 7 days a week', cite: 三（一）}\n   |                                                                   ^^^^^^^^\n   |\n   = 注：相近的条款：三(一)\n   = 建议：是否想写 `三(一)`：把 `三（一）` 换成 `三(一)`"))
    ),
    (
      "Q0803",
      FindingExample(
        source: "clauses/carried-only-by-an-acceptance.md",
        bad: "      二（四）: []\n      二（五）: []\n# …\n    cite: [一（二）, 二（五）]",
        good: "      二（四）: []\n# …\n    cite: 一（二）",
        shown: Bilingual(
          en: "error[Q0803]: no entry carries out clause `二（五）`\n   --> campaign.yaml:20:7 (campaign.notice.clauses.二（五）)\n   |\n20 |       二（五）: []\n   |       ^^^^^^^^\n...\n97 |   payout:\n   |   ------ an acceptance does not carry it out\n   |\n   = note: cite it where it is carried out, or record under `discretion` what people decide or owe",
          zh: "错误[Q0803]：条款 `二（五）` 没有任何条目落实\n   --> campaign.yaml:20:7 (campaign.notice.clauses.二（五）)\n   |\n20 |       二（五）: []\n   |       ^^^^^^^^\n...\n97 |   payout:\n   |   ------ 认可不算落实\n   |\n   = 注：请在落实它的条目上写 `cite`；由人决定或承担的，记入 `discretion`（裁量）"))
    ),
    (
      "Q0804",
      FindingExample(
        source: "clauses/cited-twice.md",
        bad: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: [二（三）, 二（三）]}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0804]: `rules.local` cites clause `二（三）` twice\n   --> campaign.yaml:60:81 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: [二（三）, 二（三）]}\n   |                                                                           -------- first here\n   |                                                                                     ^^^^^^^^",
          zh: "警告[Q0804]：`rules.local` 重复引用了条款 `二（三）`\n   --> campaign.yaml:60:81 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: [二（三）, 二（三）]}\n   |                                                                           -------- 首次引用\n   |                                                                                     ^^^^^^^^"))
    ),
    (
      "Q0811",
      FindingExample(
        source: "clauses/count-of-another-clause.md",
        bad: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（一）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0811]: `1` is not a figure of `二（一）`, which prints 100元, 1000元, 200元, 2000元\n   --> campaign.yaml:53:59 (quotas.one-each.at-most)\n   |\n16 |       二（一）: [100元, 1000元, 200元, 2000元]\n   |       -------- the clause\n...\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（一）}\n   |                                                           ^",
          zh: "错误[Q0811]：`1` 不在 `二（一）` 的数字之中，该条款列出的是 100元、1000元、200元、2000元\n   --> campaign.yaml:53:59 (quotas.one-each.at-most)\n   |\n16 |       二（一）: [100元, 1000元, 200元, 2000元]\n   |       -------- 所引条款\n...\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（一）}\n   |                                                           ^"))
    ),
    (
      "Q0812",
      FindingExample(
        source: "clauses/figure-not-used.md",
        bad: "      二（一）: [100元, 1000元, 200元, 2000元, 5000元]",
        good: "      二（一）: [100元, 1000元, 200元, 2000元]",
        shown: Bilingual(
          en: "error[Q0812]: no entry uses `5000元` of clause `二（一）`; the closest figure of those that cite it is `2000元` in `tiers.t200`\n   --> campaign.yaml:16:40 (campaign.notice.clauses.二（一）)\n   |\n16 |       二（一）: [100元, 1000元, 200元, 2000元, 5000元]\n   |                                                ^^^^^^\n...\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                                                   ------ the closest one\n   |\n   = note: the clause is cited by `tiers.t100`, `tiers.t200`",
          zh: "错误[Q0812]：条款 `二（一）` 的数字 `5000元` 没有条目使用；引用该条款的条目中最接近的是 `tiers.t200` 的 `2000元`\n   --> campaign.yaml:16:40 (campaign.notice.clauses.二（一）)\n   |\n16 |       二（一）: [100元, 1000元, 200元, 2000元, 5000元]\n   |                                                ^^^^^^\n...\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |                                                                   ------ 最接近的数字\n   |\n   = 注：引用该条款的条目：`tiers.t100`、`tiers.t200`"))
    ),
    (
      "Q0813",
      FindingExample(
        source: "clauses/figure-in-a-text.md",
        bad: "  hotline: {who: bank, must: 'answer 95533 or 96633, 7 days a week', cite: 三（一）}",
        good: "  hotline: {who: bank, must: 'answer 95533, 7 days a week', cite: 三（一）}",
        shown: Bilingual(
          en: "error[Q0813]: the text says `96633`, not a figure of `三（一）`, which prints 7, 95533; the nearest is `95533`\n   --> campaign.yaml:79:47 (discretion.hotline.must)\n   |\n20 |       三（一）: [7, 95533]\n   |                     ----- `三（一）` prints this\n...\n79 |   hotline: {who: bank, must: 'answer 95533 or 96633, 7 days a week', cite: 三（一）}\n   |                                               ^^^^^\n   |\n   = help: use the notice's `95533`: replace `96633` with `95533`",
          zh: "错误[Q0813]：文字中的 `96633` 不在 `三（一）` 的数字之中，该条款列出的是 7、95533；最接近的是 `95533`\n   --> campaign.yaml:79:47 (discretion.hotline.must)\n   |\n20 |       三（一）: [7, 95533]\n   |                     ----- `三（一）` 中的数字\n...\n79 |   hotline: {who: bank, must: 'answer 95533 or 96633, 7 days a week', cite: 三（一）}\n   |                                               ^^^^^\n   |\n   = 建议：改为通知的 `95533`：把 `96633` 换成 `95533`"))
    ),
    (
      "Q0814",
      FindingExample(
        source: "clauses/definition-of-a-count.md",
        bad: "  city: admin 3715\n  per-user: 1\n# …\n  one-each: {at: grab, per: [user, round, tier], at-most: per-user, cite: 二（三）}",
        good: "  city: admin 3715\n# …\n  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0814]: `let.per-user` names a figure and cites no clause\n   --> campaign.yaml:27:13 (let.per-user)\n   |\n27 |   per-user: 1\n   |   -------- the definition\n   |             ^\n   |\n   = note: write `{is: …, cite: …}`",
          zh: "错误[Q0814]：`let.per-user` 定义了数字，却没有写明依据的条款\n   --> campaign.yaml:27:13 (let.per-user)\n   |\n27 |   per-user: 1\n   |   -------- 该定义\n   |             ^\n   |\n   = 注：写作 `{is: …, cite: …}`（`{为: …, 依据: …}`）"))
    ),
    (
      "Q0815",
      FindingExample(
        source: "clauses/date-listed-twice.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        shown: Bilingual(
          en: "error[Q0815]: clause `二（二）` lists `2024-02-01T24:00` twice\n   --> campaign.yaml:17:56 (campaign.notice.clauses.二（二）)\n   |\n17 |       二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n   |                                          ---------------- first here\n   |                                                            ^^^^^^^^^^^^^^^^\n   |\n   = note: list each figure once; was another one meant?",
          zh: "错误[Q0815]：条款 `二（二）` 重复列出了 `2024-02-01T24:00`\n   --> campaign.yaml:17:56 (campaign.notice.clauses.二（二）)\n   |\n17 |       二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n   |                                          ---------------- 首次列出\n   |                                                            ^^^^^^^^^^^^^^^^\n   |\n   = 注：每个数字只列一次；第二处是否本想写另一个数字？"))
    ),
  ]
}
