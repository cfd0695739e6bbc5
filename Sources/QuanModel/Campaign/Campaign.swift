import QuanDiagnostics
import QuanSyntax

/// A checked campaign as values: the small core that analyses, proofs and the plan read.
package struct Campaign: Sendable {
  package var id: String
  package var title: String
  package var titleSpan: SourceSpan
  package var idSpan: SourceSpan
  package var zone: ZoneTable
  package var period: Window
  package var periodEntry: Entry
  package var noticeNumber: String?
  package var clauses: [Clause] = []
  package var parties: [Party] = []
  package var enumerations: [Enumeration] = BuiltInFacts.enumerations
  package var facts: [FactDefinition] = BuiltInFacts.all
  /// Verbs of the file's own, numbered behind the built-in ones.
  package var ownVerbs: [String] = []
  /// Voucher states of the file's own, numbered behind the built-in ones. They are live: their money is held.
  package var ownStates: [String] = []
  package var windows: [NamedWindow] = []
  /// Tier families, and lone tiers as kinds of their own.
  package var kinds: [Family] = []
  package var roundFamilies: [Family] = []
  package var subjects: [Subject] = []
  package var sources: [FundingSource] = []
  package var tiers: [Tier] = []
  package var rounds: [Round] = []
  package var quotas: [Quota] = []
  package var rules: [Rule] = []
  package var flows: [Flow] = []
  package var discretions: [Discretion] = []
  package var silences: [Silence] = []
  package var assertions: [Assertion] = []
  package var acceptances: [Acceptance] = []
  package var approvals: [Approval] = []
  /// The circles and polygons of the file, in the order in which they were met.
  package var regions: [RegionSite] = []

  package init(
    id: String, idSpan: SourceSpan, title: String, titleSpan: SourceSpan, zone: ZoneTable, period: Window,
    periodEntry: Entry
  ) {
    self.id = id
    self.idSpan = idSpan
    self.title = title
    self.titleSpan = titleSpan
    self.zone = zone
    self.period = period
    self.periodEntry = periodEntry
  }

  /// The window that a reference means; nil for the window of a voucher.
  package func window(_ reference: WindowReference) -> Window? {
    switch reference {
    case .period: period
    case .roundOpen(let round): rounds[round].open
    case .roundValid(let round): rounds[round].valid
    case .tierValid(let tier): tiers[tier].valid
    case .named(let window): windows[window].window
    case .voucherValid: nil
    }
  }

  /// How a file spells a verb.
  package func name(of verb: Verb) -> String { verb.isOwn ? ownVerbs[verb.ownIndex] : verb.name }

  /// How a file spells a voucher state.
  package func name(of state: VoucherState) -> String { state.isOwn ? ownStates[state.ownIndex] : state.name }

  /// The built-in verbs, then the file's own.
  package var verbs: [Verb] {
    Verb.names.indices.map { Verb(rawValue: UInt8($0)) } + ownVerbs.indices.map { Verb(own: $0) }
  }

  /// Every state that a voucher can be in.
  package var states: [VoucherState] {
    VoucherState.builtIn + ownStates.indices.map { VoucherState(own: $0) }
  }

  /// The tiers that a selector means: one, or a family's members.
  package func tiers(named name: String) -> [Int]? {
    tiers.firstIndex { $0.entry.name == name }.map { [$0] } ?? kinds.first { $0.name == name }?.members
  }

  /// The rounds that a selector means: one, or a family's members.
  package func rounds(named name: String) -> [Int]? {
    rounds.firstIndex { $0.entry.name == name }.map { [$0] } ?? roundFamilies.first { $0.name == name }?.members
  }

  /// What all sources give together, in fen.
  package var budget: Int128 { sources.reduce(0) { $0 + Int128($1.gives.minorUnits) } }
}

/// A clause of the notice with the figures that it prints.
package struct Clause: Sendable {
  package var name: String
  package var span: SourceSpan
  package var figures: [Figure]

  package init(name: String, span: SourceSpan, figures: [Figure]) {
    self.name = name
    self.span = span
    self.figures = figures
  }
}

/// One figure as the notice prints it.
package struct Figure: Sendable {
  package var literal: Literal
  package var span: SourceSpan
  /// As written in the file.
  package var text: String

  package init(literal: Literal, span: SourceSpan, text: String) {
    self.literal = literal
    self.span = span
    self.text = text
  }
}

/// Someone who appears in the campaign.
package struct Party: Sendable {
  package var name: String
  package var title: String
  package var span: SourceSpan?

  package init(name: String, title: String, span: SourceSpan?) {
    self.name = name
    self.title = title
    self.span = span
  }

  package static let builtIn = ["organiser", "buyer", "merchant", "platform"]
}
