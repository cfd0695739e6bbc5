/// Events of a YAML text, one after another, each with the bytes that it stands at.
protocol YAMLEvents: ~Copyable {
  mutating func next() throws(YAMLEventStream.ParseStop) -> YAMLEventStream.Event

  /// Byte offsets of the event that `next` answered last.
  var lower: Int { get }
  var upper: Int { get }
}

/// Events that are parsed beside, on another thread, and come in batches.
struct YAMLEventQueue: YAMLEvents {
  struct Batch: Sendable {
    var events: [(event: YAMLEventStream.Event, lower: Int, upper: Int)] = []
    /// What stopped libyaml behind the last of them.
    var stop: YAMLEventStream.ParseStop?
  }

  /// A batch takes about as long to parse as the other thread to wake.
  private static let length = 512

  private let take: () -> Batch?
  private var batch = Batch()
  private var place = 0
  private(set) var lower = 0
  private(set) var upper = 0

  init(_ take: @escaping () -> Batch?) { self.take = take }

  /// Parses a whole text and hands over its events.
  static func parse(_ bytes: [UInt8], _ hand: (Batch) -> Void) {
    var stream = YAMLEventStream(bytes: bytes)
    var batch = Batch()
    while true {
      do {
        let event = try stream.next()
        batch.events.append((event, stream.lower, stream.upper))
        if case .streamEnd = event { return hand(batch) }
      } catch {
        batch.stop = error
        return hand(batch)
      }
      guard batch.events.count == length else { continue }
      hand(batch)
      batch = Batch()
      batch.events.reserveCapacity(length)
    }
  }

  mutating func next() throws(YAMLEventStream.ParseStop) -> YAMLEventStream.Event {
    while place == batch.events.count {
      if let stop = batch.stop { throw stop }
      guard let more = take() else { return .streamEnd }
      (batch, place) = (more, 0)
    }
    defer { place += 1 }
    let event: YAMLEventStream.Event
    (event, lower, upper) = batch.events[place]
    return event
  }
}
