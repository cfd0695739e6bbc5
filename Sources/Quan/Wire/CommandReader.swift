import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// Turns a line of JSON into the command that the plan needs, and nothing more: identity keys become digests, personal
/// facts become the truth of what the rules ask of them, and fields that no rule asks for are passed over.
package struct CommandReader: ~Copyable {
  /// The longest line that is read, in bytes.
  package static let lineLimit = 1 << 20
  package static let identifierLimit = 128
  package static let itemsLimit = 256

  let words: CommandWords
  let key: DeploymentKey
  var tape = JSONTape(inputLimit: CommandReader.lineLimit)
  /// The command of the last line; meaningful after a reading without fault.
  package internal(set) var command: Command
  /// The id of the last line.
  package private(set) var id: [UInt8] = []
  private var seen = Seen()
  private var merchantID: [UInt8] = []
  private var orderID: [UInt8] = []
  /// The place that was read last: several regions may ask of one.
  var place = KnownPlace()
  private let inPlace = InPlace()

  /// Which fields a line brought.
  private struct Seen {
    var id = false
    var at = false
    var verb = false
    var tier = false
    var round = false
    var voucher = false
    var set = false
    /// Where the name of an amendment stands, or -1.
    var amendment = -1
    var isFull = false
  }

  package init(plan: Plan, key: DeploymentKey) { self.init(CommandWords(plan), key: key) }

  init(_ words: CommandWords, key: DeploymentKey) {
    self.words = words
    self.key = key
    command = Command(for: words.plan)
  }

  var plan: Plan { words.plan }

  /// Reads one line.
  package mutating func read(_ line: ArraySlice<UInt8>) throws(CommandFault) {
    command.reset()
    seen = Seen()
    id.removeAll(keepingCapacity: true)
    merchantID.removeAll(keepingCapacity: true)
    orderID.removeAll(keepingCapacity: true)
    place.at = -1
    guard line.count <= Self.lineLimit else {
      throw CommandFault(.tooLong, "a line has at most \(Self.lineLimit) bytes", "一行最多 \(Self.lineLimit) 字节")
    }
    if let error = tape.parse(line) {
      throw CommandFault(
        .malformed, "\(error.message.en) (byte \(error.offset + 1))", "\(error.message.zh)（第 \(error.offset + 1) 字节）")
    }
    guard tape[0].kind == .object else { throw CommandFault(.malformed, "a command is a JSON object", "指令必须是 JSON 对象") }
    do throws(CommandFault) {
      try object(at: 0, node: 0)
      try complete()
    } catch {
      var fault = error
      fault.id = seen.id ? id : nil
      throw fault
    }
  }

  // MARK: Walking

  private mutating func object(at index: Int, node: Int) throws(CommandFault) {
    var position = index + 1
    for _ in 0..<tape[index].count {
      let value = position + 1
      if let child = words.tree.child(of: node, named: tape[position], in: tape.text) {
        try field(at: value, node: child)
      }
      position = tape[value].next
    }
  }

  private mutating func field(at index: Int, node: Int) throws(CommandFault) {
    let token = tape[index]
    if token.kind == .null { return }
    let field = words.tree.nodes[node]
    if let target = field.target { try take(target, at: index) }
    for place in field.slots { try fill(words.tree.slots[place], at: index) }
    if token.kind == .object {
      try object(at: index, node: node)
    } else if field.isObject {
      throw wrongType(words.tree.paths[node], "an object", "对象")
    }
  }

  private mutating func take(_ target: FieldTree.Target, at index: Int) throws(CommandFault) {
    switch target {
    case .id:
      let text = try identifier(at: index, "id")
      id += text
      seen.id = true
      command.id = digest(text, domain: 1)
    case .at:
      let text = try string(at: index, "at")
      guard let at = InstantText.parse(text) else {
        throw CommandFault(
          .wrongType, "`at` is an instant such as 2024-01-27T10:00:00+08:00", "`at` 应为时刻，如 2024-01-27T10:00:00+08:00")
      }
      command.at = at
      seen.at = true
    case .verb:
      let text = try string(at: index, "do")
      guard let verb = words.verbs.position(of: text) else {
        throw CommandFault(
          .unknownVerb, "`do` is one of \(plan.verbNames.joined(separator: ", "))",
          "`do` 应为：\(plan.verbNames.joined(separator: "、"))")
      }
      command.verb = Verb(rawValue: UInt8(verb))
      seen.verb = true
    case .tier:
      let names = plan.tierNames[plan.tiersInForce]
      command.tier = Int32(names.startIndex) + (try named(at: index, "tier", words.tiers, names, .unknownTier))
    case .round:
      let names = plan.roundNames[plan.roundsInForce]
      command.round = Int32(names.startIndex) + (try named(at: index, "round", words.rounds, names, .unknownRound))
    case .amendment: seen.amendment = index
    case .voucher:
      let code = try identifier(at: index, "voucher")
      command.voucher = key.vouchers.number(of: code.span).map { Int64($0) } ?? -2
      seen.voucher = true
    case .merchant:
      guard tape[index].kind != .object else { return }
      merchantID += try identifier(at: index, "merchant")
    case .orderID: orderID += try identifier(at: index, "order.id")
    case .items: try items(at: index)
    case .item:
      guard tape[index].kind == .integer, let number = tape.integer(tape[index]) else {
        throw wrongType("item", "a position among the items, from 0", "商品的序号，从 0 起")
      }
      guard number >= 0, number < Int64(Self.itemsLimit) else {
        throw CommandFault(.outOfRange, "`item` is no position among the items", "`item` 不是商品序号")
      }
      command.chosenItem = Int32(number)
    case .setting: try setting(at: index)
    case .key(let number): try identityKey(number, at: index)
    }
  }

  /// Other verbs may bring a fact of that name.
  private mutating func readAmendment() throws(CommandFault) {
    guard seen.amendment >= 0 else { throw missing("amendment") }
    guard !words.amendmentNames.isEmpty else {
      throw CommandFault(
        .unknownAmendment, "the run was given no amendment: start it with the amendment's file",
        "运行时没有给出修改文件：请用修改文件启动")
    }
    command.amendment =
      words.fingerprints[
        Int(try named(at: seen.amendment, "amendment", words.amendments, words.amendmentNames[...], .unknownAmendment))]
  }

  /// A blank key matches nothing: it is as if it had not been brought.
  private mutating func identityKey(_ number: Int, at index: Int) throws(CommandFault) {
    guard tape[index].kind == .string else {
      throw wrongType("user." + BuiltInFacts.identityKeys[number], "a text", "文本")
    }
    let text = tape.bytes(tape[index])
    guard text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return }
    guard text.count <= Self.identifierLimit else {
      let name = "user." + BuiltInFacts.identityKeys[number]
      throw CommandFault(
        .outOfRange, "`\(name)` is longer than \(Self.identifierLimit) bytes", "`\(name)` 超过 \(Self.identifierLimit) 字节"
      )
    }
    // The kind of key is part of what is digested: the same text under two kinds is no match.
    command.keys[number] = digest(text, domain: UInt8(16 + number))
    command.keyMask |= 1 << UInt8(number)
  }

  // MARK: Completion

  private mutating func complete() throws(CommandFault) {
    guard seen.id else { throw missing("id") }
    guard seen.at else { throw missing("at") }
    guard seen.verb else { throw missing("do") }
    if !merchantID.isEmpty {
      command.hasMerchant = true
      command.merchant = digest(merchantID[...], domain: 2)
      if command.verb == .enrol { command.merchantName = merchantID }
    }
    if !orderID.isEmpty {
      // An order's id means something only beside its merchant's.
      guard command.hasMerchant else { throw missing("merchant") }
      command.hasOrder = true
      command.order = digest(orderID[...], domain: 3, under: command.merchant)
    }
    if command.verb == .amend { try readAmendment() }
    try completeVerb()
    command.content = contentDigest()
  }

  private func completeVerb() throws(CommandFault) {
    switch command.verb {
    case .grab where command.tier < 0: throw missing("tier")
    case .activate where !seen.voucher, .void where !seen.voucher, .redeem where !seen.voucher,
      .submit where !seen.voucher, .review where !seen.voucher:
      throw missing("voucher")
    case let verb where verb.isOwn && !seen.voucher: throw missing("voucher")
    case .redeem where !command.hasMerchant, .enrol where !command.hasMerchant, .suspend where !command.hasMerchant,
      .reinstate where !command.hasMerchant:
      throw missing("merchant")
    case .refund where !seen.voucher && !command.hasOrder:
      throw CommandFault(
        .missingField, "the command lacks `voucher`, or `order.id` and `merchant`",
        "指令缺少 `voucher`，或 `order.id` 和 `merchant`")
    case .block where command.keyMask & plan.joiningKeys == 0, .unblock where command.keyMask & plan.joiningKeys == 0:
      let keys = BuiltInFacts.identityKeys.indices.filter { plan.joiningKeys >> UInt8($0) & 1 == 1 }
        .map { "`user.\(BuiltInFacts.identityKeys[$0])`" }
      throw CommandFault(
        .missingField, "the command lacks a key that tells the user: \(keys.joined(separator: ", "))",
        "指令缺少用来识别用户的标识：\(keys.joined(separator: "、"))")
    case .round where command.round < 0: throw missing("round")
    case .round
    where !command.setting.setsIssue && command.setting.openFrom == nil && command.setting.validUntil == nil:
      throw missing("set")
    default: break
    }
    if Int(command.chosenItem) >= max(command.itemCount, 1) || (command.chosenItem >= 0 && command.itemCount == 0) {
      throw CommandFault(.outOfRange, "`item` is no position among the items", "`item` 不是商品序号")
    }
  }

  private func missing(_ field: String) -> CommandFault {
    CommandFault(.missingField, "the command lacks `\(field)`", "指令缺少 `\(field)`")
  }
}
