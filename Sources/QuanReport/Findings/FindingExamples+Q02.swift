// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ02: [(String, FindingExample)] = [
    (
      "Q0201",
      FindingExample(
        source: "families/column-that-a-row-lacks.md",
        bad: "  big: {each: {t200: {face: 200元}}, amount: face when item.price >= spend, cite: 二（一）}\n# …\n    issue: {big.t200: 1, t100: 2}",
        good: "  t200: {title: 满2000元减200元, amount: 200元 when item.price >= 2000元, cite: 二（一）}\n# …\n    issue: {t200: 1, t100: 2}",
        shown: Bilingual(
          en: "error[Q0201]: no amount is called `spend`\n   --> campaign.yaml:38:69 (tiers.big.t200.amount)\n   |\n38 |   big: {each: {t200: {face: 200元}}, amount: face when item.price >= spend, cite: 二（一）}\n   |                                                                      ^^^^^\n   |\n   = note: known: city",
          zh: "错误[Q0201]：没有名为 `spend` 的金额\n   --> campaign.yaml:38:69 (tiers.big.t200.amount)\n   |\n38 |   big: {each: {t200: {face: 200元}}, amount: face when item.price >= spend, cite: 二（一）}\n   |                                                                      ^^^^^\n   |\n   = 注：已有：city"))
    ),
    (
      "Q0202",
      FindingExample(
        source: "names/defined-twice.md",
        bad: "  city: admin 3715\n  first: admin 3716",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0202]: `first` is defined twice\n   --> campaign.yaml:42:3 (rounds.first)\n   |\n27 |   first: admin 3716\n   |   ----- first here\n...\n42 |   first:\n   |   ^^^^^",
          zh: "错误[Q0202]：`first` 重复定义\n   --> campaign.yaml:42:3 (rounds.first)\n   |\n27 |   first: admin 3716\n   |   ----- 首次定义\n...\n42 |   first:\n   |   ^^^^^"))
    ),
    (
      "Q0203",
      FindingExample(
        source: "names/unused.md",
        bad: "  bank: 示例银行\n  union: 示例银联\n# …\n  city: admin 3715\n  town: admin 371502\n# …\n    merchant.vetted: boolean\n    merchant.size: integer",
        good: "  bank: 示例银行\n# …\n  city: admin 3715\n# …\n    merchant.vetted: boolean",
        shown: Bilingual(
          en: "warning[Q0203]: nothing refers to the party `union`\n   --> campaign.yaml:24:3 (parties.union)\n   |\n24 |   union: 示例银联\n   |   ^^^^^",
          zh: "警告[Q0203]：参与方 `union` 没有被使用\n   --> campaign.yaml:24:3 (parties.union)\n   |\n24 |   union: 示例银联\n   |   ^^^^^"))
    ),
    (
      "Q0204",
      FindingExample(
        source: "names/fact-not-brought.md",
        bad: "  local: {at: grab, when: user.place in city and item.price >= 1000元, else: out_of_region, cite: [二（一）, 二（三）]}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0204]: `grab` does not bring `item.price`; it comes with `redeem`\n   --> campaign.yaml:60:50 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city and item.price >= 1000元, else: out_of_region, cite: [二（一）, 二（三）]}\n   |                                                  ^^^^^^^^^^\n   |\n   = note: declare it under `facts.grab` if callers bring it",
          zh: "错误[Q0204]：`grab` 不带 `item.price`，它来自 `redeem`\n   --> campaign.yaml:60:50 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city and item.price >= 1000元, else: out_of_region, cite: [二（一）, 二（三）]}\n   |                                                  ^^^^^^^^^^\n   |\n   = 注：如果调用方会提供，请在 `facts.grab` 下声明"))
    ),
    (
      "Q0205",
      FindingExample(
        source: "names/unknown-zone.md",
        bad: "  zone: Asia/Jinan",
        good: "  zone: Asia/Shanghai",
        shown: Bilingual(
          en: "error[Q0205]: no time zone is called `Asia/Jinan` in the system's database\n  --> campaign.yaml:7:9 (campaign.zone)\n  |\n7 |   zone: Asia/Jinan\n  |         ^^^^^^^^^^\n  |\n  = note: zones are IANA names such as `Asia/Shanghai`; the database is Debian's package `tzdata`",
          zh: "错误[Q0205]：系统时区数据库中没有 `Asia/Jinan`\n  --> campaign.yaml:7:9 (campaign.zone)\n  |\n7 |   zone: Asia/Jinan\n  |         ^^^^^^^^^^\n  |\n  = 注：时区使用 IANA 名称，如 `Asia/Shanghai`；数据库来自 Debian 的 `tzdata` 软件包"))
    ),
    (
      "Q0206",
      FindingExample(
        source: "names/reason-in-words.md",
        bad: "  local: {at: grab, when: user.place in city, else: 不在活动区域, cite: 二（三）}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0206]: no reason is called `不在活动区域`\n   --> campaign.yaml:60:53 (rules.local.else)\n   |\n60 |   local: {at: grab, when: user.place in city, else: 不在活动区域, cite: 二（三）}\n   |                                                     ^^^^^^^^^^^^\n   |\n   = note: reasons: not_open, closed, sold_out, limit_reached, below_threshold, not_eligible, out_of_region, place_unproven, wrong_platform, wrong_channel, wrong_goods, wrong_merchant, merchant_suspended, not_admitted, not_the_holder, identity_unproven, not_human, risk, evidence_missing, evidence_mismatch, payment_too_small, expired, wrong_state, too_late, user_blocked, fact_missing, undecided, unknown_voucher, unknown_order, unknown_merchant, unknown_user, not_yet_valid, not_tentative, money_short, out_of_order, not_effective, takes_away, not_next",
          zh: "错误[Q0206]：没有名为 `不在活动区域` 的原因\n   --> campaign.yaml:60:53 (rules.local.else)\n   |\n60 |   local: {at: grab, when: user.place in city, else: 不在活动区域, cite: 二（三）}\n   |                                                     ^^^^^^^^^^^^\n   |\n   = 注：可用：not_open、closed、sold_out、limit_reached、below_threshold、not_eligible、out_of_region、place_unproven、wrong_platform、wrong_channel、wrong_goods、wrong_merchant、merchant_suspended、not_admitted、not_the_holder、identity_unproven、not_human、risk、evidence_missing、evidence_mismatch、payment_too_small、expired、wrong_state、too_late、user_blocked、fact_missing、undecided、unknown_voucher、unknown_order、unknown_merchant、unknown_user、not_yet_valid、not_tentative、money_short、out_of_order、not_effective、takes_away、not_next"))
    ),
    (
      "Q0207",
      FindingExample(
        source: "families/no-members.md",
        bad: "    each: 3 to 2\n    open: from 2024-02-03T10:00 until end of valid\n    issue: leftover of first",
        good: "    open: from 2024-02-03T10:00 until end of valid\n    issue: leftover of first",
        shown: Bilingual(
          en: "error[Q0207]: `3 to 2` has no members, or too many\n   --> campaign.yaml:47:11 (rounds.second.each)\n   |\n47 |     each: 3 to 2\n   |           ^^^^^^",
          zh: "错误[Q0207]：`3 to 2` 没有成员或成员过多\n   --> campaign.yaml:47:11 (rounds.second.each)\n   |\n47 |     each: 3 to 2\n   |           ^^^^^^"))
    ),
  ]
}
