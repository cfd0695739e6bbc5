/// A call of the operating system that failed.
package struct DiskFault: Error, Hashable, Sendable {
  package enum Call: String, Sendable, CaseIterable {
    case open, preallocate, write, read, size, truncate, sync, rename, remove, list, lock, random
    case makeDirectory = "create"
    case syncDirectory = "sync the directory of"
  }

  package var call: Call
  /// The `errno`.
  package var code: Int32

  package init(_ call: Call, _ code: Int32) {
    self.call = call
    self.code = code
  }
}
