import QuanModel

/// What commands bring: facts, those of items, places.
extension NaiveCommandReader {
  func readFacts(_ json: NaiveJSON, _ command: inout NaiveCommand) throws(NaiveFault) {
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
}
