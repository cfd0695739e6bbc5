import CLibYAML

/// Events as libyaml makes them. Whoever has a batch owns what its events point to; one thread at a time has it.
@safe final class YAMLEventBatch: @unchecked Sendable {
  /// What libyaml could not read; places are counted in characters.
  struct Stop {
    var problem: String
    var index: Int
    /// Where the bracket, quote or key began that is broken.
    var contextIndex: Int?
  }

  /// What stopped libyaml behind the last event.
  var stop: Stop?

  /// As many as take some dozen kilobytes: enough that to hand them over costs next to nothing.
  private static let capacity = 128
  private let events: UnsafeMutablePointer<yaml_event_t>
  private var count = 0
  private var taken = 0

  init() { unsafe events = .allocate(capacity: Self.capacity) }

  deinit {
    empty()
    unsafe events.deallocate()
  }

  /// Makes room for other events. What libyaml allocated is freed where this is called.
  func empty() {
    for place in 0..<count { unsafe yaml_event_delete(events + place) }
    (count, taken, stop) = (0, 0, nil)
  }

  var isFull: Bool { count == Self.capacity }
  var isTaken: Bool { taken == count }

  /// The kind of the event that was added last.
  var last: yaml_event_type_t { unsafe events[count - 1].type }

  /// Adds what `make` writes; false where there is no room, or where nothing was made.
  func add(_ make: (UnsafeMutablePointer<yaml_event_t>) -> Bool) -> Bool {
    guard !isFull else { return false }
    unsafe (events + count).initialize(to: yaml_event_t())
    guard unsafe make(events + count) else { return false }
    count += 1
    return true
  }

  /// The next event, which stays the batch's.
  func next() -> yaml_event_t {
    taken += 1
    return unsafe events[taken - 1]
  }
}
