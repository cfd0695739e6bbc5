import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanSyntax

/// Values of facts, read by the types that the campaign gives them.
extension ScenarioBinder {
  /// Whether a value says that the command does not bring the fact at all.
  static func isNone(_ node: YAMLNode) -> Bool {
    guard let scalar = node.scalar, scalar.isPlain else { return false }
    return scalar.text == "none" || scalar.text == "无"
  }

  /// A fact's value as a command carries it; nil where it is not brought, or after a finding.
  mutating func value(_ node: YAMLNode, of index: Int, path: String) -> CommandDraft.Value? {
    if Self.isNone(node) { return nil }
    switch campaign.facts[index].type {
    case .boolean: return truth(node, path).map { .truth($0) }
    case .integer, .duration: return whole(node, path).map { .number($0) }
    case .money: return money(node, path).map { .number($0) }
    case .length: return length(node, path)
    case .ratio: return percent(node, path).map { .text($0) }
    case .date: return date(node, path).map { .text($0) }
    case .instant:
      return instant(node, path).map { .text(Instant(milliseconds: $0).text(in: campaign.zone)) }
    case .text: return text(node).map { .text($0.text) }
    case .place: return place(node, path)
    case .party: return name(node, Bilingual(en: "party", zh: "参与方"), campaign.parties.map(\.name) + ["other"], path)
    case .tier: return name(node, Bilingual(en: "tier", zh: "券种"), plan.tierNames, path)
    case .kind: return name(node, Bilingual(en: "kind", zh: "券类"), plan.kindNames, path)
    case .round: return name(node, Bilingual(en: "round", zh: "轮次"), plan.roundNames, path)
    case .one(let enumeration):
      return name(node, Bilingual(en: "value", zh: "值"), campaign.enumerations[enumeration].names, path)
    case .set(let enumeration): return members(node, campaign.enumerations[enumeration].names, path)
    }
  }

  private mutating func name(
    _ node: YAMLNode, _ what: Bilingual, _ names: [String], _ path: String
  ) -> CommandDraft.Value? {
    name(node, what, among: names, path).map { .text($0) }
  }

  /// `[documents, public_notice]`, `documents & public_notice`, or `all`.
  private mutating func members(_ node: YAMLNode, _ names: [String], _ path: String) -> CommandDraft.Value? {
    var items = node.sequence
    if items == nil, let scalar = node.scalar {
      if Keyword(spelling: scalar.text) == .all { return .list(names.map { .text($0) }) }
      items = scalar.text.split(separator: "&").map { part in
        let word = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        return YAMLNode(
          .scalar(YAMLScalar(text: word, contentLower: 0, isVerbatim: false, isPlain: true)), span: node.span)
      }
    }
    guard let items else {
      misfit(node, Bilingual(en: "a list of names", zh: "名称的列表"), path)
      return nil
    }
    return .list(
      items.compactMap { name($0, Bilingual(en: "member", zh: "成员"), among: names, path).map { .text($0) } })
  }

  // MARK: Literals

  /// The one literal that a scalar is.
  private func literal(_ node: YAMLNode) -> Literal? {
    guard let scalar = node.scalar else { return nil }
    let (tokens, failure) = Lexer.tokens(of: ScalarText(scalar, span: node.span))
    guard failure == nil, tokens.count == 2, case .literal(let literal) = tokens[0].kind else { return nil }
    return literal
  }

  private mutating func truth(_ node: YAMLNode, _ path: String) -> Bool? {
    if let text = node.scalar?.text {
      switch (Keyword(spelling: text), text) {
      case (.yes, _), (_, "true"): return true
      case (.no, _), (_, "false"): return false
      default: break
      }
    }
    misfit(node, Bilingual(en: "`yes` or `no`", zh: "`是` 或 `否`"), path)
    return nil
  }

  mutating func whole(_ node: YAMLNode, _ path: String) -> Int64? {
    if case .number(let number)? = literal(node), let value = number.integer { return value }
    misfit(node, Bilingual(en: "a whole number", zh: "整数"), path)
    return nil
  }

  /// Fen.
  mutating func money(_ node: YAMLNode, _ path: String) -> Int64? {
    if case .money(let money)? = literal(node), let value = money.scaled(byPowerOfTen: 2) { return value }
    misfit(node, Bilingual(en: "an amount such as `300元`", zh: "金额，如 `300元`"), path)
    return nil
  }

  /// Fen; less than nothing for who paid more than it was paid.
  mutating func balance(_ node: YAMLNode, _ path: String) -> Int64? {
    guard let scalar = node.scalar, scalar.text.hasPrefix("-") else { return money(node, path) }
    let amount = YAMLScalar(
      text: String(scalar.text.dropFirst()), contentLower: scalar.contentLower + 1, isVerbatim: scalar.isVerbatim,
      isPlain: scalar.isPlain)
    return money(YAMLNode(.scalar(amount), span: node.span), path).map { -$0 }
  }

  private mutating func length(_ node: YAMLNode, _ path: String) -> CommandDraft.Value? {
    if case .length(let metres)? = literal(node) { return .decimal(metres.text) }
    misfit(node, Bilingual(en: "a length such as `50m`", zh: "距离，如 `50m`"), path)
    return nil
  }

  private mutating func percent(_ node: YAMLNode, _ path: String) -> String? {
    if case .percent(let percent)? = literal(node) { return percent.text + "%" }
    misfit(node, Bilingual(en: "a percentage such as `15%`", zh: "百分比，如 `15%`"), path)
    return nil
  }

  private mutating func date(_ node: YAMLNode, _ path: String) -> String? {
    if case .date(let date)? = literal(node),
      let day = CivilDate(year: date.year, month: date.month, day: date.day)
    {
      return day.text
    }
    misfit(node, Bilingual(en: "a date such as `2024-01-27`", zh: "日期，如 `2024-01-27`"), path)
    return nil
  }

  /// An instant that does not depend on the command before.
  private mutating func instant(_ node: YAMLNode, _ path: String) -> Int64? {
    guard let time = time(node, path) else { return nil }
    if let instant = ScenarioClock.instant(time, after: nil, in: campaign.zone) { return instant }
    misfit(node, Bilingual(en: "an instant such as `2024-01-27T10:00`", zh: "时刻，如 `2024-01-27T10:00`"), path)
    return nil
  }

  mutating func time(_ node: YAMLNode, _ path: String) -> ScenarioTime? {
    if let text = node.scalar?.text, let time = ScenarioTime(text),
      time.day.map({ CivilDate(year: $0.year, month: $0.month, day: $0.day) != nil }) ?? true
    {
      return time
    }
    misfit(
      node,
      Bilingual(
        en: "an instant such as `2024-01-27T10:00`, or `+ 2 days` after the command before",
        zh: "时刻，如 `2024-01-27T10:00`，或距上一条指令 `+ 2天`"), path)
    return nil
  }

  // MARK: Places

  private static let aPlace = Bilingual(
    en: "a place: its code such as `371502`, or `gcj02(36.1, 111.5)`", zh: "位置：代码如 `371502`，或 `gcj02(36.1, 111.5)`")

  private mutating func place(_ node: YAMLNode, _ path: String) -> CommandDraft.Value? {
    if let entries = node.mapping { return placeMembers(entries, path) }
    let text = node.scalar?.text ?? ""
    if !text.isEmpty, text.allSatisfy(\.isASCIIDigit) { return .object([("admin", .text(text))]) }
    if let position = position(text) { return .object(position) }
    misfit(node, Self.aPlace, path)
    return nil
  }

  /// `gcj02(36.1, 111.5)`: the datum, degrees north, degrees east.
  private func position(_ text: String) -> [(name: String, value: CommandDraft.Value)]? {
    let parts = text.split { "(), ".contains($0) }.map(String.init)
    guard parts.count == 3, text.hasSuffix(")"), let datum = Datum(spelling: parts[0]),
      Self.isDecimal(parts[1]), Self.isDecimal(parts[2])
    else { return nil }
    return [("lat", .decimal(parts[1])), ("lon", .decimal(parts[2])), ("datum", .text(datum.name))]
  }

  private mutating func placeMembers(_ entries: [YAMLEntry], _ path: String) -> CommandDraft.Value? {
    var members: [(name: String, value: CommandDraft.Value)] = []
    for entry in entries {
      let text = entry.value.scalar?.text ?? ""
      switch entry.key {
      case "admin" where !text.isEmpty && text.allSatisfy(\.isASCIIDigit): members.append(("admin", .text(text)))
      case "lat" where Self.isDecimal(text), "lon" where Self.isDecimal(text):
        members.append((entry.key, .decimal(text)))
      case "datum" where Datum(spelling: text) != nil:
        members.append(("datum", .text(Datum(spelling: text)?.name ?? text)))
      default:
        misfit(entry.value, Self.aPlace, path)
        return nil
      }
    }
    return .object(members)
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
      && (parts[0] == "0" || !parts[0].hasPrefix("0"))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
