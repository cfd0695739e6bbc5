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

  init(
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
