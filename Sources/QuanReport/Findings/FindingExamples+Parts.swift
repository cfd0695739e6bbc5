// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage

extension FindingExamples {
  static let parts = [partQ01, partQ02, partQ03, partQ04, partQ05, partQ06, partQ07, partQ08, partQ09, partQ10, partQ11, partQ12, partQ13]
}
