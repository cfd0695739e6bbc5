import CLibYAML
import QuanDiagnostics

/// The only place that calls libyaml's parser: bytes in, its events out, some hundred at a time.
@safe final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var hasEnded = false

  private init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    // libyaml keeps a pointer to its input, so the parser owns a copy that does not move.
    unsafe input = .allocate(capacity: max(1, bytes.count))
    _ = unsafe input.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next batch of events, nil behind the last; given the batch that was taken before.
  typealias Batches = (_ taken: YAMLEventBatch?) -> YAMLEventBatch?

  /// Parses a text on one thread while its events are taken on another; on one thread no more are kept than one batch.
  static func parse<Result>(
    _ bytes: [UInt8], _ runner: any WorkRunner, _ take: (@escaping Batches) -> Result
  ) -> Result {
    guard runner.width > 1 else {
      let parser = YAMLParser(bytes)
      return take { parser.next(into: $0) }
    }
    return runner.pipe { hand in
      let parser = YAMLParser(bytes)
      var spent: YAMLEventBatch?
      while let batch = parser.next(into: spent) { spent = hand(batch) }
    } into: { next in
      withoutActuallyEscaping(next) { take($0) }
    }
  }

  /// The next events, nil behind the last; what stops libyaml ends its batch. A batch that is done with is filled again: what
  /// is freed by the thread that allocated it costs least.
  private func next(into spent: YAMLEventBatch?) -> YAMLEventBatch? {
    guard !hasEnded else { return nil }
    let batch = spent ?? YAMLEventBatch()
    batch.empty()
    while !hasEnded, unsafe batch.add({ event in unsafe yaml_parser_parse(parser, event) == 1 }) {
      hasEnded = batch.last == YAML_STREAM_END_EVENT
    }
    if !hasEnded, !batch.isFull {
      hasEnded = true
      batch.stop = stop()
    }
    return batch
  }

  private func stop() -> YAMLEventBatch.Stop {
    let construct = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let isShort = ["flow", "quoted", "simple key"].contains { construct.contains($0) }
    return YAMLEventBatch.Stop(
      problem: unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable",
      index: unsafe parser.pointee.problem_mark.index,
      contextIndex: isShort ? unsafe parser.pointee.context_mark.index : nil)
  }
}
