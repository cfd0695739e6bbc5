import Glibc
import QuanModel

/// The time zones of the system, in the directory tree of the IANA database with one TZif file a zone.
package enum TimeZoneDatabase {
  /// The largest file that is read, in bytes; the real ones have a few thousand.
  private static let largestFile = 1 << 20

  /// The table of a zone, such as `Asia/Shanghai`, with every transition up to the end of the year 2100.
  package static func table(
    named name: String, directory: String = "/usr/share/zoneinfo"
  ) -> Result<ZoneTable, ZoneError> {
    guard isName(name) else { return .failure(.invalidName) }
    do throws(ZoneError) {
      return .success(try table(named: name, bytes: try read("\(directory)/\(name)", of: directory)))
    } catch {
      return .failure(error)
    }
  }

  /// The table in the bytes of a TZif file.
  package static func table(named name: String, bytes: [UInt8]) throws(ZoneError) -> ZoneTable {
    var reader = TZifReader(bytes: bytes)
    return try reader.table(named: name)
  }

  /// Whether the text can be the name of a zone: at most 64 of the characters that the database uses, in parts that
  /// stay below its directory.
  private static func isName(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count) else { return false }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        continue
      default:
        return false
      }
    }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".")
    }
  }

  /// The bytes of a regular file.
  private static func read(_ path: String, of directory: String) throws(ZoneError) -> [UInt8] {
    // Paths go to C as pointers that live through the call, as do the addresses of `status` and the buffer.
    var status = stat()
    guard unsafe stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .databaseMissing }
    // Without waiting, should the name lead to a pipe.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .notFound }
    defer { close(file) }
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notFound }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = unsafe Glibc.read(file, &buffer, buffer.count)
      guard count > 0 else {
        if count == 0 { return bytes }
        if errno == EINTR { continue }
        throw .malformed(reason: TZifReader.Fault.unreadable.text)
      }
      bytes.append(contentsOf: buffer[..<min(count, buffer.count)])
      guard bytes.count <= largestFile else { throw .malformed(reason: TZifReader.Fault.size.text) }
    }
  }
}
