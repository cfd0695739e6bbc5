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
        source: "limits/limit-under-a-condition.md",
        bad: "  one-each: {at: grab, per: [user, round, tier], when: platform == bank, at-most: 1, cite: 二（三）}",
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
    (
      "Q0606",
      FindingExample(
        source: "quotas/given-back-while-alive.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  twice: {at: grab, per: user, at-most: 2, back: refund-full, cite: [二（三）, 二（二）]}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0606]: `twice` misses a way back in: `redeem` brings a voucher back to `used` after its take was given back, and takes nothing\n   --> campaign.yaml:55:15 (quotas.twice.at)\n   |\n55 |   twice: {at: grab, per: user, at-most: 2, back: refund-full, cite: [二（三）, 二（二）]}\n   |               ^^^^\n   |                                                  ----------- given back here\n   |\n   = note: add `redeem` to `at`, or count the state itself: `while: used` in place of `back`",
          zh: "警告[Q0606]：`twice` 漏计一条返回的途径：`redeem` 使已返还额度的券回到`已使用`，却不再占用\n   --> campaign.yaml:55:15 (quotas.twice.at)\n   |\n55 |   twice: {at: grab, per: user, at-most: 2, back: refund-full, cite: [二（三）, 二（二）]}\n   |               ^^^^\n   |                                                  ----------- 在此返还\n   |\n   = 注：请把 `redeem` 加入 `at`，或直接按状态计数：用 `while: used` 代替 `back`"))
    ),
    (
      "Q0608",
      FindingExample(
        source: "quotas/while-over-a-void-state.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}\n  held: {at: grab, per: user, at-most: 2, while: unused | void, cite: [二（三）, 二（二）]}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0608]: `held` counts vouchers that are `void`, which none ever is\n   --> campaign.yaml:55:50 (quotas.held.while)\n   |\n55 |   held: {at: grab, per: user, at-most: 2, while: unused | void, cite: [二（三）, 二（二）]}\n   |   ---- this quota\n   |                                                  ^^^^^^^^^^^^^\n   |\n   = note: vouchers reach `unused`, `used`, `expired`",
          zh: "错误[Q0608]：`held` 计`已作废`的券，但没有券会处于该状态\n   --> campaign.yaml:55:50 (quotas.held.while)\n   |\n55 |   held: {at: grab, per: user, at-most: 2, while: unused | void, cite: [二（三）, 二（二）]}\n   |   ---- 该限额\n   |                                                  ^^^^^^^^^^^^^\n   |\n   = 注：券能达到的状态：未使用、已使用、已过期"))
    ),
    (
      "Q0610",
      FindingExample(
        source: "limits/all-of-keys-not-brought.md",
        bad: "  user: {same: all of device & phone, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        good: "  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0610]: `user` is told by all of its keys, but a grab need not bring `device`\n   --> campaign.yaml:57:83 (subjects.user.needs)\n   |\n57 |   user: {same: all of device & phone, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |                --------------------- all of these\n   |                                                                                   ^^^^^^^",
          zh: "错误[Q0610]：`user` 须由全部标识认定，但领券不必提供 `device`\n   --> campaign.yaml:57:83 (subjects.user.needs)\n   |\n57 |   user: {same: all of device & phone, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}\n   |                --------------------- 须全部相同\n   |                                                                                   ^^^^^^^"))
    ),
    (
      "Q0611",
      FindingExample(
        source: "limits/direct-links-join-nobody.md",
        bad: "  user: {same: any of device | phone, links: direct, refused: linked, needs: [phone], cite: 二（三）}",
        good: "  user: {same: any of device | phone | bank_card, links: transitive, refused: ignored, needs: [phone], cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0611]: `links: direct` joins nobody, so a refused grab of `user` has nothing to link\n   --> campaign.yaml:57:63 (subjects.user.refused)\n   |\n57 |   user: {same: any of device | phone, links: direct, refused: linked, needs: [phone], cite: 二（三）}\n   |                                              ------ direct links\n   |                                                               ^^^^^^",
          zh: "警告[Q0611]：`links: direct` 不合并任何主体，`user` 被拒的领取无从建立关联\n   --> campaign.yaml:57:63 (subjects.user.refused)\n   |\n57 |   user: {same: any of device | phone, links: direct, refused: linked, needs: [phone], cite: 二（三）}\n   |                                              ------ 直接关联\n   |                                                               ^^^^^^"))
    ),
  ]
}
