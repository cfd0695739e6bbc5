/// Tells Chinese text.
enum TidyChinese {
  /// Whether a Han character stands in the text outside backticks: between them English text may quote `300元`.
  static func isIn(_ text: String) -> Bool {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count, by: 2).contains { index in
      parts[index].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
  }
}
