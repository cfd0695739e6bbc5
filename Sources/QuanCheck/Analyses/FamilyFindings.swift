import QuanDiagnostics
import QuanSyntax

/// A family is written once: what is found of several members at the same place is told of once.
enum FamilyFindings {
  /// The findings, those of one kind at one place of a family put together. The first one's words stay; a note says
  /// which members it holds for. What they saw stays where it is the same, else the first one's and their number.
  static func collapse(_ findings: [Diagnostic], in root: SurfaceFields) -> [Diagnostic] {
    let families = families(of: root)
    guard !families.isEmpty else { return findings }
    var groups: [Group] = []
    var places: [Place: Int] = [:]
    for finding in findings {
      guard let member = member(of: finding.path, families) else {
        groups.append(Group(findings: [finding], members: [], path: finding.path, family: ""))
        continue
      }
      let path = member.family.path + finding.path.dropFirst(member.path.count)
      let place = Place(code: finding.kind.code, span: finding.primary.span, path: path)
      if let index = places[place] {
        groups[index].findings.append(finding)
        groups[index].members.append(member.name)
      } else {
        places[place] = groups.count
        groups.append(Group(findings: [finding], members: [member.name], path: path, family: member.family.name))
      }
    }
    return groups.map(\.finding)
  }

  private struct Place: Hashable {
    var code: String
    var span: SourceSpan
    var path: String
  }

  private struct Family {
    var name: String
    var path: String
  }

  private struct Group {
    var findings: [Diagnostic]
    var members: [String]
    var path: String
    var family: String

    var finding: Diagnostic {
      var finding = findings[0]
      guard findings.count > 1 else { return finding }
      finding.path = path
      if findings.contains(where: { $0.saw != finding.saw }) { finding.saw.append("× \(findings.count)") }
      let names = members.prefix(6).map { "`\($0)`" }
      let isCut = members.count > names.count
      finding.notes.append(
        Bilingual(
          en: "the same holds of \(members.count) members of `\(family)`: \(names.joined(separator: ", "))"
            + (isCut ? ", …" : ""),
          zh: "`\(family)` 的 \(members.count) 个成员都是如此：\(ChineseText.list(Array(names), isCut: isCut))"))
      return finding
    }
  }

  /// Families by the path of each member.
  private static func families(of root: SurfaceFields) -> [String: (name: String, family: Family)] {
    var families: [String: (name: String, family: Family)] = [:]
    for key in Key.allCases {
      guard let node = root[key], case .named(let entries) = node.value else { continue }
      for entry in entries {
        guard let row = entry.family, entry.name != row.family else { continue }
        let family = Family(name: row.family, path: node.path + "." + row.family)
        families[entry.node.path] = (entry.name, family)
      }
    }
    return families
  }

  /// The member that a path leads into.
  private static func member(of path: String, _ families: [String: (name: String, family: Family)]) -> (
    path: String, name: String, family: Family
  )? {
    var prefix = Substring(path)
    while true {
      if let found = families[String(prefix)] { return (String(prefix), found.name, found.family) }
      guard let dot = prefix.lastIndex(of: ".") else { return nil }
      prefix = prefix[..<dot]
    }
  }
}
