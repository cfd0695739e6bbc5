import Glibc

/// An open file of a disk, with the loops that its calls need: an interrupted call is made again, a short one goes on
/// where it stopped. Closed when the value ends.
package struct OpenFile<Storage: Disk>: ~Copyable {
  /// By which messages name the file.
  package var path: String
  private let disk: Storage
  private let file: Int32

  package init(_ disk: Storage, _ path: String, _ access: DiskAccess) throws(StoreError) {
    self.disk = disk
    self.path = path
    file = try Self.retrying(path) { () throws(DiskFault) in try disk.open(path, access) }
  }

  deinit { disk.close(file) }

  /// Makes a call until it is not interrupted.
  static func retrying<Value>(_ path: String, _ call: () throws(DiskFault) -> Value) throws(StoreError) -> Value {
    while true {
      do throws(DiskFault) {
        return try call()
      } catch {
        guard error.code == EINTR else { throw .io(error.call, path: path, code: error.code) }
      }
    }
  }

  package func preallocate(_ length: Int) throws(StoreError) {
    try Self.retrying(path) { () throws(DiskFault) in try disk.preallocate(file, length) }
  }

  package func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) { try write(bytes[...], at: offset) }

  package func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = try Self.retrying(path) { () throws(DiskFault) in
        try disk.write(file, bytes.dropFirst(written), at: offset + written)
      }
      // A disk that takes nothing and says no error has no room.
      guard count > 0 else { throw .io(.write, path: path, code: ENOSPC) }
      written += count
    }
  }

  /// The bytes at an offset: fewer than asked for only at the end of the file.
  package func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part = try Self.retrying(path) { () throws(DiskFault) in
        try disk.read(file, at: offset + bytes.count, atMost: count - bytes.count)
      }
      if part.isEmpty { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
  }

  package func readAll() throws(StoreError) -> [UInt8] { try read(at: 0, count: try size()) }

  package func size() throws(StoreError) -> Int {
    try Self.retrying(path) { () throws(DiskFault) in try disk.size(file) }
  }

  package func truncate(_ length: Int) throws(StoreError) {
    try Self.retrying(path) { () throws(DiskFault) in try disk.truncate(file, length) }
  }

  package func sync() throws(StoreError) {
    try Self.retrying(path) { () throws(DiskFault) in try disk.sync(file) }
  }

  package func lock(isShared: Bool) throws(StoreError) -> Bool {
    try Self.retrying(path) { () throws(DiskFault) in try disk.lock(file, isShared: isShared) }
  }
}
