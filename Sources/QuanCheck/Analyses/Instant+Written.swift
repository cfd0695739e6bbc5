import QuanModel

extension Instant {
  /// The moment as a campaign writes it in its own zone: `2024-02-02T00:00`; seconds only where there are any.
  func written(in zone: ZoneTable) -> String {
    // Date and time to the minute; the rest is seconds and the offset.
    let text = text(in: zone)
    let seconds = text.dropFirst(16).prefix { $0 != "+" && $0 != "-" }
    return seconds == ":00" ? String(text.prefix(16)) : String(text.prefix(16)) + String(seconds)
  }
}
