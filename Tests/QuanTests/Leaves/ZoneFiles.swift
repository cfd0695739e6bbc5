import Glibc
import Quan
import QuanDiagnostics
import QuanModel
import Testing

/// Time zone files for the tests.
enum ZoneFiles {
  /// A zone of the system; a test that needs one fails when the system has no database.
  static func zone(_ name: String) throws -> ZoneTable {
    switch TimeZoneDatabase.table(named: name) {
    case .success(let zone): return zone
    case .failure(let error):
      let message = error.message(name: name, directory: "/usr/share/zoneinfo")
      Issue.record("the test needs the time zone database of the system: \(message.en)")
      throw error
    }
  }

  /// The bytes of the file of a zone of the system.
  static func bytes(_ name: String) throws -> [UInt8] {
    _ = try zone(name)
    // Paths and buffers go to C as pointers that live through the call.
    let file = unsafe open("/usr/share/zoneinfo/\(name)", O_RDONLY)
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(file, &buffer, buffer.count)
    return Array(buffer.prefix(max(count, 0)))
  }

  /// A file of version 2 without transitions, with one offset and a rule.
  static func made(footer: String, offset: Int = 0, version: String = "2") -> [UInt8] {
    let header = Array("TZif".utf8) + Array(version.utf8) + [UInt8](repeating: 0, count: 15)
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let word = UInt32(bitPattern: Int32(offset))
    let type = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } + [0, 0]
    let block = header + counts + type + Array("AAA\0".utf8)
    return block + block + Array("\n\(footer)\n".utf8)
  }
}
