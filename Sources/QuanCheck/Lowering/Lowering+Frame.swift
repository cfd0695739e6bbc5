import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerZone(_ campaign: SurfaceFields) -> ZoneTable? {
    guard let node = campaign[.zone], let name = node.text else { return nil }
    if let table = zones(name) { return table }
    report(
      .unknownZone, at: node.span, path: node.path, "no time zone is called `\(name)` in the system's database",
      "系统时区数据库中没有 `\(name)`",
      notes: [
        Bilingual(
          en: "zones are IANA names such as `Asia/Shanghai`; the database is Debian's package `tzdata`",
          zh: "时区使用 IANA 名称，如 `Asia/Shanghai`；数据库来自 Debian 的 `tzdata` 软件包")
      ])
    return nil
  }

  mutating func checkCurrency(_ campaign: SurfaceFields) {
    guard let node = campaign[.currency], let text = node.text, text != "CNY" else { return }
    notCarried(
      node.span, path: node.path,
      Bilingual(en: "the currency `\(text)`; amounts are in CNY", zh: "币种 `\(text)`，金额须为 CNY"))
  }

  /// The date of the notice is a day of the calendar.
  mutating func checkDated(_ campaign: SurfaceFields) {
    guard let node = campaign[.notice]?.fields?[.dated], let expression = node.expression else { return }
    switch expression.kind {
    case .literal(.date(let literal)): _ = date(literal, at: expression.span, path: node.path)
    case .hole: return
    default:
      report(
        .wrongType, at: expression.span, path: node.path, "expected a date such as `2024-02-01`",
        "这里应当是日期，如 `2024-02-01`")
    }
  }

  mutating func lowerPeriod(_ campaign: SurfaceFields) -> Window? {
    guard let node = campaign[.period], let window = node.window else { return nil }
    let period = lowerWindow(window, path: node.path)
    if let period { refuseVoucherEdges(period, path: node.path) }
    return period
  }

  mutating func lowerClauses(_ campaign: SurfaceFields) -> [Clause] {
    guard let node = campaign[.notice]?.fields?[.clauses] else { return [] }
    return node.entries.map { entry in
      var figures: [Figure] = []
      for item in entry.node.items {
        guard let expression = item.expression else { continue }
        guard case .literal(let literal) = expression.kind else {
          report(
            .wrongType, at: item.span, path: entry.node.path,
            "a clause lists the figures that it prints, one literal each",
            "条款下应逐个列出其中印出的数字")
          continue
        }
        figures.append(Figure(literal: literal, span: item.span, text: sources.text(item.span)))
      }
      return Clause(name: entry.name, span: entry.nameSpan, figures: figures)
    }
  }

  func lowerParties() -> [Party] {
    let declared = root[.parties]?.entries ?? []
    let builtIn = Party.builtIn.filter { name in !declared.contains { $0.name == name } }
      .map { Party(name: $0, title: $0, span: nil) }
    let all = builtIn + declared.map { Party(name: $0.name, title: $0.node.text ?? $0.name, span: $0.nameSpan) }
    // The order of `names.parties` is the order of indices.
    return names.parties.compactMap { name in all.first { $0.name == name } }
  }

  mutating func lowerFactDeclarations() {
    for verbEntry in root[.facts]?.entries ?? [] {
      guard let verb = names.verb(verbEntry.name) else { continue }
      for entry in verbEntry.node.entries {
        guard case .factType(let syntax) = entry.node.value, let type = lowerFactType(syntax, path: entry.node.path)
        else { continue }
        declare(
          FactDefinition(
            name: entry.name, type: type, verbs: [verb], isPersonal: syntax.isPersonal, span: entry.nameSpan))
      }
    }
  }

  /// A file may widen a built-in fact to its own values or bring a fact with several verbs.
  private mutating func declare(_ fact: FactDefinition) {
    guard let index = facts.firstIndex(where: { $0.name == fact.name }) else {
      facts.append(fact)
      return
    }
    if let span = facts[index].span, facts[index].type != fact.type {
      report(
        .doublyDefined, at: fact.span ?? span, path: "facts.\(fact.name)", "fact `\(fact.name)` has two types",
        "事实 `\(fact.name)` 有两种类型", secondary: [Label(span: span, text: Bilingual(en: "first here", zh: "首次声明"))])
      return
    }
    facts[index] = FactDefinition(
      name: fact.name, type: fact.type, verbs: facts[index].verbs.union(fact.verbs),
      isPersonal: fact.isPersonal || facts[index].isPersonal, span: fact.span)
  }

  private mutating func lowerFactType(_ syntax: FactTypeSyntax, path: String) -> FactType? {
    switch syntax.kind {
    case .oneOf(let names): return enumeration(names, path: path).map { .one($0) }
    case .setOf(let names): return enumeration(names, path: path).map { .set($0) }
    case .named(let name):
      if let type = Self.simpleTypes.first(where: { $0.word == name.text }) { return type }
      if name.text == "ratio" { return .ratio }
      undefined(
        name.text, at: name.span, path: path, Bilingual(en: "fact type", zh: "事实类型"),
        among: Self.simpleTypes.map(\.word) + ["ratio"])
      return nil
    }
  }

  private static let simpleTypes: [FactType] = [
    .boolean, .integer, .money, .ratio, .date, .instant, .duration, .text, .place, .length, .party, .tier, .kind,
    .round,
  ]

  /// The members of an enumeration; one that names a set of `let` means the set's members.
  private mutating func enumeration(_ written: [Name], path: String) -> Int? {
    let names = written.flatMap { members(of: $0, depth: 0) }
    guard names.count <= Enumeration.namesMax else {
      report(
        .amountOutOfRange, at: names[0].span, path: path, "more than \(Enumeration.namesMax) values",
        "取值超过 \(Enumeration.namesMax) 个")
      return nil
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name.text).inserted {
      report(.doublyDefined, at: name.span, path: path, "value `\(name.text)` stands twice", "取值 `\(name.text)` 重复")
    }
    enumerations.append(Enumeration(names: names.map(\.text)))
    return enumerations.count - 1
  }

  private static let setDepthMax = 20

  private mutating func members(of name: Name, depth: Int) -> [Name] {
    guard depth < Self.setDepthMax, let inner = definition(name) else { return [name] }
    let items: [Expression]
    switch inner.kind {
    case .set(let parts, _): items = parts
    case .name: items = [inner]
    default: return [name]
    }
    return items.flatMap { item -> [Name] in
      guard case .name(let member) = item.kind, member.text != name.text else { return [] }
      return members(of: Name(text: member.text, span: name.span), depth: depth + 1)
    }
  }
}
