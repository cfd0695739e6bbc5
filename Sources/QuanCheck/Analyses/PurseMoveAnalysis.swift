import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Moves from purse to purse: the quota has such purses, and the next one exists.
enum PurseMoveAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.noNextRound, .noSuchPurse]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for flow in context.campaign.flows {
      for move in flow.moves {
        switch move {
        case .rest(let quota, let from, let to), .tokens(_, let quota, let from, let to):
          findings += check(flow, quota, from, to, move, context)
        case .nothing, .undecided, .voucher, .make, .money: continue
        }
      }
    }
    return findings
  }

  private static func check(
    _ flow: Flow, _ quota: Int, _ from: Cell, _ to: Cell, _ move: Move, _ context: CheckContext
  ) -> [Diagnostic] {
    if let finding = shape(flow, context.campaign.quotas[quota], from, to, move, context) { return [finding] }
    guard to == .nextRound, let last = withoutNext(flow, from, context.campaign) else { return [] }
    let name = context.campaign.rounds[last].entry.name
    return [
      Diagnostic(
        .noNextRound, at: context.place(of: flow.entry, in: .flows, .move), path: flow.entry.path + ".move",
        Bilingual(
          en:
            "after round `\(name)` there is no next round that can still be grabbed: what `\(flow.entry.name)` moves stays",
          zh: "轮次 `\(name)` 之后没有还能领取的轮次：`\(flow.entry.name)` 要转移的额度留在原处"),
        secondary: [
          Label(
            span: context.campaign.rounds[last].entry.nameSpan, text: Bilingual(en: "the last round", zh: "最后一轮"))
        ], saw: [name])
    ]
  }

  // MARK: Purses

  private static func shape(
    _ flow: Flow, _ quota: Quota, _ from: Cell, _ to: Cell, _ move: Move, _ context: CheckContext
  ) -> Diagnostic? {
    let isOfDays = [from, to].contains { $0 == .ownDay || $0 == .nextDay }
    let isOfRounds = [from, to].contains { $0 != .ownDay && $0 != .nextDay }
    let wanted = isOfDays ? Dimension.day : .round
    let word = isOfDays ? "day" : "round"
    let why: Bilingual
    if isOfDays, isOfRounds {
      why = Bilingual(en: "a day's purse cannot give to a round's", zh: "某日的额度不能转给某轮")
    } else if !quota.dimensions.contains(wanted) {
      why = Bilingual(
        en: "`\(quota.entry.name)` has no purse per `\(word)`", zh: "`\(quota.entry.name)` 没有按 `\(word)` 分别计数")
    } else if case .rest = move, let other = open(quota.dimensions, beside: wanted) {
      why = Bilingual(
        en: "`\(quota.entry.name)` also counts \(other.en), and what is left is not one purse",
        zh: "`\(quota.entry.name)` 还按\(other.zh)计数，剩余额度不是一个")
    } else if !quota.holds.isEmpty {
      why = Bilingual(
        en: "`\(quota.entry.name)` counts states, which cannot be moved", zh: "`\(quota.entry.name)` 按状态计数，不能转移")
    } else {
      return nil
    }
    return Diagnostic(
      .noSuchPurse, at: context.place(of: flow.entry, in: .flows, .move), path: flow.entry.path + ".move",
      Bilingual(
        en: "flow `\(flow.entry.name)` moves what no purse holds: \(why.en)",
        zh: "流转 `\(flow.entry.name)` 转移的额度不存在：\(why.zh)"),
      secondary: [Label(span: quota.entry.nameSpan, text: Bilingual(en: "this quota", zh: "该限额"))])
  }

  /// A dimension whose values are not known beforehand, so that its purses cannot be swept.
  private static func open(_ dimensions: [Dimension], beside wanted: Dimension) -> Bilingual? {
    for dimension in dimensions where dimension != wanted {
      switch dimension {
      case .tier, .kind, .round: continue
      case .subject: return Bilingual(en: "per subject", zh: "主体")
      case .order, .item, .merchant: return Bilingual(en: "per order, item or merchant", zh: "订单、商品或商户")
      case .day, .week, .month: return Bilingual(en: "per day, week or month", zh: "日、周或月")
      case .fact: return Bilingual(en: "per value of a fact", zh: "事实的取值")
      }
    }
    return nil
  }

  // MARK: The next round

  /// A round whose purse is moved on and after which none can be grabbed.
  private static func withoutNext(_ flow: Flow, _ from: Cell, _ campaign: Campaign) -> Int? {
    let times = WindowTimes(campaign: campaign)
    var rounds: [Int] = []
    if case .round(let round) = from {
      rounds = [round]
    } else {
      for event in flow.events {
        switch event {
        case .end(.roundOpen(let round)), .start(.roundOpen(let round)), .end(.roundValid(let round)):
          rounds.append(round)
        default: rounds += campaign.rounds.indices.filter { flow.entry.scope.covers(round: $0) }
        }
      }
    }
    return rounds.first { round in
      let moved = times.latestValidEnd(ofRound: round).instant
      return !campaign.rounds.indices.contains { next in
        guard next > round else { return false }
        guard let moved, let close = times.end(of: .roundOpen(next)).instant else { return true }
        return close > moved
      }
    }
  }
}

extension DiagnosticKind {
  package static let noNextRound = DiagnosticKind(
    "Q0421", .warning, title: Bilingual(en: "there is no next round", zh: "没有下一轮"),
    explanation: Bilingual(
      en:
        "`next round` is the next one in file order that can still be grabbed. After the last there is none, so what is "
        + "moved on from it stays where it is and nobody can draw it.",
      zh: "`next round` 指文件顺序中下一个还能领取的轮次。最后一轮之后没有下一轮，要转移的额度留在原处，无人可领。"))
  package static let noSuchPurse = DiagnosticKind(
    "Q0422", .error, title: Bilingual(en: "a move between purses that do not exist", zh: "在不存在的额度之间转移"),
    explanation: Bilingual(
      en:
        "`rest of q from … to …` moves between purses of one quota, so the quota counts per round, or per day, and what is "
        + "left has to be one purse: nobody can say whose purse it is that a user left.",
      zh: "`rest of q from … to …` 在同一限额的额度之间转移，因此限额须按轮次或按日计数，且剩余部分须是一个确定的额度。"))
}
