import QuanDiagnostics
import Testing

/// Samples of every class; the expectations were checked against Python's `wcwidth` 0.7.0 (Unicode 17).
@Suite struct DiagnosticsDisplayWidthTests {
  /// Texts of many scripts.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("满300减50", 9), ("（）。，、《》", 14), ("：；！？", 8), ("“”‘’", 4), ("…—·×÷", 5),
    ("한국어", 6), ("ひらがなカタカナ", 16), ("ﾊﾝｶｸ", 4), ("ＡＢＣ１２３", 12), ("￥", 2), ("¥", 1), ("€", 1), ("₩", 1),
    ("　", 2), ("\u{A0}", 1), ("😀", 2), ("👍🏽", 4), ("🇨🇳", 2), ("❤\u{FE0F}", 1), ("✅❌⭐", 6), ("①㈠㊗", 5),
    ("e\u{301}", 1), ("\u{1F468}\u{200D}\u{1F469}", 4), ("𠀀𫝀", 4), ("\u{3099}\u{302A}", 0), ("кириллица", 9),
    ("ไทย", 3), ("\u{0E01}\u{0E34}", 1), ("α≤β", 3), ("└─┘", 3), ("\u{1100}\u{1161}", 2), ("~\u{7F}\u{9F}", 1),
  ])
  func width(text: String, cells: Int) { #expect(DisplayWidth.of(text) == cells) }

  /// Controls, marks, joiners and selectors.
  @Test func zeroWidth() {
    let zero: [Unicode.Scalar] = [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{300}", "\u{36F}", "\u{591}", "\u{200B}", "\u{200D}", "\u{200F}",
      "\u{2028}", "\u{202E}", "\u{2060}", "\u{20DD}", "\u{3099}", "\u{FE00}", "\u{FE0F}", "\u{FEFF}", "\u{E0001}",
      "\u{E0100}", "\u{1160}", "\u{11FF}",
    ]
    for scalar in zero { #expect(DisplayWidth.of(scalar) == 0, "U+\(String(scalar.value, radix: 16))") }
  }

  /// First and last scalars of blocks and their neighbours: a binary search goes wrong at the ends.
  @Test(
    arguments: [
      (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x2319, 1), (0x231A, 2), (0x231C, 1), (0x2E7F, 1), (0x2E80, 2),
      (0x303E, 2), (0x303F, 1), (0x4DFF, 2), (0x4E00, 2), (0x9FFF, 2), (0xA4C6, 2), (0xA4C7, 1), (0xABFF, 1),
      (0xAC00, 2), (0xD7A3, 2), (0xF8FF, 1), (0xF900, 2), (0xFAFF, 2), (0xFB00, 1), (0xFF00, 1), (0xFF01, 2),
      (0xFF60, 2), (0xFF61, 1), (0xFFE0, 2), (0xFFE6, 2), (0xFFE7, 1), (0xFFFD, 1), (0x1F1E6, 1), (0x1F5FA, 1),
      (0x1F5FB, 2), (0x1F64F, 2), (0x1F650, 1), (0x1FFFF, 1), (0x20000, 2), (0x2FFFD, 2), (0x30000, 2), (0x3FFFD, 2),
      (0x3FFFE, 1), (0x10FFFF, 1),
    ] as [(UInt32, Int)])
  func edge(value: UInt32, cells: Int) throws {
    #expect(DisplayWidth.of(try #require(Unicode.Scalar(value))) == cells)
  }
}
