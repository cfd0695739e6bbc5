import QuanDiagnostics
import QuanModel

/// Vouchers that end sooner or start later, and times at which nothing can be grabbed any more.
struct TimeComparison {
  let pair: VersionPair

  var findings: [Diagnostic] {
    let (old, new) = (WindowTimes(campaign: pair.old), WindowTimes(campaign: pair.new))
    var findings = shortened(
      (old.start(of: .period), old.end(of: .period)), (new.start(of: .period), new.end(of: .period)),
      (pair.old.period, pair.new.period), path: "campaign.period",
      Bilingual(en: "the campaign", zh: "活动"), .openingShortened)
    for places in pair.shared(\.rounds, \.entry) {
      let rounds = (pair.old.rounds[places.old], pair.new.rounds[places.new])
      let name = rounds.1.entry.name
      findings += shortened(
        (old.start(of: .roundOpen(places.old)), old.end(of: .roundOpen(places.old))),
        (new.start(of: .roundOpen(places.new)), new.end(of: .roundOpen(places.new))), (rounds.0.open, rounds.1.open),
        path: rounds.1.entry.path + ".open", Bilingual(en: "round `\(name)`", zh: "轮次 `\(name)`"), .openingShortened)
      findings += shortened(
        (old.validStart(ofRound: places.old), old.latestValidEnd(ofRound: places.old)),
        // Without a start of its own a voucher can be used from its grab on, whenever the round opens.
        (new.start(of: .roundValid(places.new)), new.latestValidEnd(ofRound: places.new)),
        (rounds.0.valid, rounds.1.valid), path: rounds.1.entry.path + ".valid",
        Bilingual(en: "the validity of round `\(name)`", zh: "轮次 `\(name)` 的有效期"), .validityShortened)
    }
    for places in pair.shared(\.tiers, \.entry) {
      let tiers = (pair.old.tiers[places.old], pair.new.tiers[places.new])
      guard let after = tiers.1.valid else { continue }
      let name = tiers.1.entry.name
      findings += shortened(
        (old.start(of: .tierValid(places.old)), old.end(of: .tierValid(places.old))),
        (new.start(of: .tierValid(places.new)), new.end(of: .tierValid(places.new))),
        (tiers.0.valid ?? after, after), path: tiers.1.entry.path + ".valid",
        Bilingual(en: "the validity of `\(name)`", zh: "`\(name)` 的有效期"), .validityShortened)
    }
    return findings
  }

  private typealias Edges = (start: WindowTimes.Time, end: WindowTimes.Time)

  private func shortened(
    _ old: Edges, _ new: Edges, _ windows: (old: Window, new: Window), path: String, _ what: Bilingual,
    _ kind: DiagnosticKind
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let later = new.start.instant, old.start == .unbounded || old.start.instant.map({ $0 < later }) ?? false {
      findings.append(
        finding(
          kind, (windows.old.from, windows.new.from), windows, path,
          Bilingual(en: "\(what.en) starts later", zh: ChineseText.joined(what.zh, "开始推迟")), (old.start.instant, later))
      )
    }
    if let sooner = new.end.instant, old.end == .unbounded || old.end.instant.map({ $0 > sooner }) ?? false {
      findings.append(
        finding(
          kind, (windows.old.until, windows.new.until), windows, path,
          Bilingual(en: "\(what.en) ends sooner", zh: ChineseText.joined(what.zh, "提前结束")), (old.end.instant, sooner)))
    }
    if let finding = fewerDays(old, new, windows, path, what, kind) { findings.append(finding) }
    return findings
  }

  /// Days or hours counted from the grab.
  private func fewerDays(
    _ old: Edges, _ new: Edges, _ windows: (old: Window, new: Window), _ path: String, _ what: Bilingual,
    _ kind: DiagnosticKind
  ) -> Diagnostic? {
    guard let before = windows.old.until, let after = windows.new.until else { return nil }
    let fewer =
      switch (before.kind, after.kind) {
      case (.eventDay(let oldVerb, let oldDays, let oldSecond), .eventDay(let newVerb, let newDays, let newSecond)):
        oldVerb == newVerb && (newDays, newSecond) < (oldDays, oldSecond)
      case (.event(let oldVerb, let old), .event(let newVerb, let new)): oldVerb == newVerb && new < old
      default: false
      }
    let isTold = old.end.instant != nil && new.end.instant != nil
    guard fewer, !isTold || old.end == new.end else { return nil }
    return finding(
      kind, (before, after), windows, path,
      Bilingual(en: "\(what.en) is shorter", zh: ChineseText.joined(what.zh, "缩短")), nil)
  }

  private func finding(
    _ kind: DiagnosticKind, _ edges: (old: Edge?, new: Edge?), _ windows: (old: Window, new: Window), _ path: String,
    _ message: Bilingual, _ instants: (old: Instant?, new: Instant)?
  ) -> Diagnostic {
    var text = message
    if let instants {
      let after = instants.new.written(in: pair.new.zone)
      let before = instants.old?.written(in: pair.old.zone)
      text.en += ": \(before ?? "no bound") before, \(after) now"
      text.zh += "：原来\(before.map { " \($0)" } ?? "不限")，现在 \(after)"
    }
    return Diagnostic(
      kind, at: edges.new?.span ?? windows.new.span, path: path, text,
      secondary: [
        Label(span: edges.old?.span ?? windows.old.span, text: Bilingual(en: "the older version", zh: "旧版本"))
      ])
  }
}

extension DiagnosticKind {
  package static let validityShortened = DiagnosticKind(
    "Q1104", .error, title: Bilingual(en: "vouchers can be used for less long", zh: "有效期缩短"),
    explanation: Bilingual(
      en: "In the newer version vouchers start later or end sooner than those that were granted were said to.",
      zh: "在新版本中，券的有效期比发放时所写的开始更晚或结束更早。"))
  package static let openingShortened = DiagnosticKind(
    "Q1105", .warning, title: Bilingual(en: "less time to grab", zh: "领券时间缩短"),
    explanation: Bilingual(
      en:
        "In the newer version the campaign or a round opens later or closes sooner, so that some who could have grabbed "
        + "cannot any more.",
      zh: "在新版本中，活动或某一轮开放更晚或结束更早，原来可以领券的人可能领不到。"))
}
