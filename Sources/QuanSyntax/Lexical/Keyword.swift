/// The reserved words of expressions, each with its Chinese spellings.
package enum Keyword: String, Sendable, CaseIterable {
  case and, or, not, when, otherwise, rest, unlimited
  case `in`, has, `is`, of, all, any
  case from, until, through, except, every, always
  case start, end, day, after, at, to, least, capped, rounded, down, up, nearest
  case `if`, then, `else`, some, count, sum, item, `where`
  case tentative, hole = "TBD", leftover
  case can, cannot
  case move, voucher, nothing, next
  case expire, full, attempt = "try"
  case admin, yes, no
  case one, set, personal, once
  case included, excluded

  /// The Chinese spelling; of several, the one that stands first in the table.
  package var chinese: String { chineseSpellings.first ?? rawValue }

  /// Every Chinese spelling. `由 … 转为 …` moves vouchers, `自 … 至 …` spans time: both are `from`.
  package var chineseSpellings: [String] { Self.spellings[self] ?? [] }

  private static let spellings: [Keyword: [String]] = [
    .and: ["且"], .or: ["或"], .not: ["非"], .when: ["当"], .otherwise: ["其余"], .rest: ["剩余"], .unlimited: ["不限"],
    .in: ["属于"], .has: ["含"], .is: ["同"], .of: ["之"], .all: ["全部"], .any: ["任一"], .from: ["自", "由"],
    .until: ["至"], .through: ["至当日"], .except: ["除"], .every: ["每逢", "每个"], .always: ["始终"], .start: ["开始"],
    .end: ["结束"], .day: ["日"], .after: ["后"], .at: ["于"], .to: ["转为", "转至", "到"], .least: ["至少"],
    .capped: ["封顶"], .rounded: ["取整"], .down: ["舍去"], .up: ["进位"], .nearest: ["四舍五入"], .if: ["如果"],
    .then: ["则"], .else: ["否则"], .some: ["某个"], .count: ["个数"], .sum: ["合计"], .item: ["商品"], .where: ["满足"],
    .tentative: ["暂定"], .hole: ["待定"], .leftover: ["结余"], .can: ["可以"], .cannot: ["不可"], .move: ["转移"],
    .voucher: ["券"], .nothing: ["不变"], .next: ["下一"], .expire: ["到期"], .full: ["用尽"], .attempt: ["尝试"],
    .admin: ["行政区划"], .yes: ["是"], .no: ["否"], .one: ["单选"], .set: ["多选"], .personal: ["个人"], .once: ["一次"],
    // Behind a bound `含` says that it is included; elsewhere it is `has`.
    .included: ["含"], .excluded: ["不含"],
  ]

  private static let bySpelling: [String: Keyword] = {
    var table: [String: Keyword] = [:]
    for keyword in allCases {
      for spelling in [keyword.rawValue] + keyword.chineseSpellings where table[spelling] == nil {
        table[spelling] = keyword
      }
    }
    return table
  }()

  /// The keyword of a spelling in either language.
  package init?(spelling: String) {
    // Most words are names that hold a digit or a sign, or are longer than any spelling: they need no table.
    guard spelling.utf8.count <= Self.lengthMax, spelling.utf8.allSatisfy(Self.isLetter),
      let keyword = Self.bySpelling[spelling]
    else { return nil }
    self = keyword
  }

  private static let lengthMax = bySpelling.keys.reduce(0) { max($0, $1.utf8.count) }

  /// Whether a byte is part of a letter: spellings hold nothing else.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Words that may also be names: facts such as `item.price` start with one, so they are keywords only by position.
  package var isSoft: Bool {
    switch self {
    case .item, .voucher, .day, .count, .sum, .set, .one, .start, .end, .next, .full, .move, .all, .any, .admin, .up,
      .down, .personal, .once, .least:
      true
    default: false
    }
  }
}
