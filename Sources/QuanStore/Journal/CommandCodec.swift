import QuanEngine
import QuanModel
import QuanPlan

/// Commands as bytes of the journal: what the engine takes, and the caller's id, enciphered.
///
/// Layout: flags, as they say the number of amendments in force, verb, mask of keys (a byte each), instant (8), digests of id and content (16 each); the id's length and its
/// enciphered bytes; tier, round, voucher, item; as the flags say digests of merchant and order and the merchant's own id; the
/// digests of the keys; values of the command, the merchant, the items; as the flags say what a `round` command sets
/// and the fingerprint that an `amend` command names.
/// Numbers are of varying length unless said otherwise.
package struct CommandCodec: Sendable {
  /// The fields of commands under one version of the campaign.
  private struct Layout: Sendable {
    let plan: Plan
    /// By position among the slots of their origin: values that are enciphered.
    let command: [Bool]
    let merchant: [Bool]
    let item: [Bool]

    init(_ plan: Plan) {
      self.plan = plan
      func secrets(_ origin: Slot.Origin, _ count: Int) -> [Bool] {
        var secrets = [Bool](repeating: false, count: count)
        for slot in plan.slots where slot.origin == origin { secrets[slot.position] = CommandCodec.isSecret(slot) }
        return secrets
      }
      command = secrets(.command, plan.commandSlots)
      merchant = secrets(.merchant, plan.merchantSlots)
      item = secrets(.item, plan.itemSlots)
    }
  }

  private let layouts: [Layout]
  private let cipher: RecordCipher

  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let merchant = Flags(rawValue: 1)
    static let order = Flags(rawValue: 2)
    static let merchantName = Flags(rawValue: 4)
    static let issue = Flags(rawValue: 8)
    static let openFrom = Flags(rawValue: 16)
    static let validUntil = Flags(rawValue: 32)
    static let amendment = Flags(rawValue: 64)
    /// The number of amendments that were in force follows the flags.
    static let version = Flags(rawValue: 128)
  }

  package init(plan: Plan, cipher: RecordCipher) { self.init(PlanVersions(plan), cipher: cipher) }

  package init(_ versions: PlanVersions, cipher: RecordCipher) {
    self.cipher = cipher
    layouts = (0..<versions.count).map { Layout(versions[$0]) }
  }

  /// Digests under the key and truths about places tell nothing more than they are meant to.
  private static func isSecret(_ slot: Slot) -> Bool {
    switch slot.content {
    case .keyed, .within: false
    default: slot.isPersonal
    }
  }

  // MARK: Writing

  /// Appends a command and the caller's id.
  ///
  /// - Parameter version: how many amendments are in force.
  package func append(
    _ command: borrowing Command, id: ArraySlice<UInt8>, version: Int = 0, to batch: inout CommandBatch
  ) {
    let layout = layouts[version]
    var writer = ByteWriter(bytes: batch.payload)
    batch.payload = []
    var stream = cipher.stream(id: command.id, content: command.content, at: command.at)
    writer.append(flags(of: command, version).rawValue)
    if version > 0 { writer.append(varying: UInt64(version)) }
    writer.append(command.verb.rawValue)
    writer.append(command.keyMask)
    writer.append(command.at)
    writer.append(command.id)
    writer.append(command.content)
    writer.append(varying: UInt64(id.count))
    writer.bytes += stream.apply(to: id)
    for number in [Int64(command.tier), Int64(command.round), command.voucher, Int64(command.chosenItem)] {
      writer.append(zigzag: number)
    }
    if command.hasMerchant { writer.append(command.merchant) }
    if command.hasOrder { writer.append(command.order) }
    if !command.merchantName.isEmpty {
      writer.append(varying: UInt64(command.merchantName.count))
      writer.bytes += command.merchantName
    }
    for number in 0..<command.keys.count where command.keyMask >> UInt8(number) & 1 == 1 {
      writer.append(command.keys[number])
    }
    Self.append(command.values, layout.command, &stream, to: &writer)
    Self.append(command.merchantValues, layout.merchant, &stream, to: &writer)
    writer.append(varying: UInt64(command.itemCount))
    Self.append(command.itemValues, layout.item, &stream, to: &writer)
    append(command.setting, to: &writer)
    if command.verb == .amend { writer.append(command.amendment) }
    batch.payload = writer.bytes
    batch.count += 1
  }

  private func flags(of command: borrowing Command, _ version: Int) -> Flags {
    var flags: Flags = []
    if version > 0 { flags.insert(.version) }
    if command.verb == .amend { flags.insert(.amendment) }
    if command.hasMerchant { flags.insert(.merchant) }
    if command.hasOrder { flags.insert(.order) }
    if !command.merchantName.isEmpty { flags.insert(.merchantName) }
    if command.setting.setsIssue { flags.insert(.issue) }
    if command.setting.openFrom != nil { flags.insert(.openFrom) }
    if command.setting.validUntil != nil { flags.insert(.validUntil) }
    return flags
  }

  /// Two bits a value say whether it is known, missing or undecided; then the known ones.
  private static func append(
    _ values: [SlotValue], _ secrets: [Bool], _ stream: inout RecordCipher.Stream, to writer: inout ByteWriter
  ) {
    var marks: UInt8 = 0
    for (index, value) in values.enumerated() {
      marks |= mark(of: value) << UInt8(index % 4 * 2)
      if index % 4 == 3 || index == values.count - 1 {
        writer.append(marks)
        marks = 0
      }
    }
    for (index, value) in values.enumerated() where value.isKnown {
      if secrets[index % secrets.count] {
        writer.append(stream.apply(to: value.value))
      } else {
        writer.append(zigzag: value.value)
      }
    }
  }

  private static func mark(of value: SlotValue) -> UInt8 { value.isKnown ? 1 : value == .missing ? 0 : 2 }

  private func append(_ setting: RoundSetting, to writer: inout ByteWriter) {
    if setting.setsIssue { for count in setting.issue { writer.append(zigzag: count) } }
    if let from = setting.openFrom { writer.append(from) }
    if let until = setting.validUntil { writer.append(until) }
  }

  // MARK: Reading

  /// Gives each command of a batch with the caller's id, in one and the same buffer.
  package func read(_ batch: StoredBatch, _ visit: (Command, [UInt8]) throws(StoreError) -> Void) throws(StoreError) {
    var reader = ByteReader(batch.payload)
    var command = Command(for: layouts[0].plan)
    var version = 0
    let fault = StoreError.damaged(
      path: batch.path, offset: batch.offset, .command, last: batch.first - 1)
    for _ in 0..<batch.count {
      guard let id = decode(&reader, into: &command, &version) else { throw fault }
      try visit(command, id)
    }
    guard reader.remaining == 0 else { throw fault }
  }

  /// One command; answers the caller's id, or nil where the bytes are none. References are checked: nothing is trusted.
  private func decode(_ reader: inout ByteReader, into command: inout Command, _ version: inout Int) -> [UInt8]? {
    guard let bits = reader.number(UInt8.self) else { return nil }
    let flags = Flags(rawValue: bits)
    guard let inForce = flags.contains(.version) ? reader.varying() : 0, inForce < layouts.count else { return nil }
    let layout = layouts[Int(inForce)]
    let plan = layout.plan
    if version != Int(inForce) {
      command = Command(for: plan)
      version = Int(inForce)
    }
    command.reset()
    guard let verb = reader.number(UInt8.self),
      let keyMask = reader.number(UInt8.self), let at = reader.number(Int64.self), let id = reader.digest(),
      let content = reader.digest(), let length = reader.varying(),
      let cipherText = reader.take(Int(clamping: length)), let tier = reader.zigzag(), let round = reader.zigzag(),
      let voucher = reader.zigzag(), let item = reader.zigzag(), Int(verb) < plan.verbNames.count,
      Int(keyMask) >> command.keys.count == 0, (-1..<Int64(plan.tiers.count)).contains(tier),
      (-1..<Int64(plan.rounds.count)).contains(round), voucher >= -2, (-1...Int64(Int32.max)).contains(item)
    else { return nil }
    command.verb = Verb(rawValue: verb)
    command.keyMask = keyMask
    (command.at, command.id, command.content, command.voucher) = (at, id, content, voucher)
    (command.tier, command.round, command.chosenItem) = (Int32(tier), Int32(round), Int32(item))
    guard digests(&reader, flags, into: &command) else { return nil }
    var stream = cipher.stream(id: id, content: content, at: at)
    let plain = stream.apply(to: cipherText)
    guard Self.values(&reader, &command.values, layout.command, &stream),
      Self.values(&reader, &command.merchantValues, layout.merchant, &stream), let items = reader.varying(),
      items <= 1 << 16, item < max(1, Int64(items))
    else { return nil }
    command.itemCount = Int(items)
    command.itemValues = [SlotValue](repeating: .missing, count: Int(items) * plan.itemSlots)
    guard Self.values(&reader, &command.itemValues, layout.item, &stream), setting(&reader, flags, into: &command)
    else {
      return nil
    }
    if flags.contains(.amendment) {
      guard let amendment = reader.digest() else { return nil }
      command.amendment = amendment
    }
    return plain
  }

  private func digests(_ reader: inout ByteReader, _ flags: Flags, into command: inout Command) -> Bool {
    if flags.contains(.merchant) {
      guard let merchant = reader.digest() else { return false }
      (command.hasMerchant, command.merchant) = (true, merchant)
    }
    if flags.contains(.order) {
      guard let order = reader.digest() else { return false }
      (command.hasOrder, command.order) = (true, order)
    }
    if flags.contains(.merchantName) {
      guard let length = reader.varying(), let name = reader.take(Int(clamping: length)) else { return false }
      command.merchantName = Array(name)
    }
    for number in 0..<command.keys.count where command.keyMask >> UInt8(number) & 1 == 1 {
      guard let key = reader.digest() else { return false }
      command.keys[number] = key
    }
    return true
  }

  private static func values(
    _ reader: inout ByteReader, _ values: inout [SlotValue], _ secrets: [Bool], _ stream: inout RecordCipher.Stream
  ) -> Bool {
    guard let marks = reader.take((values.count + 3) / 4) else { return false }
    for index in values.indices {
      switch marks[marks.startIndex + index / 4] >> UInt8(index % 4 * 2) & 3 {
      case 0: values[index] = .missing
      case 1:
        if secrets[index % secrets.count] {
          guard let word = reader.number(Int64.self) else { return false }
          values[index] = SlotValue(stream.apply(to: word))
        } else {
          guard let value = reader.zigzag() else { return false }
          values[index] = SlotValue(value)
        }
      case 2: values[index] = .undecided
      default: return false
      }
    }
    return true
  }

  private func setting(_ reader: inout ByteReader, _ flags: Flags, into command: inout Command) -> Bool {
    if flags.contains(.issue) {
      for tier in command.setting.issue.indices {
        guard let count = reader.zigzag() else { return false }
        command.setting.issue[tier] = count
      }
    }
    if flags.contains(.openFrom) {
      guard let from = reader.number(Int64.self) else { return false }
      command.setting.openFrom = from
    }
    if flags.contains(.validUntil) {
      guard let until = reader.number(Int64.self) else { return false }
      command.setting.validUntil = until
    }
    return true
  }
}
