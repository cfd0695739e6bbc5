import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Every name that a campaign declares, before anything that uses names is lowered.
struct NameTables {
  private(set) var tiers: [String] = []
  private(set) var rounds: [String] = []
  private(set) var quotas: [String] = []
  private(set) var flows: [String] = []
  private(set) var subjects: [String] = []
  private(set) var sources: [String] = []
  /// For lookups only.
  private var tierPlaces: [String: Int] = [:]
  private var roundPlaces: [String: Int] = [:]
  var definitions: [String: SurfaceEntry] = [:]
  var definitionNames: [String] = []
  var parties: [String] = Party.builtIn
  /// Verbs of the file's own: those declared under `facts` that are not built in.
  private(set) var ownVerbs: [String] = []
  /// States of the file's own: those that some flow moves a voucher to.
  private(set) var ownStates: [String] = []
  /// Names that something referred to, for the report of unused ones.
  var used: Set<String> = []

  init(_ root: SurfaceFields) {
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
    }
    for entry in root[.parties]?.entries ?? [] where !parties.contains(entry.name) { parties.append(entry.name) }
    for entry in root[.facts]?.entries ?? [] where Verb(name: entry.name) == nil && !ownVerbs.contains(entry.name) {
      ownVerbs.append(entry.name)
    }
    for entry in root[.flows]?.entries ?? [] { addStates(of: entry) }
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
  func party(_ name: String) -> Int? { parties.firstIndex(of: name) }
}
