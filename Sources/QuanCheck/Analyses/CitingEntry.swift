import QuanDiagnostics
import QuanModel
import QuanSyntax

/// An entry of any section as the clause analyses see it: what it is called, what it cites, what stands in it.
///
/// A class, since analyses pass entries around without changing them.
final class CitingEntry: Sendable {
  /// The section, or `.period` for the period of the campaign.
  let section: Key
  let name: String
  let path: String
  let nameSpan: SourceSpan
  let node: SurfaceNode
  /// The clauses that the entry itself cites.
  let cites: [Citation]
  /// Every list of citations in it, its own first; values may add theirs.
  let lists: [[Citation]]
  /// What stands in its node, in order.
  let leaves: [SurfaceLeaf]

  /// Sections whose entries cite, in the order of the key table.
  private static let sections: [Key] = [
    .let, .subjects, .funding, .tiers, .rounds, .quotas, .rules, .flows, .discretion, .silent, .asserts, .accept,
  ]

  /// The entries of a campaign, its period first.
  static func all(in root: SurfaceFields) -> [CitingEntry] {
    var entries: [CitingEntry] = []
    if let campaign = root[.campaign]?.fields, let node = campaign[.period] {
      entries.append(
        CitingEntry(.period, name: "period", nameSpan: campaign.keySpan(.period) ?? node.span, node: node))
    }
    for section in sections {
      for entry in root[section]?.entries ?? [] {
        entries.append(CitingEntry(section, name: entry.name, nameSpan: entry.nameSpan, node: entry.node))
      }
    }
    return entries
  }

  /// What stands in a campaign outside its entries: its header, facts, parties.
  static func leavesBeside(_ root: SurfaceFields) -> [SurfaceLeaf] {
    root.rows.flatMap { row -> [SurfaceLeaf] in
      if sections.contains(row.key) { return [] }
      guard row.key == .campaign, let campaign = row.node.fields else { return SurfaceLeaves.of(row.node) }
      return campaign.rows.filter { $0.key != .period }.flatMap { SurfaceLeaves.of($0.node) }
    }
  }

  private init(_ section: Key, name: String, nameSpan: SourceSpan, node: SurfaceNode) {
    self.section = section
    self.name = name
    path = node.path
    self.nameSpan = nameSpan
    self.node = node
    leaves = SurfaceLeaves.of(node)
    let fields = node.fields
    cites = (fields ?? node.annotations)?.citations ?? []
    lists = [cites] + (fields?.rows ?? []).compactMap { $0.node.annotations?.citations }
  }

  /// A definition cites only where it holds a figure; every other entry always does.
  var mustCite: Bool { section != .let }

  /// Whether the entry carries a clause out or records it; an acceptance only excuses a finding.
  var carriesClauses: Bool { section != .accept }

  /// The clauses that the entry or one of its values cites, each once.
  var clauses: [String] {
    var seen: Set<String> = []
    return lists.flatMap { $0 }.map(\.clause).filter { seen.insert($0).inserted }
  }

  func cites(_ clause: String) -> Bool { lists.contains { $0.contains { $0.clause == clause } } }

  /// A text of the entry: its title, its reading, what a discretion says.
  func text(_ key: Key) -> String? { (node.fields ?? node.annotations)?[key]?.text }

  /// What a list calls the entry: its title, what a discretion says, or its name.
  var heading: String {
    for key in [Key.title, .may, .must, .mustNot] { if let text = text(key) { return text } }
    return name
  }
}
