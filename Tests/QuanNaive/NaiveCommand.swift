import QuanModel

/// A command as it was read.
struct NaiveCommand {
  var id = ""
  var at: Int64 = 0
  var verb = Verb.advance
  var voucher: Int?
  var merchant: String?
  var order: String?
  var item: Int?
  var tier = 0
  var round: Int?
  /// Identity keys by their kind; blank ones are left out.
  var keys: [Int: String] = [:]
  var facts: [Int: NaiveValue] = [:]
  /// The facts of each item of the order.
  var items: [[Int: NaiveValue]]?
  var setting = Setting()
  /// What two commands under one id must have in common.
  var content = ""

  /// What a `round` command sets.
  struct Setting: Equatable {
    var issue: [Int: Int64]?
    var open: Int64?
    var valid: Int64?
  }
}

/// Reads a line into a command. A line that is wrong is told by its reason.
struct NaiveCommandReader {
  let campaign: Campaign
  let asked: NaiveAsked
  private static let textMax = 128
  private static let countMax: Int64 = 1_000_000_000_000

  init(_ campaign: Campaign) {
    self.campaign = campaign
    asked = NaiveAsked(campaign)
  }

  func read(_ line: [UInt8]) throws(NaiveFault) -> NaiveCommand {
    let json: NaiveJSON
    do { json = try NaiveJSON.read(line) } catch { throw NaiveFault(.malformed) }
    guard case .object = json else { throw NaiveFault(.malformed) }
    var command = NaiveCommand()
    command.id = try required(json, "id")
    guard let verb = verb(try required(json, "do", isLimited: false)) else { throw NaiveFault(.unknownVerb) }
    command.verb = verb
    guard let at = Self.instant(try required(json, "at", isLimited: false)) else { throw NaiveFault(.wrongType) }
    command.at = at
    try readNames(json, &command)
    try checkNeeds(command)
    try readKeys(json, &command)
    try readFacts(json, &command)
    try readSetting(json, &command)
    if verb == .block || verb == .unblock { try checkKeys(command) }
    command.content = content(command)
    return command
  }

  private func verb(_ name: String) -> Verb? {
    campaign.ownVerbs.firstIndex(of: name).map { Verb(own: $0) }
      ?? Verb.names.firstIndex(of: name).map {
        Verb(rawValue: UInt8($0))
      }
  }

  /// Whether the campaign carries a verb out: one about a voucher needs a flow.
  func isSupported(_ verb: Verb) -> Bool {
    guard verb.isAboutVoucher, verb != .redeem, verb != .submit else { return true }
    return campaign.flows.contains { $0.events.contains(.verb(verb)) }
  }

  // MARK: Fields

  private func text(_ json: NaiveJSON, isLimited: Bool = true) throws(NaiveFault) -> String {
    guard case .text(let text) = json else { throw NaiveFault(.wrongType) }
    if isLimited, text.isEmpty || text.utf8.count > Self.textMax { throw NaiveFault(.outOfRange) }
    return text
  }

  private func required(_ json: NaiveJSON, _ key: String, isLimited: Bool = true) throws(NaiveFault) -> String {
    guard let value = json[key] else { throw NaiveFault(.missingField) }
    return try text(value, isLimited: isLimited)
  }

  private func optional(_ json: NaiveJSON, _ key: String) throws(NaiveFault) -> String? {
    guard let value = json[key] else { return nil }
    return try text(value)
  }

  /// What stands under a path of names; nil where it is not there. Something other than an object on the way is wrong.
  private func value(_ json: NaiveJSON, _ path: [Substring]) throws(NaiveFault) -> NaiveJSON? {
    var json = json
    for name in path {
      guard case .object = json else { throw NaiveFault(.wrongType) }
      guard let next = json[String(name)] else { return nil }
      json = next
    }
    return json
  }

  private func readNames(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
    let verb = command.verb
    if verb == .grab {
      let name = try required(json, "tier", isLimited: false)
      guard let tier = campaign.tiers.firstIndex(where: { $0.entry.name == name }) else {
        throw NaiveFault(.unknownTier)
      }
      command.tier = tier
    }
    if verb == .amend {
      _ = try required(json, "amendment")
      throw NaiveFault(.unknownAmendment)
    }
    if verb == .grab || verb == .round, let value = json["round"] {
      let name = try text(value, isLimited: false)
      guard let round = campaign.rounds.firstIndex(where: { $0.entry.name == name }) else {
        throw NaiveFault(.unknownRound)
      }
      command.round = round
    }
    if verb.isAboutVoucher {
      command.voucher = try optional(json, "voucher").map { NaiveCommandReader.number(ofVoucher: $0) }
    }
    if let merchant = json["merchant"], verb == .enrol || verb.isAboutMerchant {
      if case .object = merchant {
        command.merchant = try optional(merchant, "id")
      } else {
        guard verb != .enrol else { throw NaiveFault(.wrongType) }
        command.merchant = try text(merchant)
      }
    }
    guard verb == .redeem || verb == .refund || verb.isOwn else { return }
    if let order = json["order"] {
      guard case .object = order else { throw NaiveFault(.wrongType) }
      command.order = try optional(order, "id")
    }
  }

  /// `v7` is the seventh voucher; every other text is the code of none.
  static func number(ofVoucher code: String) -> Int {
    code.hasPrefix("v") ? Int(code.dropFirst()) ?? -1 : -1
  }

  private func readKeys(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
    let kinds = Set(campaign.subjects.flatMap { $0.keys + $0.needs })
    let brings = [Verb.grab, .block, .unblock].contains(command.verb) || command.verb.isAboutVoucher
    guard brings, command.verb != .refund else { return }
    guard let user = json["user"] else { return }
    guard case .object = user else { throw NaiveFault(.wrongType) }
    for kind in kinds.sorted() {
      guard let value = user[BuiltInFacts.identityKeys[kind]] else { continue }
      guard case .text(let text) = value else { throw NaiveFault(.wrongType) }
      guard text.utf8.count <= Self.textMax else { throw NaiveFault(.outOfRange) }
      if text.contains(where: { !$0.isWhitespace }) { command.keys[kind] = text }
    }
  }

  // MARK: Facts

  private func readFacts(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
    for fact in asked.facts.sorted() {
      let definition = campaign.facts[fact]
      guard definition.verbs.contains(command.verb) else { continue }
      let path = definition.name.split(separator: ".")
      if path[0] == "item" { continue }
      command.facts[fact] = try factValue(json, path, definition)
    }
    guard command.verb == .redeem || command.verb.isOwn else { return }
    try readItems(json, &command)
  }

  private func readItems(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
    if let list = try value(json, ["order", "items"]) {
      guard case .list(let values) = list else { throw NaiveFault(.wrongType) }
      var items: [[Int: NaiveValue]] = []
      for value in values {
        guard case .object = value else { throw NaiveFault(.wrongType) }
        var item: [Int: NaiveValue] = [:]
        for fact in asked.facts.sorted() {
          let definition = campaign.facts[fact]
          let path = definition.name.split(separator: ".")
          guard path[0] == "item", definition.verbs.contains(command.verb) else { continue }
          item[fact] = try factValue(value, Array(path.dropFirst()), definition)
        }
        items.append(item)
      }
      command.items = items
    }
    guard let index = json["item"] else { return }
    guard case .integer(let number) = index else { throw NaiveFault(.wrongType) }
    guard number >= 0, number < Int64(command.items?.count ?? 0) else { throw NaiveFault(.outOfRange) }
    command.item = Int(number)
  }

  private func factValue(_ json: NaiveJSON, _ path: [Substring], _ definition: FactDefinition) throws(NaiveFault)
    -> NaiveValue?
  {
    if definition.type == .place { return try place(json, path).map { .place($0) } }
    // How good a reading is stands inside the place; a party may be written as its name alone.
    if let parent = path.dropLast().last, parent == "platform", case .text? = json["platform"] { return nil }
    guard let found = try value(json, path) else { return nil }
    var json = found
    if definition.type == .party, case .object = found {
      guard let id = found["id"] else { return nil }
      json = id
    }
    return try scalar(json, definition.type)
  }

  private func scalar(_ json: NaiveJSON, _ type: FactType) throws(NaiveFault) -> NaiveValue {
    switch type {
    case .boolean:
      guard case .boolean(let value) = json else { throw NaiveFault(.wrongType) }
      return .number(value ? 1 : 0)
    case .integer, .duration:
      guard case .integer(let value) = json else { throw NaiveFault(.wrongType) }
      guard value >= 0 else { throw NaiveFault(.outOfRange) }
      return .number(value)
    case .money:
      guard case .integer(let value) = json else { throw NaiveFault(.wrongType) }
      guard value >= 0, value <= Money.maximum.minorUnits else { throw NaiveFault(.outOfRange) }
      return .number(value)
    case .ratio:
      // `12.5%`, in hundred-millionths.
      let written = try text(json, isLimited: false)
      guard written.hasSuffix("%"), let number = try? NaiveJSON.read(Array(written.dropLast().utf8)),
        let value = Self.scaled(number, digits: 6), value >= 0
      else { throw NaiveFault(.wrongType) }
      return .number(value)
    case .length:
      guard let value = Self.scaled(json, digits: 3), value >= 0 else { throw NaiveFault(.wrongType) }
      return .number(value)
    case .date:
      let parts = try text(json, isLimited: false).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
        let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
      else { throw NaiveFault(.wrongType) }
      return .number(date.dayNumber)
    case .instant:
      guard let instant = Self.instant(try text(json, isLimited: false)) else { throw NaiveFault(.wrongType) }
      return .number(instant)
    case .text:
      guard case .text(let value) = json else { throw NaiveFault(.wrongType) }
      return .text(value)
    case .party:
      let name = try text(json)
      return .number(Int64(campaign.parties.firstIndex { $0.name == name } ?? -1))
    case .tier: return .number(try index(json, campaign.tiers.map(\.entry.name)))
    case .kind: return .number(try index(json, campaign.kinds.map(\.name)))
    case .round: return .number(try index(json, campaign.rounds.map(\.entry.name)))
    case .one(let enumeration): return .number(try index(json, campaign.enumerations[enumeration].names))
    case .set(let enumeration):
      guard case .list(let values) = json else { throw NaiveFault(.wrongType) }
      var mask: UInt64 = 0
      // Names that no rule asks for are passed over.
      for value in values {
        guard let name = campaign.enumerations[enumeration].names.firstIndex(of: try text(value, isLimited: false))
        else {
          continue
        }
        mask |= 1 << UInt64(name)
      }
      return .set(mask)
    case .place: throw NaiveFault(.wrongType)
    }
  }

  private func index(_ json: NaiveJSON, _ names: [String]) throws(NaiveFault) -> Int64 {
    let name = try text(json, isLimited: false)
    guard let index = names.firstIndex(of: name) else { throw NaiveFault(.outOfRange) }
    return Int64(index)
  }

  /// A number times a power of ten, where that is whole.
  static func scaled(_ json: NaiveJSON, digits: Int) -> Int64? {
    var text: String
    switch json {
    case .integer(let value): text = String(value)
    case .decimal(let value): text = value
    default: return nil
    }
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !text.contains("e"), !text.contains("E") else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let cut = fraction.prefix(digits)
    guard let number = Int64(parts[0] + cut + String(repeating: "0", count: digits - cut.count)) else { return nil }
    return isNegative ? -number : number
  }

  private func place(_ json: NaiveJSON, _ path: [Substring]) throws(NaiveFault) -> Place? {
    guard let found = try value(json, path) else { return nil }
    guard case .object = found else { throw NaiveFault(.wrongType) }
    var place = Place()
    if let code = found["admin"] {
      guard case .text(let text) = code, (2...12).contains(text.utf8.count),
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { throw NaiveFault(.wrongType) }
      place.code = AdministrativeCode(text)
    }
    let (latitude, longitude) = (found["lat"], found["lon"])
    guard latitude != nil || longitude != nil else { return place.code == nil ? nil : place }
    guard let latitude, let longitude, let datum = found["datum"] else { throw NaiveFault(.missingField) }
    guard case .text(let name) = datum, let datum = Datum.allCases.first(where: { $0.name == name }),
      let north = Self.scaled(latitude, digits: 9), let east = Self.scaled(longitude, digits: 9)
    else { throw NaiveFault(.wrongType) }
    guard let point = GeoPoint(latitude: north, longitude: east) else { throw NaiveFault(.outOfRange) }
    place.position = Position(point, datum)
    return place
  }

  // MARK: The round command, and what verbs need

  private func readSetting(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
    guard command.verb == .round else { return }
    guard command.round != nil, let set = json["set"] else { throw NaiveFault(.missingField) }
    guard case .object = set else { throw NaiveFault(.wrongType) }
    if let issue = set["issue"] {
      guard case .object(let counts) = issue else { throw NaiveFault(.wrongType) }
      command.setting.issue = [:]
      for (name, value) in counts {
        guard let tier = campaign.tiers.firstIndex(where: { $0.entry.name == name }) else {
          throw NaiveFault(.unknownTier)
        }
        guard case .integer(let count) = value else { throw NaiveFault(.wrongType) }
        guard count >= 0, count <= Self.countMax else { throw NaiveFault(.outOfRange) }
        command.setting.issue?[tier] = count
      }
    }
    if command.setting.issue?.isEmpty == true { command.setting.issue = nil }
    if let open = set["open"] { command.setting.open = try instantValue(open) }
    if let valid = set["valid"] { command.setting.valid = try instantValue(valid) }
    guard command.setting != NaiveCommand.Setting() else { throw NaiveFault(.missingField) }
  }

  private func instantValue(_ json: NaiveJSON) throws(NaiveFault) -> Int64 {
    guard let instant = Self.instant(try text(json, isLimited: false)) else { throw NaiveFault(.wrongType) }
    return instant
  }

  private func checkNeeds(_ command: NaiveCommand) throws(NaiveFault) {
    let verb = command.verb
    switch verb {
    case .refund:
      let namesOrder = command.order != nil
      guard command.voucher != nil || namesOrder, !namesOrder || command.merchant != nil else {
        throw NaiveFault(.missingField)
      }
    case .redeem:
      guard command.voucher != nil, command.merchant != nil else { throw NaiveFault(.missingField) }
    case .enrol, .suspend, .reinstate:
      guard command.merchant != nil else { throw NaiveFault(.missingField) }
    default:
      if verb.isAboutVoucher, command.voucher == nil { throw NaiveFault(.missingField) }
    }
  }

  private func checkKeys(_ command: NaiveCommand) throws(NaiveFault) {
    let keys = campaign.subjects.first?.keys ?? []
    guard keys.contains(where: { command.keys[$0] != nil }) else { throw NaiveFault(.missingField) }
  }

  // MARK: Content

  private func content(_ command: NaiveCommand) -> String {
    let setting = command.setting
    let issue = setting.issue.map { issue in issue.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" } }
    let keys = command.keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let facts = command.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(told($0.key, $0.value))" }
    let items = (command.items ?? []).map { item in
      item.sorted { $0.key < $1.key }.map { "\($0.key)=\(told($0.key, $0.value))" }.joined(separator: ",")
    }
    return """
      \(command.verb.rawValue)|\(command.voucher ?? -2)|\(command.merchant ?? "")|\(command.order ?? "")|\
      \(command.item ?? -1)|\(command.tier)|\(command.round ?? -1)|\(issue ?? [])|\(setting.open ?? -1)|\
      \(setting.valid ?? -1)|\(keys)|\(facts)|\(items)
      """
  }

  /// Of a place only what the campaign's regions make of it.
  private func told(_ fact: Int, _ value: NaiveValue) -> String {
    guard case .place(let place) = value else { return "\(value)" }
    return asked.regions.filter { $0.fact == fact }.map { "\($0.region.contains(place) as Bool?)" }.joined()
  }

  // MARK: Instants

  /// RFC 3339 with its offset, cut to the millisecond; years 1970 to 9998.
  static func instant(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    func has(_ index: Int, _ characters: String) -> Bool {
      index < bytes.count && characters.utf8.contains(bytes[index])
    }
    guard let year = number(0..<4), has(4, "-"), let month = number(5..<7), has(7, "-"), let day = number(8..<10),
      has(10, "T "), let hour = number(11..<13), has(13, ":"), let minute = number(14..<16), has(16, ":"),
      let second = number(17..<19), let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60,
      second < 60, year >= 1970, year <= 9998
    else { return nil }
    var (at, fraction) = (19, "")
    if has(at, ".") {
      at += 1
      while at < bytes.count, let digit = number(at..<(at + 1)) {
        fraction += String(digit)
        at += 1
      }
      if fraction.isEmpty { return nil }
    }
    fraction = String((fraction + "000").prefix(3))
    var offset = 0
    if bytes[at...] != [UInt8(ascii: "Z")] {
      guard has(at, "+-"), let hours = number((at + 1)..<(at + 3)), has(at + 3, ":"),
        let minutes = number((at + 4)..<(at + 6)), at + 6 == bytes.count, hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (has(at, "-") ? -60 : 60)
    }
    let whole = date.dayNumber * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return whole < 0 ? nil : whole * 1000 + (Int64(fraction) ?? 0)
  }
}
