/// Turns voucher numbers into codes of 16 characters that cannot be guessed from one another, and back.
///
/// A code is the number and 40 zero bits, enciphered by a balanced Feistel network over two halves of 40 bits (Luby and
/// Rackoff, 1988) whose round function is keyed SipHash-2-4, written in Crockford's base 32. The zero bits make a
/// made-up code valid with a chance of one in 2^40.
package struct VoucherCipher: Sendable {
  /// How many voucher numbers there are: 0 ..< `limit`.
  package static let limit = 1 << 40
  /// The characters of a code.
  package static let length = 16

  /// The known attacks on five rounds need about as many codes as there are (Patarin, 2004); six need more.
  private static let rounds: UInt64 = 6
  /// The bits of a half.
  private static let half: UInt64 = 1 << 40 - 1

  /// The key of the round function.
  private let key: SipKey

  /// The cipher of a key; codes of one key mean nothing to another.
  package init(key: SipKey) {
    self.key = key
  }

  /// The code of a number in 0 ..< `limit`; a number outside is a mistake of the caller and stops the program.
  package func code(for number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(VoucherCipher.length)
    append(codeOf: number, to: &bytes)
    return bytes
  }

  /// Appends the code of a number in 0 ..< `limit`; a number outside is a mistake of the caller and stops the program.
  package func append(codeOf number: Int, to bytes: inout [UInt8]) {
    precondition(number >= 0 && number < VoucherCipher.limit, "a voucher number has 40 bits")
    // The number stands in the half that the first round reads.
    var left: UInt64 = 0
    var right = UInt64(truncatingIfNeeded: number)
    for round in 0..<VoucherCipher.rounds {
      (left, right) = (right, left ^ mix(right, round))
    }
    CrockfordBase32.append(left, to: &bytes)
    CrockfordBase32.append(right, to: &bytes)
  }

  /// The number of a code, which may have hyphens, lower case, and the letters that look like `0` and `1`; nil for
  /// whatever is no code of this key.
  package func number(of code: some Collection<UInt8>) -> Int? {
    var reader = CodeReader()
    for byte in code {
      guard reader.take(byte) else { return nil }
    }
    return number(of: reader)
  }

  /// The number of a code, as above.
  package func number(of code: [UInt8]) -> Int? {
    number(of: code.span)
  }

  /// The number of a code, as above.
  package func number(of code: Span<UInt8>) -> Int? {
    var reader = CodeReader()
    for index in code.indices {
      guard reader.take(code[index]) else { return nil }
    }
    return number(of: reader)
  }

  /// Deciphers a code that was taken in.
  private func number(of reader: CodeReader) -> Int? {
    guard reader.count == VoucherCipher.length else { return nil }
    var left = reader.left
    var right = reader.right
    for round in (0..<VoucherCipher.rounds).reversed() {
      (left, right) = (right ^ mix(left, round), left)
    }
    return left == 0 ? Int(right) : nil
  }

  /// The round function: 40 bits of the keyed hash of the half and, above it, the number of the round.
  private func mix(_ half: UInt64, _ round: UInt64) -> UInt64 {
    SipHash64.hash(word: half | round &<< 56, key: key) & VoucherCipher.half
  }

  /// Takes in the characters of a code.
  private struct CodeReader {
    /// The value of the first eight characters.
    var left: UInt64 = 0
    /// The value of the last eight characters.
    var right: UInt64 = 0
    /// How many characters were taken, hyphens aside.
    var count = 0

    /// Takes a character; false when it cannot be part of a code.
    mutating func take(_ byte: UInt8) -> Bool {
      if byte == UInt8(ascii: "-") { return true }
      guard count < VoucherCipher.length, let digit = CrockfordBase32.digit(byte) else { return false }
      if count < VoucherCipher.length / 2 { left = left &<< 5 | digit } else { right = right &<< 5 | digit }
      count &+= 1
      return true
    }
  }
}
