import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// The worth of the tier of this index; nil where it is being worked out already.
  mutating func lowerAmount(ofTier index: Int) -> Amount? {
    if let known = amounts[index] { return known }
    guard amountsInProgress.insert(index).inserted else { return nil }
    defer { amountsInProgress.remove(index) }
    guard let entries = root[.tiers]?.entries, entries.indices.contains(index) else { return nil }
    let amount = lowerAmount(entries[index])
    amounts[index] = amount
    return amount
  }

  private mutating func lowerAmount(_ surface: SurfaceEntry) -> Amount {
    let nothing = Formula.constant(Constant(.money, 0))
    guard let node = surface.fields[.amount] else { return amount(nothing, at: surface.node.span) }
    // Facts may come with any command of the voucher.
    let place = FormulaPlace(verbs: [], path: node.path)
    let wasOpen = takesFactsOfAnyVerb
    takesFactsOfAnyVerb = true
    defer { takesFactsOfAnyVerb = wasOpen }
    let typed: TypedFormula?
    switch node.value {
    case .table(let over, let cases): typed = table(over, cases, place)
    case .expression(let expression): typed = formula(expression, place)
    default: typed = nil
    }
    guard let typed else { return amount(nothing, at: node.span) }
    guard typed.type == .money else {
      report(
        .wrongType, at: node.span, path: node.path, "a voucher is worth money; this is \(typed.type.title.en)",
        "券的金额须是金额，而这里是\(typed.type.title.zh)")
      return amount(nothing, at: node.span)
    }
    return amount(typed.formula, at: node.expression?.span ?? node.span)
  }

  private func amount(_ formula: Formula, at span: SourceSpan) -> Amount {
    var pieces = [FormulaPiece(guarding: nil, value: formula, span: span)]
    if case .pieces(let own) = formula { pieces = own }
    let range = FormulaPiece.range(of: pieces, TermRanges(facts: facts))
    let isBounded = range?.isOpen == false
    return Amount(
      pieces: pieces, span: span,
      bound: isBounded ? range?.upper.flatMap { Int64(exactly: $0) }.map { Money(minorUnits: $0) } : nil,
      least: Money(minorUnits: Int64(clamping: range?.lower ?? 0)))
  }

  /// The event that takes a tier's money from the sources.
  mutating func lowerDrawn(_ surface: SurfaceEntry) -> Event {
    guard let node = surface.fields[.drawn], case .event(let syntax) = node.value else { return .verb(.grab) }
    if case .named(let name) = syntax.kind, let verb = names.verb(name.text), verb == .grab || verb.draws {
      return .verb(verb)
    }
    report(
      .wrongType, at: node.span, path: node.path,
      "money is drawn at `grab` or at a later verb on the voucher, such as `redeem` or `submit`",
      "资金须在 `grab` 或之后对该券的动词（如 `redeem`、`submit`）时支取")
    return .verb(.grab)
  }

  // MARK: Constant values

  /// The money that a computed expression comes to, where it needs no fact.
  mutating func constantMoney(_ expression: Expression, path: String) -> Money? {
    guard let typed = formula(expression, FormulaPlace(verbs: [], path: path)) else { return nil }
    guard typed.type == .money else {
      report(
        .wrongType, at: expression.span, path: path, "expected an amount of money, found \(typed.type.title.en)",
        "这里应当是金额，却是\(typed.type.title.zh)")
      return nil
    }
    guard let constant = typed.constant else {
      // What does not come out even was reported with its rate.
      guard !typed.formula.terms.isEmpty else { return nil }
      report(
        .wrongType, at: expression.span, path: path, "one amount stands here, known before any command comes",
        "这里须是一个事先确定的金额")
      return nil
    }
    guard (0...Money.maximum.minorUnits).contains(constant.value) else {
      report(
        .amountOutOfRange, at: expression.span, path: path, "an amount lies between 0 and 10 trillion yuan",
        "金额须在 0 到 10万亿元之间")
      return nil
    }
    return Money(minorUnits: constant.value)
  }

  // MARK: Shares

  /// What a source bears of one subsidy; `.undecided` after a finding.
  mutating func lowerShare(_ node: SurfaceNode) -> Share {
    if case .table(let over, let cases) = node.value { return shareTable(over, cases, node) }
    return node.expression.flatMap { share($0, path: node.path) } ?? .undecided
  }

  private mutating func shareTable(_ over: [SurfaceNode], _ cases: [SurfaceEntry], _ node: SurfaceNode) -> Share {
    guard over.count == 1, case .name(let name)? = over[0].expression?.kind, name.text == "tier" else {
      report(
        .wrongType, at: over.first?.span ?? node.span, path: node.path, "a share is looked up by `tier`",
        "份额按 `tier` 查表")
      return .undecided
    }
    var shares = [Share?](repeating: nil, count: names.tiers.count)
    var others: Share?
    for entry in cases {
      guard let share = entry.node.expression.flatMap({ share($0, path: node.path) }) else { continue }
      if Keyword.isOthers(entry.name) {
        others = share
        continue
      }
      for name in entry.name.split(separator: "|").map({ $0.drop { $0 == " " } }) {
        let name = String(name.reversed().drop { $0 == " " }.reversed())
        guard let tier = names.tier(name) else {
          undefined(name, at: entry.nameSpan, path: node.path, Bilingual(en: "tier", zh: "券种"), among: names.tiers)
          continue
        }
        names.used.insert(name)
        shares[tier] = share
      }
    }
    return .byTier(shares.map { $0 ?? others })
  }
}

extension Lowering {
  mutating func reportNeverBrought(_ fact: FactDefinition, _ name: Name, _ path: String) {
    let bringers = fact.verbs.sorted().map { "`\(names.name(of: $0))`" }.joined(separator: ", ")
    report(
      .factNotBrought, at: name.span, path: path,
      "no command of a voucher brings `\(fact.name)`; it comes with \(bringers)",
      "没有哪个关于券的指令带 `\(fact.name)`，它来自 \(bringers)")
  }
}

extension Verb {
  /// Whether money may be drawn at the verb: one on a voucher that ends nothing.
  fileprivate var draws: Bool { isAboutVoucher && self != .void && self != .refund }
}
