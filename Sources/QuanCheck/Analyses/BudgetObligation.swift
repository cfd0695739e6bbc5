import QuanDiagnostics

/// One thing that has to hold of the money, with what came of proving it.
package struct BudgetObligation: Sendable {
  package enum Verdict: Sendable {
    case proved
    /// Commands that break it, in order; the shortest there are.
    case refuted([Bilingual])
    /// What would have to be known.
    case undetermined(Bilingual)
  }

  /// `funding.province`, `quotas.budget`.
  package var path: String
  package var statement: Bilingual
  package var verdict: Verdict
  /// The inequality worked out, or why the engine cannot break it, a line each.
  package var certificate: [Bilingual]
  /// Where a finding about it points.
  var span: SourceSpan
  var labels: [Label] = []
  /// Whether what was taken is given back on the way; otherwise it was never taken.
  var isGivenBack = false
  /// Some other finding already tells of what is missing.
  var isToldElsewhere = false

  package var isProved: Bool { if case .proved = verdict { true } else { false } }
}
