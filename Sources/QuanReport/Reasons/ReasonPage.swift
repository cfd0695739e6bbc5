import QuanCheck
import QuanDiagnostics
import QuanModel

/// What there is to say of one reason: for the terminal, and as the page under `docs/reasons`.
package struct ReasonPage {
  private let entry: ReasonEntry
  private let example: ReasonExample?

  package init(_ reason: Reason) { self.init(reason, ReasonExamples.table[reason.name]) }

  package init(_ reason: Reason, _ example: ReasonExample?) {
    entry = reason.entry
    self.example = example
  }

  private struct Part {
    var head: Bilingual
    var body: Bilingual
  }

  private var parts: [Part] {
    let remedies = remedyText
    var parts = [
      Part(head: Bilingual(en: "What the citizen reads", zh: "市民看到的"), body: entry.wholeCitizen),
      Part(head: Bilingual(en: "For support staff", zh: "客服须知"), body: entry.staff),
      Part(head: Bilingual(en: "In a program", zh: "程序的处理"), body: entry.handling.text),
    ]
    if let remedies { parts.append(Part(head: Bilingual(en: "Remedies", zh: "补救项"), body: remedies)) }
    return parts
  }

  /// What the engine can add; any rule of a file that names the reason has remedies of its own.
  private var remedyText: Bilingual? {
    guard !entry.reason.isInvalid else { return nil }
    let own = entry.remedies.map(\.meaning)
    let rules = Bilingual(
      en: "A rule of the file that names this reason can give `add`, `at` or `fact`.",
      zh: "活动文件中以此为原因的规则可以给出 `add`、`at` 或 `fact`。")
    guard !own.isEmpty else { return rules }
    return Bilingual(
      en: own.map(\.en).joined(separator: "; ") + ". " + rules.en,
      zh: own.map(\.zh).joined(separator: "；") + "。" + rules.zh)
  }

  private var title: String { "\(entry.reason.code): \(entry.name)" + (entry.reason.chinese.map { " " + $0 } ?? "") }

  private var outcome: Bilingual {
    entry.reason.isInvalid
      ? Bilingual(
        en: "Outcome `invalid`: the command itself is wrong; nothing changed and its id stays free.",
        zh: "结果 `invalid`：指令本身有误；状态不变，其编号仍可使用。")
      : Bilingual(
        en: "Outcome `refused`: the command was understood and not carried out; the decision is kept.",
        zh: "结果 `refused`：指令有效但未执行；这一结果会保存。")
  }

  /// One language, without markup.
  package func text(_ language: Language) -> String {
    var blocks = ["\(title): \(entry.message[language])", outcome[language]]
    blocks += parts.map { "\($0.head[language]):\n  \($0.body[language])" }
    if let example {
      blocks.append(
        Bilingual(en: "Command:", zh: "指令：")[language] + "\n  \(example.command)\n\n"
          + Bilingual(en: "Decision:", zh: "结果：")[language] + "\n  \(example.decision)")
    }
    let findings = related
    if !findings.isEmpty {
      blocks.append(
        Bilingual(en: "Findings of the checker that have to do with it:", zh: "相关的检查结果：")[language] + "\n"
          + findings.map { "  \($0.code)  \($0.title[language])" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private var related: [DiagnosticKind] {
    entry.findings.compactMap { code in Analyses.kinds.first { $0.code == code } }
  }

  /// Both languages, as Markdown.
  package var markdown: String {
    var text = "# \(title)\n\n\(outcome.en)\n\n\(outcome.zh)\n"
    for part in parts { text += "\n## \(part.head.en) \(part.head.zh)\n\n\(part.body.en)\n\n\(part.body.zh)\n" }
    if let example {
      text += "\n## Example 示例\n\n```json\n\(example.command)\n```\n\n```json\n\(example.decision)\n```\n"
      text += "\nFrom the case [\(example.source)](../../Tests/Cases/\(example.source)).\n"
    }
    let findings = related
    guard !findings.isEmpty else { return text }
    text += "\n## Related findings 相关的检查结果\n\n"
    for kind in findings { text += "- [\(kind.code)](../findings/\(kind.code).md) \(kind.title.en) \(kind.title.zh)\n" }
    return text
  }
}
