import QuanDiagnostics

extension Instant {
  /// As people say it, on a zone's clocks: `10:00 on 3 February 2024`, `2024年2月3日10:00`. Seconds appear where there are any.
  package func spoken(in zone: ZoneTable) -> Bilingual {
    let local = localMilliseconds(in: zone)
    let date = CivilDate(dayNumber: floorDivide(local, 86_400_000))
    let rest = Int(local - date.dayNumber * 86_400_000)
    var clock = twoDigits(rest / 3_600_000) + ":" + twoDigits(rest / 60_000 % 60)
    if rest % 60_000 != 0 { clock += ":" + twoDigits(rest / 1000 % 60) }
    let day = date.spoken
    return Bilingual(en: clock + " on " + day.en, zh: day.zh + clock)
  }

  private func twoDigits(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}

extension CivilDate {
  /// As people say it: `3 February 2024`, `2024年2月3日`.
  package var spoken: Bilingual {
    let parts = self.parts
    return Bilingual(
      en: "\(parts.day) \(Self.monthNames[parts.month - 1]) \(parts.year)",
      zh: "\(parts.year)年\(parts.month)月\(parts.day)日")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
