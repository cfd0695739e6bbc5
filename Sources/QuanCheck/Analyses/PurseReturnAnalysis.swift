import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Purses that get back what a voucher took while the voucher may still come to count: nothing takes it again.
enum PurseReturnAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.missingWayBack, .holdsNothing]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.quotas.compactMap { quota in
      quota.holds.isEmpty ? missingWayBack(quota, context) : unreached(quota, context)
    }
  }

  // MARK: Given back and in use again

  private static func missingWayBack(_ quota: Quota, _ context: CheckContext) -> Diagnostic? {
    // Money that can be spent twice is an error of its own.
    guard !quota.back.isEmpty, !quota.countsSubsidy else { return nil }
    for tier in context.campaign.tiers.indices where quota.entry.scope.covers(tier: tier) {
      let graph = VoucherGraph(campaign: context.campaign, tier: tier)
      if let edge = wayBack(quota, graph) { return finding(quota, edge, graph, context) }
    }
    return nil
  }

  /// An edge that brings a voucher whose take was given back to where such vouchers count, and takes nothing.
  private static func wayBack(_ quota: Quota, _ graph: VoucherGraph) -> VoucherGraph.Edge? {
    var counted = quota.takes.contains(.verb(.grab)) ? graph.granted : []
    counted += graph.edges.filter { graph.isAmong(quota.takes, $0) }.map(\.to)
    let held = graph.reachable(from: counted) { !graph.isAmong(quota.back, $0) }
    let given = graph.edges.filter { edge in
      graph.isAmong(quota.back, edge) && edge.from.contains { held.contains($0) }
    }
    let left = graph.reachable(from: given.map(\.to)) { !graph.isAmong(quota.takes, $0) }
    return graph.edges.first { edge in
      !graph.isAmong(quota.takes, edge) && !graph.isAmong(quota.back, edge) && held.contains(edge.to)
        && (edge.to.isLive || edge.to == .used) && edge.from.contains { left.contains($0) }
    }
  }

  private static func finding(
    _ quota: Quota, _ edge: VoucherGraph.Edge, _ graph: VoucherGraph, _ context: CheckContext
  ) -> Diagnostic {
    let campaign = context.campaign
    let (name, state) = (graph.name(of: edge), edge.to)
    let label = edge.flow.map { flow in
      Label(
        span: context.place(of: campaign.flows[flow].entry, in: .flows, .move),
        text: Bilingual(en: "back to `\(campaign.name(of: state))`", zh: "回到`\(campaign.chineseName(of: state))`"))
    }
    return Diagnostic(
      .missingWayBack, at: context.place(of: quota.entry, in: .quotas, .at), path: quota.entry.path + ".at",
      Bilingual(
        en: "`\(quota.entry.name)` misses a way back in: `\(name)` brings a voucher back to "
          + "`\(campaign.name(of: state))` after its take was given back, and takes nothing",
        zh: "`\(quota.entry.name)` 漏计一条返回的途径：`\(name)` 使已返还额度的券回到`\(campaign.chineseName(of: state))`，却不再占用"),
      secondary: (label.map { [$0] } ?? []) + [
        Label(
          span: context.place(of: quota.entry, in: .quotas, .back),
          text: Bilingual(en: "given back here", zh: "在此返还"))
      ],
      notes: [
        Bilingual(
          en:
            "add `\(name)` to `at`, or count the state itself: `while: \(campaign.name(of: state))` in place of `back`",
          zh: "请把 `\(name)` 加入 `at`，或直接按状态计数：用 `while: \(campaign.name(of: state))` 代替 `back`")
      ], saw: [name])
  }

  // MARK: States that no voucher stands in

  private static func unreached(_ quota: Quota, _ context: CheckContext) -> Diagnostic? {
    let campaign = context.campaign
    let reached = context.solver.reachableStates
    guard let state = quota.holds.first(where: { !reached.contains($0) }) else { return nil }
    let names = reached.map { "`\(campaign.name(of: $0))`" }
    return Diagnostic(
      .holdsNothing, at: context.place(of: quota.entry, in: .quotas, .while), path: quota.entry.path + ".while",
      Bilingual(
        en: "`\(quota.entry.name)` counts vouchers that are `\(campaign.name(of: state))`, which none ever is",
        zh: "`\(quota.entry.name)` 计`\(campaign.chineseName(of: state))`的券，但没有券会处于该状态"),
      secondary: [Label(span: quota.entry.nameSpan, text: Bilingual(en: "this quota", zh: "该限额"))],
      notes: [
        Bilingual(
          en: "vouchers reach \(names.joined(separator: ", "))",
          zh: "券能达到的状态：\(ChineseText.list(reached.map { campaign.chineseName(of: $0) }))")
      ], saw: [campaign.name(of: state)])
  }
}

extension DiagnosticKind {
  package static let missingWayBack = DiagnosticKind(
    "Q0606", .warning, title: Bilingual(en: "a purse that misses a way back in", zh: "限额漏计返回的途径"),
    explanation: Bilingual(
      en:
        "`back` gives back what a voucher took. If the voucher then comes to stand again where such vouchers count, and "
        + "that event is not among `at`, it is used without being counted, and one more voucher can be had than the limit "
        + "says. `while` counts the states themselves and cannot miss a way.",
      zh: "`back` 返还券所占用的额度。如果此后该券又回到应当计数的状态，而这一事件不在 `at` 中，它就不再被计数，实际数量会超过上限。`while` 直接按状态计数，不会漏计。"))
  package static let holdsNothing = DiagnosticKind(
    "Q0608", .error, title: Bilingual(en: "a quota over a state that no voucher reaches", zh: "按达不到的状态计数的限额"),
    explanation: Bilingual(
      en:
        "`while` counts vouchers as long as they stand in the states that it lists. No flow brings a voucher to this one.",
      zh: "`while` 在券处于所列状态期间计数，而没有任何流转使券进入该状态。"))
}
