import QuanDiagnostics

/// What came out of a claim: its truth, the arithmetic on both sides, and where the figures stand.
struct ClaimTruth {
  /// Nil where it cannot be told.
  var holds: Bool?
  var notes: [Bilingual] = []
  var labels: [Label] = []
  /// The values compared, as text, left before right.
  var saw: [String] = []
  /// Why it cannot be told.
  var missing: [Bilingual] = []
  /// Where one side is a literal: its place and the value of the other side, if that has the same unit.
  var repair: (span: SourceSpan, text: String)?
  /// The one figure of the file that the claim only repeats.
  var copy: Label?
  /// Both sides are written out in the claim, so that it says nothing of the file.
  var isOfLiterals = false

  /// Adds another part of the same claim.
  mutating func join(_ other: ClaimTruth) {
    notes += other.notes
    labels += other.labels
    saw += other.saw
    missing += other.missing
    (repair, copy, isOfLiterals) = (nil, nil, false)
  }
}
