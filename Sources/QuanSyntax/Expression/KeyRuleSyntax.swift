import QuanDiagnostics

/// `any of device | phone`: which keys make two accounts one.
package struct KeyRuleSyntax: Sendable {
  package enum Combination: String, Sendable { case any, all }

  package var combination: Combination
  package var keys: [Name]
  package var span: SourceSpan
}
