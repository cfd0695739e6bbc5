import QuanSyntax

/// A file as the clause analyses see it: entries that cite, and the clauses that they may cite. It rests on the file alone, not
/// on what the file comes to.
struct CitingEntries: Sendable {
  /// The entries, the campaign's period first.
  let all: [CitingEntry]
  /// The numbers by which they cite clauses.
  let clauses: ClauseNumbers
  /// What stands in the file outside them: its header, facts, parties.
  let leavesBeside: [SurfaceLeaf]

  /// Sections whose entries cite, in the order of the key table.
  private static let sections: [Key] = [
    .let, .subjects, .funding, .tiers, .rounds, .quotas, .rules, .flows, .discretion, .silent, .asserts, .accept,
  ]

  init(_ root: SurfaceFields) {
    let campaign = root[.campaign]?.fields
    let clauses = ClauseNumbers(campaign?[.notice]?.fields?[.clauses]?.entries.map(\.name) ?? [])
    var all: [CitingEntry] = []
    if let campaign, let node = campaign[.period] {
      let nameSpan = campaign.keySpan(.period) ?? node.span
      all.append(CitingEntry(.period, name: "period", nameSpan: nameSpan, node: node, clauses))
    }
    for section in Self.sections {
      for entry in root[section]?.entries ?? [] {
        all.append(CitingEntry(section, name: entry.name, nameSpan: entry.nameSpan, node: entry.node, clauses))
      }
    }
    self.all = all
    self.clauses = clauses
    leavesBeside = root.rows.flatMap { row -> [SurfaceLeaf] in
      if Self.sections.contains(row.key) { return [] }
      guard row.key == .campaign, let campaign = row.node.fields else { return SurfaceLeaves.of(row.node) }
      return campaign.rows.filter { $0.key != .period }.flatMap { SurfaceLeaves.of($0.node) }
    }
  }
}
