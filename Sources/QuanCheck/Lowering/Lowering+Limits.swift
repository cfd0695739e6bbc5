import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func limit(_ node: SurfaceNode, isMoney: Bool, entry: Entry) -> Limit? {
    if case .table(let over, let cases) = node.value {
      return limitTable(over, cases, at: node.span, isMoney: isMoney, entry: entry)
    }
    guard let expression = node.expression else { return nil }
    if let name = columnName(in: expression), let column = column(name) {
      return columnLimit(column, name, in: expression, isMoney: isMoney, entry: entry)
    }
    switch expression.kind {
    case .hole: return .undecided(isTentative: false)
    case .tentative(let inner):
      if case .hole = inner.kind { return .undecided(isTentative: true) }
      return number(inner, isMoney: isMoney, path: node.path).map { .amount($0) }
    default: return number(expression, isMoney: isMoney, path: node.path).map { .amount($0) }
    }
  }

  /// The first column of tiers or rounds that an expression names.
  private func columnName(in expression: Expression) -> Name? {
    if case .name(let name) = expression.kind { return column(name) == nil ? nil : name }
    for child in expression.children { if let name = columnName(in: child) { return name } }
    return nil
  }

  /// `tier.issue`, `round.share of all-money`: each member's own figure, from the rows that the tiers or rounds were made
  /// from.
  private mutating func columnLimit(
    _ column: (term: Term, kind: Constant.Kind, values: [SurfaceNode?]), _ name: Name, in whole: Expression,
    isMoney: Bool, entry: Entry
  ) -> Limit? {
    let (term, values) = (column.term, column.values)
    let isOfTiers = term == .tier
    let known = isOfTiers ? names.tiers : names.rounds
    var missing: [String] = []
    let limits = values.indices.map { index -> Int64? in
      guard let node = values[index] else {
        let isCovered = isOfTiers ? entry.scope.covers(tier: index) : entry.scope.covers(round: index)
        if isCovered { missing.append(known[index]) }
        return 0
      }
      guard let expression = node.expression else { return nil }
      if case .hole = expression.kind { return nil }
      let row = SurfaceEntry(name: name.text, nameSpan: name.span, node: node)
      let own = Substitution(columns: [row], oldPath: entry.path, newPath: entry.path).expression(whole)
      return number(own, isMoney: isMoney, path: node.path)
    }
    guard missing.isEmpty else {
      let rows = LimitRows(isMoney: isMoney, entry: entry, span: name.span)
      let what = isOfTiers ? Bilingual(en: "tier", zh: "券种") : Bilingual(en: "round", zh: "轮次")
      reportMissingRow(missing, rows, what)
      return nil
    }
    return isOfTiers ? .byTier(limits) : .byRound(limits)
  }

  private mutating func number(_ expression: Expression, isMoney: Bool, path: String) -> Int64? {
    isMoney ? money(expression, path: path)?.minorUnits : count(expression, path: path)
  }

  private mutating func limitTable(
    _ over: [SurfaceNode], _ cases: [SurfaceEntry], at span: SourceSpan, isMoney: Bool, entry: Entry
  ) -> Limit? {
    guard over.count == 1, case .name(let name)? = over[0].expression?.kind else {
      notCarried(
        over.first?.span ?? span, path: entry.path,
        Bilingual(en: "limits looked up by several values or by a computed one", zh: "按多个值或计算值查表的限额"))
      return nil
    }
    var rows = LimitRows(isMoney: isMoney, entry: entry, span: span)
    for entry in cases { add(entry, to: &rows) }
    switch name.text {
    case "tier": return byTier(rows, names.tiers, Bilingual(en: "tier", zh: "券种"))
    case "kind": return byTier(rows, names.tiers.indices.map(kindName), Bilingual(en: "kind", zh: "券类"))
    case "round": return byRound(rows)
    default: return byFact(name, rows)
    }
  }

  /// The kind of a tier: its family, or the lone tier itself.
  private func kindName(_ tier: Int) -> String {
    names.kinds.first { $0.members.contains(tier) }?.name ?? names.tiers[tier]
  }

  private mutating func add(_ surface: SurfaceEntry, to rows: inout LimitRows) {
    guard let expression = surface.node.expression else { return }
    let value: Int64?
    if case .hole = expression.kind {
      value = nil
    } else {
      guard let known = number(expression, isMoney: rows.isMoney, path: surface.node.path) else {
        rows.isBroken = true
        return
      }
      value = known
    }
    if surface.name == "others" || surface.name == "其余" {
      rows.others = .some(value)
      return
    }
    for part in surface.name.split(separator: "|") {
      let key = part.split(separator: " ").joined(separator: " ")
      if let first = rows.rows.first(where: { $0.key == key }) {
        report(
          .doublyDefined, at: surface.nameSpan, path: rows.entry.path, "`\(key)` stands twice in the table",
          "`\(key)` 在表中重复", secondary: [Label(span: first.span, text: Bilingual(en: "first here", zh: "首次出现"))])
      } else {
        rows.rows.append(LimitRows.Row(key: key, span: surface.nameSpan, value: value))
      }
    }
  }

  private mutating func byTier(_ rows: LimitRows, _ keys: [String], _ what: Bilingual) -> Limit? {
    guard let values = looked(rows, keys, inScope: { rows.entry.scope.covers(tier: $0) }, what) else { return nil }
    return .byTier(values)
  }

  private mutating func byRound(_ rows: LimitRows) -> Limit? {
    let what = Bilingual(en: "round", zh: "轮次")
    guard let values = looked(rows, names.rounds, inScope: { rows.entry.scope.covers(round: $0) }, what) else {
      return nil
    }
    return .byRound(values)
  }

  /// The value of each key; nil is a `TBD`. A key in the quota's scope without a row is a finding.
  private mutating func looked(
    _ rows: LimitRows, _ keys: [String], inScope: (Int) -> Bool, _ what: Bilingual
  ) -> [Int64?]? {
    var isKnown = !rows.isBroken
    for row in rows.rows where !keys.contains(row.key) {
      undefined(row.key, at: row.span, path: rows.entry.path, what, among: keys)
      isKnown = false
    }
    guard isKnown else { return nil }
    var missing: [String] = []
    let values = keys.indices.map { index -> Int64? in
      if let row = rows.rows.first(where: { $0.key == keys[index] }) { return row.value }
      if let others = rows.others { return others }
      if inScope(index), !missing.contains(keys[index]) { missing.append(keys[index]) }
      return 0
    }
    guard missing.isEmpty else {
      reportMissingRow(missing, rows, what)
      return nil
    }
    return values
  }

  private mutating func reportMissingRow(_ missing: [String], _ rows: LimitRows, _ what: Bilingual) {
    let names = missing.prefix(12).map { "`\($0)`" }
    report(
      .missingRow, at: rows.span, path: rows.entry.path + ".at-most",
      "the table of `\(rows.entry.name)` has no row for \(what.en) \(names.joined(separator: ", "))",
      "`\(rows.entry.name)` 的表中没有\(what.zh) \(ChineseText.list(names, isCut: missing.count > 12))",
      notes: [Bilingual(en: "a row `others` takes what is not listed", zh: "可用 `others` 一行处理未列出的取值")])
  }

  private mutating func byFact(_ name: Name, _ rows: LimitRows) -> Limit? {
    guard let index = facts.firstIndex(where: { $0.name == name.text }) else {
      undefined(
        name.text, at: name.span, path: rows.entry.path, Bilingual(en: "tier, kind, round or fact", zh: "券种、券类、轮次或事实"),
        among: ["tier", "kind", "round"] + facts.map(\.name))
      return nil
    }
    names.used.insert(name.text)
    let type = TermType(facts[index].type)
    var limits: [FactLimit] = []
    var isKnown = !rows.isBroken
    for row in rows.rows {
      let key = Expression(.name(Name(text: row.key, span: row.span)), span: row.span)
      let literal: Expression =
        switch row.key {
        case "yes", "是": Expression(.boolean(true), span: row.span)
        case "no", "否": Expression(.boolean(false), span: row.span)
        default:
          Int64(row.key).map { Expression(.literal(.number(ExactDecimal(mantissa: $0, scale: 0))), span: row.span) }
            ?? key
        }
      guard let constant = constant(literal, of: type, path: rows.entry.path) else {
        isKnown = false
        continue
      }
      guard let value = row.value else {
        notCarried(
          row.span, path: rows.entry.path, Bilingual(en: "a hole (`TBD`) for one value of a fact", zh: "某个事实取值的 `TBD`"))
        continue
      }
      limits.append(FactLimit(value: constant, limit: value))
    }
    guard isKnown else { return nil }
    if rows.others == nil, let missing = unlisted(facts[index].type, limits) {
      reportMissingRow(missing, rows, Bilingual(en: "value", zh: "取值"))
      return nil
    }
    return .byFact(index, limits, others: rows.others ?? nil)
  }

  /// Values of the fact that no row lists; nil where all are listed.
  private func unlisted(_ type: FactType, _ limits: [FactLimit]) -> [String]? {
    switch type {
    case .one(let enumeration), .set(let enumeration):
      let missing = enumerations[enumeration].names.indices.filter { ordinal in
        !limits.contains { $0.value.value == Int64(ordinal) }
      }
      return missing.isEmpty ? nil : missing.map { enumerations[enumeration].names[$0] }
    case .boolean: return limits.count == 2 ? nil : ["others"]
    default: return ["others"]
    }
  }
}
