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
        source: "time/closes-after-its-validity.md",
        bad: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00, 2024-02-06T24:00]\n# …\n    open: from 2024-02-03T10:00 until 2024-02-06T24:00",
        good: "      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]\n# …\n    open: from 2024-02-03T10:00 until end of valid",
        shown: Bilingual(
          en: "error[Q0504]: round `second` can still be grabbed for 1 day after its vouchers can no longer be used\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n47 |     open: from 2024-02-03T10:00 until 2024-02-06T24:00\n   |                                       ---------------- grabbed until 2024-02-07T00:00\n...\n49 |     valid: until 2024-02-05T24:00\n   |                  ^^^^^^^^^^^^^^^^ usable until 2024-02-06T00:00",
          zh: "错误[Q0504]：轮次 `second` 的券失效后，仍有 1 天可以领券\n   --> campaign.yaml:49:18 (rounds.second.valid)\n   |\n47 |     open: from 2024-02-03T10:00 until 2024-02-06T24:00\n   |                                       ---------------- 可领至 2024-02-07T00:00\n...\n49 |     valid: until 2024-02-05T24:00\n   |                  ^^^^^^^^^^^^^^^^ 可用至 2024-02-06T00:00"))
    ),
    (
      "Q0505",
      FindingExample(
        source: "time/first-round-never-closes.md",
        bad: "    open: from 2024-01-27T10:00",
        good: "    open: from 2024-01-27T10:00 until end of valid",
        shown: Bilingual(
          en: "warning[Q0505]: rounds `first` and `second` are open at once\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n42 |     open: from 2024-01-27T10:00\n   |           --------------------- the other round\n...\n47 |     open: from 2024-02-03T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: both hand out `t200`, `t100` from 2024-02-03T10:00 until 2024-02-06T00:00",
          zh: "警告[Q0505]：轮次 `first` 和 `second` 同时开放\n   --> campaign.yaml:47:11 (rounds.second.open)\n   |\n42 |     open: from 2024-01-27T10:00\n   |           --------------------- 另一轮\n...\n47 |     open: from 2024-02-03T10:00 until end of valid\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：2024-02-03T10:00 至 2024-02-06T00:00 两轮都发放 `t200`、`t100`"))
    ),
    (
      "Q0506",
      FindingExample(
        source: "time/family-outlives-the-campaign.md",
        bad: "  period: {is: from 2024-03-01 through 2024-03-30, cite: 一（一）}\n# …\n      一（一）: [2024-03-01, 2024-03-30]",
        good: "  period: {is: from 2024-03-01 through 2024-04-30, cite: 一（一）}\n# …\n      一（一）: [2024-03-01, 2024-04-30]",
        shown: Bilingual(
          en: "warning[Q0506]: vouchers of round `week.5` outlive the campaign by 4 days 23 hours\n   --> campaign.yaml:34:18 (rounds.week.5.valid)\n   |\n 9 |   period: {is: from 2024-03-01 through 2024-03-30, cite: 一（一）}\n   |                                        ---------- the period ends at 2024-03-31T00:00\n...\n34 |     valid: until next thursday at 23:00\n   |                  ^^^^^^^^^^^^^^^^^^^^^^ usable until 2024-04-04T23:00",
          zh: "警告[Q0506]：轮次 `week.5` 的券在活动结束后还可使用 4 天 23 小时\n   --> campaign.yaml:34:18 (rounds.week.5.valid)\n   |\n 9 |   period: {is: from 2024-03-01 through 2024-03-30, cite: 一（一）}\n   |                                        ---------- 活动于 2024-03-31T00:00 结束\n...\n34 |     valid: until next thursday at 23:00\n   |                  ^^^^^^^^^^^^^^^^^^^^^^ 可用至 2024-04-04T23:00"))
    ),
    (
      "Q0507",
      FindingExample(
        source: "time/dated-in-another-year.md",
        bad: "    number: 示商字〔2024〕1号\n    dated: 2025-01-10",
        good: "    number: 示商字〔2024〕1号",
        shown: Bilingual(
          en: "error[Q0507]: the document is dated 2025 and numbered 2024\n   --> campaign.yaml:12:12 (campaign.notice.dated)\n   |\n11 |     number: 示商字〔2024〕1号\n   |                     ---- the number\n12 |     dated: 2025-01-10\n   |            ^^^^^^^^^^",
          zh: "错误[Q0507]：成文日期在 2025 年，而文号为 2024 年\n   --> campaign.yaml:12:12 (campaign.notice.dated)\n   |\n11 |     number: 示商字〔2024〕1号\n   |                     ---- 文号\n12 |     dated: 2025-01-10\n   |            ^^^^^^^^^^"))
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
    (
      "Q0511",
      FindingExample(
        source: "time/never-expires.md",
        bad: "    open: from 2024-01-27T10:00 until 2024-02-01T24:00\n# …\n    valid: always",
        good: "    open: from 2024-01-27T10:00 until end of valid\n# …\n    valid: until 2024-02-01T24:00\n# …\n  gap:\n    code: Q0508\n    where: rounds\n    saw: [34 hours]\n    because: the break between the rounds is meant\n    cite: 二（二）",
        shown: Bilingual(
          en: "warning[Q0511]: vouchers of round `first` never expire\n   --> campaign.yaml:44:12 (rounds.first.valid)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                                        ---------- the campaign ends here\n...\n44 |     valid: always\n   |            ^^^^^^",
          zh: "警告[Q0511]：轮次 `first` 的券没有失效时间\n   --> campaign.yaml:44:12 (rounds.first.valid)\n   |\n 9 |   period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}\n   |                                        ---------- 活动到此结束\n...\n44 |     valid: always\n   |            ^^^^^^"))
    ),
    (
      "Q0512",
      FindingExample(
        source: "time/exception-takes-all.md",
        bad: "    open: from 2024-01-27 through 2024-01-28 except every saturday | sunday\n# …\n      二（二）: [2024-01-27, 2024-01-28, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        good: "    open: from 2024-01-27T10:00 until end of valid\n# …\n      二（二）: [2024-01-27T10:00, 1, 2, 2024-02-01T24:00, 2024-02-03T10:00, 2024-02-05T24:00]",
        shown: Bilingual(
          en: "error[Q0512]: the window holds no instant\n   --> campaign.yaml:42:11 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27 through 2024-01-28 except every saturday | sunday\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: from 2024-01-27T00:00 until 2024-01-29T00:00 nothing satisfies every part of it",
          zh: "错误[Q0512]：时间窗口不含任何时刻\n   --> campaign.yaml:42:11 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27 through 2024-01-28 except every saturday | sunday\n   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：2024-01-27T00:00 至 2024-01-29T00:00 没有任何时刻同时满足各部分"))
    ),
    (
      "Q0513",
      FindingExample(
        source: "time/tier-after-its-rounds.md",
        bad: "  t100:\n    title: 满1000元减100元\n    amount: 100元 when item.price >= 1000元\n    valid: from 2024-02-06 through 2024-02-08\n    cite: 二（一）\n# …\n      二（一）: [100元, 1000元, 200元, 2000元, 2024-02-06, 2024-02-08]",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\n      二（一）: [100元, 1000元, 200元, 2000元]",
        shown: Bilingual(
          en: "error[Q0513]: vouchers `t100` of `first`, `second` can never be used\n   --> campaign.yaml:40:12 (tiers.t100.valid)\n   |\n40 |     valid: from 2024-02-06 through 2024-02-08\n   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n...\n48 |     valid: until 2024-02-01T24:00\n   |            ---------------------- the tier's own validity never meets this\n...\n53 |     valid: until 2024-02-05T24:00\n   |            ---------------------- the tier's own validity never meets this",
          zh: "错误[Q0513]：`first`、`second` 的券 `t100` 永远不能使用\n   --> campaign.yaml:40:12 (tiers.t100.valid)\n   |\n40 |     valid: from 2024-02-06 through 2024-02-08\n   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n...\n48 |     valid: until 2024-02-01T24:00\n   |            ---------------------- 券种自身的有效期与此没有交集\n...\n53 |     valid: until 2024-02-05T24:00\n   |            ---------------------- 券种自身的有效期与此没有交集"))
    ),
    (
      "Q0514",
      FindingExample(
        source: "time/full-of-many-purses.md",
        bad: "    open: from 2024-01-27T10:00 until full(one-each)",
        good: "    open: from 2024-01-27T10:00 until end of valid",
        shown: Bilingual(
          en: "warning[Q0514]: `full(one-each)` never comes\n   --> campaign.yaml:42:39 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T10:00 until full(one-each)\n   |                                       ^^^^^^^^^^^^^^\n...\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                                                           - this quota is many purses, and no one of them is meant",
          zh: "警告[Q0514]：`full(one-each)` 永远不会到来\n   --> campaign.yaml:42:39 (rounds.first.open)\n   |\n42 |     open: from 2024-01-27T10:00 until full(one-each)\n   |                                       ^^^^^^^^^^^^^^\n...\n53 |   one-each: {at: grab, per: [user, round, tier], at-most: 1, cite: 二（三）}\n   |                                                           - 该限额分成多个额度，没有指明是哪一个"))
    ),
    (
      "Q0515",
      FindingExample(
        source: "time/first-date-is-no-friday.md",
        bad: "    each: every friday from 2024-02-29 through 2024-03-29\n# …\n      二（二）: [2024-03-01, 2024-02-29, 2024-03-29, '10:00', '23:00', 2, 1, 5]",
        good: "    each: every friday from 2024-03-01 through 2024-03-29\n# …\n      二（二）: [2024-03-01, 2024-03-29, '10:00', '23:00', 2, 1, 5]",
        shown: Bilingual(
          en: "warning[Q0515]: the first date, 2024-02-29, is a Thursday, no Friday\n   --> campaign.yaml:31:29 (rounds.week.each)\n   |\n31 |     each: every friday from 2024-02-29 through 2024-03-29\n   |                             ^^^^^^^^^^\n   |\n   = note: the nearest Friday is 2024-03-01\n   = help: write 2024-03-01: replace `2024-02-29` with `2024-03-01`",
          zh: "警告[Q0515]：首个日期 2024-02-29 是周四，不是周五\n   --> campaign.yaml:31:29 (rounds.week.each)\n   |\n31 |     each: every friday from 2024-02-29 through 2024-03-29\n   |                             ^^^^^^^^^^\n   |\n   = 注：最近的周五是 2024-03-01\n   = 建议：改为 2024-03-01：把 `2024-02-29` 换成 `2024-03-01`"))
    ),
    (
      "Q0516",
      FindingExample(
        source: "time/title-from-friday.md",
        bad: "  first:\n    title: 第一轮（周五至周四）",
        good: "  first:",
        shown: Bilingual(
          en: "error[Q0516]: the title says Friday, but round `first` opens on 2024-01-27, a Saturday\n   --> campaign.yaml:42:16 (rounds.first.title)\n   |\n42 |     title: 第一轮（周五至周四）\n   |                    ^^^^\n43 |     open: from 2024-01-27T10:00 until end of valid\n   |                ---------------- 2024-01-27",
          zh: "错误[Q0516]：名称写的是周五，而轮次 `first` 于 2024-01-27（周六）开放\n   --> campaign.yaml:42:16 (rounds.first.title)\n   |\n42 |     title: 第一轮（周五至周四）\n   |                    ^^^^\n43 |     open: from 2024-01-27T10:00 until end of valid\n   |                ---------------- 2024-01-27"))
    ),
    (
      "Q0517",
      FindingExample(
        source: "time/tier-ends-early.md",
        bad: "  t100:\n    title: 满1000元减100元\n    amount: 100元 when item.price >= 1000元\n    valid: except-thursday\n    cite: 二（一）\n# …\nlet:\n  except-thursday: always except every thursday",
        good: "  t100: {title: 满1000元减100元, amount: 100元 when item.price >= 1000元, cite: 二（一）}\n# …\nlet:",
        shown: Bilingual(
          en: "warning[Q0517]: vouchers `t100` can no longer be used 1 day before the round closes\n   --> campaign.yaml:41:12 (tiers.t100.valid)\n   |\n41 |     valid: except-thursday\n   |            ^^^^^^^^^^^^^^^\n...\n47 |     open: from 2024-01-27T10:00 until end of valid\n   |           ----------------------------------------\n   |\n   = note: it holds of `first`",
          zh: "警告[Q0517]：券 `t100` 在轮次截止前 1 天就已不能使用\n   --> campaign.yaml:41:12 (tiers.t100.valid)\n   |\n41 |     valid: except-thursday\n   |            ^^^^^^^^^^^^^^^\n...\n47 |     open: from 2024-01-27T10:00 until end of valid\n   |           ----------------------------------------\n   |\n   = 注：涉及轮次：`first`"))
    ),
    (
      "Q0521",
      FindingExample(
        source: "place/missing-datum-of-a-file.md",
        bad: "  city: geojson(town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0521]: a region file needs its datum: `geojson(wgs84, town.geojson)`\n   --> campaign.yaml:26:17 (let.city)\n   |\n26 |   city: geojson(town.geojson)\n   |                 ^^^^^^^^^^^^\n   |\n   = note: `wgs84` is that of satellite receivers, `gcj02` that of most maps in China, `bd09` Baidu's",
          zh: "错误[Q0521]：区域文件须写明坐标系：`geojson(wgs84, town.geojson)`\n   --> campaign.yaml:26:17 (let.city)\n   |\n26 |   city: geojson(town.geojson)\n   |                 ^^^^^^^^^^^^\n   |\n   = 注：`wgs84` 为卫星定位坐标系，`gcj02` 为国内多数地图所用，`bd09` 为百度地图所用"))
    ),
    (
      "Q0522",
      FindingExample(
        source: "place/datum-of-the-last-corner.md",
        bad: "  city: polygon(gcj02(36.4, 115.9), bd09(36.4, 116.0), wgs84(36.5, 116.0))",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0522]: one polygon has one datum: `bd09` stands beside `gcj02`\n   --> campaign.yaml:26:37 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), bd09(36.4, 116.0), wgs84(36.5, 116.0))\n   |                 ------------------ the first point\n   |                                     ^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0522]：一个多边形只能有一种坐标系：`bd09` 与 `gcj02` 混用\n   --> campaign.yaml:26:37 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), bd09(36.4, 116.0), wgs84(36.5, 116.0))\n   |                 ------------------ 第一个点\n   |                                     ^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0523",
      FindingExample(
        source: "place/out-of-range-in-a-file.md",
        bad: "  city: geojson(wgs84, town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0523]: `town.geojson` has a point outside the range of degrees: latitude 115.9, longitude 36.4\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |                        ^^^^^^^^^^^^\n   |\n   = note: polygon 1, ring 1, position 1\n   = note: GeoJSON writes the longitude first, then the latitude",
          zh: "错误[Q0523]：`town.geojson` 中有超出范围的点：纬度 115.9，经度 36.4\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |                        ^^^^^^^^^^^^\n   |\n   = 注：第 1 个多边形、第 1 个环、第 1 个点\n   = 注：GeoJSON 先写经度，后写纬度"))
    ),
    (
      "Q0524",
      FindingExample(
        source: "place/swapped-in-a-file.md",
        bad: "  city: geojson(wgs84, town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "warning[Q0524]: latitude 87.5, longitude 43.8 is far from China; the other way round it lies there\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: GeoJSON writes the longitude first, then the latitude",
          zh: "警告[Q0524]：纬度 87.5、经度 43.8 远离中国，对调后位于中国\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：GeoJSON 先写经度，后写纬度"))
    ),
    (
      "Q0525",
      FindingExample(
        source: "place/one-corner-three-times.md",
        bad: "  city: polygon(gcj02(36.4, 115.9), gcj02(36.4, 115.9), gcj02(36.4, 115.9))",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0525]: `city` has a ring of 1 different point; three are needed\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.4, 115.9), gcj02(36.4, 115.9))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0525]：`city` 的环只有 1 个不同的点，至少需要三个\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.4, 115.9), gcj02(36.4, 115.9))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0526",
      FindingExample(
        source: "place/crossing.md",
        bad: "  city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.5, 115.9), gcj02(36.4, 116.0))",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0526]: the ring of `city` crosses or touches itself\n   --> campaign.yaml:26:17 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.5, 115.9), gcj02(36.4, 116.0))\n   |                 ^^^^^^^^^^^^^^^^^^\n   |                                                         ------------------ the other edge starts here\n   |\n   = note: the edge 36.4, 115.9 → 36.5, 116 meets the edge 36.5, 115.9 → 36.4, 116",
          zh: "错误[Q0526]：`city` 的边界自相交或自相接\n   --> campaign.yaml:26:17 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.5, 115.9), gcj02(36.4, 116.0))\n   |                 ^^^^^^^^^^^^^^^^^^\n   |                                                         ------------------ 另一条边的起点\n   |\n   = 注：边 36.4, 115.9 → 36.5, 116 与边 36.5, 115.9 → 36.4, 116 相遇"))
    ),
    (
      "Q0527",
      FindingExample(
        source: "place/no-area.md",
        bad: "  city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.6, 116.1))",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0527]: `city` has no area: all its points lie on one line\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.6, 116.1))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0527]：`city` 没有面积：各点在一条直线上\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: polygon(gcj02(36.4, 115.9), gcj02(36.5, 116.0), gcj02(36.6, 116.1))\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0528",
      FindingExample(
        source: "place/hole-across-the-outline.md",
        bad: "  city: geojson(wgs84, town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0528]: `city` has a hole that leaves its outer ring\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: `town.geojson`: polygon 1, ring 2",
          zh: "错误[Q0528]：`city` 的内环超出外环\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：`town.geojson`：第 1 个多边形、第 2 个环"))
    ),
    (
      "Q0529",
      FindingExample(
        source: "place/antimeridian.md",
        bad: "  city: geojson(wgs84, town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0529]: the edge from 10, 179 to 10, -179 runs more than half way round the Earth\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = note: a region across longitude 180 is cut there into two polygons, as GeoJSON asks\n   = note: `town.geojson`: polygon 1, ring 1",
          zh: "错误[Q0529]：从 10, 179 到 10, -179 的边跨越地球半圈以上\n   --> campaign.yaml:26:9 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n   |\n   = 注：跨越 180 度经线的区域须在该处切为两个多边形（GeoJSON 的要求）\n   = 注：`town.geojson`：第 1 个多边形、第 1 个环"))
    ),
    (
      "Q0530",
      FindingExample(
        source: "place/file-elsewhere.md",
        bad: "  city: geojson(wgs84, maps / town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0530]: the file stands beside the campaign: a name without folders, not `maps / town.geojson`\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, maps / town.geojson)\n   |                        ^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0530]：区域文件须与活动文件放在同一文件夹，只写文件名，不能是 `maps / town.geojson`\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, maps / town.geojson)\n   |                        ^^^^^^^^^^^^^^^^^^^"))
    ),
    (
      "Q0531",
      FindingExample(
        source: "place/file-broken.md",
        bad: "  city: geojson(wgs84, town.geojson)",
        good: "  city: admin 3715",
        shown: Bilingual(
          en: "error[Q0531]: `town.geojson`: the JSON text ends too soon (line 3, column 1)\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |                        ^^^^^^^^^^^^",
          zh: "错误[Q0531]：`town.geojson`：JSON 文本不完整（第 3 行，第 1 列）\n   --> campaign.yaml:26:24 (let.city)\n   |\n26 |   city: geojson(wgs84, town.geojson)\n   |                        ^^^^^^^^^^^^"))
    ),
    (
      "Q0532",
      FindingExample(
        source: "place/no-common-place.md",
        bad: "  north: polygon(gcj02(36.5, 115.9), gcj02(36.5, 116.0), gcj02(36.6, 116.0), gcj02(36.6, 115.9))\n  south: polygon(gcj02(36.3, 115.9), gcj02(36.3, 116.0), gcj02(36.4, 116.0), gcj02(36.4, 115.9))\n# …\n  local: {at: grab, when: (user.place in north and user.place in south) or platform == bank, else: out_of_region, cite: 二（三）}",
        good: "  city: admin 3715\n# …\n  local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}",
        shown: Bilingual(
          en: "error[Q0532]: no place lies in `south` and in `north`\n   --> campaign.yaml:61:52 (rules.local)\n   |\n61 |   local: {at: grab, when: (user.place in north and user.place in south) or platform == bank, else: out_of_region, cite: 二（三）}\n   |                            ------------------- asked for here too\n   |                                                    ^^^^^^^^^^^^^^^^^^^",
          zh: "错误[Q0532]：没有任何位置同时位于 `south` 和 `north`\n   --> campaign.yaml:61:52 (rules.local)\n   |\n61 |   local: {at: grab, when: (user.place in north and user.place in south) or platform == bank, else: out_of_region, cite: 二（三）}\n   |                            ------------------- 此处同时要求\n   |                                                    ^^^^^^^^^^^^^^^^^^^"))
    ),
  ]
}
