import QuanDiagnostics
import QuanModel

/// Refunds after which the buyer has less than before.
struct RefundComparison {
  let pair: VersionPair

  /// What a refund leaves the buyer, from the worst to the best.
  private enum Outcome: Int, Comparable {
    case lost, undecided, alive

    static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }

    /// What held before, and what holds now.
    var words: (before: Bilingual, now: Bilingual) {
      switch self {
      case .lost: (Bilingual(en: "the voucher was lost", zh: "券作废"), Bilingual(en: "the voucher is lost", zh: "券作废"))
      case .undecided:
        (Bilingual(en: "nothing was decided", zh: "没有规定"), Bilingual(en: "nothing is decided", zh: "没有规定"))
      case .alive:
        (
          Bilingual(en: "the voucher could be used again", zh: "券可再次使用"),
          Bilingual(en: "the voucher can be used again", zh: "券可再次使用")
        )
      }
    }

    init(_ flow: Flow) {
      for move in flow.moves {
        if case .voucher(_, let state) = move {
          self = state.isLive ? .alive : .lost
          return
        }
      }
      self = flow.moves.contains(where: \.isUndecided) ? .undecided : .lost
    }
  }

  var findings: [Diagnostic] {
    let event = Event.verb(.refund)
    let (before, after) = (Solver(campaign: pair.old), Solver(campaign: pair.new))
    let olds = pair.old.flows.indices.filter { pair.old.flows[$0].events.contains(event) }
    let news = pair.new.flows.indices.filter { pair.new.flows[$0].events.contains(event) }
    return news.compactMap { index in
      let flow = pair.new.flows[index]
      let scope = pair.translated(flow.entry.scope)
      guard let condition = pair.translated(after.applies(index, at: event)) else { return nil }
      for old in olds where Outcome(flow) < Outcome(pair.old.flows[old]) {
        let conditions = before.accepted(.refund) + [before.applies(old, at: event), before.within(scope), condition]
        guard !conditions.contains(where: Solver.hasHole), let witness = before.solve(conditions).witness else {
          continue
        }
        return worse(flow, than: pair.old.flows[old], witness.text(in: pair.old))
      }
      return nil
    }
  }

  private func worse(_ new: Flow, than old: Flow, _ witness: Bilingual) -> Diagnostic {
    let (now, then) = (Outcome(new).words.now, Outcome(old).words.before)
    return Diagnostic(
      .refundWorse, at: new.entry.nameSpan, path: new.entry.path,
      Bilingual(
        en: "a refund is worse for the buyer: before, \(then.en); now, \(now.en)",
        zh: "退款对买家变差：原来\(then.zh)，现在\(now.zh)"),
      secondary: [Label(span: old.entry.nameSpan, text: Bilingual(en: "the older version", zh: "旧版本"))],
      notes: [Bilingual(en: "for instance where \(witness.en)", zh: "例如：\(witness.zh)")], saw: [witness.en])
  }
}

extension DiagnosticKind {
  package static let refundWorse = DiagnosticKind(
    "Q1107", .error, title: Bilingual(en: "a refund that leaves the buyer less", zh: "退款对买家变差"),
    explanation: Bilingual(
      en:
        "After a refund the voucher could be used again, and in the newer version it is lost or nothing is decided. Who "
        + "bought under the older version loses.",
      zh: "原来退款后券可再次使用，新版本中券作废或尚未规定。按旧版本购买的人因此受损。"))
}
