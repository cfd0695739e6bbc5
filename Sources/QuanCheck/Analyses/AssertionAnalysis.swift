import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What the notice says about itself: proved, refuted with both sides worked out, or undetermined.
package enum AssertionAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.refuted, .undeterminedClaim, .repeatedFigure]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let claims = VerbClaims(context)
    return zip(context.campaign.assertions, context.claims).compactMap { assertion, answer in
      switch assertion.claim.kind {
      case .holds(let expression): figures(expression, assertion, context)
      case .can(let verb, _): claims.check(assertion, verb, answer, isAllowed: true)
      case .cannot(let verb, _): claims.check(assertion, verb, answer, isAllowed: false)
      }
    }
  }

  /// The claims that some command is accepted and that hold on the abstraction: each waits for its case to be replayed.
  package static func obligations(_ context: CheckContext) -> [PropertyObligation] {
    zip(context.campaign.assertions, context.claims).compactMap { assertion, answer in
      guard case .can(let name, _) = assertion.claim.kind, let verb = context.campaign.verb(named: name.text),
        case .decided(.satisfiable(let assignment), let condition)? = answer
      else { return nil }
      return PropertyObligation(
        path: assertion.entry.path, verb: verb, assignment: assignment, condition: condition)
    }
  }

  // MARK: Figures

  private static func figures(_ expression: Expression, _ assertion: Assertion, _ context: CheckContext) -> Diagnostic?
  {
    var evaluator = ClaimEvaluator(context)
    do {
      let truth = try evaluator.truth(expression)
      switch truth.holds {
      case true?: return truth.isOfLiterals ? ofLiterals(assertion) : truth.copy.map { copied(assertion, $0) }
      case false?: return refuted(assertion, truth)
      case nil: return undetermined(assertion, truth.missing)
      }
    } catch {
      switch error {
      case .undetermined(let why): return undetermined(assertion, [why])
      case .ill(let kind, let span, let message, let notes):
        return Diagnostic(kind, at: span, path: assertion.entry.path, message, notes: notes)
      }
    }
  }

  private static func refuted(_ assertion: Assertion, _ truth: ClaimTruth) -> Diagnostic {
    let name = assertion.entry.name
    let sides = truth.saw.count == 2 ? truth.saw : []
    let message =
      sides.isEmpty
      ? Bilingual(en: "assertion `\(name)` is refuted", zh: "断言 `\(name)` 不成立")
      : Bilingual(
        en: "assertion `\(name)` is refuted: the left side is \(sides[0]), the right side \(sides[1])",
        zh: "断言 `\(name)` 不成立：左边是 \(sides[0])，右边是 \(sides[1])")
    let fixes = truth.repair.map { repair in
      [
        FixIt(
          Bilingual(
            en: "if the file's figures are right, write `\(repair.text)`", zh: "如果文件中的数字无误，改为 `\(repair.text)`"),
          replace: repair.span, with: repair.text)
      ]
    }
    return Diagnostic(
      .refuted, at: assertion.claim.span, path: assertion.entry.path, message,
      secondary: truth.labels.reduce(into: []) { labels, label in
        if labels.count < 24, !labels.contains(where: { $0.span == label.span }) { labels.append(label) }
      }, notes: truth.notes, fixes: fixes ?? [], saw: truth.saw)
  }

  package static func undetermined(_ assertion: Assertion, _ missing: [Bilingual]) -> Diagnostic {
    let name = assertion.entry.name
    let first = missing.first ?? Bilingual(en: "something is not known", zh: "信息不足")
    return Diagnostic(
      .undeterminedClaim, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(en: "assertion `\(name)` is undetermined: \(first.en)", zh: "断言 `\(name)` 无法判定：\(first.zh)"),
      notes: Array(missing.dropFirst()))
  }

  private static func copied(_ assertion: Assertion, _ copy: Label) -> Diagnostic {
    Diagnostic(
      .repeatedFigure, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(
        en: "assertion `\(assertion.entry.name)` only repeats one figure of the file",
        zh: "断言 `\(assertion.entry.name)` 只是重复文件中的一个数字"),
      secondary: [Label(span: copy.span, text: Bilingual(en: "the same figure", zh: "同一个数字"))],
      notes: [
        Bilingual(
          en: "a slip would be copied with it; assert a sum, a product, a ratio or a count that ties figures together",
          zh: "抄错时会一并抄错；请断言能把多个数字联系起来的合计、乘积、比例或个数")
      ])
  }

  private static func ofLiterals(_ assertion: Assertion) -> Diagnostic {
    let name = assertion.entry.name
    return Diagnostic(
      .repeatedFigure, at: assertion.claim.span, path: assertion.entry.path,
      Bilingual(
        en: "assertion `\(name)` compares two literals and no figure of the file",
        zh: "断言 `\(name)` 比较的是两个字面值，不涉及文件中的数字"),
      secondary: [Label(span: assertion.entry.nameSpan, text: Bilingual(en: "this assertion", zh: "该断言"))],
      notes: [
        Bilingual(
          en: "name what the file says, such as `budget`, `worth(…)` or `tiers.….amount`",
          zh: "请引用文件中的内容，如 `budget`、`worth(…)`、`tiers.….amount`")
      ])
  }
}

extension DiagnosticKind {
  package static let refuted = DiagnosticKind(
    "Q0901", .error, title: Bilingual(en: "an assertion is refuted", zh: "断言不成立"),
    explanation: Bilingual(
      en:
        "The notice says something about itself that the file's figures or rules contradict. Both sides are worked out: "
        + "either a figure was mistyped, or the notice itself is wrong and its issuer has to be asked.",
      zh: "通知对自身的陈述与文件中的数字或规则矛盾。消息列出两边的计算过程：要么数字录入有误，要么通知本身有误，应向发文机关核实。"))
  package static let undeterminedClaim = DiagnosticKind(
    "Q0902", .warning, title: Bilingual(en: "an assertion cannot be decided", zh: "断言无法判定"),
    explanation: Bilingual(
      en:
        "The assertion depends on something that the file leaves open, such as a round whose count only the run shows. "
        + "The message says what is missing; undetermined is never taken for proved.",
      zh: "断言取决于文件没有确定的内容，例如运行时才知道张数的轮次。消息说明缺少什么；无法判定不等于成立。"))
  package static let repeatedFigure = DiagnosticKind(
    "Q0903", .warning, title: Bilingual(en: "an assertion that only repeats a figure", zh: "断言只是重复一个数字"),
    explanation: Bilingual(
      en:
        "An assertion guards against slips by tying several figures together. One that sets a figure of the file beside "
        + "the same literal, or two literals side by side, proves nothing; the figures listed under the clause already hold that check.",
      zh: "断言通过联系多个数字来防止差错。把文件中的一个数字与相同的字面值并列，或只比较两个字面值，什么也证明不了；条款下列出的数字已经起到这种核对作用。"))
}
