import QuanDiagnostics

/// What an amendment file says of itself: `campaign: {amends: ID, effective: INSTANT}`.
package struct AmendmentHeader: Sendable {
  /// The campaign that is amended.
  package var campaign: Name
  /// Nil where it is missing or cannot be read.
  package var effective: Effective?
  package var effectiveSpan: SourceSpan?
  /// Where the header stands.
  package var span: SourceSpan

  /// From when the changed entries hold; ordered in time.
  package struct Effective: Hashable, Sendable, Comparable {
    package var date: DateLiteral
    package var second: Int

    package static func < (left: Effective, right: Effective) -> Bool {
      (left.date.year, left.date.month, left.date.day, left.second)
        < (right.date.year, right.date.month, right.date.day, right.second)
    }
  }

  /// The header of a file that is an amendment; nil for a whole campaign.
  package init?(_ root: YAMLNode) {
    guard let campaign = Self.entry(.campaign, "活动", in: root), let amends = Self.entry(.amends, "修改", in: campaign),
      let id = amends.scalar?.text
    else { return nil }
    self.campaign = Name(text: id, span: amends.span)
    span = campaign.span
    guard let node = Self.entry(.effective, "生效", in: campaign) else { return }
    effectiveSpan = node.span
    guard let scalar = node.scalar else { return }
    var parser = ExpressionParser(ScalarText(scalar, span: node.span))
    switch (try? parser.parseValue())?.kind {
    case .literal(.dateTime(let date, let hour, let minute, let second)):
      effective = Effective(date: date, second: hour * 3600 + minute * 60 + second)
    default: return
    }
  }

  /// The identifier of a whole campaign.
  package static func identifier(of root: YAMLNode) -> String? {
    entry(.campaign, "活动", in: root).flatMap { entry(.id, "编号", in: $0) }?.scalar?.text
  }

  private static func entry(_ key: Key, _ chinese: String, in node: YAMLNode) -> YAMLNode? {
    node.mapping?.first { $0.key == key.rawValue || $0.key == chinese }?.value
  }

  /// What is wrong with the header itself.
  package var problem: Diagnostic? {
    guard let effectiveSpan else {
      return Diagnostic(
        .missingKey, at: span.start, path: "campaign",
        Bilingual(
          en: "`campaign` lacks `effective`: from when the changed entries hold",
          zh: "`campaign` 缺少 `effective`（生效）：修改何时生效"))
    }
    guard effective == nil else { return nil }
    return Diagnostic(
      .unreadableValue, at: effectiveSpan, path: "campaign.effective",
      Bilingual(en: "expected an instant such as `2024-03-01T00:00`", zh: "应当是时刻，如 `2024-03-01T00:00`"))
  }
}
