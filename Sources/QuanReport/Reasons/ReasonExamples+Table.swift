// swift-format-ignore-file
// Generated from Tests/Cases: QUAN_REWRITE=1 swift test --filter ReasonPage

extension ReasonExamples {
  package static let table: [String: ReasonExample] = [:]
}
