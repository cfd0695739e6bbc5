// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ06: [(String, FindingExample)] = [
    (
      "Q0601",
      FindingExample(
        source: "limits/never-binds.md",
        bad: "      二（三）: [1, 3]\n# …\n  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n  few: {at: grab, per: user, for: first, at-most: 3, cite: 二（三）}",
        good: "      二（三）: [1]\n# …\n  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0601]: limit `few` can never bind: 3 is no less than all that is issued, 3\n   --> campaign.yaml:54:51 (quotas.few.at-most)\n   |\n43 |     issue: {t200: 1, t100: 2}\n   |                   - 1 issued\n   |                            - 2 issued\n...\n54 |   few: {at: grab, per: user, for: first, at-most: 3, cite: 二（三）}\n   |                                                   ^ at most 3",
          zh: "警告[Q0601]：限额 `few` 不起作用：3 不小于全部发放量 3\n   --> campaign.yaml:54:51 (quotas.few.at-most)\n   |\n43 |     issue: {t200: 1, t100: 2}\n   |                   - 发放 1 张\n   |                            - 发放 2 张\n...\n54 |   few: {at: grab, per: user, for: first, at-most: 3, cite: 二（三）}\n   |                                                   ^ 至多 3"))
    ),
    (
      "Q0602",
      FindingExample(
        source: "limits/none-per-user.md",
        bad: "  one-each: {at: grab, per: round, at-most: 1, cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0602]: one user can take all of `t200`, `t100` in round `first`\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ---- no limit per user\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |   ---- no limit per user\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = note: a limit reads `{at: grab, per: [user, round, tier], at-most: 1}`",
          zh: "警告[Q0602]：同一用户可以领走轮次 `first` 的全部 `t200`、`t100`\n   --> campaign.yaml:41:3 (rounds.first)\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ---- 没有每人限领\n38 |   t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n   |   ---- 没有每人限领\n...\n41 |   first:\n   |   ^^^^^\n   |\n   = 注：限领写作 `{at: grab, per: [user, round, tier], at-most: 1}`"))
    ),
    (
      "Q0603",
      FindingExample(
        source: "limits/foreign-key.md",
        bad: "  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [app_account], cite: 二（三）}",
        good: "  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0603]: `user` needs `app_account`, which is not among the keys that tell users apart\n   --> campaign.yaml:57:95 (subjects.user.needs)\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [app_account], cite: 二（三）}\n   |                --------------------------------- the keys that count\n   |                                                                                               ^^^^^^^^^^^^^",
          zh: "错误[Q0603]：`user` 要求提供 `app_account`，但它不用于认定同一主体\n   --> campaign.yaml:57:95 (subjects.user.needs)\n   |\n57 |   user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [app_account], cite: 二（三）}\n   |                --------------------------------- 用于认定的标识\n   |                                                                                               ^^^^^^^^^^^^^"))
    ),
    (
      "Q0605",
      FindingExample(
        source: "limits/implied.md",
        bad: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n  one-in-all: {at: grab, per: user, at-most: 1, cite: 二（三）}",
        good: "  one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0605]: limit `one-each` never refuses: `one-in-all` always refuses first\n   --> campaign.yaml:53:59 (quotas.one-each)\n   |\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                                                           ^ at most 1\n54 |   one-in-all: {at: grab, per: user, at-most: 1, cite: 二（三）}\n   |                                              - at most 1, counted at least as widely",
          zh: "警告[Q0605]：限额 `one-each` 不起作用：`one-in-all` 总会先达到上限\n   --> campaign.yaml:53:59 (quotas.one-each)\n   |\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                                                           ^ 至多 1\n54 |   one-in-all: {at: grab, per: user, at-most: 1, cite: 二（三）}\n   |                                              - 至多 1，计数范围不小于前者"))
    ),
  ]
}
