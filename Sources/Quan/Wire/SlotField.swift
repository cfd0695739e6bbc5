import QuanModel
import QuanPlan

/// How a slot is filled: what the reader looks up for every value, laid out so that looking copies nothing.
struct SlotField: Sendable {
  enum Kind: Sendable {
    case boolean, integer, ratio, money, date, instant, length, text, keyed
    /// A party of the plan's; others are unknown.
    case party
    /// A name of the list of this index.
    case name(Int)
    /// Names of the list of this index, as bits.
    case names(Int)
    /// The region of this index.
    case within(Int)
    /// The region of one administrative code, which most are.
    case inside(AdministrativeCode)
  }

  var kind: Kind
  var origin: Slot.Origin
  /// Position among the slots of its origin.
  var position: Int
}

extension SlotField {
  /// The fields of a plan's slots, with the lists of names and the regions that they look at.
  static func all(of plan: Plan) -> (fields: [SlotField], lists: [NameIndex], regions: [Region]) {
    var lists: [NameIndex] = []
    var regions: [Region] = []
    func list(_ content: Slot.Content) -> Int {
      lists.append(NameIndex(plan.names(of: content)))
      return lists.count - 1
    }
    let fields = plan.slots.map { slot in
      let kind: Kind
      switch slot.content {
      case .boolean: kind = .boolean
      case .integer, .duration: kind = .integer
      case .ratio: kind = .ratio
      case .money: kind = .money
      case .date: kind = .date
      case .instant: kind = .instant
      case .length: kind = .length
      case .text: kind = .text
      case .keyed: kind = .keyed
      case .party: kind = .party
      case .tier, .kind, .round, .one: kind = .name(list(slot.content))
      case .set: kind = .names(list(slot.content))
      case .within(let region):
        if case .administrative(let code)? = region.parts.first, region.parts.count == 1 {
          kind = .inside(code)
        } else {
          regions.append(region)
          kind = .within(regions.count - 1)
        }
      }
      return SlotField(kind: kind, origin: slot.origin, position: slot.position)
    }
    return (fields, lists, regions)
  }
}

extension Plan {
  /// The names among which a value of a slot is one, or some; none where it is no name.
  func names(of content: Slot.Content) -> [String] {
    switch content {
    case .tier: tierNames
    case .kind: kindNames
    case .round: roundNames
    case .party: partyNames
    case .one(let enumeration), .set(let enumeration): enumerations[enumeration].names
    default: []
    }
  }
}

extension Slot {
  /// Whether it holds if a place lies in a region, and not the place.
  var isTruth: Bool { if case .within = content { true } else { false } }
}
