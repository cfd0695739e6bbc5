/// Lines for standard output, written in large pieces.
struct LineOutput {
  private static let limit = 1 << 16
  private var bytes: [UInt8] = []

  mutating func append(_ line: [UInt8]) {
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > Self.limit { flush() }
  }

  mutating func flush() {
    Terminal.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
