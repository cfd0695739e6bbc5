import Glibc

/// Holds a state directory for one process; let go when the value ends, or when the process dies.
package struct DirectoryLock: ~Copyable {
  private let file: Int32

  package init(_ directory: String) throws(SnapshotError) {
    let path = directory + "/lock"
    let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw .locked(path: directory)
    }
    self.file = file
  }

  deinit { close(file) }
}
