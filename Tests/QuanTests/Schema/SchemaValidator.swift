import Foundation

/// Validates values against the part of JSON Schema (draft 2020-12) that the schema of campaigns uses; a word that it
/// does not know is an error, so that nothing is passed over.
struct SchemaValidator {
  private let root: [String: Any]
  private static let annotations: Set<String> = ["$schema", "$defs", "title", "description", "examples"]

  struct UnknownWord: Error, CustomStringConvertible {
    var description: String
  }

  init(_ text: String) throws {
    root = (try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
  }

  /// Whether the value fits the whole schema.
  func accepts(_ value: SchemaValue) throws -> Bool { try fits(value, root) }

  private func fits(_ value: SchemaValue, _ schema: Any) throws -> Bool {
    if let truth = schema as? Bool { return truth }
    guard let schema = schema as? [String: Any] else { throw UnknownWord(description: "\(schema)") }
    for (word, rule) in schema where !Self.annotations.contains(word) {
      if try !fits(value, word: word, rule, in: schema) { return false }
    }
    return true
  }

  private func fits(_ value: SchemaValue, word: String, _ rule: Any, in schema: [String: Any]) throws -> Bool {
    switch word {
    case "$ref": return try fits(value, definition(rule as? String ?? ""))
    case "anyOf": return try all(rule).contains { try fits(value, $0) }
    case "allOf": return try all(rule).allSatisfy { try fits(value, $0) }
    case "oneOf": return try all(rule).filter { try fits(value, $0) }.count == 1
    case "not": return try !fits(value, rule)
    case "enum": return all(rule).contains { SchemaValue($0) == value }
    case "type": return ((rule as? [String]) ?? [rule as? String ?? ""]).contains { value.isOf($0) }
    case "minLength":
      guard case .string(let text) = value else { return true }
      return text.unicodeScalars.count >= rule as? Int ?? 0
    case "pattern":
      guard case .string(let text) = value else { return true }
      return try NSRegularExpression(pattern: rule as? String ?? "")
        .firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    case "items":
      guard case .array(let items) = value else { return true }
      return try items.allSatisfy { try fits($0, rule) }
    case "minItems":
      guard case .array(let items) = value else { return true }
      return items.count >= rule as? Int ?? 0
    case "uniqueItems":
      guard case .array(let items) = value else { return true }
      return !items.indices.contains { items[..<$0].contains(items[$0]) }
    case "required":
      guard case .object(let members) = value else { return true }
      return (rule as? [String] ?? []).allSatisfy { name in members.contains { $0.name == name } }
    case "properties", "additionalProperties", "propertyNames":
      guard case .object(let members) = value else { return true }
      return try members.allSatisfy { try fits($0, word: word, rule, in: schema) }
    default: throw UnknownWord(description: word)
    }
  }

  private func fits(_ member: (name: String, value: SchemaValue), word: String, _ rule: Any, in schema: [String: Any])
    throws -> Bool
  {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    switch word {
    case "properties": return try properties[member.name].map { try fits(member.value, $0) } ?? true
    case "propertyNames": return try fits(.string(member.name), rule)
    default: return try properties[member.name] != nil || fits(member.value, rule)
    }
  }

  private func all(_ rule: Any) -> [Any] { rule as? [Any] ?? [] }

  private func definition(_ reference: String) throws -> Any {
    let name = reference.replacing("#/$defs/", with: "")
    guard let definition = (root["$defs"] as? [String: Any])?[name] else { throw UnknownWord(description: reference) }
    return definition
  }
}
