import QuanDiagnostics
import QuanModel
import QuanReport
import Testing

/// The pages under `docs/reasons` and the examples that `quan explain` prints are what the cases show.
@Suite("Reasons: pages")
struct ReasonPageTests {
  private static let examples = ReasonExampleReader.examples()

  @Test func theProgramKnowsTheExamples() throws {
    var text =
      "// swift-format-ignore-file\n// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter ReasonPage\n\n"
      + "extension ReasonExamples {\n  package static let table: [String: ReasonExample] = [\n"
    for (reason, example) in Self.examples {
      guard let example else { continue }
      text += "    \"\(reason.name)\": ReasonExample(\n      source: \(quoted(example.source)),\n"
      text += "      command: \(quoted(example.command)),\n      decision: \(quoted(example.decision))),\n"
    }
    try expectFile("Sources/QuanReport/Reasons/ReasonExamples+Table.swift", is: text + "  ]\n}\n")
  }

  @Test func thePagesFollowTheTableAndTheCases() throws {
    var index = """
      # Reasons 原因

      Why a command was refused or invalid: a closed list. Numbers and names are permanent; a new reason takes the next free
      number of its part. One page a reason, generated from the table and the cases; `quan explain R004` or
      `quan explain limit_reached` prints it.

      指令被拒绝或无效的原因是一份固定的清单，编号和名称永久不变，新的原因用所属部分的下一个编号。每个原因一页，由程序中的表和案例生成；
      `quan explain R004`、`quan explain limit_reached` 或 `quan explain 已达上限` 可在终端查看。

      | code | name | 名称 | outcome | citizens read | 市民看到的 |
      | --- | --- | --- | --- | --- | --- |

      """
    for (reason, example) in Self.examples {
      try expectFile("docs/reasons/\(reason.name).md", is: ReasonPage(reason, example).markdown)
      let entry = reason.entry
      index += "| [\(reason.code)](\(reason.name).md) | `\(reason.name)` | \(reason.chinese.map { "`\($0)`" } ?? "") "
      index += "| \(reason.isInvalid ? "invalid" : "refused") | \(entry.wholeCitizen.en) | \(entry.wholeCitizen.zh) |\n"
    }
    try expectFile("docs/reasons/README.md", is: index)
  }

  @Test func noPageIsLeftOver() throws {
    let known = Set(Reason.allCases.map { $0.name + ".md" } + ["README.md"])
    let files = TidySources.all.filter { $0.path.hasPrefix("docs/reasons/") }
    for file in files {
      #expect(known.contains(String(file.path.dropFirst("docs/reasons/".count))), "\(file.path) is of no reason")
    }
    #expect(files.count == known.count)
  }

  @Test func explainSaysEverything() {
    #expect(Self.examples.count { $0.example != nil } > 40)
    for (reason, example) in Self.examples {
      for language in Language.allCases {
        let text = ReasonPage(reason).text(language)
        #expect(text.contains(reason.code) && text.contains(reason.entry.staff[language]), "\(reason.name)")
        #expect(text.contains(reason.entry.wholeCitizen[language]), "\(reason.name)")
        if let example { #expect(text.contains(example.decision), "\(reason.name)") }
      }
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
