import QuanModel

/// The places that a value may still be. A code and a position are two things that a place tells; a region asks for one
/// of them, so that the two are never in each other's way.
struct PlaceDomain: Sendable {
  private var codes = CodeDomain()
  private var areas = AreaDomain()

  /// What is known of the places that are left.
  enum Answer {
    case none
    /// Lies where it has to: a code where one was asked for, a position where one was.
    case some(code: String?, position: Position?)
    /// The areas were not shown to leave a position, nor to leave none.
    case undetermined(code: String?)
  }

  mutating func require(_ part: Region.Part) {
    switch part {
    case .administrative(let prefix): codes.require(prefix.text)
    case .area(let area): areas.require(area)
    }
  }

  mutating func refuse(_ part: Region.Part) {
    switch part {
    case .administrative(let prefix): codes.refuse(prefix.text)
    case .area(let area): areas.refuse(area)
    }
  }

  /// Whether nothing is left for certain.
  var isEmpty: Bool { codes.member == nil || areas.isEmpty }

  var answer: Answer {
    guard let member = codes.member, !areas.isEmpty else { return .none }
    let code = codes.isFree ? nil : member
    guard !areas.isFree else { return .some(code: code ?? member, position: nil) }
    guard let position = areas.member else { return .undetermined(code: code) }
    return .some(code: code, position: position)
  }

  /// Whether no place can lie in both regions, whatever part of each is taken. True is certain.
  static func areApart(_ left: Region, _ right: Region) -> Bool {
    left.parts.allSatisfy { first in
      right.parts.allSatisfy { second in
        var domain = PlaceDomain()
        domain.require(first)
        domain.require(second)
        return domain.isEmpty
      }
    }
  }
}
