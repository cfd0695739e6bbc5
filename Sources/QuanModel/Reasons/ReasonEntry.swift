import QuanDiagnostics

/// Everything that is said of one reason: a row of `ReasonTable`.
package struct ReasonEntry: Sendable {
  package var reason: Reason
  /// The permanent spelling: `sold_out`.
  package var name: String
  /// What is so, in a few words without a final period.
  package var message: Bilingual
  /// What is so, for the citizen: short, polite, whole sentences, nobody's data.
  package var citizen: Bilingual
  /// What the citizen can do where the decision names no remedy.
  package var advice: Bilingual
  /// For support staff: what was compared, where in the campaign to look, what would help.
  package var staff: Bilingual
  /// What the engine itself can add; a rule of a file that names the reason can add `RemedyKind.ofRules` besides.
  package var remedies: [RemedyKind]
  package var handling: ReasonHandling
  /// Codes of findings of the checker that have to do with it.
  package var findings: [String]

  init(
    _ reason: Reason, _ name: String, _ message: (en: String, zh: String), citizen: (en: String, zh: String),
    advice: (en: String, zh: String), staff: (en: String, zh: String), remedies: [RemedyKind] = [],
    _ handling: ReasonHandling, findings: [String] = []
  ) {
    self.reason = reason
    self.name = name
    self.message = Bilingual(en: message.en, zh: message.zh)
    self.citizen = Bilingual(en: citizen.en, zh: citizen.zh)
    self.advice = Bilingual(en: advice.en, zh: advice.zh)
    self.staff = Bilingual(en: staff.en, zh: staff.zh)
    self.remedies = remedies
    self.handling = handling
    self.findings = findings
  }

  /// The whole message for the citizen where the decision names no remedy.
  package var wholeCitizen: Bilingual {
    Bilingual(en: citizen.en + " " + advice.en, zh: citizen.zh + advice.zh)
  }
}
