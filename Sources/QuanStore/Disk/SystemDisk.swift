import Glibc

/// The disk of the machine.
package final class SystemDisk: Disk {
  package init() {}

  package func open(_ path: String, _ access: DiskAccess) throws(DiskFault) -> Int32 {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .update: O_RDWR
      case .updateOrCreate: O_RDWR | O_CREAT
      case .replace: O_RDWR | O_CREAT | O_TRUNC
      }
    let file = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw DiskFault(.open, errno) }
    return file
  }

  package func preallocate(_ file: Int32, _ length: Int) throws(DiskFault) {
    let code = posix_fallocate(file, 0, off_t(length))
    guard code == 0 else { throw DiskFault(.preallocate, code) }
  }

  package func write(_ file: Int32, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(DiskFault) -> Int {
    let count = unsafe bytes.withUnsafeBytes { unsafe pwrite(file, $0.baseAddress, $0.count, off_t(offset)) }
    guard count >= 0 else { throw DiskFault(.write, errno) }
    return count
  }

  package func read(_ file: Int32, at offset: Int, atMost count: Int) throws(DiskFault) -> [UInt8] {
    var result: Int = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = unsafe pread(file, buffer.baseAddress, count, off_t(offset))
      filled = max(0, result)
    }
    guard result >= 0 else { throw DiskFault(.read, errno) }
    return bytes
  }

  package func size(_ file: Int32) throws(DiskFault) -> Int {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw DiskFault(.size, errno) }
    return Int(status.st_size)
  }

  package func truncate(_ file: Int32, _ length: Int) throws(DiskFault) {
    guard ftruncate(file, off_t(length)) == 0 else { throw DiskFault(.truncate, errno) }
  }

  package func sync(_ file: Int32) throws(DiskFault) {
    guard fdatasync(file) == 0 else { throw DiskFault(.sync, errno) }
  }

  package func close(_ file: Int32) { _ = Glibc.close(file) }

  package func rename(_ path: String, to other: String) throws(DiskFault) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw DiskFault(.rename, errno) }
  }

  package func remove(_ path: String) throws(DiskFault) {
    guard unsafe unlink(path) == 0 else { throw DiskFault(.remove, errno) }
  }

  package func syncDirectory(_ path: String) throws(DiskFault) {
    let directory = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw DiskFault(.syncDirectory, errno) }
    defer { _ = Glibc.close(directory) }
    guard fsync(directory) == 0 else { throw DiskFault(.syncDirectory, errno) }
  }

  package func makeDirectory(_ path: String) throws(DiskFault) {
    guard unsafe mkdir(path, 0o700) == 0 else { throw DiskFault(.makeDirectory, errno) }
  }

  package func list(_ path: String) throws(DiskFault) -> [String] {
    guard let directory = unsafe opendir(path) else { throw DiskFault(.list, errno) }
    defer { unsafe _ = closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        guard errno == 0 else { throw DiskFault(.list, errno) }
        return names
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  package func lock(_ file: Int32, isShared: Bool) throws(DiskFault) -> Bool {
    if flock(file, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw DiskFault(.lock, errno) }
    return false
  }

  package func now() -> Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  package func randomWord() throws(DiskFault) -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
