import CLibYAML

/// The only place that calls libyaml: bytes in, events with byte offsets out.
///
/// libyaml's marks count characters; a cursor that walks along with them turns each into a byte offset.
@safe struct YAMLEventStream: ~Copyable, YAMLEvents {
  enum Event: Sendable {
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
  struct Failure: Sendable {
    var problem: String
    var offset: Int
    /// Where the bracket, quote or key began that is broken. Not set for block mappings and lists: they begin far above
    /// the line that is to blame.
    var contextOffset: Int?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var cursor = CharacterCursor()

  private(set) var lower = 0
  private(set) var upper = 0

  init(bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    // libyaml keeps a pointer to its input, so the stream owns a copy that does not move.
    unsafe input = .allocate(capacity: max(1, bytes.count))
    _ = unsafe input.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    count = bytes.count
  }

  private let count: Int

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event, or what is wrong.
  mutating func next() throws(ParseStop) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw ParseStop(failure: failure()) }
    defer { unsafe yaml_event_delete(&event) }
    lower = unsafe offset(ofCharacter: event.start_mark.index)
    upper = unsafe offset(ofCharacter: event.end_mark.index)
    return unsafe decode(event)
  }

  struct ParseStop: Error { var failure: Failure }

  private func decode(_ event: yaml_event_t) -> Event {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let content = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      let written = isPlain ? lower..<upper : (lower + 1)..<max(lower + 1, upper - 1)
      let isVerbatim =
        unsafe written.count == content.count && isEqual(content, input, at: written.lowerBound)
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

  private func isEqual(
    _ content: UnsafeBufferPointer<UInt8>, _ input: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard !content.isEmpty, let text = content.baseAddress, let input = input.baseAddress else { return true }
    return unsafe memcmp(text, input + offset, content.count) == 0
  }

  private mutating func failure() -> Failure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    let offset = unsafe offset(ofCharacter: parser.pointee.problem_mark.index)
    let construct = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let isShort = ["flow", "quoted", "simple key"].contains { construct.contains($0) }
    let context = isShort ? unsafe self.offset(ofCharacter: parser.pointee.context_mark.index) : nil
    return Failure(problem: problem, offset: offset, contextOffset: context)
  }

  private mutating func offset(ofCharacter index: Int) -> Int {
    unsafe cursor.move(to: index, in: UnsafeBufferPointer(start: input.baseAddress, count: count))
  }
}
