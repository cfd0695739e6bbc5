/// A region under the name that messages use: an administrative one, a circle, polygons, or several of them together.
package struct Region: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// Digits of a GB/T 2260 administrative code; a place lies within if its code starts with them. Nested regions share
    /// a prefix.
    case administrative(String)
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

  package init(administrativePrefix: String, name: String) {
    self.init([.administrative(administrativePrefix)], name: name)
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
    case .administrative(let prefix):
      guard let code = place.code else { return nil }
      if code.utf8.count < prefix.utf8.count { return prefix.utf8.starts(with: code.utf8) ? nil : false }
      return code.utf8.starts(with: prefix.utf8)
    case .area(let area): return place.position.map { area.contains($0) }
    }
  }
}

/// Where something is, as far as it is told.
package struct Place: Hashable, Sendable {
  /// A GB/T 2260 administrative code of 2 to 12 digits.
  package var code: String?
  package var position: Position?

  package init(code: String? = nil, position: Position? = nil) {
    self.code = code
    self.position = position
  }
}
