import CLibYAML

/// Events with byte offsets, from those of libyaml: its marks count characters, and a cursor that walks along with them turns
/// each into a byte offset.
@safe struct YAMLEventStream {
  enum Event {
    /// `verbatim`: the text stands in the input byte for byte, but for quotes around it.
    case scalar(text: String, plain: Bool, verbatim: Bool, tagged: Bool, anchored: Bool)
    case sequenceStart(tagged: Bool, anchored: Bool)
    case mappingStart(tagged: Bool, anchored: Bool)
    case sequenceEnd
    case mappingEnd
    case alias
    case documentStart(explicit: Bool)
    case documentEnd
    case streamEnd
    case other
  }

  /// What libyaml could not read.
  struct Failure {
    var problem: String
    var offset: Int
    /// Where the bracket, quote or key began that is broken. Not set for block mappings and lists: they begin far above
    /// the line that is to blame.
    var contextOffset: Int?
  }

  private let bytes: [UInt8]
  private let batches: YAMLParser.Batches
  private var batch: YAMLEventBatch?
  private var cursor = CharacterCursor()

  /// Byte offsets of the event that `next` answered last.
  private(set) var lower = 0
  private(set) var upper = 0

  /// - Parameter batches: libyaml's events of the same bytes.
  init(_ bytes: [UInt8], _ batches: @escaping YAMLParser.Batches) {
    self.bytes = bytes
    self.batches = batches
  }

  /// The next event, or what is wrong.
  mutating func next() throws(ParseStop) -> Event {
    guard let batch = try nextBatch() else { return .streamEnd }
    let event = unsafe batch.next()
    lower = unsafe offset(ofCharacter: event.start_mark.index)
    upper = unsafe offset(ofCharacter: event.end_mark.index)
    return unsafe decode(event)
  }

  struct ParseStop: Error { var failure: Failure }

  /// The batch at hand while it holds an event, else the next one.
  private mutating func nextBatch() throws(ParseStop) -> YAMLEventBatch? {
    while batch?.isTaken ?? true {
      if let stop = batch?.stop { throw ParseStop(failure: failure(stop)) }
      guard let more = batches(batch) else { return nil }
      batch = more
    }
    return batch
  }

  private func decode(_ event: yaml_event_t) -> Event {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let content = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      let written = isPlain ? lower..<upper : (lower + 1)..<max(lower + 1, upper - 1)
      let isVerbatim = unsafe isEqual(content, written)
      return .scalar(
        text: unsafe String(decoding: content, as: UTF8.self), plain: isPlain, verbatim: isVerbatim,
        tagged: unsafe scalar.tag != nil, anchored: unsafe scalar.anchor != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return .sequenceStart(tagged: unsafe start.tag != nil, anchored: unsafe start.anchor != nil)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return .mappingStart(tagged: unsafe start.tag != nil, anchored: unsafe start.anchor != nil)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart(explicit: unsafe event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func isEqual(_ content: UnsafeBufferPointer<UInt8>, _ written: Range<Int>) -> Bool {
    guard written.count == content.count, written.upperBound <= bytes.count else { return false }
    guard let text = content.baseAddress else { return true }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return false }
      return unsafe memcmp(text, first + written.lowerBound, content.count) == 0
    }
  }

  private mutating func failure(_ stop: YAMLEventBatch.Stop) -> Failure {
    Failure(
      problem: stop.problem, offset: offset(ofCharacter: stop.index),
      contextOffset: stop.contextIndex.map { offset(ofCharacter: $0) })
  }

  private mutating func offset(ofCharacter index: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe cursor.move(to: index, in: $0) }
  }
}
