// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ12: [(String, FindingExample)] = [
    (
      "Q1201",
      FindingExample(
        source: "amend/forgets-another.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1201]: `was` says `[1]`, but `campaign.notice.clauses.二（三）` is `[2]`\n  --> amendment.yaml:8:28 (campaign.notice.clauses.二（三）)\n  |\n8 |       二（三）: {is: [3], was: [1]}\n  |                                ^^^\n  ::: earlier.yaml:8:18\n  |\n8 |       二（三）: {is: [2], was: [1]}\n  |                      --- as an earlier amendment left it\n  |\n  = help: once the change is weighed against it: replace `[1]` with `[2]`",
          zh: "错误[Q1201]：`was`（原为）写的是 `[1]`，而 `campaign.notice.clauses.二（三）` 是 `[2]`\n  --> amendment.yaml:8:28 (campaign.notice.clauses.二（三）)\n  |\n8 |       二（三）: {is: [3], was: [1]}\n  |                                ^^^\n  ::: earlier.yaml:8:18\n  |\n8 |       二（三）: {is: [2], was: [1]}\n  |                      --- 较早的修改已改为此\n  |\n  = 建议：核对修改内容后：把 `[1]` 换成 `[2]`"))
    ),
    (
      "Q1202",
      FindingExample(
        source: "amend/bare-list.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1202]: `subjects.user.needs` changes from `[phone]` to `[phone, device]` without a `was`\n   --> amendment.yaml:7:17 (subjects.user.needs)\n   |\n 7 |   user: {needs: [phone, device]}\n   |                 ^^^^^^^^^^^^^^^\n   ::: campaign.yaml:57:95\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |                                                                                               ------- the campaign\n   |\n   = help: say what was before: replace `[phone, device]` with `{is: [phone, device], was: [phone]}`",
          zh: "错误[Q1202]：`subjects.user.needs` 由 `[phone]` 改为 `[phone, device]`，但没有写 `was`（原为）\n   --> amendment.yaml:7:17 (subjects.user.needs)\n   |\n 7 |   user: {needs: [phone, device]}\n   |                 ^^^^^^^^^^^^^^^\n   ::: campaign.yaml:57:95\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |                                                                                               ------- 活动中的写法\n   |\n   = 建议：写明原来的值：把 `[phone, device]` 换成 `{is: [phone, device], was: [phone]}`"))
    ),
    (
      "Q1203",
      FindingExample(
        source: "amend/nothing.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "warning[Q1203]: the file changes nothing\n  --> amendment.yaml:1:1\n  |\n1 | quan: 1\n  | ^\n  ::: campaign.yaml:2:1\n  |\n2 | quan: 1\n  | - the campaign",
          zh: "警告[Q1203]：本文件没有作任何修改\n  --> amendment.yaml:1:1\n  |\n1 | quan: 1\n  | ^\n  ::: campaign.yaml:2:1\n  |\n2 | quan: 1\n  | - 所修改的活动"))
    ),
    (
      "Q1204",
      FindingExample(
        source: "amend/no-base.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1204]: no file of this folder is the campaign `demo-2023`\n  --> amendment.yaml:3:11 (campaign.amends)\n  |\n3 |   amends: demo-2023\n  |           ^^^^^^^^^\n  |\n  = note: campaigns of this folder: demo-2024\n  = note: `--base FILE` gives it\n  = help: did you mean `demo-2024`: replace `demo-2023` with `demo-2024`",
          zh: "错误[Q1204]：本文件夹中没有编号为 `demo-2023` 的活动\n  --> amendment.yaml:3:11 (campaign.amends)\n  |\n3 |   amends: demo-2023\n  |           ^^^^^^^^^\n  |\n  = 注：本文件夹中的活动：demo-2024\n  = 注：可用 `--base FILE` 指定\n  = 建议：是否想写 `demo-2024`：把 `demo-2023` 换成 `demo-2024`"))
    ),
    (
      "Q1205",
      FindingExample(
        source: "amend/removed-twice.md",
        bad: "# (as in the base)",
        good: "quan: 1\ncampaign:\n  # …",
        shown: Bilingual(
          en: "error[Q1205]: there is no `rules.in-person` to remove\n   --> amendment.yaml:7:3 (rules.in-person)\n   |\n 7 |   in-person: removed\n   |   ^^^^^^^^^\n   ::: campaign.yaml:60:3\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |   - the campaign\n   |\n   = note: what stands there: local, store, listed",
          zh: "错误[Q1205]：没有 `rules.in-person` 可以删去\n   --> amendment.yaml:7:3 (rules.in-person)\n   |\n 7 |   in-person: removed\n   |   ^^^^^^^^^\n   ::: campaign.yaml:60:3\n   |\n60 |   local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}\n   |   - 活动中的写法\n   |\n   = 注：此处有：local、store、listed"))
    ),
    (
      "Q1206",
      FindingExample(
        source: "assume/more-than-holes.md",
        bad: "  one-each: {at: grab, per: [user, round, tier], at-most: TBD, cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q1206]: an assumption fills holes only, and `rounds.first.valid` is none\n   --> campaign.assume.yaml:5:18 (rounds.first.valid)\n   |\n 5 |   first: {valid: until 2024-02-02T24:00}\n   |                  ^^^^^^^^^^^^^^^^^^^^^^\n   ::: campaign.yaml:44:12\n   |\n44 |     valid: until 2024-02-01T24:00\n   |            ---------------------- the campaign\n   |\n   = note: a hole is a value with `TBD`; what changes a campaign is an amendment (`amends`)",
          zh: "错误[Q1206]：假设只能填补待定项，而 `rounds.first.valid` 不是待定项\n   --> campaign.assume.yaml:5:18 (rounds.first.valid)\n   |\n 5 |   first: {valid: until 2024-02-02T24:00}\n   |                  ^^^^^^^^^^^^^^^^^^^^^^\n   ::: campaign.yaml:44:12\n   |\n44 |     valid: until 2024-02-01T24:00\n   |            ---------------------- 活动中的写法\n   |\n   = 注：待定项是含 `TBD`（待定）的值；修改活动须写成修改文件（`amends`）"))
    ),
  ]
}
