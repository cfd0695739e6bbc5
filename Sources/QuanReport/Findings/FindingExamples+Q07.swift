// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ07: [(String, FindingExample)] = [
    (
      "Q0701",
      FindingExample(
        source: "place/never-in-both.md",
        bad: "  north: polygon(gcj02(36.5, 115.9), gcj02(36.5, 116.0), gcj02(36.6, 116.0), gcj02(36.6, 115.9))\n  south: polygon(gcj02(36.3, 115.9), gcj02(36.3, 116.0), gcj02(36.4, 116.0), gcj02(36.4, 115.9))\n# …\n  local: {at: grab, when: user.place in north and user.place in south, else: out_of_region, cite: 二（三）}",
        good: "  city: admin 3715\n# …\n  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0701]: rule `local` can never be true: it refuses every `grab`\n   --> campaign.yaml:61:27 (rules.local)\n   |\n61 |   local: {at: grab, when: user.place in north and user.place in south, else: out_of_region, cite: 二（三）}\n   |   ----- this rule\n   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: no facts and no time make all its parts true at once",
          zh: "错误[Q0701]：规则 `local` 永远不成立：会拒绝所有 `grab`\n   --> campaign.yaml:61:27 (rules.local)\n   |\n61 |   local: {at: grab, when: user.place in north and user.place in south, else: out_of_region, cite: 二（三）}\n   |   ----- 该规则\n   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：没有任何事实和时间能使其各部分同时成立"))
    ),
    (
      "Q0702",
      FindingExample(
        source: "rules/always-true.md",
        bad: "  local: {at: grab, when: user.place in city or not user.place in city, else: out_of_region, cite: 二（三）}",
        good: "  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0702]: rule `local` is always true: it decides nothing\n   --> campaign.yaml:60:27 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city or not user.place in city, else: out_of_region, cite: 二（三）}\n   |   ----- this rule\n   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: it refuses only where a fact is missing",
          zh: "警告[Q0702]：规则 `local` 永远成立：不起任何作用\n   --> campaign.yaml:60:27 (rules.local)\n   |\n60 |   local: {at: grab, when: user.place in city or not user.place in city, else: out_of_region, cite: 二（三）}\n   |   ----- 该规则\n   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：只有在缺少事实时才会拒绝"))
    ),
    (
      "Q0703",
      FindingExample(
        source: "rules/partial-refund-forgotten.md",
        bad: "    when: refund.extent == partial or refund.extent == cancelled",
        good: "    when: otherwise",
        shown: Bilingual(
          en: "error[Q0703]: no flow covers a refund where `refund.extent` is `split`\n   --> campaign.yaml:65:1 (flows)\n   |\n65 | flows:\n   | ^^^^^\n66 |   refund-full:\n   |   ----------- one of the refund flows\n...\n71 |   refund-other:\n   |   ------------ one of the refund flows\n   |\n   = note: a flow `when: otherwise` takes what the others leave",
          zh: "错误[Q0703]：以下退款没有任何流转处理：`refund.extent` 为 `split`\n   --> campaign.yaml:65:1 (flows)\n   |\n65 | flows:\n   | ^^^^^\n66 |   refund-full:\n   |   ----------- 退款流转之一\n...\n71 |   refund-other:\n   |   ------------ 退款流转之一\n   |\n   = 注：写一条 `when: otherwise` 的流转可处理其余情形"))
    ),
    (
      "Q0704",
      FindingExample(
        source: "rules/implied.md",
        bad: "  in-person: {at: redeem, when: user is voucher.user, else: not_the_holder, cite: 二（三）}\n  dear: {at: redeem, when: item.price >= 2000元, else: below_threshold, cite: 二（一）}\n  cheap: {at: redeem, when: item.price >= 1000元, else: below_threshold, cite: 二（一）}",
        good: "  in-person: {at: redeem, when: user is voucher.user, else: not_the_holder, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q0704]: rule `cheap` never decides: everything it refuses, `dear` refuses too\n   --> campaign.yaml:65:29 (rules.cheap)\n   |\n64 |   dear: {at: redeem, when: item.price >= 2000元, else: below_threshold, cite: 二（一）}\n   |                            -------------------- `dear` implies it\n65 |   cheap: {at: redeem, when: item.price >= 1000元, else: below_threshold, cite: 二（一）}\n   |                             ^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: `dear` stands first and refuses first",
          zh: "警告[Q0704]：规则 `cheap` 不起决定作用：它拒绝的，`dear` 也都拒绝\n   --> campaign.yaml:65:29 (rules.cheap)\n   |\n64 |   dear: {at: redeem, when: item.price >= 2000元, else: below_threshold, cite: 二（一）}\n   |                            -------------------- `dear` 已包含它\n65 |   cheap: {at: redeem, when: item.price >= 1000元, else: below_threshold, cite: 二（一）}\n   |                             ^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：`dear` 在前，会先拒绝"))
    ),
    (
      "Q0705",
      FindingExample(
        source: "rules/flows-overlap.md",
        bad: "    move: voucher from used to void",
        good: "    when: otherwise\n    move: nothing\n    reading: the voucher counts as used and the subsidy stays spent",
        shown: Bilingual(
          en: "error[Q0705]: flows `refund-full` and `refund-other` can both move the same voucher at once\n   --> campaign.yaml:71:3 (flows.refund-other)\n   |\n66 |   refund-full:\n   |   ----------- to `unused`\n...\n71 |   refund-other:\n   |   ^^^^^^^^^^^^ to `void`\n   |\n   = note: both apply where `voucher.state` is `used`, `refund.extent` is `full`, `now in voucher.valid` holds",
          zh: "错误[Q0705]：流转 `refund-full` 和 `refund-other` 可能同时转移同一张券\n   --> campaign.yaml:71:3 (flows.refund-other)\n   |\n66 |   refund-full:\n   |   ----------- 转为`未使用`\n...\n71 |   refund-other:\n   |   ^^^^^^^^^^^^ 转为`已作废`\n   |\n   = 注：两者都适用的情形：`voucher.state` 为 已使用，`refund.extent` 为 `full`，`now in voucher.valid` 成立"))
    ),
    (
      "Q0706",
      FindingExample(
        source: "rules/refund-kept-silently.md",
        bad: "    move: nothing",
        good: "    move: nothing\n    reading: the voucher counts as used and the subsidy stays spent",
        shown: Bilingual(
          en: "warning[Q0706]: refund flow `refund-other` leaves the voucher used and the subsidy spent without a `reading`\n   --> campaign.yaml:71:3 (flows.refund-other)\n   |\n71 |   refund-other:\n   |   ^^^^^^^^^^^^\n...\n74 |     move: nothing\n   |           ------- moves nothing\n   |\n   = note: a sale is undone and the subsidy stays with the merchant; say in `reading` how the clause was understood",
          zh: "警告[Q0706]：退款流转 `refund-other` 使券保持已使用、补贴不退，但没有写 `reading`\n   --> campaign.yaml:71:3 (flows.refund-other)\n   |\n71 |   refund-other:\n   |   ^^^^^^^^^^^^\n...\n74 |     move: nothing\n   |           ------- 不转移任何内容\n   |\n   = 注：交易已撤销而补贴仍留在商户，请在 `reading` 中说明对条款的理解"))
    ),
    (
      "Q0707",
      FindingExample(
        source: "rules/no-refund.md",
        bad: "  tell:\n    at: suspend\n    move: nothing\n    cite: 二（四）\n# …\n  one-per-order: {at: redeem, per: order, at-most: 1, cite: 二（三）}",
        good: "  refund-full:\n    at: refund\n    when: refund.extent == full and now in voucher.valid\n    move: voucher from used to unused\n    cite: 二（四）\n  refund-other:\n    at: refund\n    when: otherwise\n    move: nothing\n    reading: the voucher counts as used and the subsidy stays spent\n    cite: 二（四）\n# …\n  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0707]: no flow says what a refund does\n   --> campaign.yaml:65:1 (flows)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ---------------------- this campaign\n...\n65 | flows:\n   | ^^^^^\n   |\n   = note: say for each extent, within and after validity, what becomes of voucher and subsidy; `move: nothing` keeps both as they are",
          zh: "错误[Q0707]：没有流转规定退款时如何处理\n   --> campaign.yaml:65:1 (flows)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ---------------------- 本活动\n...\n65 | flows:\n   | ^^^^^\n   |\n   = 注：请按退款范围以及有效期内外，写明券和补贴如何处理；`move: nothing` 表示两者不变"))
    ),
    (
      "Q0708",
      FindingExample(
        source: "rules/verb-without-flow.md",
        bad: "  store: {at: enrol, when: merchant.vetted, else: not_admitted, cite: 二（四）}\n  again: {at: activate, when: platform == bank, else: wrong_platform, cite: 二（四）}",
        good: "  store: {at: enrol, when: merchant.vetted, else: not_admitted, cite: 二（四）}",
        shown: Bilingual(
          en: "error[Q0708]: `again` speaks of `activate`, but no flow says what it moves\n   --> campaign.yaml:62:3 (rules.again)\n   |\n62 |   again: {at: activate, when: platform == bank, else: wrong_platform, cite: 二（四）}\n   |   ^^^^^\n   |               -------- spoken of here",
          zh: "错误[Q0708]：`again` 涉及 `activate`，但没有流转规定它转移什么\n   --> campaign.yaml:62:3 (rules.again)\n   |\n62 |   again: {at: activate, when: platform == bank, else: wrong_platform, cite: 二（四）}\n   |   ^^^^^\n   |               -------- 在此涉及"))
    ),
    (
      "Q0709",
      FindingExample(
        source: "rules/back-at-a-verb-without-a-move.md",
        bad: "  one-per-order: {at: redeem, per: order, at-most: 1, back: void, cite: 二（三）}",
        good: "  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0709]: `one-per-order` never gets anything back: `void` moves no voucher\n   --> campaign.yaml:54:61 (quotas.one-per-order.back)\n   |\n54 |   one-per-order: {at: redeem, per: order, at-most: 1, back: void, cite: 二（三）}\n   |   ------------- see here\n   |                                                             ^^^^",
          zh: "错误[Q0709]：`one-per-order` 不会得到任何返还：`void` 不转移券\n   --> campaign.yaml:54:61 (quotas.one-per-order.back)\n   |\n54 |   one-per-order: {at: redeem, per: order, at-most: 1, back: void, cite: 二（三）}\n   |   ------------- 见此处\n   |                                                             ^^^^"))
    ),
    (
      "Q0710",
      FindingExample(
        source: "rules/otherwise-beside-everything.md",
        bad: "# (the lines below are left out)",
        good: "    when: refund.extent == full and now in voucher.valid",
        shown: Bilingual(
          en: "error[Q0710]: flow `refund-other` never applies: `refund-full` has no condition and takes every case\n   --> campaign.yaml:72:11 (flows.refund-other.when)\n   |\n66 |   refund-full:\n   |   ----------- takes every case\n...\n72 |     when: otherwise\n   |           ^^^^^^^^^\n   |\n   = note: give `refund-full` a `when`, or take `refund-other` out",
          zh: "错误[Q0710]：流转 `refund-other` 永远不会适用：`refund-full` 没有条件，已处理所有情形\n   --> campaign.yaml:72:11 (flows.refund-other.when)\n   |\n66 |   refund-full:\n   |   ----------- 处理所有情形\n...\n72 |     when: otherwise\n   |           ^^^^^^^^^\n   |\n   = 注：请给 `refund-full` 写上 `when`（当），或删去 `refund-other`"))
    ),
    (
      "Q0711",
      FindingExample(
        source: "flows/after-itself.md",
        bad: "flows:\n  again: {at: 1 days after again, move: voucher from used to void, cite: [二（四）, 二（二）]}",
        good: "flows:",
        shown: Bilingual(
          en: "error[Q0711]: flow `again` sets itself off\n   --> campaign.yaml:66:15 (flows.again.at)\n   |\n66 |   again: {at: 1 days after again, move: voucher from used to void, cite: [二（四）, 二（二）]}\n   |               ^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0711]：流转 `again` 会触发自己\n   --> campaign.yaml:66:15 (flows.again.at)\n   |\n66 |   again: {at: 1 days after again, move: voucher from used to void, cite: [二（四）, 二（二）]}\n   |               ^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0712",
      FindingExample(
        source: "flows/revived-at-its-end.md",
        bad: "flows:\n  prolonged: {at: expire, move: voucher from unused to pending, cite: 二（四）}\n  woken: {at: activate, move: voucher from pending to unused, cite: 二（四）}",
        good: "flows:",
        shown: Bilingual(
          en: "error[Q0712]: flow `prolonged` moves a voucher that ends to `pending`, in which it ends again at once\n   --> campaign.yaml:66:33 (flows.prolonged.move)\n   |\n66 |   prolonged: {at: expire, move: voucher from unused to pending, cite: 二（四）}\n   |                   ------ at its end\n   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: a voucher keeps its end; only a final state such as `expired` or `void` stops it from ending",
          zh: "错误[Q0712]：流转 `prolonged` 把到期的券转为`待激活`，券随即再次到期\n   --> campaign.yaml:66:33 (flows.prolonged.move)\n   |\n66 |   prolonged: {at: expire, move: voucher from unused to pending, cite: 二（四）}\n   |                   ------ 到期时\n   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：券的到期时间不变，只有转入`已过期`、`已作废`等终态才不会再次到期"))
    ),
    (
      "Q0713",
      FindingExample(
        source: "flows/dead-end.md",
        bad: "flows:\n  filed: {at: submit, move: voucher from unused to submitted, cite: 二（四）}",
        good: "flows:",
        shown: Bilingual(
          en: "warning[Q0713]: nothing moves a voucher on from `submitted`, and nothing asks for it\n   --> campaign.yaml:66:29 (flows.filed.move)\n   |\n66 |   filed: {at: submit, move: voucher from unused to submitted, cite: 二（四）}\n   |   ----- brought there by this flow\n   |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: such a voucher keeps its money held until it ends; flows that close a case go to `used` or `void`",
          zh: "警告[Q0713]：没有任何流转使券离开`submitted`，也没有条件用到它\n   --> campaign.yaml:66:29 (flows.filed.move)\n   |\n66 |   filed: {at: submit, move: voucher from unused to submitted, cite: 二（四）}\n   |   ----- 由该流转带入\n   |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：处于该状态的券直到到期都占用资金；了结的流转应转入`已使用`或`已作废`"))
    ),
    (
      "Q0714",
      FindingExample(
        source: "flows/recurs-for-nothing-on-fridays.md",
        bad: "flows:\n  fridays: {at: every friday, move: nothing, cite: 二（四）}",
        good: "flows:",
        shown: Bilingual(
          en: "warning[Q0714]: flow `fridays` comes again and again and moves nothing\n   --> campaign.yaml:66:17 (flows.fridays.at)\n   |\n66 |   fridays: {at: every friday, move: nothing, cite: 二（四）}\n   |                 ^^^^^^^^^^^^\n   |                                     ------- moves nothing",
          zh: "警告[Q0714]：流转 `fridays` 反复触发，却不转移任何内容\n   --> campaign.yaml:66:17 (flows.fridays.at)\n   |\n66 |   fridays: {at: every friday, move: nothing, cite: 二（四）}\n   |                 ^^^^^^^^^^^^\n   |                                     ------- 不转移任何内容"))
    ),
    (
      "Q0715",
      FindingExample(
        source: "flows/verb-of-its-own-without-flow.md",
        bad: "facts:\n  stamp:\n    user.place: personal place",
        good: "facts:",
        shown: Bilingual(
          en: "error[Q0715]: the verb `stamp` is declared, and no flow says what it moves\n   --> campaign.yaml:29:3 (facts.stamp)\n   |\n29 |   stamp:\n   |   ^^^^^",
          zh: "错误[Q0715]：声明了动词 `stamp`，但没有流转规定它转移什么\n   --> campaign.yaml:29:3 (facts.stamp)\n   |\n29 |   stamp:\n   |   ^^^^^"))
    ),
  ]
}
