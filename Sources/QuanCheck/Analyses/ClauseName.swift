import QuanSyntax

/// Names of clauses, which are written as the notice numbers them.
enum ClauseName {
  /// The name with half-width brackets and without spaces: what two spellings of one clause have in common.
  static func folded(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "（": result += "("
      case "）": result += ")"
      case " ", "　": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The clauses that a misspelt name may mean, the likeliest first.
  static func near(_ name: String, among clauses: [String]) -> [String] {
    let same = clauses.filter { folded($0) == folded(name) }
    if !same.isEmpty { return same }
    let near = clauses.filter { Spelling.closest(to: folded(name), among: [folded($0)]) != nil }
    let shared = near.map { (clause: $0, length: sharedPrefix(folded($0), folded(name))) }
    let longest = shared.map(\.length).max() ?? 0
    return shared.filter { $0.length == longest }.map(\.clause) + shared.filter { $0.length < longest }.map(\.clause)
  }

  private static func sharedPrefix(_ left: String, _ right: String) -> Int {
    zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
  }
}
