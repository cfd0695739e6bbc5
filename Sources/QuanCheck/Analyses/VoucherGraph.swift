import QuanModel

/// The states of one tier's vouchers and the events that move between them, whatever the conditions: an abstraction
/// that holds every run.
struct VoucherGraph {
  /// One way from state to state.
  struct Edge {
    /// The flow of the file, or nil for the prelude's.
    var flow: Int?
    var events: [Event]
    var from: [VoucherState]
    var to: VoucherState
  }

  let campaign: Campaign
  private(set) var edges: [Edge] = []
  /// The states that a grab puts a voucher in.
  private(set) var granted: [VoucherState] = []

  init(campaign: Campaign, tier: Int) {
    self.campaign = campaign
    var moving: [Flow] = []
    for (index, flow) in campaign.flows.enumerated() where flow.entry.scope.covers(tier: tier) {
      guard let move = campaign.voucherMove(of: flow) else { continue }
      moving.append(flow)
      if flow.events.contains(.verb(.grab)) { add(granted: move.to) }
      let others = flow.events.filter { $0 != .verb(.grab) }
      if !others.isEmpty { edges.append(Edge(flow: index, events: others, from: move.from, to: move.to)) }
    }
    for flow in campaign.flows { for case .make(_, tier, let state) in flow.moves { add(granted: state) } }
    /// Whether some round is left to what happens without a flow of the file.
    func isLeft(_ event: Event) -> Bool {
      let scopes = moving.filter { $0.events.contains(event) }.map(\.entry.scope)
      return !campaign.rounds.indices.allSatisfy { round in scopes.contains { $0.covers(round: round) } }
    }
    if isLeft(.verb(.grab)) { add(granted: .unused) }
    if isLeft(.verb(.redeem)) { edges.append(Edge(flow: nil, events: [.verb(.redeem)], from: [.unused], to: .used)) }
    if isLeft(.expire) { edges.append(Edge(flow: nil, events: [.expire], from: campaign.origins([]), to: .expired)) }
  }

  private mutating func add(granted state: VoucherState) {
    if !granted.contains(state) { granted.append(state) }
  }

  /// Whether one of the events is what the edge stands for: its own event, or the flow that it is.
  func isAmong(_ events: [Event], _ edge: Edge) -> Bool {
    if let flow = edge.flow, events.contains(.flow(flow)) { return true }
    return edge.events.contains { events.contains($0) }
  }

  /// Every state that can be reached from some, by the edges that a test lets through.
  func reachable(from starts: [VoucherState], by passes: (Edge) -> Bool) -> [VoucherState] {
    var reached = starts
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for edge in edges where passes(edge) && !reached.contains(edge.to) {
        guard edge.from.contains(where: { reached.contains($0) }) else { continue }
        reached.append(edge.to)
        isGrowing = true
      }
    }
    return reached
  }

  /// What a message calls an edge: the flow, or the event of the prelude.
  func name(of edge: Edge) -> String {
    if let flow = edge.flow { return campaign.flows[flow].entry.name }
    return edge.events.contains(.expire) ? "expire" : "redeem"
  }
}
