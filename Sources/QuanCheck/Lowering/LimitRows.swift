import QuanDiagnostics
import QuanModel

/// The rows of a table of limits, before their keys are known to be tiers, rounds or values of a fact.
struct LimitRows {
  struct Row {
    var key: String
    var span: SourceSpan
    /// Nil for `TBD`.
    var value: Int64?
  }

  var isMoney: Bool
  var entry: Entry
  var span: SourceSpan
  var rows: [Row] = []
  /// What a row `others` says: nil where there is none, a nil value for `TBD`.
  var others: Int64??
  /// Some row could not be read, which is told elsewhere.
  var isBroken = false

  init(isMoney: Bool, entry: Entry, span: SourceSpan) {
    self.isMoney = isMoney
    self.entry = entry
    self.span = span
  }
}
