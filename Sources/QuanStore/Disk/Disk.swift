/// The calls of an operating system that the store makes, one for one: nothing is retried, buffered or combined here, so
/// that a simulation of them can fail, cut short or lose what a real disk can.
///
/// A file is known by a number while it is open. Nothing written is safe before `sync` of its file, no name before
/// `syncDirectory` of the folder that it stands in.
package protocol Disk: AnyObject, Sendable {
  func open(_ path: String, _ access: DiskAccess) throws(DiskFault) -> Int32
  /// Makes a file at least so many bytes long, with storage behind every one of them; new bytes are 0.
  func preallocate(_ file: Int32, _ length: Int) throws(DiskFault)
  /// Writes some of the bytes, at least one, and tells how many.
  func write(_ file: Int32, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(DiskFault) -> Int
  /// Reads some of the bytes; none at the end of the file.
  func read(_ file: Int32, at offset: Int, atMost count: Int) throws(DiskFault) -> [UInt8]
  func size(_ file: Int32) throws(DiskFault) -> Int
  func truncate(_ file: Int32, _ length: Int) throws(DiskFault)
  /// Returns once all bytes written to the file are on the medium (`fdatasync`).
  func sync(_ file: Int32) throws(DiskFault)
  func close(_ file: Int32)
  func rename(_ path: String, to other: String) throws(DiskFault)
  func remove(_ path: String) throws(DiskFault)
  /// Returns once the names in the folder are on the medium.
  func syncDirectory(_ path: String) throws(DiskFault)
  func makeDirectory(_ path: String) throws(DiskFault)
  /// The names in a folder, in no order.
  func list(_ path: String) throws(DiskFault) -> [String]
  /// Takes the open file for this process alone, or to read beside others; false where another holds it.
  func lock(_ file: Int32, isShared: Bool) throws(DiskFault) -> Bool
  /// Milliseconds since 1970 by the system's clock.
  func now() -> Int64
  /// A number that nobody can foresee.
  func randomWord() throws(DiskFault) -> UInt64
}

/// How a file is opened.
package enum DiskAccess: Hashable, Sendable {
  case read
  /// The file must be there.
  case update
  /// Made where it is not there.
  case updateOrCreate
  /// Made anew, empty.
  case replace
}
