import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Who carries out which clause: the table that a lawyer signs. It finds nothing and judges nothing.
package struct ClauseReport: Sendable {
  /// How an entry takes up a clause.
  package enum Kind: String, Sendable, CaseIterable {
    /// The engine carries it out: tiers, rounds, quotas, rules, flows, funding, subjects, the period, definitions.
    case executed
    /// The checker proves or refutes it.
    case asserted
    /// People decide or owe it.
    case discretion
    /// The notice leaves it open, and the file says so.
    case silent
    /// A finding about it is accepted.
    case accepted
  }

  /// An entry that cites the clause.
  package struct Carrier: Sendable {
    package var path: String
    package var kind: Kind
    package var title: String
    package var reading: String?
  }

  /// One clause with the figures that it prints, as the file writes them.
  package struct Row: Sendable {
    package var clause: String
    package var figures: [String]
    package var carriers: [Carrier]
  }

  /// How an unclear clause was read: what a lawyer has to approve.
  package struct Reading: Sendable {
    package var path: String
    package var text: String
    package var cites: [String]
    package var span: SourceSpan
    /// Whether an approval pins the text as it stands.
    package var isApproved = false

    /// What an approval pins.
    package var digest: String { ReadingDigest.of(text) }
  }

  /// A row for each clause, in the notice's order.
  package static func make(_ context: CheckContext) -> [Row] {
    let entries = context.citing.all
    return context.campaign.clauses.enumerated().map { number, clause in
      Row(
        clause: clause.name, figures: clause.figures.map(\.text),
        carriers: entries.filter { $0.clauses.contains(number) }.map { entry in
          Carrier(path: entry.path, kind: kind(of: entry.section), title: entry.heading, reading: entry.text(.reading))
        })
    }
  }

  /// Every reading, in the order of the key table and of the file; a value's own stands under the value's path.
  package static func readings(_ context: CheckContext) -> [Reading] {
    var approved: [String: String] = [:]
    for approval in context.campaign.approvals { approved[approval.path] = approval.digest }
    return context.citing.all.flatMap { readings(of: $0) }.map { reading in
      var reading = reading
      reading.isApproved = approved[reading.path].map { $0 == reading.digest } ?? false
      return reading
    }
  }

  /// The readings of an entry, of its values and of the rows of a family. One that is still `TBD` is a hole.
  private static func readings(of entry: CitingEntry) -> [Reading] {
    var readings: [Reading] = []
    func add(_ node: SurfaceNode?, path: String, beside cites: [Citation]) {
      guard let node, let text = node.text, Keyword(spelling: text) != .hole else { return }
      readings.append(
        Reading(
          path: path, text: text, cites: cites.map(\.clause), span: node.span))
    }
    let own = entry.node.fields ?? entry.node.annotations
    add(own?[.reading], path: entry.path, beside: entry.cites)
    for field in entry.node.fields?.rows ?? [] {
      let node = field.node
      if let inner = node.annotations {
        add(inner[.reading], path: node.path, beside: entry.cites + inner.citations)
      }
      guard field.key == .each else { continue }
      for row in node.entries {
        let reading = row.node.entries.first { $0.name == Key.reading.rawValue }
        add(reading?.node, path: entry.path + "." + row.name, beside: entry.cites)
      }
    }
    return readings
  }

  private static func kind(of section: Key) -> Kind {
    switch section {
    case .asserts: .asserted
    case .discretion: .discretion
    case .silent: .silent
    case .accept: .accepted
    default: .executed
    }
  }
}
