// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter FindingPage
import QuanDiagnostics

extension FindingExamples {
  static let partQ11: [(String, FindingExample)] = [
  ]
}
