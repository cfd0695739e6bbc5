import QuanSyntax

/// Finds the figures in running text: numbers with their units, ratios, dates and times, in ASCII or full-width digits.
/// Digits inside a name, such as `t300` or `3C`, are none.
struct ProseScanner {
  let scalars: [Unicode.Scalar]
  var index = 0

  /// The figures of a text, in order.
  static func figures(in text: String) -> [ProseFigure] {
    // Full-width digits begin with this byte; many texts have neither.
    guard text.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == 0xEF }) else { return [] }
    var scanner = ProseScanner(scalars: Array(text.unicodeScalars))
    return scanner.run()
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func run() -> [ProseFigure] {
    var figures: [ProseFigure] = []
    var (offset, counted) = (0, 0)
    /// Offsets are asked for in ascending order.
    func bytes(before end: Int) -> Int {
      while counted < end {
        offset += UTF8.width(scalars[counted])
        counted += 1
      }
      return offset
    }
    while index < scalars.count {
      guard digit(at: index) != nil else {
        index += 1
        continue
      }
      let start = index
      guard !isInsideName(start), let value = figure() else {
        index = max(index, start)
        while digit(at: index) != nil { index += 1 }
        continue
      }
      let lower = bytes(before: start)
      figures.append(ProseFigure(value: value, lower: lower, upper: bytes(before: index)))
    }
    return figures
  }

  // MARK: Characters

  func scalar(at index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// The value of an ASCII or full-width digit.
  func digit(at index: Int) -> Int? {
    guard let value = scalar(at: index)?.value else { return nil }
    if (0x30...0x39).contains(value) { return Int(value - 0x30) }
    return (0xFF10...0xFF19).contains(value) ? Int(value - 0xFF10) : nil
  }

  private func isLetter(at index: Int) -> Bool {
    guard let scalar = scalar(at: index) else { return false }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private func isInsideName(_ start: Int) -> Bool {
    isLetter(at: start - 1) || (scalar(at: start - 1) == "-" && isLetter(at: start - 2))
  }

  /// Whether a capital that stands alone follows: `3C`, `5G`.
  private var isNameBefore: Bool {
    guard let next = scalar(at: index), ("A"..."Z").contains(next) else { return false }
    return !isLetter(at: index + 1) && digit(at: index + 1) == nil
  }

  /// Steps over a word, and over spaces before it.
  mutating func take(_ word: String, afterSpaces: Bool = true) -> Bool {
    var next = index
    while afterSpaces, scalar(at: next) == " " { next += 1 }
    for expected in word.unicodeScalars {
      guard scalar(at: next) == expected else { return false }
      next += 1
    }
    index = next
    return true
  }

  mutating func digits() -> [Int] {
    var result: [Int] = []
    while let digit = digit(at: index) {
      result.append(digit)
      index += 1
    }
    return result
  }

  // MARK: Figures

  private mutating func figure() -> ProseFigure.Value? {
    if let moment = moment() { return .moment(moment) }
    if let ratio = ratio() { return .literal(ratio) }
    let number = number()
    return isNameBefore ? nil : .literal(withUnit(number))
  }

  private mutating func ratio() -> Literal? {
    let start = index
    let left = digits()
    if take(":", afterSpaces: false) || take("：", afterSpaces: false) {
      let right = digits()
      if !right.isEmpty, let left = Self.integer(left), let right = Self.integer(right) { return .ratio(left, right) }
    }
    index = start
    return nil
  }

  /// A number with its decimals; `1,600` is one number.
  private mutating func number() -> ExactDecimal {
    var all = digits()
    while all.count <= 18, scalar(at: index) == ",", (1...3).allSatisfy({ digit(at: index + $0) != nil }),
      digit(at: index + 4) == nil
    {
      index += 1
      all += digits()
    }
    var scale = 0
    if scalar(at: index) == ".", digit(at: index + 1) != nil {
      index += 1
      let fraction = digits()
      all += fraction
      scale = fraction.count
    }
    guard let mantissa = Self.integer(all), scale <= 18 else { return ExactDecimal(mantissa: .max, scale: 0) }
    return ExactDecimal(mantissa: mantissa, scale: scale)
  }

  static func integer(_ digits: [Int]) -> Int64? { Int64(digits.map(String.init).joined()) }

  private mutating func withUnit(_ number: ExactDecimal) -> Literal {
    for (word, exponent) in [("亿元", 8), ("万元", 4), ("元", 0)] where take(word) {
      return .money(number.shifted(by: exponent) ?? ExactDecimal(mantissa: .max, scale: 0))
    }
    for (word, exponent) in [("亿", 8), ("万", 4)] where take(word) {
      return .number(number.shifted(by: exponent) ?? ExactDecimal(mantissa: .max, scale: 0))
    }
    if take("%") || take("％") { return .percent(number) }
    for (word, exponent) in [("公里", 3), ("千米", 3), ("米", 0), ("km", 3), ("m", 0)] {
      let start = index
      guard take(word) else { continue }
      if !isLetter(at: index), digit(at: index) == nil { return .length(number.shifted(by: exponent) ?? number) }
      index = start
    }
    return .number(number)
  }
}
