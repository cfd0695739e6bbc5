import QuanDiagnostics

/// The changes that a refusal can name as enough, by the key of the decision's `remedy` that tells them apart.
package enum RemedyKind: String, Sendable, CaseIterable {
  /// More of an amount, in fen.
  case add
  /// An instant from which it is accepted.
  case at
  /// A fact that was not supplied.
  case supply
  /// Another value of a fact: `be`, `not`, `has`, `within`, `outside`, `below`, `at_most`, `above`, `at_least`.
  case fact

  /// What a refusal of a rule can carry, whatever reason the rule names.
  package static let ofRules: [RemedyKind] = [.add, .at, .fact]

  package var meaning: Bilingual {
    switch self {
    case .add: Bilingual(en: "`add`: how many fen more of the fact would do", zh: "`add`：该事实还差多少分")
    case .at: Bilingual(en: "`at`: from when it would be accepted", zh: "`at`：从何时起可以接受")
    case .supply: Bilingual(en: "`supply`: the fact that was not supplied", zh: "`supply`：缺少的事实")
    case .fact: Bilingual(en: "`fact` and the value that it would need", zh: "`fact`：需要另一取值的事实及其取值")
    }
  }
}
