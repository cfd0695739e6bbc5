import Foundation
import QuanDiagnostics
import Testing

@testable import QuanCheck

/// A slip in any figure is found: each run of digits in turn is counted up by one.
@Suite struct CheckMutationTests {
  /// The line of each slip that nothing finds.
  private func silentLines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let before = Set(CheckFixture(text: text).result.diagnostics.map(\.message))
    var silent: [String] = []
    var index = 0
    while index < bytes.count {
      let lower = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      guard index > lower, let number = Int(String(decoding: bytes[lower..<index], as: UTF8.self)) else {
        index += 1
        continue
      }
      var digits = String(number + 1)
      while digits.utf8.count < index - lower { digits = "0" + digits }
      let slip = String(decoding: bytes[..<lower] + Array(digits.utf8) + bytes[index...], as: UTF8.self)
      if CheckFixture(text: slip).result.diagnostics.contains(where: { !before.contains($0.message) }) { continue }
      let line = text.utf8.prefix(lower).reversed().prefix { $0 != 0x0A }.reversed()
      let rest = text.utf8.dropFirst(lower).prefix { $0 != 0x0A }
      silent.append(String(decoding: Array(line) + Array(rest), as: UTF8.self).trimmingCharacters(in: .whitespaces))
    }
    return silent
  }

  @Test func everySlipInTheBaseIsFound() {
    #expect(
      silentLines(CheckFixture.base) == [
        // A document's number, a region's code and a citation of another clause without figures stand nowhere twice.
        "number: 示商字〔2024〕1号", "city: admin 3715",
        "user: {same: any of device | phone, links: transitive, refused: ignored, needs: [phone], cite: 二（三）1}",
      ])
  }

  @Test func theCampaignStands() throws {
    let root = #filePath.components(separatedBy: "/Tests/QuanTests/")[0]
    let path = root + "/campaigns/liaocheng-2024-spring-appliance.yaml"
    let check = CheckFixture(text: try String(contentsOfFile: path, encoding: .utf8))
    // Its acceptances are about findings of other analyses, which their own tests hold.
    #expect(check.found.filter { !$0.hasPrefix("Q090") }.isEmpty, "\(check.report)")
  }
}
