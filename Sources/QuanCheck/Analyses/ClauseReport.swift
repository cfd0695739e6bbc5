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
  }

  /// A row for each clause, in the notice's order.
  package static func make(_ context: CheckContext) -> [Row] {
    let entries = context.entries
    return context.campaign.clauses.map { clause in
      Row(
        clause: clause.name, figures: clause.figures.map(\.text),
        carriers: entries.filter { $0.cites(clause.name) }.map { entry in
          Carrier(path: entry.path, kind: kind(of: entry.section), title: entry.heading, reading: entry.text(.reading))
        })
    }
  }

  /// Every reading, in the order of the key table and of the file; a value's own stands under the value's path.
  package static func readings(_ context: CheckContext) -> [Reading] {
    context.entries.flatMap { entry in
      var readings: [Reading] = []
      func add(_ fields: SurfaceFields?, path: String, beside cites: [Citation]) {
        guard let fields, let text = fields[.reading]?.text else { return }
        readings.append(Reading(path: path, text: text, cites: (cites + fields.citations).map(\.clause)))
      }
      add(entry.node.fields ?? entry.node.annotations, path: entry.path, beside: [])
      for key in Key.allCases {
        guard let node = entry.node.fields?[key] else { continue }
        add(node.annotations, path: node.path, beside: entry.cites)
      }
      return readings
    }
  }

  private static func kind(of section: Key) -> Kind {
    switch section {
    case .asserts: .asserted
    case .discretion: .discretion
    case .accept: .accepted
    default: .executed
    }
  }
}
