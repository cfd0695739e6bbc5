/// Finds the position of a name by its bytes, without making a text of them.
struct NameIndex: Sendable {
  private let names: [[UInt8]]
  /// Positions in `names` plus one, 0 where there is none; a power of two of them.
  private let places: [Int32]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    var places = [Int32](repeating: 0, count: 8)
    while places.count < names.count * 2 { places += places }
    for (position, name) in self.names.enumerated() {
      var place = Self.hash(name[...]) & (places.count - 1)
      while places[place] != 0 {
        // Of two that read alike the first counts.
        if self.names[Int(places[place]) - 1] == name { break }
        place = (place + 1) & (places.count - 1)
      }
      if places[place] == 0 { places[place] = Int32(position + 1) }
    }
    self.places = places
  }

  /// The position of the name; nil where there is none.
  func position(of name: ArraySlice<UInt8>) -> Int? {
    var place = Self.hash(name) & (places.count - 1)
    while places[place] != 0 {
      let position = Int(places[place]) - 1
      if names[position][...] == name { return position }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a. The names are the plan's own, so that nobody can choose them to fall together.
  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash >> 7)
  }
}
