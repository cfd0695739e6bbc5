import QuanCheck
import QuanModel

/// A fact's value as a command carries it.
struct FactText {
  let campaign: Campaign

  /// The value that a case gives the fact, or a plausible one where the case leaves it open.
  func value(of index: Int, in facts: Assignment) -> CommandDraft.Value {
    switch facts[.fact(index)] {
    case .constant(let constant): value(constant.value, text: constant.text, type: campaign.facts[index].type)
    case .members(let enumeration, let mask): .list(names(mask, enumeration))
    case .place(let code, let position): .object(members(code, position))
    case .truth(let truth): .truth(truth)
    case nil: birth(index, facts) ?? plausible(campaign.facts[index].type)
    }
  }

  /// The members of a place: an even number of digits, degrees as they are.
  private func members(_ code: String?, _ position: Position?) -> [(name: String, value: CommandDraft.Value)] {
    var members: [(name: String, value: CommandDraft.Value)] = []
    if let code { members.append(("admin", .text(code.count % 2 == 0 ? code : code + "0"))) }
    if let position {
      members += [
        ("lat", .decimal(GeoPoint.text(position.point.latitude))),
        ("lon", .decimal(GeoPoint.text(position.point.longitude))), ("datum", .text(position.datum.name)),
      ]
    }
    return members
  }

  /// A date of birth from which the case's age on the command's day follows.
  private func birth(_ index: Int, _ facts: Assignment) -> CommandDraft.Value? {
    guard case .constant(let age)? = facts[.age(fact: index, on: nil)],
      case .constant(let now)? = facts[.now]
    else { return nil }
    let day = Instant(milliseconds: now.value).day(in: campaign.zone)
    return .text(CivilDate.lastBirth(ofAge: age.value, on: day).text)
  }

  private func names(_ mask: UInt64, _ enumeration: Int) -> [CommandDraft.Value] {
    let names = campaign.enumerations[enumeration].names
    return names.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { .text(names[$0]) }
  }

  private func value(_ value: Int64, text: String, type: FactType) -> CommandDraft.Value {
    switch type {
    case .boolean: .truth(value != 0)
    case .integer, .money: .number(value)
    case .length: .number(value / 1000)
    case .ratio: .text(Percent.text(hundredMillionths: value))
    case .duration: .number(value)
    case .tier: .text(campaign.tiers.indices.contains(Int(value)) ? campaign.tiers[Int(value)].entry.name : "other")
    case .kind: .text(campaign.kinds.indices.contains(Int(value)) ? campaign.kinds[Int(value)].name : "other")
    case .round: .text(campaign.rounds.indices.contains(Int(value)) ? campaign.rounds[Int(value)].entry.name : "other")
    case .date: .text(CivilDate(dayNumber: value).text)
    case .instant: .text(Instant(milliseconds: value).text(in: campaign.zone))
    case .party:
      .text(value >= 0 && value < Int64(campaign.parties.count) ? campaign.parties[Int(value)].name : "other")
    case .one(let enumeration): .text(campaign.enumerations[enumeration].names[Int(value)])
    case .set(let enumeration): .list(names(UInt64(bitPattern: value), enumeration))
    case .text: .text(text)
    case .place: .object([("admin", .text(text))])
    }
  }

  private func plausible(_ type: FactType) -> CommandDraft.Value {
    switch type {
    case .boolean: .truth(true)
    case .integer, .length: .number(1)
    case .money: .number(100_000)
    case .ratio, .duration, .tier, .kind, .round: value(0, text: "", type: type)
    case .date: .text("2000-01-01")
    case .instant: .text(Instant(milliseconds: 946_684_800_000).text(in: campaign.zone))
    case .party: .text(campaign.parties.first?.name ?? "organiser")
    case .one(let enumeration): .text(campaign.enumerations[enumeration].names.first ?? "")
    case .set(let enumeration): .list(names(.max, enumeration))
    case .text: .text("text")
    case .place: .object([("admin", .text("110101"))])
    }
  }
}
