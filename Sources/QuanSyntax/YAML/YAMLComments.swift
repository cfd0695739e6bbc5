import QuanDiagnostics

/// Finds the comments that libyaml drops: every `#` at a line's start or after a blank, outside of scalars.
struct YAMLComments: Sendable {
  let file: SourceID
  /// The text that libyaml read, and where it begins in the file.
  let bytes: [UInt8]
  let base: Int

  /// The comments beside a tree of the text.
  func find(beside root: YAMLNode?) -> [SourceSpan] {
    var scalars: [(lower: Int, upper: Int)] = []
    if let root { Self.collect(root, into: &scalars) }
    scalars.sort { $0.lower < $1.lower }
    var comments: [SourceSpan] = []
    var next = 0
    var offset = 0
    while offset < bytes.count {
      while next < scalars.count, scalars[next].upper - base <= offset { next += 1 }
      if next < scalars.count, scalars[next].lower - base <= offset {
        offset = scalars[next].upper - base
        continue
      }
      let previous = offset == 0 ? UInt8(ascii: "\n") : bytes[offset - 1]
      let isSpaced = previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\t") || previous == UInt8(ascii: "\n")
      if bytes[offset] == UInt8(ascii: "#"), isSpaced {
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        comments.append(SourceSpan(file: file, lower: base + offset, upper: base + end))
        offset = end
      } else {
        offset += 1
      }
    }
    return comments
  }

  private static func collect(_ node: YAMLNode, into scalars: inout [(lower: Int, upper: Int)]) {
    switch node.content {
    case .scalar: scalars.append((node.span.lower, node.span.upper))
    case .sequence(let items): for item in items { collect(item, into: &scalars) }
    case .mapping(let entries):
      for entry in entries {
        scalars.append((entry.keySpan.lower, entry.keySpan.upper))
        collect(entry.value, into: &scalars)
      }
    }
  }
}
