import Glibc

/// Whole files of the machine, for what is read once: campaigns, keys, snapshots that are looked into.
package enum SystemFile {
  /// All bytes of a file.
  package static func read(_ path: String) throws(StoreError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .io(.open, path: path, code: errno) }
    defer { close(file) }
    // A file tells its length; what turns out longer, or tells none, is read as well.
    var status = stat()
    let expected = unsafe fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: expected > 0 ? min(expected + 1, 1 << 16) : 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .io(.read, path: path, code: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// False only where there is nothing at all: a link that leads nowhere exists, and reading it fails.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// The operating system's words for an `errno`.
  package static func errorText(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
