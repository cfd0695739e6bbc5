import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Rules that refuse everything, refuse nothing, or refuse only what another refuses.
enum RuleAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.neverTrue, .alwaysTrue, .impliedRule]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let solver = context.solver
    var findings: [Diagnostic] = []
    /// Rules that decide something, so that comparing them with others tells something.
    var deciding: [Int] = []
    for (index, rule) in campaign.rules.enumerated() {
      if solver.solve([rule.condition]).isUnsatisfiable {
        findings.append(never(rule, campaign))
      } else if solver.implies([], rule.condition) {
        findings.append(always(rule))
      } else {
        deciding.append(index)
      }
    }
    return findings + impliedRules(deciding, solver)
  }

  /// What a condition looks at; only conditions that share something can imply one another.
  private enum Aspect: Hashable {
    case term(Term)
    case holder(Int)
  }

  private static let pairsMax = 5000

  private static func impliedRules(_ deciding: [Int], _ solver: Solver) -> [Diagnostic] {
    let rules = solver.campaign.rules
    var byAspect: [Aspect: [Int]] = [:]
    let aspects = deciding.map { Array(Set(Self.aspects(rules[$0].condition))) }
    for (index, own) in zip(deciding, aspects) { for aspect in own { byAspect[aspect, default: []].append(index) } }
    var budget = PairBudget(pairsMax)
    var findings: [Diagnostic] = []
    /// By rule, the last one that it was a candidate for.
    var marks = [Int](repeating: -1, count: rules.count)
    for (index, own) in zip(deciding, aspects) {
      for aspect in own { for other in byAspect[aspect] ?? [] { marks[other] = index } }
      let candidates = deciding.filter { marks[$0] == index }
      // A rule that leaves tiers out implies nothing of them, unless the other decides nothing there either.
      let isOfPlaces = own.contains(.term(.tier)) || own.contains(.term(.round))
      let wide = candidates.filter { isOfPlaces || rules[$0].entry.scope.covers(rules[index].entry.scope) }
      if let other = implying(index, among: wide, solver, &budget) {
        findings.append(implied(rules[index], by: rules[other], isLater: other < index))
      }
    }
    return findings
  }

  private static func aspects(_ condition: Condition) -> [Aspect] {
    switch condition {
    case .all(let parts), .any(let parts): return parts.flatMap(aspects)
    case .not(let inner): return aspects(inner)
    case .test(let test):
      if case .isHolder(let subject) = test.kind { return [.holder(subject)] }
      return test.terms.map { .term($0) }
    case .constant, .otherwise, .hole: return []
    }
  }

  /// Another rule that refuses all that this one refuses; of two equal rules the later is the one too many.
  private static func implying(
    _ index: Int, among candidates: [Int], _ solver: Solver, _ budget: inout PairBudget
  ) -> Int? {
    let rules = solver.campaign.rules
    let rule = rules[index]
    for other in candidates where other != index {
      guard budget.take() else { return nil }
      let stronger = rules[other]
      guard rule.verbs.allSatisfy({ stronger.verbs.contains($0) }),
        solver.implies([solver.guarded(stronger)], solver.guarded(rule))
      else { continue }
      let isEqual =
        stronger.verbs.allSatisfy { rule.verbs.contains($0) }
        && solver.implies([solver.guarded(rule)], solver.guarded(stronger))
      if !isEqual || other < index { return other }
    }
    return nil
  }

  private static func never(_ rule: Rule, _ campaign: Campaign) -> Diagnostic {
    let verbs = rule.verbs.map { "`\(campaign.name(of: $0))`" }
    return Diagnostic(
      .neverTrue, at: rule.conditionSpan, path: rule.entry.path,
      Bilingual(
        en: "rule `\(rule.entry.name)` can never be true: it refuses every \(verbs.joined(separator: ", "))",
        zh: "规则 `\(rule.entry.name)` 永远不成立：会拒绝所有 \(verbs.joined(separator: "、"))"),
      secondary: [Label(span: rule.entry.nameSpan, text: Bilingual(en: "this rule", zh: "该规则"))],
      notes: [Bilingual(en: "no facts and no time make all its parts true at once", zh: "没有任何事实和时间能使其各部分同时成立")])
  }

  private static func always(_ rule: Rule) -> Diagnostic {
    Diagnostic(
      .alwaysTrue, at: rule.conditionSpan, path: rule.entry.path,
      Bilingual(
        en: "rule `\(rule.entry.name)` is always true: it decides nothing", zh: "规则 `\(rule.entry.name)` 永远成立：不起任何作用"),
      secondary: [Label(span: rule.entry.nameSpan, text: Bilingual(en: "this rule", zh: "该规则"))],
      notes: [Bilingual(en: "it refuses only where a fact is missing", zh: "只有在缺少事实时才会拒绝")])
  }

  private static func implied(_ rule: Rule, by other: Rule, isLater: Bool) -> Diagnostic {
    let names = (rule.entry.name, other.entry.name)
    let note =
      isLater
      ? Bilingual(en: "`\(names.1)` stands first and refuses first", zh: "`\(names.1)` 在前，会先拒绝")
      : Bilingual(
        en: "`\(names.0)` stands first, so it only picks the reason `\(rule.reason.name)`",
        zh: "`\(names.0)` 在前，只影响拒绝原因 `\(rule.reason.name)`")
    return Diagnostic(
      .impliedRule, at: rule.conditionSpan, path: rule.entry.path,
      Bilingual(
        en: "rule `\(names.0)` never decides: everything it refuses, `\(names.1)` refuses too",
        zh: "规则 `\(names.0)` 不起决定作用：它拒绝的，`\(names.1)` 也都拒绝"),
      secondary: [
        Label(span: other.conditionSpan, text: Bilingual(en: "`\(names.1)` implies it", zh: "`\(names.1)` 已包含它"))
      ], notes: [note])
  }
}

extension DiagnosticKind {
  package static let neverTrue = DiagnosticKind(
    "Q0701", .error, title: Bilingual(en: "a rule that refuses everything", zh: "规则永远不成立"),
    explanation: Bilingual(
      en:
        "The condition contradicts itself, so no command of the verb goes through. Often an `and` should be an `or`, or two "
        + "bounds are the wrong way round.",
      zh: "条件自相矛盾，该动词的任何指令都不能通过。常见原因是应写 `or` 却写了 `and`，或上下限写反。"))
  package static let alwaysTrue = DiagnosticKind(
    "Q0702", .warning, title: Bilingual(en: "a rule that decides nothing", zh: "规则不起作用"),
    explanation: Bilingual(
      en: "The condition holds whatever the facts are. The clause that it cites is then not carried out by it.",
      zh: "无论事实如何，条件都成立，因此所引用的条款并没有被它执行。"))
  package static let impliedRule = DiagnosticKind(
    "Q0704", .warning, title: Bilingual(en: "a rule that another rule implies", zh: "规则已被另一规则包含"),
    explanation: Bilingual(
      en:
        "Whatever the rule refuses, another rule of the same verb refuses as well. Drop it, or look for the figure that "
        + "was mistyped.",
      zh: "它所拒绝的，同一动词的另一规则同样拒绝。请删去，或检查数字是否录错。"))
}
