// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ10: [(String, FindingExample)] = [
    (
      "Q1001",
      FindingExample(
        source: "accept/not-looked-for.md",
        bad: "    open: TBD\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-05T24:00]",
        good: "    open: from 2024-02-03T10:00 until end of valid\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        shown: Bilingual(
          en: "warning[Q1001]: `rounds.second.open` is still open\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n47 |     open: TBD\n   |           ^^^",
          zh: "警告[Q1001]：`rounds.second.open` 尚待确定\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n47 |     open: TBD\n   |           ^^^"))
    ),
    (
      "Q1002",
      FindingExample(
        source: "rules/no-refund.md",
        bad: "  tell:\n    at: suspend\n    move: nothing\n    cite: 二（四）\n# …\n  one-per-order: {at: redeem, per: order, at-most: 1, cite: 二（三）}",
        good: "  refund-full:\n    at: refund\n    when: refund.extent == full and now in voucher.valid\n    move: voucher from used to unused\n    cite: 二（四）\n  refund-other:\n    at: refund\n    when: otherwise\n    move: nothing\n    reading: the voucher counts as used and the subsidy stays spent\n    cite: 二（四）\n# …\n  one-per-order: {at: redeem, per: order, at-most: 1, back: refund-full, cite: 二（三）}",
        shown: Bilingual(
          en: "warning[Q1002]: the file does not say what a refund does to voucher and subsidy, nor that the notice is silent about it\n   --> campaign.yaml:37:3 (silent.refund)\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ^^^^\n...\n74 | silent:\n   | ------ not among these either\n   |\n   = note: flows at `refund` answer it\n   = help: say that the notice is silent: insert `  refund: {reading: TBD, cite: 二（一）}⏎`",
          zh: "警告[Q1002]：文件既没有写明退款时券和补贴如何处理，也没有写明通知对此未作说明\n   --> campaign.yaml:37:3 (silent.refund)\n   |\n37 |   t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n   |   ^^^^\n...\n74 | silent:\n   | ------ 此处也没有\n   |\n   = 注：写明 `refund` 时的流转即可回答\n   = 建议：写明通知未作说明：插入 `  refund: {reading: TBD, cite: 二（一）}⏎`"))
    ),
    (
      "Q1003",
      FindingExample(
        source: "place/all-kinds.md",
        bad: "  city: admin 3715\n  plaza: {is: 'circle(bd09(36.456, 115.987), 3km)', cite: 二（三）}\n  core: plaza\n  town: geojson(wgs84, town.geojson)\n# …\n      二（三）: [1, 3km, 500m, 100m]\n# …\n  local:\n    at: grab\n    when: >-\n      user.place in city | core | town | polygon(gcj02(36.3, 115.9), gcj02(36.3, 116.0), gcj02(36.4, 116.0))\n    else: out_of_region\n    cite: 二（三）\n  apart: {at: grab, when: 'user.place not in circle(wgs84(36.5, 115.98), 500m)', else: out_of_region, cite: 二（三）}\n  sharp: {at: grab, when: user.place.accuracy <= 100m and user.place.method == gps, else: place_unproven, cite: 二（三）}",
        good: "  city: admin 3715\n# …\n      二（三）: [1]\n# …\n  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q1003]: `silent.place` says that the notice is silent, but the file says what proves where the user is\n   --> campaign.yaml:92:3 (silent.place)\n   |\n70 |   sharp: {at: grab, when: user.place.accuracy <= 100m and user.place.method == gps, else: place_unproven, cite: 二（三）}\n   |                           -------------------------------------------------------- this answers it\n...\n92 |   place: {reading: a code that the app reports is believed, cite: 二（三）}\n   |   ^^^^^\n   |\n   = note: take the row out, or the entry that goes beyond the notice",
          zh: "错误[Q1003]：`silent.place` 称通知未作说明，但文件写明了以什么证明用户所在位置\n   --> campaign.yaml:92:3 (silent.place)\n   |\n70 |   sharp: {at: grab, when: user.place.accuracy <= 100m and user.place.method == gps, else: place_unproven, cite: 二（三）}\n   |                           -------------------------------------------------------- 此处作了回答\n...\n92 |   place: {reading: a code that the app reports is believed, cite: 二（三）}\n   |   ^^^^^\n   |\n   = 注：请删去该行，或删去超出通知的条目"))
    ),
    (
      "Q1004",
      FindingExample(
        source: "assume/window.md",
        bad: "    valid: until TBD",
        good: "    valid: until 2024-02-05T24:00",
        shown: Bilingual(
          en: "warning[Q1004]: 2 of 2 readings are not approved\n   --> campaign.yaml:6:10 (approve)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ^^^^^^^^^^^^^^^^^^^^^^\n...\n75 |     reading: the voucher counts as used and the subsidy stays spent\n   |              ------------------------------------------------------ not approved\n...\n82 |   place: {reading: a code that the app reports is believed, cite: 二（三）}\n   |                    --------------------------------------- not approved\n   |\n   = note: open: `flows.refund-other`, `silent.place`\n   = note: `quan clauses` prints each reading with the digest that `approve` pins\n\ncampaign.yaml: kept from release by 2 readings not approved",
          zh: "警告[Q1004]：2 条理解中有 2 条尚未核准\n   --> campaign.yaml:6:10 (approve)\n   |\n 6 |   title: 示例市2024年家电消费券\n   |          ^^^^^^^^^^^^^^^^^^^^^^\n...\n75 |     reading: the voucher counts as used and the subsidy stays spent\n   |              ------------------------------------------------------ 尚未核准\n...\n82 |   place: {reading: a code that the app reports is believed, cite: 二（三）}\n   |                    --------------------------------------- 尚未核准\n   |\n   = 注：尚待核准：`flows.refund-other`、`silent.place`\n   = 注：`quan clauses` 列出每条理解及 `approve`（核准）所需的摘要\n\ncampaign.yaml：尚不能正式发布：2 条未核准的理解"))
    ),
    (
      "Q1005",
      FindingExample(
        source: "approve/stale.md",
        bad: "    reading: the voucher counts as used and the subsidy is paid back\n# …\n\napprove:\n  flows.refund-other: {reading: 9726cfa9, by: bank, on: 2024-01-18}",
        good: "    reading: the voucher counts as used and the subsidy stays spent",
        shown: Bilingual(
          en: "error[Q1005]: the reading of `flows.refund-other` is no longer the one that was approved: 9726cfa9 then, df600163 now\n    --> campaign.yaml:104:33 (approve.flows.refund-other)\n    |\n 75 |     reading: the voucher counts as used and the subsidy is paid back\n    |              ------------------------------------------------------- what it says now\n...\n104 |   flows.refund-other: {reading: 9726cfa9, by: bank, on: 2024-01-18}\n    |                                 ^^^^^^^^ approved by `bank` on 2024-01-18\n    |\n    = help: once it is approved anew: replace `9726cfa9` with `df600163`",
          zh: "错误[Q1005]：`flows.refund-other` 的理解已不是当时核准的文字：当时为 9726cfa9，现在为 df600163\n    --> campaign.yaml:104:33 (approve.flows.refund-other)\n    |\n 75 |     reading: the voucher counts as used and the subsidy is paid back\n    |              ------------------------------------------------------- 现在的文字\n...\n104 |   flows.refund-other: {reading: 9726cfa9, by: bank, on: 2024-01-18}\n    |                                 ^^^^^^^^ 由 `bank` 于 2024-01-18 核准\n    |\n    = 建议：重新核准后：把 `9726cfa9` 换成 `df600163`"))
    ),
    (
      "Q1006",
      FindingExample(
        source: "approve/entry-without-a-reading.md",
        bad: "\napprove:\n  rules.local: {reading: 9726cfa9, by: bank, on: 2024-01-18}",
        good: "# (without the lines above)",
        shown: Bilingual(
          en: "error[Q1006]: `rules.local` carries no reading\n    --> campaign.yaml:104:3 (approve.rules.local)\n    |\n104 |   rules.local: {reading: 9726cfa9, by: bank, on: 2024-01-18}\n    |   ^^^^^^^^^^^\n    |\n    = note: readings stand at flows.refund-other, silent.place",
          zh: "错误[Q1006]：`rules.local` 没有理解可供核准\n    --> campaign.yaml:104:3 (approve.rules.local)\n    |\n104 |   rules.local: {reading: 9726cfa9, by: bank, on: 2024-01-18}\n    |   ^^^^^^^^^^^\n    |\n    = 注：有理解的位置：flows.refund-other、silent.place"))
    ),
  ]
}
