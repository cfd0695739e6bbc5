import QuanDiagnostics

/// The line that closes a release check of one file: what keeps it from release.
package enum ReleaseSummary {
  /// Counts by what a person has to do about them.
  package static func text(of findings: [Diagnostic], path: String) -> Bilingual {
    func count(_ kind: DiagnosticKind) -> Int { findings.count { $0.kind == kind } }
    let known: [DiagnosticKind] = [.hole, .unansweredQuestion, .unapprovedReadings]
    let errors = findings.count { $0.severity == .error && !known.contains($0.kind) }
    let unapproved = findings.first { $0.kind == .unapprovedReadings }?.saw.first.flatMap { Int($0) } ?? 0
    let parts: [(count: Int, one: String, many: String, chinese: String)] = [
      (errors, "error", "errors", "个错误"), (count(.hole), "hole", "holes", "个待定项"),
      (count(.unansweredQuestion), "unanswered question", "unanswered questions", "个未回答的问题"),
      (unapproved, "reading not approved", "readings not approved", "条未核准的理解"),
    ]
    let open = parts.filter { $0.count > 0 }
    guard !open.isEmpty else {
      return Bilingual(en: "\(path): nothing keeps it from release", zh: "\(path)：可以正式发布")
    }
    return Bilingual(
      en: "\(path): kept from release by "
        + open.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }.joined(separator: ", "),
      zh: "\(path)：尚不能正式发布：" + open.map { "\($0.count) \($0.chinese)" }.joined(separator: "、"))
  }
}
