import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Turns the surface syntax into the typed core. Goes on after every error; a campaign comes out only where its frame
/// (id, zone, period, at least one tier and round) could be read.
struct Lowering: Sendable {
  /// The file with its families replaced by their members.
  let root: SurfaceFields
  let families: [Expansion.Written]
  let sources: SourceMap
  /// Resolves an IANA name; given from the edge, for the core reads no files.
  let zones: @Sendable (String) -> ZoneTable?
  /// Reads a region file beside the campaign; given from the edge as well.
  let regionFiles: RegionFile.Loader
  var names: NameTables
  var diagnostics: [Diagnostic] = []
  var zone = ZoneTable.fixed(name: "UTC", offset: 0)
  var facts = BuiltInFacts.all
  var enumerations = BuiltInFacts.enumerations
  /// The worth of tiers that was worked out, and the tiers whose worth is being worked out; for lookups only.
  var amounts: [Int: Amount] = [:]
  var amountsInProgress: Set<Int> = []
  var formulaDepth = 0
  /// True within an amount, whose facts may come with any command of the voucher.
  var takesFactsOfAnyVerb = false
  /// The round whose windows are being lowered, so that `valid` and `open` mean its own.
  var currentRound: Int?
  /// Areas in the order in which they were met, and the regions of `let`, nil where there was a finding.
  var regions: [RegionSite] = []
  var regionsByName: [String: Region?] = [:]
  /// Whether edges are compared with the time of a command about a voucher.
  var isInCondition = false
  /// Windows that comparisons with edges stand for, numbered behind those that `let` names.
  var edgeWindows: [NamedWindow] = []

  init(
    root: SurfaceFields, sources: SourceMap, regionFiles: @escaping RegionFile.Loader,
    zones: @escaping @Sendable (String) -> ZoneTable?
  ) {
    var expansion = Expansion()
    let expanded = expansion.expand(root)
    self.init(
      expanded: expanded, families: expansion.families, sources: sources, regionFiles: regionFiles, zones: zones)
    diagnostics = expansion.diagnostics
  }

  /// Goes on from a file whose families were replaced before.
  init(
    expanded: SurfaceFields, families: [Expansion.Written], sources: SourceMap,
    regionFiles: @escaping RegionFile.Loader, zones: @escaping @Sendable (String) -> ZoneTable?
  ) {
    root = expanded
    self.families = families
    self.sources = sources
    self.regionFiles = regionFiles
    self.zones = zones
    names = NameTables(expanded, families: families)
  }

  mutating func lower() -> Campaign? {
    checkEdition()
    guard isWithinLimits() else { return nil }
    reportDoubleNames()
    guard let fields = root[.campaign]?.fields else { return nil }
    zone = lowerZone(fields) ?? zone
    checkOwnNames()
    lowerFactDeclarations()
    lowerRegionDefinitions()
    let period = lowerPeriod(fields)
    guard let id = fields[.id]?.name, let title = fields[.title]?.text, let period, let periodNode = fields[.period]
    else { return nil }
    let periodEntry = valueEntry("period", periodNode)
    var campaign = Campaign(
      id: id.text, idSpan: id.span, title: title, titleSpan: fields[.title]?.span ?? fields.span, zone: zone,
      period: period, periodEntry: periodEntry)
    checkCurrency(fields)
    checkDated(fields)
    refuseHeader(fields)
    campaign.noticeNumber = fields[.notice]?.fields?[.number]?.text
    campaign.clauses = lowerClauses(fields)
    campaign.parties = lowerParties()
    campaign.windows = lowerNamedWindows()
    campaign.kinds = tierKinds
    campaign.roundFamilies = roundFamilies
    campaign.subjects = lowerSubjects()
    campaign.tiers = lowerTiers()
    lowerTierWindows(&campaign.tiers)
    campaign.rounds = lowerRounds()
    for (index, family) in campaign.roundFamilies.enumerated() {
      for member in family.members where campaign.rounds.indices.contains(member) {
        campaign.rounds[member].family = index
      }
    }
    campaign.sources = lowerFunding()
    campaign.quotas = lowerQuotas()
    campaign.rules = lowerRules()
    campaign.flows = lowerFlows()
    campaign.discretions = lowerDiscretions()
    campaign.silences = lowerSilences()
    campaign.assertions = lowerAssertions()
    campaign.acceptances = lowerAcceptances()
    campaign.approvals = lowerApprovals()
    campaign.regions = regions
    campaign.windows += edgeWindows
    campaign.facts = facts
    campaign.ownVerbs = names.ownVerbs
    campaign.ownStates = names.ownStates
    campaign.enumerations = enumerations
    return campaign
  }

  // MARK: Findings

  mutating func report(
    _ kind: DiagnosticKind, at span: SourceSpan, path: String, _ en: String, _ zh: String, secondary: [Label] = [],
    notes: [Bilingual] = [], fixes: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        kind, at: span, path: path, Bilingual(en: en, zh: zh), secondary: secondary, notes: notes, fixes: fixes))
  }

  mutating func notCarried(_ span: SourceSpan, path: String, _ what: Bilingual) {
    report(
      .notCarried, at: span, path: path, "this version does not carry out \(what.en)", "本版本尚不能执行\(what.zh)")
  }

  mutating func undefined(_ name: String, at span: SourceSpan, path: String, _ what: Bilingual, among known: [String]) {
    if let entry = names.definitions[name], case .broken = entry.node.value { return }
    // A fact whose type cannot be read is declared all the same.
    if (root[.facts]?.entries ?? []).contains(where: { $0.node.entries.contains { $0.name == name } }) { return }
    // A lone tier is its own kind, so one name may come twice.
    var seen: Set<String> = []
    let known = known.filter { seen.insert($0).inserted && $0 != name }
    let closest = Spelling.closest(to: name, among: known)
    let more = known.count > 12
    report(
      .undefinedName, at: span, path: path, "no \(what.en) is called `\(name)`", "没有名为 `\(name)` 的\(what.zh)",
      notes: known.isEmpty
        ? []
        : [
          Bilingual(
            en: "known: \(known.prefix(12).joined(separator: ", "))\(more ? ", …" : "")",
            zh: "已有：\(known.prefix(12).joined(separator: "、"))\(more ? " 等" : "")")
        ],
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: span, with: $0)]
      } ?? [])
  }

  private mutating func checkEdition() {
    guard let node = root[.quan], let text = node.text, text != "1" else { return }
    report(
      .unknownEdition, at: node.span, path: "quan", "edition `\(text)` is unknown; this program reads edition 1",
      "未知的语言版本 `\(text)`，本程序支持版本 1",
      fixes: [FixIt(Bilingual(en: "use edition 1", zh: "使用版本 1"), replace: node.span, with: "1")])
  }

  /// Entries of a section that a campaign may have; tables are as large as tiers times rounds.
  private static let entriesMax: [(key: Key, count: Int)] = [
    (.tiers, 4000), (.rounds, 1000), (.quotas, 10_000), (.rules, 10_000), (.flows, 10_000), (.funding, 1000),
  ]
  private static let cellsMax = 20_000

  private mutating func isWithinLimits() -> Bool {
    for (key, limit) in Self.entriesMax {
      guard let node = root[key], node.entries.count > limit else { continue }
      report(
        .limitExceeded, at: node.span.start, path: key.rawValue, "`\(key.rawValue)` has more than \(limit) entries",
        "`\(key.rawValue)` 超过 \(limit) 个条目")
      return false
    }
    guard let rounds = root[.rounds], names.tiers.count * names.rounds.count > Self.cellsMax else { return true }
    report(
      .limitExceeded, at: rounds.span.start, path: "rounds",
      "tiers times rounds are \(names.tiers.count * names.rounds.count), more than \(Self.cellsMax)",
      "券种数乘以轮次数为 \(names.tiers.count * names.rounds.count)，超过 \(Self.cellsMax)")
    return false
  }

  /// Tiers, rounds and definitions are used side by side, so they share one space of names.
  private mutating func reportDoubleNames() {
    var seen: [String: SurfaceEntry] = [:]
    let all = [Key.tiers, .rounds, .let].flatMap { root[$0]?.entries ?? [] }
    for entry in all.sorted(by: { $0.nameSpan.lower < $1.nameSpan.lower }) {
      if let first = seen[entry.name] {
        report(
          .doublyDefined, at: entry.nameSpan, path: entry.node.path, "`\(entry.name)` is defined twice",
          "`\(entry.name)` 重复定义",
          secondary: [Label(span: first.nameSpan, text: Bilingual(en: "first here", zh: "首次定义"))])
      } else {
        seen[entry.name] = entry
      }
    }
  }

  /// What an amendment says of itself has no meaning in a whole campaign.
  private mutating func refuseHeader(_ campaign: SurfaceFields) {
    for key in [Key.amends, .effective] {
      guard let span = campaign.keySpan(key) else { continue }
      report(
        .wrongType, at: span, path: "campaign.\(key.rawValue)",
        "`\(key.rawValue)` belongs to an amendment, which says both `amends` and `effective`",
        "`\(key.rawValue)` 只用于修改文件，须同时写明 `amends`（修改）和 `effective`（生效）")
    }
  }
}
