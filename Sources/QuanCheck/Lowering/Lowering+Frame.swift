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
    return lowerWindow(window, path: node.path)
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
      guard let verb = Verb(name: verbEntry.name) else {
        notCarried(
          verbEntry.nameSpan, path: verbEntry.node.path,
          Bilingual(en: "verbs of the file's own (`\(verbEntry.name)`)", zh: "自定义动词（`\(verbEntry.name)`）"))
        continue
      }
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
      let simple: [FactType] = [.boolean, .integer, .money, .date, .instant, .text, .place, .length, .party]
      if let type = simple.first(where: { $0.word == name.text }) { return type }
      if ["percent", "ratio", "duration", "tier", "kind", "round"].contains(name.text) {
        notCarried(name.span, path: path, Bilingual(en: "facts of type `\(name.text)`", zh: "`\(name.text)` 类型的事实"))
      } else {
        undefined(
          name.text, at: name.span, path: path, Bilingual(en: "fact type", zh: "事实类型"), among: simple.map(\.word))
      }
      return nil
    }
  }

  private mutating func enumeration(_ names: [Name], path: String) -> Int? {
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
}
