import QuanDiagnostics
import QuanSyntax

/// The list of analyses, and of every kind of finding that the program knows.
package enum Analyses {
  static var all: [any Analysis.Type] {
    [
      ClauseAnalysis.self, FigureAnalysis.self, TitleYearAnalysis.self, HoleAnalysis.self, UnusedAnalysis.self,
      BandAnalysis.self, AmountAnalysis.self, MoneyAnalysis.self, ShareAnalysis.self, LeftoverAnalysis.self,
      TimeAnalysis.self, ValidityAnalysis.self,
      TierValidityAnalysis.self, FullEdgeAnalysis.self, RecurrenceAnalysis.self, WeekdayTitleAnalysis.self,
      LimitAnalysis.self, IdentityAnalysis.self, RuleAnalysis.self, FlowAnalysis.self, RefundAnalysis.self,
      AssertionAnalysis.self, EventCycleAnalysis.self, StateAnalysis.self, RecurringFlowAnalysis.self,
      PurseReturnAnalysis.self, PurseMoveAnalysis.self, PayoutAnalysis.self, BudgetAnalysis.self,
      ChecklistAnalysis.self, ApprovalAnalysis.self,
      RegionAnalysis.self,
    ]
  }

  /// Every kind of finding, in the order of codes.
  package static var kinds: [DiagnosticKind] { declared.sorted { $0.code < $1.code } }

  /// The same in the order in which they are declared.
  static var declared: [DiagnosticKind] {
    var kinds =
      DiagnosticKind.yamlKinds + DiagnosticKind.surfaceKinds + DiagnosticKind.loweringKinds
      + DiagnosticKind.overlayKinds
      + DiagnosticKind.quotaKinds + DiagnosticKind.scenarioKinds
    for analysis in all { kinds += analysis.kinds }
    return kinds + AcceptanceAnalysis.kinds + VersionComparison.kinds
  }
}
