import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What the engine does where the file is silent about refunds: it refuses them `undecided`, naming the silence.
enum SilentFlows {
  /// The campaign as it is carried out: with a flow for each refund that the notice leaves open.
  static func added(to campaign: Campaign) -> Campaign {
    var result = campaign
    for silence in campaign.silences {
      guard let condition = condition(of: silence.question, campaign) else { continue }
      result.flows.append(
        Flow(entry: silence.entry, events: [.verb(.refund)], condition: condition, moves: [.undecided]))
    }
    return result
  }

  /// The refunds that the silences leave open.
  static func refunds(_ campaign: Campaign) -> [Condition] {
    campaign.silences.compactMap { condition(of: $0.question, campaign) }
  }

  private static func condition(of question: Question, _ campaign: Campaign) -> Condition? {
    switch question {
    case .refund: .constant(true)
    case .partialRefund: isPartial(campaign)
    case .identity, .limit, .expiry, .payee, .transfer, .place: nil
    }
  }

  /// `refund.extent == partial`; nil where the file's own extents know no partial refund.
  static func isPartial(_ campaign: Campaign) -> Condition? {
    guard let fact = campaign.facts.firstIndex(where: { $0.name == "refund.extent" }),
      case .one(let enumeration) = campaign.facts[fact].type,
      let partial = campaign.enumerations[enumeration].names.firstIndex(of: "partial")
    else { return nil }
    let constant = Constant(.member(enumeration), Int64(partial))
    return .test(Test(.compare(.fact(fact), .equal, constant), span: campaign.idSpan))
  }
}
