import Glibc

/// The few calls of the operating system that the store makes. Each failure is an error value with its `errno`.
package enum Disk {
  /// All bytes of a file.
  package static func read(_ path: String) throws(SnapshotError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .io(operation: "read", path: path, code: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Puts a file in the place of another, or leaves the other as it was: a temporary file beside it is written and
  /// synced, renamed, and the directory is synced.
  package static func replace(_ path: String, in directory: String, with bytes: [UInt8]) throws(SnapshotError) {
    let temporary = path + ".tmp"
    try write(temporary, bytes)
    guard unsafe rename(temporary, path) == 0 else { throw .io(operation: "rename", path: path, code: errno) }
    try syncDirectory(directory)
  }

  private static func write(_ path: String, _ bytes: [UInt8]) throws(SnapshotError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .io(operation: "create", path: path, code: errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .io(operation: "write", path: path, code: count < 0 ? errno : ENOSPC) }
      written += count
    }
    guard fsync(file) == 0 else { throw .io(operation: "sync", path: path, code: errno) }
  }

  private static func syncDirectory(_ path: String) throws(SnapshotError) {
    let directory = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw .io(operation: "sync", path: path, code: errno) }
  }

  /// Makes the directory if there is none; its parent must exist.
  package static func makeDirectory(_ path: String) throws(SnapshotError) {
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw .io(operation: "create", path: path, code: errno) }
  }

  /// False only where there is nothing at all: a link that leads nowhere exists, and reading it fails.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// The operating system's words for an `errno`.
  package static func errorText(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
