import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

extension ScenarioBinder {
  /// What is to come of a command.
  mutating func expectation(of mapping: ScenarioMapping) -> BoundExpectation {
    var expectation = BoundExpectation(span: mapping.span)
    let path = mapping.path
    if let node = mapping[.is] { outcome(node, path, &expectation) }
    if let node = mapping[.rule] { expectation.rule = rule(node, path) }
    if let node = mapping[.tier] {
      expectation.tier = name(node, Bilingual(en: "tier", zh: "券种"), among: plan.tierNames, path)
    }
    if let node = mapping[.round] {
      expectation.round = name(node, Bilingual(en: "round", zh: "轮次"), among: plan.roundNames, path)
    }
    if let node = mapping[.state] { expectation.state = state(node, path) }
    if let node = mapping[.amount] { expectation.amount = money(node, path + ".amount") }
    if let node = mapping[.expires] { expectation.expires = time(node, path + ".expires") }
    if let node = mapping[.others] { expectation.others = whole(node, path + ".others") }
    if let node = mapping[.funding] {
      for entry in node.mapping ?? [] {
        guard let source = source(entry, path), let amount = money(entry.value, path + ".funding") else { continue }
        expectation.funding.append((source, amount))
      }
    }
    if let node = mapping[.remedy] { expectation.remedy = remedy(node, path) }
    if let node = mapping[.vouchers] { vouchers(node, path, &expectation) }
    if let node = mapping[.money] { purses(node, path, &expectation) }
    for entry in mapping[.parties]?.mapping ?? [] {
      let key = WrittenText(entry.key, span: entry.keySpan)
      guard let party = plan.partyNames.firstIndex(of: entry.key) else {
        report(unknown: key, Bilingual(en: "party", zh: "相关方"), among: plan.partyNames, path)
        continue
      }
      if let balance = balance(entry.value, path + ".parties") { expectation.parties.append((party, balance)) }
    }
    reportContradiction(mapping, expectation)
    return expectation
  }

  /// `accepted`, `refused sold_out`, `拒绝 已领完`.
  private mutating func outcome(_ node: YAMLNode, _ path: String, _ expectation: inout BoundExpectation) {
    let words = node.scalar?.text.split(separator: " ").map(String.init) ?? []
    let outcomes: [(en: String, zh: String, outcome: Decision.Outcome)] = [
      ("accepted", "接受", .accepted), ("refused", "拒绝", .refused), ("invalid", "无效", .invalid),
    ]
    guard let first = words.first, words.count <= 2,
      let match = outcomes.first(where: { $0.en == first || $0.zh == first })
    else {
      let known = outcomes.flatMap { [$0.en, $0.zh] }
      let closest = words.first.flatMap { Spelling.closest(to: $0, among: known) }
      misfit(node, Bilingual(en: "`accepted`, `refused` or `invalid`", zh: "`接受`、`拒绝` 或 `无效`"), path)
      if let closest, let word = words.first, let last = diagnostics.indices.last {
        let place = SourceSpan(
          file: node.span.file, lower: node.span.lower, upper: node.span.lower + word.utf8.count)
        diagnostics[last].fixes = [
          FixIt(Bilingual(en: "did you mean `\(closest)`", zh: "是否想写 `\(closest)`"), replace: place, with: closest)
        ]
      }
      return
    }
    expectation.outcome = match.outcome
    guard words.count == 2 else { return }
    let reason = Reason(name: words[1]) ?? Reason(name: vocabulary.canonical(words[1]))
    let lower = node.span.upper - words[1].utf8.count
    let written = WrittenText(words[1], span: SourceSpan(file: node.span.file, lower: lower, upper: node.span.upper))
    guard let reason, match.outcome != .accepted, reason.isInvalid == (match.outcome == .invalid) else {
      let fitting = Reason.allCases.filter { $0.isInvalid == (match.outcome == .invalid) }.map(\.name)
      let words = fitting + fitting.compactMap { BuiltInWords.chinese($0, .reason) }
      report(
        unknown: written, Bilingual(en: "reason", zh: "原因"), among: match.outcome == .accepted ? [] : words, path)
      return
    }
    expectation.reason = reason
  }

  /// The path of an entry that can refuse, in its English spelling.
  private mutating func rule(_ node: YAMLNode, _ path: String) -> String? {
    guard let written = text(node) else { return nil }
    let rule = KeyTable.canonical(path: written.text)
    let paths = plan.entries.map(\.path)
    if paths.contains(rule) { return rule }
    report(unknown: written, Bilingual(en: "entry", zh: "条目"), among: paths, path)
    return nil
  }

  private mutating func state(_ node: YAMLNode, _ path: String) -> String? {
    name(node, Bilingual(en: "state", zh: "状态"), among: plan.stateNames, path)
  }

  private mutating func source(_ entry: YAMLEntry, _ path: String) -> Int? {
    if let index = plan.sourceNames.firstIndex(of: entry.key) { return index }
    report(
      unknown: WrittenText(entry.key, span: entry.keySpan), Bilingual(en: "source", zh: "资金来源"),
      among: plan.sourceNames, path)
    return nil
  }

  // MARK: Remedies

  /// Keys of a remedy as decisions write them, with their Chinese spelling.
  static let remedyKeys: [(english: String, chinese: String)] = [
    ("fact", "事实"), ("add", "补足"), ("at", "时刻"), ("supply", "提供"), ("within", "在内"), ("outside", "在外"),
    ("distance", "距离"), ("has", "含"), ("be", "为"), ("not", "不为"), ("below", "低于"), ("at_most", "至多"),
    ("above", "高于"), ("at_least", "至少"),
  ]

  private mutating func remedy(_ node: YAMLNode, _ path: String) -> [(key: String, value: String)]? {
    if Self.isNone(node) { return [] }
    var pairs: [(key: String, value: String)] = []
    for entry in node.mapping ?? [] {
      guard let key = Self.remedyKeys.first(where: { $0.english == entry.key || $0.chinese == entry.key }) else {
        report(
          unknown: WrittenText(entry.key, span: entry.keySpan), Bilingual(en: "key of a remedy", zh: "补救的键"),
          among: Self.remedyKeys.map(\.english), path)
        continue
      }
      pairs.append((key.english, remedyValue(entry.value)))
    }
    if node.mapping == nil { misfit(node, Bilingual(en: "a mapping, or `none`", zh: "键值表或 `无`"), path + ".remedy") }
    return pairs
  }

  /// As decisions spell it: amounts and instants in one way, names in English.
  private func remedyValue(_ node: YAMLNode) -> String {
    if let items = node.sequence { return items.map { remedyValue($0) }.joined(separator: " & ") }
    let text = node.scalar?.text ?? ""
    let (tokens, _) = Lexer.tokens(of: ScalarText(node.scalar ?? Self.empty, span: node.span))
    if tokens.count == 2, case .literal(.money(let money)) = tokens[0].kind, let fen = money.scaled(byPowerOfTen: 2) {
      return Money(minorUnits: fen).text
    }
    if text.contains("T"), let time = ScenarioTime(text),
      let instant = ScenarioClock.instant(time, after: nil, in: campaign.zone)
    {
      return Instant(milliseconds: instant).text(in: campaign.zone)
    }
    switch Keyword(spelling: text) {
    case .yes: return "yes"
    case .no: return "no"
    default: return vocabulary.canonical(text)
    }
  }

  private static let empty = YAMLScalar(text: "", contentLower: 0, isVerbatim: false, isPlain: true)

  // MARK: What stands afterwards

  private mutating func vouchers(_ node: YAMLNode, _ path: String, _ expectation: inout BoundExpectation) {
    for entry in node.mapping ?? [] {
      guard isVoucher(entry.key) else {
        report(
          unknown: WrittenText(entry.key, span: entry.keySpan), Bilingual(en: "voucher", zh: "券"), among: labels, path)
        continue
      }
      var voucher = BoundExpectation.Voucher(name: entry.key)
      if entry.value.mapping == nil {
        voucher.state = state(entry.value, path)
      } else {
        let fields = mapping(entry.value, ScenarioKeyTable.voucher, path: path + ".vouchers." + entry.key)
        voucher.state = fields[.state].flatMap { state($0, path) }
        voucher.amount = fields[.amount].flatMap { money($0, fields.path + ".amount") }
        voucher.expires = fields[.expires].flatMap { time($0, fields.path + ".expires") }
      }
      expectation.vouchers.append(voucher)
    }
  }

  private mutating func purses(_ node: YAMLNode, _ path: String, _ expectation: inout BoundExpectation) {
    for entry in node.mapping ?? [] {
      guard let source = source(entry, path) else { continue }
      let fields = mapping(entry.value, ScenarioKeyTable.purse, path: path + ".money." + entry.key)
      for field in fields.fields {
        guard let amount = money(field.node, fields.path) else { continue }
        expectation.money.append(BoundExpectation.Purse(source: source, account: field.key, amount: amount))
      }
    }
  }

  /// What only the other outcome has.
  private mutating func reportContradiction(_ mapping: ScenarioMapping, _ expectation: BoundExpectation) {
    let ofAccepted: [ScenarioKey] = [.tier, .round, .state, .amount, .funding, .expires, .others]
    let ofRefused: [ScenarioKey] = [.rule, .remedy]
    let wrong = expectation.outcome == .accepted ? ofRefused : ofAccepted
    guard let key = wrong.first(where: { mapping[$0] != nil }), let span = mapping.keySpan(key) else { return }
    let isAccepted = expectation.outcome == .accepted
    diagnostics.append(
      Diagnostic(
        .scenarioAmiss, at: span, path: mapping.path,
        isAccepted
          ? Bilingual(
            en: "an accepted command has no `\(key.rawValue)`", zh: "被接受的指令没有 `\(key.rawValue)`")
          : Bilingual(
            en: "a command that is not accepted tells no voucher, so it has no `\(key.rawValue)`",
            zh: "未被接受的指令不涉及券，因此没有 `\(key.rawValue)`")))
  }
}
