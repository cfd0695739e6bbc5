import QuanDiagnostics
import QuanModel

/// Fewer vouchers, less money, smaller limits, and limits that are new.
struct QuantityComparison {
  let pair: VersionPair

  var findings: [Diagnostic] { sources + issues + quotas }

  private var sources: [Diagnostic] {
    pair.shared(\.sources, \.entry).compactMap { places in
      let (old, new) = (pair.old.sources[places.old], pair.new.sources[places.new])
      guard new.gives < old.gives else { return nil }
      return finding(
        new.entry, at: new.entry.nameSpan, old.entry.nameSpan, Bilingual(en: "source", zh: "资金来源"),
        (old.gives.text, new.gives.text), isGranted: false)
    }
  }

  private var issues: [Diagnostic] {
    pair.shared(\.rounds, \.entry).flatMap { places -> [Diagnostic] in
      let (old, new) = (pair.old.rounds[places.old], pair.new.rounds[places.new])
      switch (old.issue, new.issue) {
      case (.counts(let before), .counts(let after)):
        return before.compactMap { count in
          let name = pair.old.tiers[count.tier].entry.name
          // That the whole tier is gone is a finding of its own.
          guard pair.new.tiers.contains(where: { $0.entry.name == name }) else { return nil }
          let other = after.first { pair.new.tiers[$0.tier].entry.name == name }
          guard other?.count ?? 0 < count.count else { return nil }
          return finding(
            new.entry, at: other?.span ?? new.entry.nameSpan, count.span,
            Bilingual(en: "`\(name)` in round", zh: "`\(name)`，轮次"), ("\(count.count)", "\(other?.count ?? 0)"),
            isGranted: false)
        }
      case (.money(let before, let oldSpan), .money(let after, let newSpan)) where after < before:
        return [
          finding(
            new.entry, at: newSpan, oldSpan, Bilingual(en: "the money of round", zh: "轮次"), (before.text, after.text),
            isGranted: false)
        ]
      default: return []
      }
    }
  }

  private var quotas: [Diagnostic] {
    let known = Dictionary(
      pair.old.quotas.map { ($0.entry.name, $0) }, uniquingKeysWith: { first, _ in first })
    return pair.new.quotas.compactMap { new in
      let isGranted = new.holds.isEmpty && !new.takes.contains { isGrab($0) }
      guard let old = known[new.entry.name] else { return added(new, isGranted: isGranted) }
      if case .amount(let before) = old.limit, case .amount(let after) = new.limit {
        if after < before {
          return finding(
            new.entry, at: new.limitSpan, old.limitSpan, Bilingual(en: "limit", zh: "限额"),
            (text(before, old), text(after, new)), isGranted: isGranted)
        }
        return countsMore(old, new) ? counting(old, new, isGranted: isGranted) : nil
      }
      guard let (place, before, after) = tableLoss(old.limit, new.limit) else {
        return countsMore(old, new) ? counting(old, new, isGranted: isGranted) : nil
      }
      return finding(
        new.entry, at: new.limitSpan, old.limitSpan,
        Bilingual(en: "for `\(place)`, limit", zh: "`\(place)` 的限额"), (text(before, old), text(after, new)),
        isGranted: isGranted)
    }
  }

  private func isGrab(_ event: Event) -> Bool {
    switch event {
    case .verb(.grab), .attempt(.grab): true
    default: false
    }
  }

  private func text(_ amount: Int64, _ quota: Quota) -> String {
    quota.countsMoney ? Money.text(minorUnits: Int128(amount)) : "\(amount)"
  }

  /// The first row of a table that allows less.
  private func tableLoss(_ old: Limit, _ new: Limit) -> (name: String, before: Int64, after: Int64)? {
    func loss(
      _ before: [Int64?], _ after: [Int64?], _ oldNames: [String], _ newNames: [String]
    ) -> (name: String, before: Int64, after: Int64)? {
      for (index, name) in newNames.enumerated() where after.indices.contains(index) {
        guard let place = oldNames.firstIndex(of: name), before.indices.contains(place), let now = after[index],
          let was = before[place], now < was
        else { continue }
        return (name, was, now)
      }
      return nil
    }
    switch (old, new) {
    case (.byTier(let before), .byTier(let after)):
      return loss(before, after, pair.old.tiers.map(\.entry.name), pair.new.tiers.map(\.entry.name))
    case (.byRound(let before), .byRound(let after)):
      return loss(before, after, pair.old.rounds.map(\.entry.name), pair.new.rounds.map(\.entry.name))
    default: return nil
    }
  }

  /// Whether one purse now holds what several held, or more events take from it.
  private func countsMore(_ old: Quota, _ new: Quota) -> Bool {
    func names(_ quota: Quota, _ campaign: Campaign) -> Set<String> {
      Set(
        quota.dimensions.map { dimension in
          switch dimension {
          case .subject(let index): campaign.subjects[index].entry.name
          case .fact(let index): campaign.facts[index].name
          default: "\(dimension)"
          }
        })
    }
    if !names(new, pair.new).isSuperset(of: names(old, pair.old)) || new.takes.count > old.takes.count { return true }
    guard let before = old.condition, pair.changed.contains(new.entry.path) else { return false }
    guard let after = new.condition.map({ pair.translated($0) }) ?? .constant(true) else { return true }
    return !Solver(campaign: pair.old).solve([after, .not(before)]).isUnsatisfiable
  }

  private func counting(_ old: Quota, _ new: Quota, isGranted: Bool) -> Diagnostic {
    var finding = Diagnostic(
      .lessToGrab, at: new.entry.nameSpan, path: new.entry.path,
      Bilingual(
        en: "limit `\(new.entry.name)` counts more than before in one purse", zh: "限额 `\(new.entry.name)` 把更多内容合并计数"),
      secondary: [Label(span: old.entry.nameSpan, text: Bilingual(en: "the older version", zh: "旧版本"))])
    if isGranted { finding.severity = .error }
    return finding
  }

  private func added(_ quota: Quota, isGranted: Bool) -> Diagnostic? {
    guard case .amount(let limit) = quota.limit else { return nil }
    let amount = text(limit, quota)
    var finding = Diagnostic(
      .lessToGrab, at: quota.limitSpan, path: quota.entry.path,
      Bilingual(
        en: "limit `\(quota.entry.name)` is new: at most \(amount), where nothing was said before",
        zh: "新增限额 `\(quota.entry.name)`：至多 \(amount)，原来没有规定"))
    if isGranted { finding.severity = .error }
    return finding
  }

  private func finding(
    _ entry: Entry, at span: SourceSpan, _ before: SourceSpan, _ what: Bilingual, _ amounts: (old: String, new: String),
    isGranted: Bool
  ) -> Diagnostic {
    var finding = Diagnostic(
      .lessToGrab, at: span, path: entry.path,
      Bilingual(
        en: "\(what.en) `\(entry.name)` is smaller: \(amounts.old) before, \(amounts.new) now",
        zh: "\(what.zh) `\(entry.name)` 减少：原来 \(amounts.old)，现在 \(amounts.new)"),
      secondary: [Label(span: before, text: Bilingual(en: "the older version", zh: "旧版本"))],
      saw: [amounts.old, amounts.new])
    if isGranted { finding.severity = .error }
    return finding
  }
}

extension DiagnosticKind {
  package static let lessToGrab = DiagnosticKind(
    "Q1106", .warning, title: Bilingual(en: "there is less than before", zh: "数量减少"),
    explanation: Bilingual(
      en:
        "A source gives less, a round issues less, or a limit is smaller or new. Those who come later find less, which is "
        + "a warning; a limit that binds the use of granted vouchers is an error.",
      zh: "出资、发放量减少，或限额变小、新增。后来的人能得到的减少，为警告；约束已发放的券如何使用的限额，为错误。"))
}
