import QuanModel

/// A campaign as dense tables: every name an index, every condition a program over slots, every quota a layout.
///
/// What decisions read is plain numbers in flat arrays; names and texts stand apart, for the edge.
package struct Plan: Sendable {
  /// An assumption filled holes of the campaign: decisions say so.
  package var isAssumed = false
  /// Digest of the campaign file; a state belongs to the plan with the same one.
  package let fingerprint: Digest128
  package let campaignID: String
  package let title: String
  package let zone: ZoneTable

  // MARK: Versions

  /// The tiers and rounds that can be granted: those of the latest version. Vouchers of earlier ones keep theirs.
  package var tiersInForce = 0..<0
  package var roundsInForce = 0..<0
  /// The first version of each tier and round: what is counted by tier or round is counted there.
  package var tierAliases: [Int32] = []
  package var roundAliases: [Int32] = []
  /// How many of the sources decisions on vouchers of each tier tell of.
  package var tierSources: [Int32] = []
  /// Quotas that may refuse vouchers of earlier versions what they were granted for.
  package var tightened: [Int32] = []
  /// When the latest amendment takes effect; .min for a campaign without one.
  package var effective: Int64 = .min

  // MARK: What decisions read

  package var periodFrom: Int64 = .min
  package var periodUntil: Int64 = .max
  package var isPeriodHole = false
  /// False where a set decides, or edges that are not fixed.
  package var isPeriodPlain = true
  package var windows = PlanWindows()
  package var tiers: [PlanTier] = []
  package var rounds: [PlanRound] = []
  package var sources: [PlanSource] = []
  package var pieces: [PlanPiece] = []
  /// What each source bears of a tier's amount: `tier * sources.count + source`.
  package var shareRules: [PlanShare] = []
  /// Slots whose values stay with a voucher once one of its commands brought them, as references.
  package var keptSlots: [Int32] = []
  /// Position among the kept slots by position among the command's and the item's slots; -1 where not kept.
  package var keptCommand: [Int32] = []
  package var keptItem: [Int32] = []
  package var instructions: [Instruction] = []
  package var rules: [PlanRule] = []
  package var quotas: [PlanQuota] = []
  /// How many of the quotas and flows the file writes; the others follow from it.
  package var writtenQuotas = 0
  package var writtenFlows = 0
  package var limits: [Int64] = []
  package var flows: [PlanFlow] = []
  package var moves: [PlanMove] = []
  package var timers: [PlanTimer] = []
  /// Words of give-back bits for each flow, verb, and for expiry.
  package var flowBacks: [UInt64] = []
  package var verbBacks: [UInt64] = []
  package var expireBacks: [UInt64] = []
  /// How many words hold one bit for each quota that gives back.
  package var backWords = 0
  /// The quota of each give-back bit.
  package var backQuotas: [Int32] = []
  package var denseCells = 0
  /// Counts of vouchers that rounds issue at the start, `round * tiers.count + tier`; -1 undecided, .max unbounded.
  package var issues: [Int64] = []
  /// The entry that each round's issue is written in.
  package var issueEntries: [Int32] = []
  package var ruleTable = DispatchTable.empty
  package var quotaTable = DispatchTable.empty
  package var flowTable = DispatchTable.empty
  package var expireFlows: [[Int32]] = []
  package var subjects: [PlanSubject] = []
  /// Bits of the identity keys that join users; none where the campaign has no subject.
  package var joiningKeys: UInt8 = 0
  /// Bits of the identity keys that a grab must bring.
  package var neededKeys: UInt8 = 0
  package var linksRefused = false
  package var subjectEntry: Int32 = -1
  package var longestProgram = 0
  /// The quota whose purses hold the money of rounds, or -1.
  package var roundMoneyQuota: Int32 = -1

  /// The kind of each tier.
  package var tierKinds: [Int32] = []
  /// Quotas that attempts take from, by verb, tier and round.
  package var attemptTable = DispatchTable.empty
  /// For each flow: quotas that it takes from, and flows that follow it at once.
  package var flowQuotas: [[Int32]] = []
  package var followers: [[Int32]] = []
  /// Quotas that count states.
  package var stateQuotas: [Int32] = []
  package var recurrences: [PlanRecurrence] = []
  package var delays: [PlanDelay] = []
  package var fulls: [PlanFull] = []
  /// Slots of facts that quotas count by, and rows of limits that facts look up.
  package var dimensionSlots: [Int32] = []
  package var factLimits: [PlanFactLimit] = []
  /// Flows that come to each voucher once between two uses: a bit for each, or -1.
  package var onceBits: [Int32] = []
  package var onceWords = 0
  /// Whether some flow pays a party out of what is spent.
  package var hasPayments = false
  /// Whether some quota counts at a flow of a grab.
  package var hasFlowsAtGrab = false

  // MARK: What the edge reads

  /// Names of verbs and states, those of the file's own behind the built-in ones.
  package var verbNames: [String] = Verb.names
  package var stateNames: [String] = VoucherState.builtIn.map(\.name)

  package var tierNames: [String] = []
  package var kindNames: [String] = []
  package var roundNames: [String] = []
  package var sourceNames: [String] = []
  package var partyNames: [String] = []
  package var partyTitles: [String] = []
  package var enumerations: [Enumeration] = []
  package var slots: [Slot] = []
  package var commandSlots = 0
  package var merchantSlots = 0
  package var itemSlots = 0
  /// The item slot that holds the price, or -1.
  package var itemPrice = -1
  package var entries: [PlanEntry] = []

  init(fingerprint: Digest128, campaign: Campaign) {
    self.fingerprint = fingerprint
    campaignID = campaign.id
    title = campaign.title
    zone = campaign.zone
  }

  /// The version in force of a round; nil for one that an amendment removed.
  package func inForce(round: Int) -> Int? {
    roundsInForce.first { roundAliases[$0] == roundAliases[round] }
  }

  /// The slot that an instruction's reference names.
  package func slot(_ reference: Int32) -> Slot? { slots.first { $0.reference == Int(reference) } }
}
