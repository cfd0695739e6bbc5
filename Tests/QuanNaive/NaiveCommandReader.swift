import QuanModel

/// Reads a line into a command. A line that is wrong is told by its reason.
struct NaiveCommandReader {
  let campaign: Campaign
  let asked: NaiveAsked
  static let textMax = 128
  /// The longest line, in bytes.
  private static let lineMax = 1 << 20
  private static let countMax: Int64 = 1_000_000_000_000

  init(_ campaign: Campaign) {
    self.campaign = campaign
    asked = NaiveAsked(campaign)
  }

  func read(_ line: [UInt8]) throws(NaiveFault) -> NaiveCommand {
    guard line.count <= Self.lineMax else { throw NaiveFault(.tooLong) }
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
    command.content = content(of: command)
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

  func text(_ json: NaiveJSON, isLimited: Bool = true) throws(NaiveFault) -> String {
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
  func value(_ json: NaiveJSON, _ path: [Substring]) throws(NaiveFault) -> NaiveJSON? {
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
      // It knows of none.
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
}
