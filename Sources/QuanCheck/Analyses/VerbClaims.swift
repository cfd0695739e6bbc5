import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Decides `can V when C` and `cannot V when C` on the abstraction: one voucher's states, time and facts, without purses.
struct VerbClaims: Sendable {
  let context: CheckContext
  /// Reads the conditions of claims with the names and types of the file.
  private var lowering: Lowering
  private var widened: (edges: Int, solver: Solver)?
  init(_ context: CheckContext) {
    self.context = context
    lowering = Lowering(
      expanded: context.expanded, families: context.families, sources: context.sources,
      regionFiles: context.regionFiles, zones: { _ in nil })
    lowering.zone = context.campaign.zone
    lowering.facts = context.campaign.facts
    lowering.enumerations = context.campaign.enumerations
    lowering.edgeWindows = context.campaign.windows.filter { !$0.isNamed }
  }

  /// What the abstraction says of every claim about a verb, in file order; nil for other assertions, and for verbs that
  /// no flow carries out.
  static func answers(_ context: CheckContext, _ runner: any WorkRunner) -> [ClaimAnswer?] {
    let assertions = context.campaign.assertions
    guard !assertions.isEmpty else { return [] }
    let claims = VerbClaims(context)
    return runner.flatMap(assertions.count) { range in
      var claims = claims
      return assertions[range].map { claims.answer($0) }
    }
  }

  private mutating func answer(_ assertion: Assertion) -> ClaimAnswer? {
    switch assertion.claim.kind {
    case .can(let name, when: let condition), .cannot(let name, when: let condition):
      guard let verb = lowering.names.verb(name.text), isCarriedOut(verb) else { return nil }
      return answer(assertion, verb, condition)
    case .holds: return nil
    }
  }

  private mutating func answer(_ assertion: Assertion, _ verb: Verb, _ expression: Expression?) -> ClaimAnswer {
    lowering.diagnostics = []
    guard let expression else {
      return .decided(context.solver.solve(context.solver.accepted(verb)), condition: nil)
    }
    guard let condition = lowering.lowerCondition(expression, verbs: [verb], path: assertion.entry.path),
      lowering.diagnostics.isEmpty
    else { return .unreadable(lowering.diagnostics.first) }
    let (tiers, rounds) = (condition.indices(of: .tier), condition.indices(of: .round))
    let solver = solver(with: lowering.edgeWindows)
    let isOfCampaign = solver.campaign.windows.count == context.campaign.windows.count
    let accepted = solver.accepted(verb, tiers: tiers, rounds: rounds, asked: [condition])
    return .decided(solver.solve([condition] + accepted), condition: isOfCampaign ? condition : nil)
  }

  /// A claim may compare the time with edges that no rule does. Edges are only ever added, so that their number tells which
  /// solver knows them.
  private mutating func solver(with edges: [NamedWindow]) -> Solver {
    let named = context.campaign.windows.filter(\.isNamed)
    guard named.count + edges.count > context.campaign.windows.count else { return context.solver }
    if let widened, widened.edges == edges.count { return widened.solver }
    var campaign = context.campaign
    campaign.windows = named + edges
    let solver = Solver(campaign: campaign)
    widened = (edges.count, solver)
    return solver
  }

  func check(_ assertion: Assertion, _ name: Name, _ answer: ClaimAnswer?, isAllowed: Bool) -> Diagnostic? {
    let names = lowering.names
    guard let verb = names.verb(name.text) else {
      return Diagnostic(
        .undefinedName, at: name.span, path: assertion.entry.path,
        Bilingual(en: "no verb is called `\(name.text)`", zh: "没有名为 `\(name.text)` 的动词"),
        notes: [
          Bilingual(
            en: "known: \(names.verbNames.joined(separator: ", "))", zh: "已有：\(ChineseText.list(names.verbNames))")
        ])
    }
    switch answer {
    case .unreadable(let finding): return finding
    case .decided(let answer, _): return check(assertion, verb, answer, isAllowed: isAllowed)
    case nil: return idle(assertion, verb, isAllowed: isAllowed)
    }
  }

  private func check(_ assertion: Assertion, _ verb: Verb, _ answer: Satisfiability, isAllowed: Bool) -> Diagnostic? {
    switch answer {
    case .unsatisfiable: return isAllowed ? impossible(assertion, verb) : nil
    case .satisfiable(let assignment): return isAllowed ? nil : possible(assertion, verb, assignment)
    case .undetermined(WindowTimes.Unknown.hole.why, .some) where isAllowed:
      // The case needs nothing but that a window is open, and that finding is told where the window stands.
      return nil
    case .undetermined(let why, let candidate):
      var finding = AssertionAnalysis.undetermined(assertion, [why])
      // Beside the finding of the open window itself it is no more than a remark.
      if why == WindowTimes.Unknown.hole.why { finding.severity = .note }
      if let text = candidate?.text(in: context.campaign) {
        finding.notes.append(Bilingual(en: "a case to look at: \(text.en)", zh: "可供核对的情形：\(text.zh)"))
      }
      return finding
    }
  }

  private func isCarriedOut(_ verb: Verb) -> Bool {
    !Solver.needsFlow(verb) || context.campaign.flows.contains { $0.events.contains(.verb(verb)) }
  }

  /// Nothing in the file lets the verb do anything.
  private func idle(_ assertion: Assertion, _ verb: Verb, isAllowed: Bool) -> Diagnostic {
    let why = Bilingual(
      en: "no flow says what `\(context.campaign.name(of: verb))` moves, so no such command is accepted",
      zh: "没有流转规定 `\(context.campaign.name(of: verb))` 转移什么，此类指令一律不接受")
    guard isAllowed else { return AssertionAnalysis.undetermined(assertion, [why]) }
    return Diagnostic(
      .refuted, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(
        en: "assertion `\(assertion.entry.name)` is refuted: \(why.en)",
        zh: "断言 `\(assertion.entry.name)` 不成立：\(why.zh)"),
      secondary: context.root.keySpan(.flows).map {
        [
          Label(
            span: $0,
            text: Bilingual(
              en: "no flow at `\(context.campaign.name(of: verb))`", zh: "没有 `\(context.campaign.name(of: verb))` 的流转"))
        ]
      } ?? [])
  }

  /// The rules and flows of the verb, at which the reader looks next.
  private func labels(_ verb: Verb) -> [Label] {
    let rules = context.campaign.rules.filter { $0.verbs.contains(verb) }.map { rule in
      Label(span: rule.conditionSpan, text: Bilingual(en: "rule `\(rule.entry.name)`", zh: "规则 `\(rule.entry.name)`"))
    }
    let flows = context.campaign.flows.filter { $0.events.contains(.verb(verb)) }.map { flow in
      Label(span: flow.entry.nameSpan, text: Bilingual(en: "flow `\(flow.entry.name)`", zh: "流转 `\(flow.entry.name)`"))
    }
    return Array((rules + flows).prefix(12))
  }

  private func impossible(_ assertion: Assertion, _ verb: Verb) -> Diagnostic {
    Diagnostic(
      .refuted, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(
        en:
          "assertion `\(assertion.entry.name)` is refuted: no accepted `\(context.campaign.name(of: verb))` satisfies it",
        zh: "断言 `\(assertion.entry.name)` 不成立：没有任何被接受的 `\(context.campaign.name(of: verb))` 指令满足它"),
      secondary: labels(verb),
      notes: [
        Bilingual(
          en: "the condition, the rules, the voucher's states and the windows cannot all hold at once",
          zh: "该条件与规则、券状态、时间窗口不可能同时成立")
      ])
  }

  private func possible(_ assertion: Assertion, _ verb: Verb, _ assignment: Assignment) -> Diagnostic {
    let text = assignment.text(in: context.campaign)
    return Diagnostic(
      .refuted, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(
        en:
          "assertion `\(assertion.entry.name)` is refuted: a `\(context.campaign.name(of: verb))` with this condition is accepted",
        zh: "断言 `\(assertion.entry.name)` 不成立：满足该条件的 `\(context.campaign.name(of: verb))` 指令会被接受"),
      secondary: labels(verb),
      notes: [
        Bilingual(
          en: "such a command, purses aside: \(text.en)", zh: "这样的指令（不计额度）：\(text.zh)")
      ])
  }
}
