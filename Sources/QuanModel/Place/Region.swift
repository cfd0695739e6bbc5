/// A region under the name that messages use: an administrative one, a circle, polygons, or several of them together.
package struct Region: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A place lies within if its code starts with this one.
    case administrative(AdministrativeCode)
    case area(Area)
  }

  /// A place lies in the region if it lies in one of these.
  package var parts: [Part]
  /// The name it was given in `let`, or what was written in its place.
  package var name: String

  package init(_ parts: [Part], name: String) {
    self.parts = parts
    self.name = name
  }

  /// The region of an administrative code, or of the first digits of one; no place lies in a text that is none.
  package init(administrativePrefix: String, name: String) {
    self.init(AdministrativeCode(administrativePrefix).map { [.administrative($0)] } ?? [], name: name)
  }

  /// Whether a place lies within; nil where it does not tell, because it lacks what the region asks for or is too coarse.
  package func contains(_ place: Place) -> Bool? {
    var isUnknown = false
    for part in parts {
      switch part.contains(place) {
      case true?: return true
      case nil: isUnknown = true
      case false?: break
      }
    }
    return isUnknown ? nil : false
  }

  /// Millimetres from a place to the region; nil where it cannot be told, as for administrative regions.
  package func distance(to place: Place) -> Int64? {
    guard let position = place.position else { return nil }
    var nearest: Int64?
    for part in parts {
      guard case .area(let area) = part, let distance = area.distance(to: position) else { return nil }
      nearest = min(nearest ?? distance, distance)
    }
    return nearest
  }

  /// Whether some part asks for an administrative code.
  package var asksCode: Bool {
    parts.contains { if case .administrative = $0 { true } else { false } }
  }

  /// Whether some part asks for a position.
  package var asksPosition: Bool {
    parts.contains { if case .area = $0 { true } else { false } }
  }
}

extension Region.Part {
  func contains(_ place: Place) -> Bool? {
    switch self {
    case .administrative(let prefix): return place.code.flatMap { $0.lies(in: prefix) }
    case .area(let area): return place.position.map { area.contains($0) }
    }
  }
}

/// Where something is, as far as it is told.
package struct Place: Hashable, Sendable {
  /// Of 2 to 12 digits.
  package var code: AdministrativeCode?
  package var position: Position?

  package init(code: AdministrativeCode? = nil, position: Position? = nil) {
    self.code = code
    self.position = position
  }
}
