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
  private var partyPlaces: [String: Int] = [:]
  var definitions: [String: SurfaceEntry] = [:]
  var definitionNames: [String] = []
  var parties: [String] = Party.builtIn
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
    for (place, name) in parties.enumerated() { partyPlaces[name] = place }
    for entry in root[.parties]?.entries ?? [] where partyPlaces[entry.name] == nil {
      partyPlaces[entry.name] = parties.count
      parties.append(entry.name)
    }
  }

  func tier(_ name: String) -> Int? { tierPlaces[name] }
  func round(_ name: String) -> Int? { roundPlaces[name] }
  func party(_ name: String) -> Int? { partyPlaces[name] }
}
