/// The one table of reasons: numbers in `Reason`, everything else in the rows here, in the order of the numbers.
package enum ReasonTable {
  package static let entries: [ReasonEntry] = grabs + rules + vouchers + organisers + commands

  package static func entry(of reason: Reason) -> ReasonEntry { entries[Int(positions[Int(reason.rawValue)])] }

  /// Positions among the entries by number; the tests hold that every reason has exactly one row.
  private static let positions: [UInt8] = {
    var positions = [UInt8](repeating: 0, count: 256)
    for (position, entry) in entries.enumerated() { positions[Int(entry.reason.rawValue)] = UInt8(position) }
    return positions
  }()
}
