import QuanDiagnostics
import QuanModel
import QuanPlan

/// What the commands of a plan may say, and where it goes: made once, for as many readers as want it.
struct CommandWords: Sendable {
  let plan: Plan
  let tree: FieldTree
  /// By slot.
  let fields: [SlotField]
  /// The lists that `fields` name, and the regions.
  let lists: [NameIndex]
  let regions: [Region]
  let verbs: NameIndex
  /// Tiers and rounds of the version in force: commands name no others.
  let tiers: NameIndex
  let rounds: NameIndex
  /// The amendments that a command may name, and their fingerprints.
  let amendments: NameIndex
  let amendmentNames: [String]
  let fingerprints: [Digest128]
  let parties: NameIndex
  /// The slots of items by position, and the names of their fields.
  let itemSlots: [Int]
  let itemFields: [[UInt8]]
  /// By position, which slots of the origin hold whether a place lies in a region.
  let commandTruths: [Bool]
  let merchantTruths: [Bool]
  let itemTruths: [Bool]

  /// A campaign that nothing amends.
  init(_ plan: Plan) { self.init(PlanVersions(plan), at: plan) }

  /// - Parameter plan: the one of the versions that is in force.
  init(_ versions: PlanVersions, at plan: Plan) {
    self.plan = plan
    tree = FieldTree(plan)
    (fields, lists, regions) = SlotField.all(of: plan)
    verbs = NameIndex(plan.verbNames)
    tiers = NameIndex(Array(plan.tierNames[plan.tiersInForce]))
    rounds = NameIndex(Array(plan.roundNames[plan.roundsInForce]))
    amendments = NameIndex(versions.names)
    amendmentNames = versions.names
    fingerprints = versions.names.compactMap { versions.fingerprint(ofAmendment: $0) }
    parties = NameIndex(plan.partyNames)
    let byPosition = plan.slots.indices.sorted { plan.slots[$0].position < plan.slots[$1].position }
    func truths(_ origin: Slot.Origin) -> [Bool] {
      byPosition.filter { plan.slots[$0].origin == origin }.map { plan.slots[$0].isTruth }
    }
    (commandTruths, merchantTruths, itemTruths) = (truths(.command), truths(.merchant), truths(.item))
    itemSlots = byPosition.filter { plan.slots[$0].origin == .item }
    itemFields = itemSlots.map { Array(plan.slots[$0].fact.dropFirst("item.".count).utf8) }
  }
}
