import Quan
import Testing

extension Leaves {
  @Suite struct JSONRobustnessTests {
    private static let document = #"""
      {"cmd":"redeem","id":"req-1","at":1767225600123,"user":"u-88\u0031\n","code":"7ZK3-9QWE","n":[-1,0,9223372036854775807],
      "order":{"amount":12990,"items":[{"sku":"A\"1","qty":2,"tags":[]},{"sku":"B","qty":1,"tags":["x",null]}]},
      "where":[121.4737021,-3.12e-1],"note":"中文 é 😀 \ud83d\ude00","vip":true,"gift":false,"none":null,"empty":{}}
      """#

    /// Uses every token of a text that was accepted.
    private func use(_ tape: JSONTape) {
      var buffer: [UInt8] = []
      for (index, token) in tape.tokens.enumerated() {
        buffer.removeAll(keepingCapacity: true)
        tape.append(token, to: &buffer)
        _ = tape.scaled(token, digits: 7)
        _ = tape.member(of: index, "sku")
        #expect(token.next > index && token.next <= tape.tokens.count && token.start <= token.end)
        if token.kind == .string, String(validating: buffer, as: UTF8.self) == nil { Issue.record("broken UTF-8") }
      }
    }

    @Test func documentIsGood() {
      var tape = JSONTape(inputLimit: 4096)
      #expect(tape.parse(Array(JSONRobustnessTests.document.utf8)) == nil)
      use(tape)
    }

    @Test func truncationEndsTooSoon() {
      let bytes = Array(JSONRobustnessTests.document.utf8)
      var tape = JSONTape(inputLimit: 4096)
      for count in 0..<bytes.count {
        let error = tape.parse(bytes, 0..<count)
        #expect(error == JSONError(count == 0 ? .empty : .unexpectedEnd, at: count))
      }
    }

    @Test func flippedBytes() {
      let bytes = Array(JSONRobustnessTests.document.utf8)
      var tape = JSONTape(inputLimit: 4096)
      for index in bytes.indices {
        for bit in 0..<8 {
          var changed = bytes
          changed[index] ^= 1 << UInt8(bit)
          if let error = tape.parse(changed) {
            #expect((0...bytes.count).contains(error.offset))
          } else {
            use(tape)
          }
        }
      }
    }

    @Test func randomChanges() {
      let bytes = Array(JSONRobustnessTests.document.utf8)
      let alphabet = Array(#"{}[]",:\u0123456789abcdefDd.-+eE tnl"#.utf8) + [0x80, 0xC3, 0xE4, 0xED, 0xF0, 0xFF, 0]
      var random = SplitMix(state: 7)
      var tape = JSONTape(inputLimit: 4096)
      for _ in 0..<10_000 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<changed.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: changed[index] = alphabet.randomElement(using: &random) ?? 0
          case 1: changed.remove(at: index)
          default: changed.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
          }
        }
        if tape.parse(changed) == nil { use(tape) }
      }
    }

    @Test func noise() {
      let alphabet = Array(#"{}[]",:\u01de.-+ tn"#.utf8)
      var random = SplitMix(state: 11)
      var tape = JSONTape(inputLimit: 4096)
      for _ in 0..<20_000 {
        let count = Int.random(in: 0..<24, using: &random)
        let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        if tape.parse(bytes) == nil { use(tape) }
      }
    }
  }
}
