import Glibc

/// A folder of a disk, and what is done to the names in it.
package struct Folder<Storage: Disk>: Sendable {
  package let disk: Storage
  package let path: String

  package init(_ disk: Storage, _ path: String) {
    self.disk = disk
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  package func path(of name: String) -> String { path + "/" + name }

  /// The folder that this one stands in.
  private var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folder where it is not there, so that it stays.
  package func make() throws(StoreError) {
    do throws(StoreError) {
      try call(path) { () throws(DiskFault) in try disk.makeDirectory(path) }
    } catch {
      guard case .io(_, _, code: EEXIST) = error else { throw error }
      return
    }
    try call(parent) { () throws(DiskFault) in try disk.syncDirectory(parent) }
  }

  /// The names in the folder, sorted.
  package func names() throws(StoreError) -> [String] {
    try call(path) { () throws(DiskFault) in try disk.list(path) }.sorted()
  }

  package func open(_ name: String, _ access: DiskAccess) throws(StoreError) -> OpenFile<Storage> {
    try OpenFile(disk, path(of: name), access)
  }

  package func readAll(_ name: String) throws(StoreError) -> [UInt8] { try open(name, .read).readAll() }

  package func sync() throws(StoreError) {
    try call(path) { () throws(DiskFault) in try disk.syncDirectory(path) }
  }

  package func remove(_ name: String) throws(StoreError) {
    try call(path(of: name)) { () throws(DiskFault) in try disk.remove(path(of: name)) }
  }

  package func rename(_ name: String, to other: String) throws(StoreError) {
    try call(path(of: name)) { () throws(DiskFault) in try disk.rename(path(of: name), to: path(of: other)) }
  }

  /// What unfinished files are called.
  package static var unfinished: String { ".tmp" }

  /// Puts a file under a name, whole or not at all: written beside it, synced, read back and compared, renamed, and the
  /// folder is synced.
  package func put(_ name: String, _ bytes: [UInt8]) throws(StoreError) { try put(name, pieces: [bytes]) }

  /// The same of a file in pieces, one after the other.
  package func put(_ name: String, pieces: [[UInt8]]) throws(StoreError) {
    let temporary = name + Self.unfinished
    do {
      let file = try open(temporary, .replace)
      var offset = 0
      for piece in pieces {
        for start in stride(from: 0, to: piece.count, by: Self.stretch) {
          // What waits to be written delays every other sync on the disk: never more than a stretch of a long file.
          if start > 0 { try file.sync() }
          let part = piece[start..<min(start + Self.stretch, piece.count)]
          try file.write(part, at: offset + start)
        }
        offset += piece.count
      }
      try file.sync()
    }
    guard try holds(temporary, pieces) else { throw .notReadBack(path: path(of: name)) }
    try rename(temporary, to: name)
    try sync()
  }

  /// Bytes that are written or read back at once.
  private static var stretch: Int { 8 << 20 }

  private func holds(_ name: String, _ pieces: [[UInt8]]) throws(StoreError) -> Bool {
    let file = try open(name, .read)
    guard try file.size() == pieces.reduce(0, { $0 + $1.count }) else { return false }
    var offset = 0
    for piece in pieces {
      for start in stride(from: 0, to: piece.count, by: Self.stretch) {
        let wanted = piece[start..<min(start + Self.stretch, piece.count)]
        guard try file.read(at: offset + start, count: wanted.count)[...] == wanted else { return false }
      }
      offset += piece.count
    }
    return true
  }

  private func call<Value>(_ path: String, _ call: () throws(DiskFault) -> Value) throws(StoreError) -> Value {
    try OpenFile<Storage>.retrying(path, call)
  }
}
