import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

extension CommandReader {
  /// What a place tells, each read when a region first asks for it.
  struct KnownPlace {
    /// Where its value stands on the tape; -1 for none.
    var at = -1
    var hasCode = false
    var hasPosition = false
    var place = Place()
  }

  /// Whether a place lies in a region, and how far from it; nil where the place does not tell: it lacks what the region asks
  /// for, or its code is coarser. Nothing else of the place goes on.
  mutating func within(_ region: Int, _ position: Int, _ slot: Int) throws(CommandFault) -> SlotValue? {
    try know(position, slot, asksCode: words.regions[region].asksCode, asksPosition: words.regions[region].asksPosition)
    guard let isWithin = words.regions[region].contains(place.place) else { return nil }
    guard !isWithin, let distance = words.regions[region].distance(to: place.place) else {
      return SlotValue(isWithin ? 1 : 0)
    }
    return SlotValue(-Self.roughMetres(distance))
  }

  /// The same of the region of one code, from which no distance can be told.
  mutating func inside(_ code: AdministrativeCode, _ position: Int, _ slot: Int) throws(CommandFault) -> SlotValue? {
    try know(position, slot, asksCode: true, asksPosition: false)
    return place.place.code?.lies(in: code).map { SlotValue($0 ? 1 : 0) }
  }

  /// Millimetres as metres that tell nobody's door: two digits, rounded up, 10 m at least.
  static func roughMetres(_ millimetres: Int64) -> Int64 {
    let metres = millimetres / 1000 + (millimetres % 1000 > 0 ? 1 : 0)
    var unit: Int64 = 10
    while metres > unit * 99 { unit *= 10 }
    return max(unit, (metres + unit - 1) / unit * unit)
  }

  /// Reads of a place what a region asks for; the rest is passed over.
  private mutating func know(
    _ position: Int, _ slot: Int, asksCode: Bool, asksPosition: Bool
  ) throws(CommandFault) {
    guard tape[position].kind == .object else {
      switch (asksCode, asksPosition) {
      case (_, false): throw wrongType(fact(slot), "an object with `admin`", "含 `admin` 的对象")
      case (false, true):
        throw wrongType(fact(slot), "an object with `lat`, `lon` and `datum`", "含 `lat`、`lon` 和 `datum` 的对象")
      case (true, true):
        throw wrongType(
          fact(slot), "an object with `admin`, or with `lat`, `lon` and `datum`", "含 `admin` 或 `lat`、`lon`、`datum` 的对象")
      }
    }
    if place.at != position { place = KnownPlace(at: position) }
    if asksCode, !place.hasCode {
      place.place.code = try code(of: position, slot)
      place.hasCode = true
    }
    if asksPosition, !place.hasPosition {
      place.place.position = try self.position(of: position, fact(slot))
      place.hasPosition = true
    }
  }

  private func code(of place: Int, _ slot: Int) throws(CommandFault) -> AdministrativeCode? {
    guard let admin = member(of: place, "admin") else { return nil }
    guard tape[admin].kind == .string else { throw wrongType(fact(slot) + ".admin", "a text", "文本") }
    guard let code = AdministrativeCode(tape.bytes(tape[admin])), code.count >= 2, code.count <= 12 else {
      throw wrongType(fact(slot) + ".admin", "an administrative code of 2 to 12 digits", "2 至 12 位行政区划代码")
    }
    return code
  }

  /// Latitude and longitude say nothing without each other, nor without their datum.
  private func position(of place: Int, _ fact: String) throws(CommandFault) -> Position? {
    let (latitude, longitude) = (member(of: place, "lat"), member(of: place, "lon"))
    guard latitude != nil || longitude != nil else { return nil }
    let north = try degrees(latitude, fact + ".lat", limit: 90)
    let east = try degrees(longitude, fact + ".lon", limit: 180)
    guard let datum = member(of: place, "datum") else { throw missingMember(fact + ".datum") }
    let spelling = String(decoding: try string(at: datum, fact + ".datum"), as: UTF8.self)
    guard let known = Datum(spelling: spelling) else {
      let names = Datum.allCases.map(\.name)
      throw CommandFault(
        .outOfRange, "`\(fact).datum` is one of \(names.joined(separator: ", "))",
        "`\(fact).datum` 应为：\(names.joined(separator: "、"))")
    }
    return GeoPoint(latitude: north, longitude: east).map { Position($0, known) }
  }

  /// Nano-degrees, digits beyond rounded.
  private func degrees(_ index: Int?, _ field: String, limit: Int64) throws(CommandFault) -> Int64 {
    guard let index else { throw missingMember(field) }
    guard tape[index].kind == .integer || tape[index].kind == .decimal else {
      throw wrongType(field, "a number of degrees", "以度为单位的数字")
    }
    guard let value = tape.scaled(tape[index], digits: 9), value.magnitude <= (limit * GeoPoint.degree).magnitude else {
      throw CommandFault(
        .outOfRange, "`\(field)` lies between -\(limit) and \(limit) degrees", "`\(field)` 应在 -\(limit) 至 \(limit) 度之间")
    }
    return value
  }

  /// A member that is there and not null.
  private func member(of object: Int, _ name: String) -> Int? {
    guard let index = tape.member(of: object, name), tape[index].kind != .null else { return nil }
    return index
  }

  private func missingMember(_ field: String) -> CommandFault {
    CommandFault(.missingField, "the command lacks `\(field)`", "指令缺少 `\(field)`")
  }
}
