import Glibc
import QuanStore

/// Cuts a stream into lines without ever holding more than one line and one chunk. A line past the limit is answered
/// cut, one byte past the limit, and the rest of it is passed over.
package struct LineReader: ~Copyable {
  private let file: Int32
  private let path: String
  private let isOwned: Bool
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Where the line at `start` ends, if that was looked for already.
  private var knownEnd: Int?
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Lines of a file, or of standard input for `-`.
  package init(path: String, limit: Int) throws(StoreError) {
    let file: Int32 = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .io(.open, path: path, code: errno) }
    self.file = file
    self.path = path
    isOwned = path != "-"
    self.limit = limit
  }

  deinit { if isOwned { close(file) } }

  /// The next line without its line break, or nil at the end. Empty lines are passed over.
  package mutating func next() throws(StoreError) -> ArraySlice<UInt8>? {
    while true {
      var line = try nextRaw()
      while let last = line?.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") { line?.removeLast() }
      guard let line else { return nil }
      if !line.isEmpty { return line }
    }
  }

  /// Whether a line is there without waiting for input; what lies ready is taken in.
  package mutating func hasLine() throws(StoreError) -> Bool {
    if knownEnd != nil { return true }
    var scanned = start
    while true {
      knownEnd = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n"))
      if knownEnd != nil { return true }
      if isAtEnd { return start < buffer.count }
      guard buffer.count - start <= limit, isReady() else { return false }
      let unfinished = buffer.count - start
      try fill()
      scanned = unfinished
    }
  }

  private func isReady() -> Bool {
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, 0) == 1
  }

  private mutating func nextRaw() throws(StoreError) -> ArraySlice<UInt8>? {
    var scanned = start
    while true {
      if let end = knownEnd ?? buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        knownEnd = nil
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      if buffer.count - start > limit { return try cutLine() }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return buffer[start...]
      }
      let dropped = start
      try fill()
      scanned -= dropped
    }
  }

  /// The overlong line's beginning; what follows up to its end is read and forgotten.
  private mutating func cutLine() throws(StoreError) -> ArraySlice<UInt8> {
    let head = Array(buffer[start..<start + limit + 1])
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return head[...]
      }
      start = buffer.count
      if isAtEnd { return head[...] }
      try fill()
    }
  }

  /// Reads one more chunk, dropping what was answered already.
  private mutating func fill() throws(StoreError) {
    buffer.removeFirst(start)
    start = 0
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .io(.read, path: path, code: errno) }
      if count == 0 { isAtEnd = true } else { buffer += chunk[..<count] }
      return
    }
  }
}
