import Foundation
import Quan
import QuanPlan
import QuanReport

/// Commands run one after the other on a fresh state, under the demonstration key.
struct GoldenStory {
  private(set) var decisions: [String] = []
  private(set) var summary: RunSummary
  /// Vouchers by the id of the decision that told them.
  private var vouchers: [String: String] = [:]

  /// - Parameter visit: is given each command with its vouchers filled in.
  init(
    _ versions: PlanVersions, commands: [[UInt8]], explains: Bool, _ visit: ([UInt8]) -> Void = { _ in }
  ) throws(GoldenProblem) {
    var session = CampaignSession(versions, key: .demonstration)
    session.explains = explains
    summary = session.summary
    for (index, line) in commands.enumerated() where !line.isEmpty {
      let command = try substituted(line, number: index + 1)
      visit(command)
      var output: [UInt8] = []
      session.decide(command[...], into: &output)
      let decision = String(decoding: output.dropLast(), as: UTF8.self)
      guard output.last == UInt8(ascii: "\n"), !decision.contains("\n") else {
        throw GoldenProblem("command \(index + 1) was not answered with one line: \(decision)")
      }
      if let violation = session.violation { throw GoldenProblem("after command \(index + 1): \(violation)") }
      decisions.append(decision)
      try remember(decision, number: index + 1)
    }
    guard session.readsBack else { throw GoldenProblem("the state does not read back as it stands") }
    summary = session.summary
  }

  /// Keeps the voucher of a decision. Every decision must be a JSON object.
  private mutating func remember(_ decision: String, number: Int) throws(GoldenProblem) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(decision.utf8)) as? [String: Any] else {
      throw GoldenProblem("the answer to command \(number) is no JSON object: \(decision)")
    }
    if let id = object["id"] as? String, let voucher = object["voucher"] as? String { vouchers[id] = voucher }
  }

  /// The line with each `"$grab-1"` replaced by the voucher of the decision `grab-1`.
  private func substituted(_ line: [UInt8], number: Int) throws(GoldenProblem) -> [UInt8] {
    guard let text = String(validating: line, as: UTF8.self) else { return line }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "\"$"), let end = rest[start.upperBound...].firstIndex(of: "\"") {
      let id = String(rest[start.upperBound..<end])
      guard let voucher = vouchers[id] else {
        throw GoldenProblem("command \(number): no earlier decision `\(id)` has a voucher")
      }
      result += rest[..<start.lowerBound] + "\"" + voucher
      rest = rest[end...]
    }
    return Array((result + rest).utf8)
  }
}
