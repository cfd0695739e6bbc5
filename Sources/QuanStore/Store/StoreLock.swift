import Glibc

/// Holds a state directory: alone to write, beside others to read. Let go when the value ends, or the process dies.
///
/// The file holds the epoch of the last one who wrote. Whoever reads another number there than its own, or finds another
/// file in its place, has been fenced.
package struct StoreLock<Storage: Disk>: ~Copyable {
  private static var name: String { "lock" }
  private let folder: Folder<Storage>
  private let file: OpenFile<Storage>?

  /// Takes the directory to write.
  init(writing folder: Folder<Storage>) throws(StoreError) {
    self.folder = folder
    let file = try folder.open(Self.name, .updateOrCreate)
    guard try file.lock(isShared: false) else { throw .locked(path: folder.path) }
    self.file = consume file
  }

  /// Takes the directory to read. One that nobody ever wrote to, or that cannot be written, has no lock to take.
  package init(reading folder: Folder<Storage>) throws(StoreError) {
    self.folder = folder
    guard try folder.names().contains(Self.name) else {
      file = nil
      return
    }
    let file = try folder.open(Self.name, .read)
    guard try file.lock(isShared: true) else { throw .locked(path: folder.path) }
    self.file = consume file
  }

  /// The epoch in the file; 0 where there is none.
  func epoch() throws(StoreError) -> UInt64 {
    Self.number(try folder.readAll(Self.name))
  }

  /// Takes a new epoch.
  func take(_ epoch: UInt64) throws(StoreError) {
    let digits = String(epoch)
    let text = String(repeating: "0", count: 20 - digits.count) + digits + "\n"
    try file?.write(Array(text.utf8), at: 0)
  }

  /// Fails where another one took the directory over.
  func check(_ epoch: UInt64) throws(StoreError) {
    do throws(StoreError) {
      guard try self.epoch() == epoch else { throw .fenced(path: folder.path) }
    } catch {
      if case .io(.open, _, code: ENOENT) = error { throw .fenced(path: folder.path) }
      throw error
    }
  }

  private static func number(_ bytes: [UInt8]) -> UInt64 {
    UInt64(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)) ?? 0
  }
}
