/// Writes paths as URI references (RFC 3986).
enum URIReference {
  /// A relative path as a relative reference, an absolute one under `file:`.
  ///
  /// All but unreserved characters and slashes is percent-encoded, colons too, so that no folder reads as a scheme.
  static func of(path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.drop { $0 == "." }.drop { $0 == "/" } }
    var bytes: [UInt8] = rest.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in rest.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One uppercase hexadecimal digit.
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
