/// The offsets of one time zone from UTC, as a table over all time.
package struct ZoneTable: Sendable, Hashable {
  /// A moment from which another offset holds.
  package struct Transition: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package var at: Int64
    /// Seconds east of UTC, from `at` on.
    package var offset: Int

    /// The transition to `offset` at `at`.
    package init(at: Int64, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// The offsets that RFC 8536 allows, in seconds east of UTC: more than -25 hours, less than +26 hours.
  package static let allowedOffsets = -89_999...93_599

  /// The name that the zone was asked for by, such as `Asia/Shanghai`.
  package let name: String
  /// Seconds east of UTC before the first transition.
  package let firstOffset: Int
  /// Strictly ascending; the last offset holds for ever after.
  package let transitions: [Transition]

  /// The table of the parts; nil when the transitions are not strictly ascending or an offset is not allowed.
  package init?(name: String, firstOffset: Int, transitions: [Transition]) {
    guard ZoneTable.allowedOffsets.contains(firstOffset) else { return nil }
    var previous: Int64?
    for transition in transitions {
      guard ZoneTable.allowedOffsets.contains(transition.offset) else { return nil }
      if let previous, previous >= transition.at { return nil }
      previous = transition.at
    }
    self.init(name: name, first: firstOffset, ascending: transitions)
  }

  /// The table of parts that are known to be in order.
  private init(name: String, first: Int, ascending: [Transition]) {
    self.name = name
    firstOffset = first
    transitions = ascending
  }

  /// The zone with one offset for ever, in seconds east of UTC, cut to `allowedOffsets`.
  package static func fixed(name: String, offset: Int) -> ZoneTable {
    let offset = min(max(offset, allowedOffsets.lowerBound), allowedOffsets.upperBound)
    return ZoneTable(name: name, first: offset, ascending: [])
  }

  /// Seconds east of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
  package func offset(atSecond second: Int64) -> Int {
    offset(ofStretch: stretch(atSecond: second))
  }

  /// The moment at which the zone's clocks show a local time, both counted in seconds since 1970-01-01T00:00:00, of
  /// UTC and of the clocks.
  ///
  /// The rules are those of `java.time`: of two such moments, the earlier; a local time that the clocks leap over is
  /// read with the offset before the leap, so that it comes out as much later as the leap is long. Local times beyond
  /// half the range of `Int64` are cut to it.
  package func utcSeconds(ofLocalSecond second: Int64) -> Int64 {
    let second = min(max(second, .min / 2), .max / 2)
    // The moment lies no earlier than this, so no earlier stretch has to be looked at.
    var stretch = stretch(atSecond: second - Int64(ZoneTable.allowedOffsets.upperBound))
    while stretch < transitions.count {
      let moment = second - Int64(offset(ofStretch: stretch))
      if moment < transitions[stretch].at { break }
      stretch += 1
    }
    let moment = second - Int64(offset(ofStretch: stretch))
    guard stretch > 0, moment < transitions[stretch - 1].at else { return moment }
    return second - Int64(offset(ofStretch: stretch - 1))
  }

  /// How many transitions lie at or before the moment; stretch 0 is the time before the first.
  private func stretch(atSecond second: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Seconds east of UTC in a stretch between two transitions.
  private func offset(ofStretch stretch: Int) -> Int {
    stretch == 0 ? firstOffset : transitions[stretch - 1].offset
  }
}
