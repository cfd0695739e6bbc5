import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Every name that a campaign declares, before anything that uses names is lowered.
struct NameTables: Sendable {
  private(set) var tiers: [String] = []
  private(set) var rounds: [String] = []
  /// Families of tiers, and lone tiers, in file order: the values of the dimension `kind`.
  private(set) var kinds: [Group] = []
  private(set) var roundFamilies: [Group] = []
  private(set) var quotas: [String] = []
  private(set) var flows: [String] = []
  private(set) var subjects: [String] = []
  private(set) var sources: [String] = []
  /// Definitions that are windows, in file order.
  private(set) var windows: [String] = []
  /// For lookups only.
  private var tierPlaces: [String: Int] = [:]
  private var roundPlaces: [String: Int] = [:]
  private var partyPlaces: [String: Int] = [:]
  /// The rows of members, by the name of the tier or round.
  private var rows: [String: FamilyRow] = [:]
  var definitions: [String: SurfaceEntry] = [:]
  var definitionNames: [String] = []
  var parties: [String] = Party.builtIn
  /// Verbs of the file's own: those declared under `facts` that are not built in.
  private(set) var ownVerbs: [String] = []
  /// States of the file's own: those that some flow moves a voucher to.
  private(set) var ownStates: [String] = []
  /// Names that something referred to, for the report of unused ones.
  var used: Set<String> = []

  /// Members under one name.
  struct Group {
    var name: String
    var span: SourceSpan
    var members: [Int]
    var isOpen = false
    var isTentative = false
    /// False for a lone entry that is a group of its own.
    var isFamily = true
  }

  init(_ root: SurfaceFields, families: [Expansion.Written]) {
    tiers = root[.tiers]?.entries.map(\.name) ?? []
    rounds = root[.rounds]?.entries.map(\.name) ?? []
    quotas = root[.quotas]?.entries.map(\.name) ?? []
    flows = root[.flows]?.entries.map(\.name) ?? []
    subjects = root[.subjects]?.entries.map(\.name) ?? []
    sources = root[.funding]?.entries.map(\.name) ?? []
    for (place, name) in tiers.enumerated() { tierPlaces[name] = tierPlaces[name] ?? place }
    for (place, name) in rounds.enumerated() { roundPlaces[name] = roundPlaces[name] ?? place }
    for entry in root[.let]?.entries ?? [] {
      definitions[entry.name] = entry
      definitionNames.append(entry.name)
      if case .window = entry.node.value { windows.append(entry.name) }
    }
    for (place, name) in parties.enumerated() { partyPlaces[name] = place }
    for entry in root[.parties]?.entries ?? [] where partyPlaces[entry.name] == nil {
      partyPlaces[entry.name] = parties.count
      parties.append(entry.name)
    }
    for entry in root[.facts]?.entries ?? [] where Verb(name: entry.name) == nil && !ownVerbs.contains(entry.name) {
      ownVerbs.append(entry.name)
    }
    for entry in root[.flows]?.entries ?? [] { addStates(of: entry) }
    kinds = Self.groups(root[.tiers]?.entries ?? [], families.filter { $0.section == .tiers }, lone: true)
    roundFamilies = Self.groups(root[.rounds]?.entries ?? [], families.filter { $0.section == .rounds }, lone: false)
    for section in [Key.tiers, .rounds] {
      for entry in root[section]?.entries ?? [] { rows[entry.name] = entry.family }
    }
  }

  private static func groups(_ entries: [SurfaceEntry], _ families: [Expansion.Written], lone: Bool) -> [Group] {
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for (index, entry) in entries.enumerated() {
      guard let row = entry.family else {
        if lone { groups.append(Group(name: entry.name, span: entry.nameSpan, members: [index], isFamily: false)) }
        continue
      }
      if let place = places[row.family] {
        groups[place].members.append(index)
      } else {
        let family = families.first { $0.name == row.family }
        places[row.family] = groups.count
        groups.append(
          Group(
            name: row.family, span: row.familySpan, members: [index], isOpen: family?.isOpen ?? false,
            isTentative: family?.isTentative ?? false))
      }
    }
    return groups
  }

  private mutating func addStates(of flow: SurfaceEntry) {
    for item in flow.fields[.move]?.items ?? [] {
      guard case .move(let move) = item.value else { continue }
      let target: String
      switch move.kind {
      case .voucher(_, let to), .make(_, _, let to): target = to.text
      case .nothing, .hole, .rest, .amount: continue
      }
      if VoucherState(name: target) == nil, !ownStates.contains(target) { ownStates.append(target) }
    }
  }

  /// A verb by its name: built in, or the file's own.
  func verb(_ name: String) -> Verb? {
    Verb(name: name) ?? ownVerbs.firstIndex(of: name).map { Verb(own: $0) }
  }

  func name(of verb: Verb) -> String { verb.isOwn ? ownVerbs[verb.ownIndex] : verb.name }
  var verbNames: [String] { Verb.names + ownVerbs }

  /// A voucher state by its name: built in, or the file's own.
  func state(_ name: String) -> VoucherState? {
    VoucherState(name: name) ?? ownStates.firstIndex(of: name).map { VoucherState(own: $0) }
  }

  var stateNames: [String] { VoucherState.builtIn.map(\.name) + ownStates }

  func tier(_ name: String) -> Int? { tierPlaces[name] }
  func round(_ name: String) -> Int? { roundPlaces[name] }
  func party(_ name: String) -> Int? { partyPlaces[name] }
  func kind(_ name: String) -> Int? { kinds.firstIndex { $0.name == name } }

  /// The tiers that a selector means: one, or a family's.
  func tiers(named name: String) -> [Int]? {
    tier(name).map { [$0] } ?? kinds.first { $0.name == name }?.members
  }

  /// The rounds that a selector means: one, or a family's.
  func rounds(named name: String) -> [Int]? {
    round(name).map { [$0] } ?? roundFamilies.first { $0.name == name }?.members
  }

  /// A column of the row that a tier or round was made from.
  func column(_ column: String, of member: String) -> SurfaceNode? { rows[member]?[column] }
}
