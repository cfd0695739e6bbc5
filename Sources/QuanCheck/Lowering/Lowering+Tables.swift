import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// `{over: item.price, cases: {"[1000元, 1999元]": 100元, others: 0元}}`; cases of several `over` stand inside one another.
  mutating func table(_ over: [SurfaceNode], _ cases: [SurfaceEntry], _ place: FormulaPlace) -> TypedFormula? {
    let values = over.compactMap(\.expression)
    guard values.count == over.count, let first = values.first else { return nil }
    var pieces: [FormulaPiece] = []
    var keys: [Condition] = []
    var type: TermType?
    var isComplete = true
    for entry in cases {
      guard let value = caseValue(entry.node, Array(over.dropFirst()), place) else {
        isComplete = false
        continue
      }
      if case .hole = value.formula {
      } else if let known = type, known != value.type {
        report(
          .wrongType, at: entry.node.span, path: place.path,
          "this case is \(value.type.title.en), others are \(known.title.en)",
          "此情形是\(value.type.title.zh)，而其他情形是\(known.title.zh)")
        isComplete = false
      } else {
        type = value.type
      }
      if Keyword.isOthers(entry.name) {
        let rest = keys.isEmpty ? nil : Condition.not(.any(keys))
        pieces += rest.map { value.formula.narrowedPieces(to: $0, at: entry.nameSpan, value: entry.node.span) } ?? []
      } else if let key = caseCondition(first, entry, place) {
        keys.append(key)
        pieces += value.formula.narrowedPieces(to: key, at: entry.nameSpan, value: entry.node.span)
      } else {
        isComplete = false
      }
    }
    return isComplete ? TypedFormula(.pieces(pieces), type ?? .money) : nil
  }

  private mutating func caseValue(_ node: SurfaceNode, _ over: [SurfaceNode], _ place: FormulaPlace) -> TypedFormula? {
    switch node.value {
    case .expression(let expression): return formula(expression, place)
    case .table(let inner, let cases): return table(inner, cases, place)
    case .named(let entries) where !over.isEmpty: return table(over, entries, place)
    case .named:
      report(
        .wrongType, at: node.span, path: place.path, "these cases stand under no `over`", "这些情形没有对应的 `over`（按）")
      return nil
    default: return nil
    }
  }

  /// The condition of a case: an interval, or values beside one another.
  mutating func caseCondition(_ over: Expression, _ entry: SurfaceEntry, _ place: FormulaPlace) -> Condition? {
    guard let text = entry.keyText else { return nil }
    var parser = ExpressionParser(text)
    let alternatives: Alternatives
    if let interval = try? parser.parseInterval() {
      alternatives = .interval(interval)
    } else {
      parser = ExpressionParser(text)
      do {
        let value = try parser.parseValue()
        if case .set(let members, .any) = value.kind {
          alternatives = .list(members)
        } else {
          alternatives = .list([value])
        }
      } catch {
        diagnostics.append(
          Diagnostic(.unreadableValue, at: error.span, path: place.path, error.message, fixes: error.fixes))
        return nil
      }
    }
    let member = Expression(.member(over, in: alternatives, negated: false), span: entry.nameSpan)
    return lowerCondition(member, verbs: place.verbs, path: place.path)
  }
}

extension Keyword {
  /// The case that takes what no other case does.
  static func isOthers(_ name: String) -> Bool { name == "others" || name == "其余" || name == "其他" }
}
