import QuanDiagnostics

/// Looks through the bytes before libyaml does, so that every bad byte and tab is reported at once and none stops it.
///
/// The text that it hands on has the same length as the file: bad bytes become `?`, tabs in indentation become spaces,
/// so offsets stay true.
struct YAMLPrescan {
  let file: SourceID
  private(set) var bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// Bytes to pass over at the start.
  private(set) var prefix = 0
  private let findingsMax: Int

  init(file: SourceID, bytes: [UInt8], limits: YAMLLimits) {
    self.file = file
    self.bytes = bytes
    findingsMax = limits.findingsMax
    prefix = Self.prefix(of: bytes)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      reportUTF16()
    } else {
      scan()
    }
  }

  /// How many bytes a byte-order mark takes.
  static func prefix(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private mutating func reportUTF16() {
    diagnostics.append(
      Diagnostic(
        .badEncoding, at: SourceSpan(file: file, lower: 0, upper: 2),
        Bilingual(en: "the file is UTF-16; save it as UTF-8", zh: "文件是 UTF-16 编码，请另存为 UTF-8")))
    bytes = []
    prefix = 0
  }

  private mutating func scan() {
    var offset = prefix
    var inIndentation = true
    var inComment = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "#"), inIndentation || bytes[offset - 1] == UInt8(ascii: " ") { inComment = true }
      if byte == UInt8(ascii: "\n") {
        inIndentation = true
        inComment = false
        offset += 1
      } else if byte == UInt8(ascii: "\t"), inIndentation {
        offset = takeTabs(from: offset)
      } else if byte < 0x20 || byte == 0x7F {
        if byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\r") { takeControl(at: offset) }
        offset += 1
      } else if byte < 0x80 {
        if byte != UInt8(ascii: " ") { inIndentation = false }
        offset += 1
      } else if !inComment, inIndentation || bytes[offset - 1] == UInt8(ascii: ":"), let length = oddSpace(at: offset) {
        takeOddSpace(offset..<offset + length)
        offset += length
      } else {
        inIndentation = false
        offset += takeMultibyte(at: offset)
      }
    }
  }

  /// The length of a space that is none to YAML: a no-break space or a full-width one.
  private func oddSpace(at offset: Int) -> Int? {
    if bytes[offset...].starts(with: [0xC2, 0xA0]) { return 2 }
    return bytes[offset...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
  }

  /// Such a space in the indentation or behind a key's colon is read as the space that was meant.
  private mutating func takeOddSpace(_ range: Range<Int>) {
    for index in range { bytes[index] = UInt8(ascii: " ") }
    let span = SourceSpan(file: file, lower: range.lowerBound, upper: range.upperBound)
    let name =
      range.count == 2
      ? Bilingual(en: "a no-break space (U+00A0)", zh: "不间断空格（U+00A0）")
      : Bilingual(en: "a full-width space (U+3000)", zh: "全角空格（U+3000）")
    report(
      Diagnostic(
        .yamlSyntax, at: span,
        Bilingual(en: "\(name.en) stands where YAML wants a space", zh: "这里应当是半角空格，却是\(name.zh)"),
        fixes: [FixIt(Bilingual(en: "use a space", zh: "改用半角空格"), replace: span, with: " ")]))
  }

  private mutating func takeTabs(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "\t") {
      bytes[end] = UInt8(ascii: " ")
      end += 1
    }
    let span = SourceSpan(file: file, lower: start, upper: end)
    report(
      Diagnostic(
        .tabIndentation, at: span, Bilingual(en: "indentation uses a tab", zh: "缩进使用了制表符"),
        fixes: [
          FixIt(
            Bilingual(en: "use two spaces", zh: "把制表符换成两个空格"), replace: span,
            with: String(repeating: "  ", count: end - start))
        ]))
    return end
  }

  private mutating func takeControl(at offset: Int) {
    let code = bytes[offset]
    bytes[offset] = UInt8(ascii: "?")
    let name = "U+00" + (code < 0x10 ? "0" : "") + String(code, radix: 16, uppercase: true)
    report(
      Diagnostic(
        .badEncoding, at: SourceSpan(file: file, lower: offset, upper: offset + 1),
        Bilingual(en: "control character \(name) in the text", zh: "文本中有控制字符 \(name)")))
  }

  /// Passes over one character of more than one byte and answers its length; a broken one is reported.
  private mutating func takeMultibyte(at offset: Int) -> Int {
    let length = UTF8Sequence.length(in: bytes, at: offset)
    if length > 0 {
      // libyaml refuses the C1 controls and the byte-order mark inside a text.
      let isC1 = length == 2 && bytes[offset] == 0xC2 && bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85
      let isMark = length == 3 && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
      let isNonCharacter =
        length == 3 && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
      if !isC1 && !isMark && !isNonCharacter { return length }
      let scalar = String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
      let digits = String(scalar?.value ?? 0, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      for index in offset..<offset + length { bytes[index] = UInt8(ascii: "?") }
      report(
        Diagnostic(
          .badEncoding, at: SourceSpan(file: file, lower: offset, upper: offset + length),
          Bilingual(en: "invisible character \(name) in the text", zh: "文本中有不可见的字符 \(name)")))
      return length
    }
    var end = offset
    while end < bytes.count, bytes[end] >= 0x80, UTF8Sequence.length(in: bytes, at: end) == 0 {
      bytes[end] = UInt8(ascii: "?")
      end += 1
    }
    report(
      Diagnostic(
        .badEncoding, at: SourceSpan(file: file, lower: offset, upper: end),
        Bilingual(
          en: "\(end - offset) \(end - offset == 1 ? "byte is" : "bytes are") not UTF-8; was the file saved as GBK?",
          zh: "有 \(end - offset) 个字节不是 UTF-8，文件是否以 GBK 保存？")))
    return end - offset
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < findingsMax { diagnostics.append(diagnostic) }
  }
}
