import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanSyntax

extension ScenarioBinder {
  /// A command as the campaign knows it.
  mutating func command(_ mapping: ScenarioMapping) -> BoundCommand {
    var command = BoundCommand(span: mapping.span)
    if let node = mapping[.line] {
      line(node, mapping, &command)
    } else {
      guard let node = mapping[.action] else {
        diagnostics.append(
          Diagnostic(
            .missingKey, at: mapping.span.start, path: mapping.path,
            Bilingual(en: "the command lacks `do`: the verb", zh: "指令缺少 `do`（动作）：动词")))
        return command
      }
      command.verb = text(node).flatMap { verb($0) }
      choices(mapping, &command)
      contents(mapping, &command)
      if let verb = command.verb { command.facts = allFacts(mapping, verb: verb) }
    }
    if let node = mapping[.at] { command.at = time(node, mapping.path + ".at") }
    if let node = mapping[.times] { command.times = times(node, mapping.path) }
    if let label = mapping[.label].flatMap({ text($0) })?.text {
      command.label = label
      if !labels.contains(label) { labels.append(label) }
    }
    return command
  }

  private static let timesMax: Int64 = 100_000

  private mutating func times(_ node: YAMLNode, _ path: String) -> Int {
    guard let count = whole(node, path + ".times") else { return 1 }
    if (1...Self.timesMax).contains(count) { return Int(count) }
    misfit(
      node, Bilingual(en: "a count from 1 to \(Self.timesMax)", zh: "1 至 \(Self.timesMax) 的次数"), path + ".times")
    return 1
  }

  private mutating func line(_ node: YAMLNode, _ mapping: ScenarioMapping, _ command: inout BoundCommand) {
    command.line = text(node)?.text
    let others = mapping.fields.filter { ![.line, .then, .times].contains($0.key) }.map(\.keySpan)
    guard let other = others.first ?? mapping.facts.first?.name.span else { return }
    diagnostics.append(
      Diagnostic(
        .scenarioAmiss, at: other, path: mapping.path,
        Bilingual(
          en: "`line` is the whole command; nothing else says what it brings",
          zh: "`line`（原文）就是整条指令，不再另写其内容"),
        secondary: [Label(span: node.span, text: Bilingual(en: "the command", zh: "指令在此"))]))
  }

  /// The names that a command may leave to the story.
  private mutating func choices(_ mapping: ScenarioMapping, _ command: inout BoundCommand) {
    let path = mapping.path
    command.id = mapping[.id].flatMap { text($0) }?.text
    if let node = mapping[.tier], !Self.isNone(node) {
      command.tier = name(node, Bilingual(en: "tier", zh: "券种"), among: plan.tierNames, path)
    }
    if let node = mapping[.round], !Self.isNone(node) {
      command.round = name(node, Bilingual(en: "round", zh: "轮次"), among: plan.roundNames, path)
    }
    command.user = choice(mapping[.user])
    command.merchant = choice(mapping[.merchant])
    command.order = choice(mapping[.order])
    command.voucher = choice(mapping[.voucher])
    if case .named(let name) = command.voucher, let node = mapping[.voucher], !isVoucher(name) {
      report(
        unknown: WrittenText(name, span: node.span), Bilingual(en: "voucher", zh: "券"), among: labels, path)
    }
  }

  private mutating func choice(_ node: YAMLNode?) -> BoundCommand.Choice {
    guard let node else { return .left }
    if Self.isNone(node) { return .none }
    return text(node).map { .named($0.text) } ?? .left
  }

  /// A name that the story has given, one of several vouchers under it, or a code.
  func isVoucher(_ name: String) -> Bool {
    // In a command that comes several times `#` stands for the number of each.
    let name = name.replacing("#", with: "1")
    if labels.contains(name) || VoucherName(name).map({ labels.contains($0.label) }) ?? false { return true }
    return name.utf8.count == 16 && name.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
  }

  /// Items, a round's setting, the chosen item.
  private mutating func contents(_ mapping: ScenarioMapping, _ command: inout BoundCommand) {
    if let node = mapping[.item] { command.item = whole(node, mapping.path + ".item") }
    if let node = mapping[.items] {
      for (index, item) in (node.sequence ?? [node]).enumerated() {
        let path = "\(mapping.path).items[\(index)]"
        let facts = facts(self.mapping(item, [], path: path, takesFacts: true), verb: command.verb)
        command.items.append(facts.compactMap { fact in fact.value.map { (fact.name.text, $0) } })
      }
    }
    guard let node = mapping[.set] else { return }
    let setting = self.mapping(node, ScenarioKeyTable.setting, path: mapping.path + ".set")
    if let issue = setting[.issue] {
      for entry in issue.mapping ?? [] {
        let name = WrittenText(entry.key, span: entry.keySpan)
        guard plan.tierNames.contains(entry.key) else {
          report(unknown: name, Bilingual(en: "tier", zh: "券种"), among: plan.tierNames, setting.path)
          continue
        }
        if let count = whole(entry.value, setting.path + ".issue") { command.issue.append((entry.key, count)) }
      }
    }
    command.opens = setting[.open].flatMap { time($0, setting.path + ".open") }
    command.ends = setting[.valid].flatMap { time($0, setting.path + ".valid") }
  }
}

/// `first.2`: the second of the vouchers that one command made.
struct VoucherName {
  var label: String
  /// From 1.
  var number: Int

  init?(_ text: String) {
    guard let dot = text.lastIndex(of: "."), let number = Int(text[text.index(after: dot)...]), number > 0 else {
      return nil
    }
    label = String(text[..<dot])
    self.number = number
  }
}
