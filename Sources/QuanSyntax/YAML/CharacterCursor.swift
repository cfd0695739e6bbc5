/// Turns character indices into byte offsets by walking; neighbours are cheap, and a whole file is walked about once.
struct CharacterCursor {
  private var character = 0
  private var byte = 0

  /// The byte offset of a character index in well-formed UTF-8.
  mutating func move(to index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Eight bytes of ASCII are eight characters.
    while index - character >= 8, bytes.count - byte >= 8, unsafe isASCII(bytes, at: byte) {
      byte += 8
      character += 8
    }
    while character < index && byte < bytes.count {
      let lead = unsafe bytes[byte]
      byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      character += 1
    }
    while character > index && byte > 0 {
      repeat { byte -= 1 } while unsafe byte > 0 && bytes[byte] & 0xC0 == 0x80
      character -= 1
    }
    return min(byte, bytes.count)
  }

  private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at byte: Int) -> Bool {
    let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: byte, as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0
  }
}
