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
  /// The clauses of each list by their numbers.
  let numbers: [[Int]]
  /// The clauses that the entry or one of its values cites, each once; those that the notice lacks are one.
  let clauses: [Int]
  /// What stands in its node, in order.
  let leaves: [SurfaceLeaf]
  /// The clauses that a leaf cites for itself, by the leaf's place; none where no value does.
  private let leafClauses: [[Int]]

  /// Sections whose entries cite, in the order of the key table.
  private static let sections: [Key] = [
    .let, .subjects, .funding, .tiers, .rounds, .quotas, .rules, .flows, .discretion, .silent, .asserts, .accept,
  ]

  /// The entries of a campaign, its period first.
  static func all(in root: SurfaceFields, _ clauses: ClauseNumbers, _ runner: any WorkRunner) -> [CitingEntry] {
    var entries: [CitingEntry] = []
    if let campaign = root[.campaign]?.fields, let node = campaign[.period] {
      entries.append(
        CitingEntry(.period, name: "period", nameSpan: campaign.keySpan(.period) ?? node.span, node: node, clauses))
    }
    let written = sections.map { root[$0]?.entries ?? [] }
    return entries
      + runner.flatMap(written.reduce(0) { $0 + $1.count }) { range in
        var part: [CitingEntry] = []
        part.reserveCapacity(range.count)
        var first = 0
        for (section, entries) in zip(sections, written) {
          for place in range.clamped(to: first..<first + entries.count) {
            let entry = entries[place - first]
            part.append(CitingEntry(section, name: entry.name, nameSpan: entry.nameSpan, node: entry.node, clauses))
          }
          first += entries.count
        }
        return part
      }
  }

  /// What stands in a campaign outside its entries: its header, facts, parties.
  static func leavesBeside(_ root: SurfaceFields) -> [SurfaceLeaf] {
    root.rows.flatMap { row -> [SurfaceLeaf] in
      if sections.contains(row.key) { return [] }
      guard row.key == .campaign, let campaign = row.node.fields else { return SurfaceLeaves.of(row.node) }
      return campaign.rows.filter { $0.key != .period }.flatMap { SurfaceLeaves.of($0.node) }
    }
  }

  private init(
    _ section: Key, name: String, nameSpan: SourceSpan, node: SurfaceNode, _ clauses: ClauseNumbers
  ) {
    self.section = section
    self.name = name
    path = node.path
    self.nameSpan = nameSpan
    self.node = node
    leaves = SurfaceLeaves.of(node)
    let fields = node.fields
    cites = (fields ?? node.annotations)?.citations ?? []
    lists = [cites] + (fields?.rows ?? []).compactMap { $0.node.annotations?.citations }
    var numbers: [[Int]] = []
    var all: [Int] = []
    for list in lists {
      let own = list.map { clauses.number(of: $0.clause) }
      for number in own where !all.contains(number) { all.append(number) }
      numbers.append(own)
    }
    self.numbers = numbers
    self.clauses = all
    var leafClauses: [[Int]] = []
    if leaves.contains(where: { !$0.cites.isEmpty }) {
      for leaf in leaves { leafClauses.append(leaf.cites.map { clauses.number(of: $0.clause) }) }
    }
    self.leafClauses = leafClauses
  }

  /// A definition cites only where it holds a figure; every other entry always does.
  var mustCite: Bool { section != .let }

  /// Whether the entry carries a clause out or records it; an acceptance only excuses a finding.
  var carriesClauses: Bool { section != .accept }

  /// The clauses that bind what stands at a leaf: those of the entry, and those that the value cites for itself.
  func clauses(ofLeaf leaf: Int) -> [Int] {
    leafClauses.isEmpty || leafClauses[leaf].isEmpty ? numbers[0] : numbers[0] + leafClauses[leaf]
  }

  /// A text of the entry: its title, its reading, what a discretion says.
  func text(_ key: Key) -> String? { (node.fields ?? node.annotations)?[key]?.text }

  /// What a list calls the entry: its title, what a discretion says, or its name.
  var heading: String {
    for key in [Key.title, .may, .must, .mustNot] { if let text = text(key) { return text } }
    return name
  }
}
