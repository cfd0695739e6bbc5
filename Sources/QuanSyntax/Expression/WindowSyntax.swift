import QuanDiagnostics

/// A set of instants as written.
package struct WindowSyntax: Sendable {
  package indirect enum Kind: Sendable {
    case always
    case hole
    case named(Name)
    /// A whole day, a third of a month.
    case period(Expression)
    /// `from` is included; `until` is an instant and is not; `through` is a day and is.
    case span(from: Expression?, until: Expression?, through: Expression?)
    case weekly([Weekday], from: Expression?, until: Expression?)
    case both(WindowSyntax, WindowSyntax)
    case except(WindowSyntax, WindowSyntax)
    case tentative(WindowSyntax)
  }

  package var kind: Kind
  package var span: SourceSpan
}

package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

  package init?(spelling: String) {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    guard let index = names.firstIndex(of: spelling) ?? chinese.firstIndex(of: spelling) else { return nil }
    self.init(rawValue: index + 1)
  }
}
