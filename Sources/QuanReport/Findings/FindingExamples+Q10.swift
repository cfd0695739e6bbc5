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
  ]
}
