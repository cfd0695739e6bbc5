import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Replaces every family (`each`) by its members. It is substitution before everything else: what reads the result sees
/// entries like any others, whose names are `family.member`.
struct Expansion {
  /// A family as it was written.
  struct Written {
    var section: Key
    var name: String
    var span: SourceSpan
    var members: [String]
    /// How many members there are is not decided yet; one entry under the family's own name stands for them.
    var isOpen = false
    var isTentative = false
  }

  private(set) var families: [Written] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Sections whose entries may be families.
  private static let sections: [Key] = [.tiers, .rounds, .quotas, .rules, .flows, .asserts, .discretion, .funding]
  /// Members that one family may have.
  static let membersMax = 4000

  /// The file with its families replaced.
  mutating func expand(_ root: SurfaceFields) -> SurfaceFields {
    root.mapped(path: root.path) { key, node in
      guard Self.sections.contains(key), case .named(let entries) = node.value,
        entries.contains(where: { $0.fields[.each] != nil })
      else { return node }
      var result: [SurfaceEntry] = []
      for entry in entries { result += members(of: entry, in: key) }
      return SurfaceNode(value: .named(result), span: node.span, path: node.path, annotations: node.annotations)
    }
  }

  private mutating func members(of entry: SurfaceEntry, in section: Key) -> [SurfaceEntry] {
    guard let each = entry.fields[.each] else { return [entry] }
    var family = Written(section: section, name: entry.name, span: entry.nameSpan, members: [])
    let rows = FamilyMembers.rows(of: each)
    diagnostics += rows.diagnostics
    family.isTentative = rows.isTentative
    guard !rows.isOpen else {
      family.isOpen = true
      family.members = [entry.name]
      families.append(family)
      return [member(of: entry, FamilyMembers.Row(name: nil, nameSpan: entry.nameSpan, columns: []))]
    }
    let members = rows.rows.map { member(of: entry, $0) }
    family.members = members.map(\.name)
    families.append(family)
    return members
  }

  private func member(of entry: SurfaceEntry, _ row: FamilyMembers.Row) -> SurfaceEntry {
    let name = row.name.map { entry.name + "." + $0 } ?? entry.name
    let path = row.name.map { entry.node.path + "." + $0 } ?? entry.node.path
    let substitution = Substitution(columns: row.columns, oldPath: entry.node.path, newPath: path)
    var fields = entry.fields.mapped(path: path) { key, node in key == .each ? nil : substitution.node(node) }
    for column in row.columns {
      guard let key = Key(rawValue: column.name), [.title, .cite, .reading].contains(key) else { continue }
      fields = fields.with(key, column.node, keySpan: column.nameSpan)
    }
    var member = SurfaceEntry(
      name: name, nameSpan: row.nameSpan, node: SurfaceNode(value: .fields(fields), span: entry.node.span, path: path))
    member.family = FamilyRow(family: entry.name, familySpan: entry.nameSpan, columns: row.columns)
    return member
  }
}
