import QuanDiagnostics

/// A scenario file as it is written: keys known, values still to be read by what the campaign makes of them.
package struct ScenarioSyntax: Sendable {
  /// One scenario.
  package struct Scenario: Sendable {
    package var name: WrittenText
    package var title: WrittenText?
    package var cites: [WrittenText] = []
    package var given: [ScenarioMapping] = []
    package var when: [ScenarioMapping] = []
    package var then: ScenarioMapping?
    package var rows: [ScenarioMapping] = []
    package var later: [Step] = []
  }

  /// How a story goes on.
  package struct Step: Sendable {
    package var title: WrittenText?
    package var when: [ScenarioMapping]
    package var then: ScenarioMapping?
    package var span: SourceSpan
  }

  /// Facts under a verb or under the name of a set.
  package struct FactSet: Sendable {
    package var name: WrittenText
    package var facts: ScenarioMapping
  }

  /// An entry that cannot be reached, with the reason.
  package struct Gap: Sendable {
    package var path: WrittenText
    package var because: WrittenText
  }

  package var campaign: WrittenText?
  package var assume: WrittenText?
  package var facts: [FactSet] = []
  package var sets: [FactSet] = []
  package var given: [ScenarioMapping] = []
  package var scenarios: [Scenario] = []
  package var gaps: [Gap] = []

  package init() {}
}

/// A text with its place.
package struct WrittenText: Sendable, Hashable {
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A mapping of a scenario file: its own keys, and names that the writer chose, which are facts.
package struct ScenarioMapping: Sendable {
  package struct Field: Sendable {
    package var key: ScenarioKey
    package var keySpan: SourceSpan
    package var node: YAMLNode
  }

  package struct Fact: Sendable {
    package var name: WrittenText
    package var node: YAMLNode
  }

  package var fields: [Field] = []
  package var facts: [Fact] = []
  package var span: SourceSpan
  package var path: String

  package init(span: SourceSpan, path: String) {
    self.span = span
    self.path = path
  }

  package subscript(key: ScenarioKey) -> YAMLNode? { fields.first { $0.key == key }?.node }

  package func keySpan(_ key: ScenarioKey) -> SourceSpan? { fields.first { $0.key == key }?.keySpan }

  /// The mapping with what another says in place of, or besides, its own.
  package func overlaid(with other: ScenarioMapping) -> ScenarioMapping {
    var result = self
    for field in other.fields {
      result.fields.removeAll { $0.key == field.key }
      result.fields.append(field)
    }
    for fact in other.facts {
      result.facts.removeAll { $0.name.text == fact.name.text }
      result.facts.append(fact)
    }
    return result
  }
}
