import QuanDiagnostics
import QuanModel

/// Rules of the newer version that refuse what the older one accepted.
struct RuleComparison {
  let pair: VersionPair

  var findings: [Diagnostic] {
    let solver = Solver(campaign: pair.old)
    return pair.new.rules.flatMap { rule in rule.verbs.compactMap { finding(rule, $0, solver) } }
  }

  private func finding(_ rule: Rule, _ verb: Verb, _ solver: Solver) -> Diagnostic? {
    let scope = pair.translated(rule.entry.scope)
    let accepted = verb.isOwn ? [] : solver.accepted(verb)
    guard let condition = pair.translated(rule.condition) else {
      return pair.changed.contains(rule.entry.path) ? narrowed(rule, verb, witness: nil) : nil
    }
    switch solver.solve(accepted + [solver.within(scope), .not(condition)]) {
    case .unsatisfiable: return nil
    case .satisfiable(let witness): return narrowed(rule, verb, witness: witness.text(in: pair.old))
    case .undetermined: return pair.changed.contains(rule.entry.path) ? narrowed(rule, verb, witness: nil) : nil
    }
  }

  private func narrowed(_ rule: Rule, _ verb: Verb, witness: Bilingual?) -> Diagnostic {
    let before = pair.old.rules.first { $0.entry.name == rule.entry.name }
    let (name, verbName) = (rule.entry.name, pair.new.name(of: verb))
    var finding = Diagnostic(
      .ruleNarrowed, at: rule.conditionSpan, path: rule.entry.path,
      witness.map {
        Bilingual(
          en: "rule `\(name)` refuses a \(verbName) that was accepted: \($0.en)",
          zh: "规则 `\(name)` 拒绝了原来可以接受的 \(verbName)：\($0.zh)")
      }
        ?? Bilingual(
          en: "rule `\(name)` cannot be shown to accept every \(verbName) that was accepted",
          zh: "无法证明规则 `\(name)` 接受原来可以接受的所有 \(verbName)"),
      secondary: before.map {
        [Label(span: $0.conditionSpan, text: Bilingual(en: "the older version", zh: "旧版本"))]
      } ?? [],
      saw: witness.map { [$0.en] } ?? [])
    // Whoever holds a voucher may have been promised this; whoever holds none has lost a chance.
    if witness != nil, verb != .grab, verb != .enrol { finding.severity = .error }
    return finding
  }
}

extension DiagnosticKind {
  package static let ruleNarrowed = DiagnosticKind(
    "Q1102", .warning, title: Bilingual(en: "a rule refuses what was accepted", zh: "规则变严"),
    explanation: Bilingual(
      en:
        "The newer version refuses a command that the older one accepts; the message shows one. At `grab` and `enrol` "
        + "people lose a chance, which is a warning; at any other verb a granted voucher loses, which is an error.",
      zh: "新版本拒绝了旧版本可以接受的指令，消息给出一个实例。在 `grab`、`enrol` 时人们失去机会，为警告；在其他动词时已发放的券受损，为错误。"))
}
