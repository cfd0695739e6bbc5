import QuanEngine
import QuanModel
import QuanPlan

extension CommandReader {
  /// Fills a slot from a value by the slot's type.
  mutating func fill(_ slot: Int, at position: Int) throws(CommandFault) {
    let field = words.fields[slot]
    let token = tape[position]
    switch field.kind {
    case .boolean:
      guard token.kind == .boolean, let value = tape.boolean(token) else {
        throw wrongType(fact(slot), "true or false", "true 或 false")
      }
      set(SlotValue(value ? 1 : 0), field)
    case .integer: set(SlotValue(try integer(position, slot, 0...Int64.max)), field)
    case .ratio:
      guard let value = Percent.parse(String(decoding: try text(at: position, slot), as: UTF8.self)) else {
        throw wrongType(fact(slot), "a percent such as 12.5%", "百分比，如 12.5%")
      }
      set(SlotValue(value), field)
    case .money: set(SlotValue(try integer(position, slot, 0...Money.maximum.minorUnits)), field)
    case .date: set(SlotValue(try date(position, slot)), field)
    case .instant:
      guard let value = InstantText.parse(try text(at: position, slot)) else {
        throw wrongType(fact(slot), "an instant", "时刻")
      }
      set(SlotValue(value), field)
    case .length:
      guard let value = tape.scaled(token, digits: 3), value >= 0 else {
        throw wrongType(fact(slot), "a length in metres", "以米为单位的长度")
      }
      set(SlotValue(value), field)
    case .party:
      // An object names itself by `id`, a child of this field.
      guard token.kind != .object else { return }
      let party = words.parties.position(of: try text(at: position, slot))
      set(SlotValue(party.map { Int64($0) } ?? -1), field)
    case .name(let list): set(SlotValue(try ordinal(position, slot, list)), field)
    case .names(let list): set(SlotValue(try members(position, slot, list)), field)
    case .text: set(SlotValue(TextDigest.value(of: Array(try text(at: position, slot)))), field)
    case .keyed: set(SlotValue(try keyedDigest(position, fact(slot))), field)
    case .inside(let code): if let value = try inside(code, position, slot) { set(value, field) }
    case .within(let region): if let value = try within(region, position, slot) { set(value, field) }
    }
  }

  /// The fact of a slot, for messages.
  func fact(_ slot: Int) -> String { plan.slots[slot].fact }

  private func integer(_ position: Int, _ slot: Int, _ range: ClosedRange<Int64>) throws(CommandFault) -> Int64 {
    guard tape[position].kind == .integer, let value = tape.integer(tape[position]) else {
      let isMoney = plan.slots[slot].content == .money
      throw wrongType(fact(slot), isMoney ? "a whole number of fen" : "a whole number", isMoney ? "以分为单位的整数" : "整数")
    }
    guard range.contains(value) else {
      throw CommandFault(.outOfRange, "`\(fact(slot))` is out of range", "`\(fact(slot))` 超出范围")
    }
    return value
  }

  private func date(_ position: Int, _ slot: Int) throws(CommandFault) -> Int64 {
    let text = try text(at: position, slot)
    guard text.count == 10, let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10), let date = CivilDate(year: year, month: month, day: day),
      text[text.startIndex + 4] == UInt8(ascii: "-"), text[text.startIndex + 7] == UInt8(ascii: "-")
    else { throw wrongType(fact(slot), "a date such as 2024-02-01", "日期，如 2024-02-01") }
    return date.dayNumber
  }

  /// The number of some digits, counted from the start of a text.
  private func number(_ text: ArraySlice<UInt8>, _ digits: Range<Int>) -> Int? {
    var value = 0
    for index in digits {
      let byte = text[text.startIndex + index]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The position of a name among those that there are.
  private func ordinal(_ position: Int, _ slot: Int, _ list: Int) throws(CommandFault) -> Int64 {
    guard let ordinal = words.lists[list].position(of: try text(at: position, slot)) else {
      let names = plan.names(of: plan.slots[slot].content)
      throw CommandFault(
        .outOfRange, "`\(fact(slot))` is one of \(names.joined(separator: ", "))",
        "`\(fact(slot))` 应为：\(names.joined(separator: "、"))")
    }
    return Int64(ordinal)
  }

  /// A set names what holds; names that no rule asks for are passed over.
  private func members(_ position: Int, _ slot: Int, _ list: Int) throws(CommandFault) -> Int64 {
    guard tape[position].kind == .array else { throw wrongType(fact(slot), "a list of names", "名称的列表") }
    var bits: UInt64 = 0
    var element = position + 1
    for _ in 0..<tape[position].count {
      if let ordinal = words.lists[list].position(of: try text(at: element, slot)) { bits |= 1 << UInt64(ordinal) }
      element = tape[element].next
    }
    return Int64(bitPattern: bits)
  }

  // MARK: Texts

  func string(at position: Int, _ field: String) throws(CommandFault) -> ArraySlice<UInt8> {
    guard tape[position].kind == .string else { throw wrongType(field, "a text", "文本") }
    return tape.bytes(tape[position])
  }

  /// The text that a slot is filled from.
  private func text(at position: Int, _ slot: Int) throws(CommandFault) -> ArraySlice<UInt8> {
    guard tape[position].kind == .string else { throw wrongType(fact(slot), "a text", "文本") }
    return tape.bytes(tape[position])
  }

  func identifier(at position: Int, _ field: String) throws(CommandFault) -> ArraySlice<UInt8> {
    let text = try string(at: position, field)
    guard !text.isEmpty, text.count <= Self.identifierLimit else {
      throw CommandFault(
        .outOfRange, "`\(field)` has 1 to \(Self.identifierLimit) bytes",
        "`\(field)` 长度应为 1 至 \(Self.identifierLimit) 字节")
    }
    return text
  }

  func named(
    at position: Int, _ field: String, _ known: NameIndex, _ names: ArraySlice<String>, _ unknown: Reason
  ) throws(CommandFault) -> Int32 {
    guard let index = known.position(of: try string(at: position, field)) else {
      throw CommandFault(
        unknown, "`\(field)` is one of \(names.joined(separator: ", "))",
        "`\(field)` 应为：\(names.joined(separator: "、"))")
    }
    return Int32(index)
  }

  func wrongType(_ field: String, _ en: String, _ zh: String) -> CommandFault {
    CommandFault(.wrongType, "`\(field)` wants \(en)", "`\(field)` 需要\(zh)")
  }
}
