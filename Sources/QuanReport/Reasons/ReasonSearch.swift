import QuanModel
import QuanSyntax

extension Reason {
  /// The reason that a reader means by a code, a bare number, or a name in either spelling; `limit-reached` will do.
  package init?(spelled text: String) {
    if let reason = Reason(code: text) {
      self = reason
      return
    }
    let name = Self.plain(text)
    guard let reason = Self.allCases.first(where: { $0.name == name || $0.chinese == name }) else { return nil }
    self = reason
  }

  /// The Chinese spelling, where a file may name the reason.
  package var chinese: String? { BuiltInWords.chinese(name, .reason) }

  /// The spelling that comes closest to a text that means no reason.
  package static func closest(to text: String) -> String? {
    let names = allCases.map(\.name) + allCases.compactMap(\.chinese)
    return Spelling.closest(to: plain(text), among: names)
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}
