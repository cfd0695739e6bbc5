import QuanEngine
import QuanModel
import QuanPlan

extension CommandReader {
  mutating func set(_ value: SlotValue, _ field: SlotField) {
    switch field.origin {
    case .command: command.values[field.position] = value
    case .merchant: command.merchantValues[field.position] = value
    case .item: command.itemValues[(command.itemCount - 1) * plan.itemSlots + field.position] = value
    }
  }

  /// The items of an order: each brings the facts that rules ask of it.
  mutating func items(at index: Int) throws(CommandFault) {
    guard tape[index].kind == .array else { throw wrongType("order.items", "a list", "列表") }
    guard tape[index].count <= Self.itemsLimit else {
      throw CommandFault(.outOfRange, "an order has at most \(Self.itemsLimit) items", "一笔订单最多 \(Self.itemsLimit) 件商品")
    }
    var position = index + 1
    for _ in 0..<tape[index].count {
      guard tape[position].kind == .object else { throw wrongType("order.items", "a list of objects", "对象的列表") }
      command.itemCount += 1
      for _ in 0..<plan.itemSlots { command.itemValues.append(.missing) }
      var key = position + 1
      for _ in 0..<tape[position].count {
        for place in words.itemFields.indices where tape.equals(tape[key], words.itemFields[place]) {
          if tape[key + 1].kind != .null { try fill(words.itemSlots[place], at: key + 1) }
        }
        key = tape[key + 1].next
      }
      position = tape[position].next
    }
  }

  /// What a `round` command sets.
  mutating func setting(at index: Int) throws(CommandFault) {
    guard tape[index].kind == .object else { throw wrongType("set", "an object", "对象") }
    if let issue = tape.member(of: index, "issue") {
      guard tape[issue].kind == .object else {
        throw wrongType("set.issue", "an object of tiers and counts", "券种与张数的对象")
      }
      var position = issue + 1
      for _ in 0..<tape[issue].count {
        let name = String(decoding: tape.utf8(tape[position]), as: UTF8.self)
        guard let tier = plan.tiersInForce.first(where: { plan.tierNames[$0] == name }) else {
          throw CommandFault(
            .unknownTier, "`set.issue` names the unknown tier `\(name)`", "`set.issue` 含未知券种 `\(name)`")
        }
        guard tape[position + 1].kind == .integer, let count = tape.integer(tape[position + 1]) else {
          throw wrongType("set.issue.\(name)", "a count", "数量")
        }
        guard count >= 0, count <= 1_000_000_000_000 else {
          throw CommandFault(.outOfRange, "`set.issue.\(name)` is out of range", "`set.issue.\(name)` 超出范围")
        }
        command.setting.issue[tier] = count
        position = tape[position + 1].next
      }
    }
    for (name, isOpen) in [("open", true), ("valid", false)] {
      guard let value = tape.member(of: index, name) else { continue }
      guard let at = InstantText.parse(try string(at: value, "set." + name)) else {
        throw wrongType("set." + name, "an instant", "时刻")
      }
      if isOpen { command.setting.openFrom = at } else { command.setting.validUntil = at }
    }
  }
}
