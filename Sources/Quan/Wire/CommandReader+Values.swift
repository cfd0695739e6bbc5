import QuanEngine
import QuanModel
import QuanPlan

extension CommandReader {
  /// Fills a slot from a value by the slot's type.
  mutating func fill(_ index: Int, at position: Int) throws(CommandFault) {
    let slot = plan.slots[index]
    let token = tape[position]
    switch slot.content {
    case .boolean:
      guard token.kind == .boolean, let value = tape.boolean(token) else {
        throw wrongType(slot.fact, "true or false", "true 或 false")
      }
      set(SlotValue(value ? 1 : 0), slot: slot)
    case .integer, .duration: set(SlotValue(try integer(position, slot, 0...Int64.max)), slot: slot)
    case .ratio:
      guard let value = Percent.parse(String(decoding: try string(at: position, slot.fact), as: UTF8.self)) else {
        throw wrongType(slot.fact, "a percent such as 12.5%", "百分比，如 12.5%")
      }
      set(SlotValue(value), slot: slot)
    case .money: set(SlotValue(try integer(position, slot, 0...Money.maximum.minorUnits)), slot: slot)
    case .date: set(SlotValue(try date(position, slot)), slot: slot)
    case .instant:
      guard let value = InstantText.parse(try string(at: position, slot.fact)[...]) else {
        throw wrongType(slot.fact, "an instant", "时刻")
      }
      set(SlotValue(value), slot: slot)
    case .length:
      guard let value = tape.scaled(token, digits: 3), value >= 0 else {
        throw wrongType(slot.fact, "a length in metres", "以米为单位的长度")
      }
      set(SlotValue(value), slot: slot)
    case .party:
      // An object names itself by `id`, a child of this field.
      guard token.kind != .object else { return }
      let name = String(decoding: try string(at: position, slot.fact), as: UTF8.self)
      set(SlotValue(plan.partyNames.firstIndex(of: name).map { Int64($0) } ?? -1), slot: slot)
    case .tier: set(SlotValue(try ordinal(position, slot, plan.tierNames)), slot: slot)
    case .kind: set(SlotValue(try ordinal(position, slot, plan.kindNames)), slot: slot)
    case .round: set(SlotValue(try ordinal(position, slot, plan.roundNames)), slot: slot)
    case .one(let enumeration): set(SlotValue(try member(position, slot, enumeration)), slot: slot)
    case .set(let enumeration): set(SlotValue(try members(position, slot, enumeration)), slot: slot)
    case .text: set(SlotValue(TextDigest.value(of: try string(at: position, slot.fact))), slot: slot)
    case .keyed: set(SlotValue(try keyedDigest(position, slot)), slot: slot)
    case .within(let region):
      if let value = try within(region, position, slot) { set(value, slot: slot) }
    }
  }

  private func integer(_ position: Int, _ slot: Slot, _ range: ClosedRange<Int64>) throws(CommandFault) -> Int64 {
    guard tape[position].kind == .integer, let value = tape.integer(tape[position]) else {
      let isMoney = slot.content == .money
      throw wrongType(slot.fact, isMoney ? "a whole number of fen" : "a whole number", isMoney ? "以分为单位的整数" : "整数")
    }
    guard range.contains(value) else {
      throw CommandFault(.outOfRange, "`\(slot.fact)` is out of range", "`\(slot.fact)` 超出范围")
    }
    return value
  }

  private func date(_ position: Int, _ slot: Slot) throws(CommandFault) -> Int64 {
    let parts = String(decoding: try string(at: position, slot.fact), as: UTF8.self).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
    else { throw wrongType(slot.fact, "a date such as 2024-02-01", "日期，如 2024-02-01") }
    return date.dayNumber
  }

  private func member(_ position: Int, _ slot: Slot, _ enumeration: Int) throws(CommandFault) -> Int64 {
    try ordinal(position, slot, plan.enumerations[enumeration].names)
  }

  /// The position of a name among those that there are.
  private func ordinal(_ position: Int, _ slot: Slot, _ names: [String]) throws(CommandFault) -> Int64 {
    let name = String(decoding: try string(at: position, slot.fact), as: UTF8.self)
    guard let ordinal = names.firstIndex(of: name) else {
      throw CommandFault(
        .outOfRange, "`\(slot.fact)` is one of \(names.joined(separator: ", "))",
        "`\(slot.fact)` 应为：\(names.joined(separator: "、"))")
    }
    return Int64(ordinal)
  }

  /// A set names what holds; names that no rule asks for are passed over.
  private func members(_ position: Int, _ slot: Slot, _ enumeration: Int) throws(CommandFault) -> Int64 {
    guard tape[position].kind == .array else { throw wrongType(slot.fact, "a list of names", "名称的列表") }
    var bits: UInt64 = 0
    var element = position + 1
    for _ in 0..<tape[position].count {
      let name = String(decoding: try string(at: element, slot.fact), as: UTF8.self)
      if let ordinal = plan.enumerations[enumeration].names.firstIndex(of: name) { bits |= 1 << UInt64(ordinal) }
      element = tape[element].next
    }
    return Int64(bitPattern: bits)
  }

  // MARK: Texts

  func string(at position: Int, _ field: String) throws(CommandFault) -> [UInt8] {
    guard tape[position].kind == .string else { throw wrongType(field, "a text", "文本") }
    return tape.utf8(tape[position])
  }

  func identifier(at position: Int, _ field: String) throws(CommandFault) -> [UInt8] {
    let text = try string(at: position, field)
    guard !text.isEmpty, text.count <= Self.identifierLimit else {
      throw CommandFault(
        .outOfRange, "`\(field)` has 1 to \(Self.identifierLimit) bytes",
        "`\(field)` 长度应为 1 至 \(Self.identifierLimit) 字节")
    }
    return text
  }

  func named(at position: Int, _ field: String, _ names: [String], _ unknown: Reason) throws(CommandFault) -> Int32 {
    let name = String(decoding: try string(at: position, field), as: UTF8.self)
    guard let index = names.firstIndex(of: name) else {
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
