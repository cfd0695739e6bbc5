import QuanDiagnostics

/// What scenarios reached of a campaign: of each rule, limit, window and threshold whether it let something through and
/// whether it refused something, of each flow whether it ran.
package struct RuleCoverage: Sendable {
  package enum Side: String, Sendable, CaseIterable {
    case accepted, refused, applied

    package var title: Bilingual {
      switch self {
      case .accepted: Bilingual(en: "accepted", zh: "通过")
      case .refused: Bilingual(en: "refused", zh: "拒绝")
      case .applied: Bilingual(en: "applied", zh: "执行")
      }
    }
  }

  package struct Item: Sendable {
    /// `quotas.one-of-each`, `rounds.first.open`.
    package var path: String
    package var side: Side
    package var title: String?
    /// `file:line:column` in the campaign.
    package var place: String
    package var isCovered: Bool
    /// Why no scenario can reach it.
    package var excuse: String?

    package init(path: String, side: Side, title: String?, place: String, isCovered: Bool) {
      self.path = path
      self.side = side
      self.title = title
      self.place = place
      self.isCovered = isCovered
    }
  }

  /// The campaign file.
  package var campaign: String
  /// In the order of the campaign's sections.
  package var items: [Item]

  package init(campaign: String, items: [Item]) {
    self.campaign = campaign
    self.items = items
  }

  /// What counts: all that is not excused.
  package var counted: Int { items.count { $0.excuse == nil } }
  package var covered: Int { items.count { $0.excuse == nil && $0.isCovered } }
  package var missing: [Item] { items.filter { !$0.isCovered && $0.excuse == nil } }
  package var excused: [Item] { items.filter { $0.excuse != nil } }

  /// Hundredths of a percent, rounded down, so that 100% means all.
  package var permyriad: Int { counted == 0 ? 10_000 : covered * 10_000 / counted }

  /// `97.5%`.
  package var percent: String { Self.text(permyriad: permyriad) }

  package static func text(permyriad: Int) -> String {
    let (whole, rest) = permyriad.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(whole)%" : rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest / 10)\(rest % 10)%"
  }

  /// What several suites of one campaign reach together.
  package mutating func join(_ other: RuleCoverage) {
    for index in items.indices {
      guard let same = other.items.first(where: { $0.path == items[index].path && $0.side == items[index].side }) else {
        continue
      }
      items[index].isCovered = items[index].isCovered || same.isCovered
      items[index].excuse = items[index].isCovered ? nil : items[index].excuse ?? same.excuse
    }
  }

  /// The coverage of each campaign, in the order in which suites name them.
  package static func byCampaign(_ suites: [SuiteResult]) -> [RuleCoverage] {
    var all: [RuleCoverage] = []
    for coverage in suites.compactMap(\.coverage) {
      if let index = all.firstIndex(where: { $0.campaign == coverage.campaign }) {
        all[index].join(coverage)
      } else {
        all.append(coverage)
      }
    }
    return all
  }
}
