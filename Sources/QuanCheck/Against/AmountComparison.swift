import QuanDiagnostics
import QuanModel

/// Vouchers that are worth less, or can be used on less, than before.
struct AmountComparison {
  let pair: VersionPair

  var findings: [Diagnostic] {
    pair.shared(\.tiers, \.entry).compactMap { places in
      let (old, new) = (pair.old.tiers[places.old], pair.new.tiers[places.new])
      return lowered(old, new) ?? narrowed(places.old, old, new)
    }
  }

  private func lowered(_ old: Tier, _ new: Tier) -> Diagnostic? {
    guard let before = old.worth.bound, let after = new.worth.bound else {
      // What had no bound has one now, or is no longer known.
      guard old.worth.bound == nil, let after = new.worth.bound, pair.changed.contains(new.entry.path) else {
        return nil
      }
      return finding(old, new, Bilingual(en: "any amount", zh: "不限"), Bilingual(en: after.text, zh: after.text))
    }
    if after < before {
      return finding(old, new, Bilingual(en: before.text, zh: before.text), Bilingual(en: after.text, zh: after.text))
    }
    guard new.worth.least < old.worth.least else { return nil }
    let (most, least) = (old.worth.least.text, new.worth.least.text)
    return finding(
      old, new, Bilingual(en: "at least \(most)", zh: "至少 \(most)"),
      Bilingual(en: "as little as \(least)", zh: "最少 \(least)"))
  }

  private func finding(_ old: Tier, _ new: Tier, _ before: Bilingual, _ after: Bilingual) -> Diagnostic {
    Diagnostic(
      .amountLowered, at: new.amountSpan, path: new.entry.path + ".amount",
      Bilingual(
        en: "vouchers of `\(new.entry.name)` are worth less: \(before.en) before, \(after.en) now",
        zh: "`\(new.entry.name)` 的金额减少：原来 \(before.zh)，现在 \(after.zh)"),
      secondary: [Label(span: old.amountSpan, text: Bilingual(en: "the older version", zh: "旧版本"))],
      saw: [before.en, after.en])
  }

  /// A threshold that was raised: a purchase on which the voucher could be used and no longer can.
  private func narrowed(_ index: Int, _ old: Tier, _ new: Tier) -> Diagnostic? {
    guard let threshold = new.threshold, let condition = pair.translated(threshold) else { return nil }
    let solver = Solver(campaign: pair.old)
    let tier = solver.one(.tier, .tier, of: [index])
    let answer = solver.solve([tier, old.threshold ?? .constant(true), .not(condition)])
    guard let witness = answer.witness?.text(in: pair.old) else { return nil }
    return Diagnostic(
      .amountLowered, at: new.thresholdSpan ?? new.amountSpan, path: new.entry.path + ".amount",
      Bilingual(
        en: "vouchers of `\(new.entry.name)` can no longer be used where \(witness.en)",
        zh: "`\(new.entry.name)` 在以下情形不能再使用：\(witness.zh)"),
      secondary: [
        Label(span: old.thresholdSpan ?? old.amountSpan, text: Bilingual(en: "the older version", zh: "旧版本"))
      ], saw: [witness.en])
  }
}

extension DiagnosticKind {
  package static let amountLowered = DiagnosticKind(
    "Q1103", .error, title: Bilingual(en: "a voucher is worth less", zh: "券的金额减少"),
    explanation: Bilingual(
      en: "The newer version gives a tier a smaller amount, or a higher threshold, so that a voucher that was granted "
        + "would buy less.",
      zh: "新版本降低了某券种的金额，或提高了使用门槛，已发放的券因此受损。"))
}
