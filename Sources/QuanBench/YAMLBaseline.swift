import CLibYAML

/// libyaml's own parse of a text: every event asked for and freed, nothing kept.
enum YAMLBaseline {
  /// The number of events, or nil where the text is no YAML.
  static func events(in bytes: [UInt8]) -> Int? {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { unsafe yaml_parser_delete(&parser) }
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
      var count = 0
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return nil }
        let isLast = unsafe event.type == YAML_STREAM_END_EVENT
        unsafe yaml_event_delete(&event)
        count += 1
        if isLast { return count }
      }
    }
  }
}
