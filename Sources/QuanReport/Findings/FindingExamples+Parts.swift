// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage

extension FindingExamples {
  static let parts: [[(String, FindingExample)]] = []
}
