import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerRules() -> [Rule] {
    (root[.rules]?.entries ?? []).lowered { surface in
      let (entry, fields) = (entry(surface), surface.fields)
      var ruleVerbs: [Verb] = []
      for (event, span) in events(fields[.at], path: entry.path) {
        if case .verb(let verb) = event {
          ruleVerbs.append(verb)
        } else {
          report(.wrongType, at: span, path: entry.path, "a rule guards a verb", "规则只能约束动词")
        }
      }
      guard let expression = fields[.when]?.expression else { return nil }
      let condition = lowerCondition(expression, verbs: ruleVerbs, path: entry.path)
      return Rule(
        entry: entry, verbs: ruleVerbs, condition: condition ?? .constant(true), conditionSpan: expression.span,
        reason: fields[.otherwise].flatMap { reason($0) } ?? .notEligible)
    }
  }

  mutating func reason(_ node: SurfaceNode) -> Reason? {
    guard let name = node.name else { return nil }
    if let reason = Reason(name: name.text), !reason.isInvalid { return reason }
    let known = Reason.allCases.filter { !$0.isInvalid }.map(\.name)
    let closest = Spelling.closest(to: name.text, among: known)
    report(
      .unknownReason, at: name.span, path: node.path, "no reason is called `\(name.text)`", "没有名为 `\(name.text)` 的原因",
      notes: [Bilingual(en: "reasons: \(known.joined(separator: ", "))", zh: "可用：\(known.joined(separator: "、"))")],
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: name.span, with: $0)]
      } ?? [])
    return nil
  }

  // MARK: What people decide, what the notice says, what is accepted

  mutating func lowerDiscretions() -> [Discretion] {
    (root[.discretion]?.entries ?? []).lowered { surface in
      let (entry, fields) = (entry(surface), surface.fields)
      let texts = [Key.may, .must, .mustNot].compactMap { fields[$0] }
      guard texts.count == 1, let text = texts[0].text else {
        report(
          .wrongType, at: surface.nameSpan, path: entry.path, "say one of `may`, `must`, `must-not`",
          "`may`、`must`、`must-not` 须且只能写一个")
        return nil
      }
      let who = (fields[.who]?.items ?? []).compactMap(\.name)
      for name in who {
        if names.party(name.text) == nil {
          undefined(name.text, at: name.span, path: entry.path, Bilingual(en: "party", zh: "参与方"), among: names.parties)
        } else {
          names.used.insert(name.text)
        }
      }
      let verb = fields[.by]?.name.flatMap { name -> Verb? in
        if let verb = names.verb(name.text) { return verb }
        undefined(name.text, at: name.span, path: entry.path, Bilingual(en: "verb", zh: "动词"), among: names.verbNames)
        return nil
      }
      return Discretion(entry: entry, text: text, textSpan: texts[0].span, who: who.map(\.text), verb: verb)
    }
  }

  mutating func lowerAssertions() -> [Assertion] {
    (root[.asserts]?.entries ?? []).lowered { surface in
      let entry = entry(surface)
      guard case .claim(let claim)? = surface.fields[.that]?.value else { return nil }
      return Assertion(entry: entry, claim: claim)
    }
  }

  mutating func lowerAcceptances() -> [Acceptance] {
    (root[.accept]?.entries ?? []).lowered { surface in
      let entry = entry(surface)
      let fields = surface.fields
      guard let code = fields[.code]?.text, let place = fields[.where]?.text else { return nil }
      return Acceptance(
        entry: entry, code: code, codeSpan: fields[.code]?.span ?? entry.span, path: place,
        saw: (fields[.saw]?.items ?? []).compactMap(\.text), sawSpan: fields[.saw]?.span)
    }
  }
}
