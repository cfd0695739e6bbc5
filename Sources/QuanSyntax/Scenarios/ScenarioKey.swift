import QuanDiagnostics

/// Every key of a scenario file. The raw value is its English spelling.
package enum ScenarioKey: String, Hashable, Sendable, CaseIterable {
  case quan, campaign, assume, facts, sets, given, scenarios, uncovered
  case title, cite, when, then, table, later
  case action = "do"
  case at, id, tier, round, voucher, user, merchant, order, item, items, set, with, times, line
  case label = "as"
  case `is`, rule, state, amount, funding, expires, others, remedy, vouchers, money, parties
  case issue, open, valid
  case free, held, spent, paid, recoverable
}

/// What stands under a key of a scenario file.
package enum ScenarioShape: Sendable, Hashable {
  case edition, text, name, instant, count, amount, line
  /// One name, or a list of them.
  case names
  /// Facts by their names.
  case facts
  /// Facts by verb, or by the name of a set.
  case factSets
  /// Several mappings of facts.
  case itemList
  /// One command, or a list of them.
  case commands
  case expectation
  case scenarios, rows, steps, setting, amounts, counts, remedy, voucherStates, purses
  /// Reasons by the path of an entry.
  case reasons
}

/// One key: both spellings, what stands under it, and what it means.
package struct ScenarioKeySpec: SpelledKey {
  package let key: ScenarioKey
  package let chinese: String
  package let shape: ScenarioShape
  package let isRequired: Bool
  package let meaning: Bilingual

  init(
    _ key: ScenarioKey, _ chinese: String, _ shape: ScenarioShape, required: Bool = false, _ en: String, _ zh: String
  ) {
    self.key = key
    self.chinese = chinese
    self.shape = shape
    isRequired = required
    meaning = Bilingual(en: en, zh: zh)
  }

  package var english: String { key.rawValue }
}
