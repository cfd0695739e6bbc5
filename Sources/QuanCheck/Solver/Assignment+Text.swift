import QuanDiagnostics
import QuanModel

extension Assignment {
  /// The case in words, as a witness in a message.
  package func text(in campaign: Campaign) -> Bilingual {
    guard !entries.isEmpty else { return Bilingual(en: "any command", zh: "任何指令") }
    let parts = entries.map { Self.text($0, in: campaign) }
    return Bilingual(
      en: parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }

  private static func text(_ entry: Entry, in campaign: Campaign) -> Bilingual {
    let name = campaign.name(of: entry.subject)
    switch entry.value {
    case .truth(let holds):
      return holds
        ? Bilingual(en: "`\(name)` holds", zh: "`\(name)` 成立")
        : Bilingual(en: "`\(name)` does not hold", zh: "`\(name)` 不成立")
    case .place(let code, let position):
      let places = [code, position?.text].compactMap { $0 }
      return Bilingual(
        en: "`\(name)` lies in \(places.joined(separator: ", at "))",
        zh: "`\(name)` 位于 \(places.joined(separator: "，"))")
    case .members(let enumeration, let mask):
      let names = campaign.enumerations[enumeration].names.enumerated()
        .filter { mask & (1 << UInt64($0.offset)) != 0 }.map(\.element)
      return names.isEmpty
        ? Bilingual(en: "`\(name)` is empty", zh: "`\(name)` 为空")
        : Bilingual(
          en: "`\(name)` has just \(names.joined(separator: " & "))", zh: "`\(name)` 只含 \(names.joined(separator: "、"))"
        )
    case .constant(let constant):
      let value = campaign.text(of: constant)
      return Bilingual(en: "`\(name)` is \(value)", zh: "`\(name)` 为 \(chinese(constant, in: campaign) ?? value)")
    }
  }

  /// The Chinese word of a constant that has one.
  private static func chinese(_ constant: Constant, in campaign: Campaign) -> String? {
    switch constant.kind {
    case .boolean: constant.value == 0 ? "否" : "是"
    case .state: campaign.chineseName(of: VoucherState(rawValue: UInt8(clamping: constant.value)))
    default: nil
    }
  }
}

extension Campaign {
  /// How a file spells what a value is given to.
  func name(of subject: Assignment.Subject) -> String {
    switch subject {
    case .term(let term): name(of: term)
    case .holder(let index):
      index < subjects.count ? "\(subjects[index].entry.name) is voucher.\(subjects[index].entry.name)" : "holder"
    case .during(.voucherValid): "now in voucher.valid"
    case .during(.period): "now in period"
    case .during(.roundOpen(let round)): "now in \(rounds[round].entry.name).open"
    case .during(.roundValid(let round)): "now in \(rounds[round].entry.name).valid"
    case .during(.tierValid(let tier)): "now in \(tiers[tier].entry.name).valid"
    case .during(.named(let window)): "now in \(windows[window].name)"
    }
  }

  /// How a file spells a term.
  func name(of term: Term) -> String {
    switch term {
    case .fact(let index): index < facts.count ? facts[index].name : "fact"
    case .now: "now"
    case .merchantSuspended: "merchant.suspended"
    case .voucherState: "voucher.state"
    case .tier: "tier"
    case .round: "round"
    case .kind: "kind"
    case .voucherUses: "voucher.uses"
    case .granted: "voucher.granted"
    case .grantedDay: "voucher.granted_on"
    case .age(let fact, on: nil): "age(\(name(of: .fact(fact))))"
    case .age(let fact, on: let day?): "age(\(name(of: .fact(fact))) at \(CivilDate(dayNumber: day).text))"
    }
  }

  /// How a file spells a constant.
  func text(of constant: Constant) -> String {
    let index = Int(clamping: constant.value)
    switch constant.kind {
    case .boolean: return constant.value == 0 ? "no" : "yes"
    case .integer: return String(constant.value)
    case .money: return Money(minorUnits: constant.value).text
    case .date: return CivilDate(dayNumber: constant.value).text
    case .instant: return Instant(milliseconds: constant.value).written(in: zone)
    case .length: return "\(constant.value / 1000)m"
    case .text: return "`\(constant.text)`"
    case .party: return parties.indices.contains(index) ? "`\(parties[index].name)`" : constant.text
    case .tier: return tiers.indices.contains(index) ? "`\(tiers[index].entry.name)`" : constant.text
    case .round: return rounds.indices.contains(index) ? "`\(rounds[index].entry.name)`" : constant.text
    case .state: return "`\(name(of: VoucherState(rawValue: UInt8(clamping: index))))`"
    case .kind: return kinds.indices.contains(index) ? "`\(kinds[index].name)`" : constant.text
    case .ratio: return Percent.text(hundredMillionths: constant.value)
    case .duration: return Elapsed.text(milliseconds: constant.value)
    case .member(let enumeration):
      let names = enumerations[enumeration].names
      return names.indices.contains(index) ? "`\(names[index])`" : constant.text
    }
  }
}
