import Foundation
import QuanModel
import QuanReport

/// Commands of the cases with their answers, and the plainest of them for each reason.
enum ReasonExampleReader {
  struct Told {
    /// The case, below `Tests/Cases`.
    var source: String
    var command: String
    var decision: String
    var object: [String: Any]
  }

  /// Every answered command of every case, in the order of the files.
  static func decisions() -> [Told] {
    TidySources.all.filter { $0.path.hasPrefix("Tests/Cases/") && $0.path.hasSuffix(".md") }.flatMap { file in
      (try? GoldenPage(file.text)).map { told(String(file.path.dropFirst("Tests/Cases/".count)), $0) } ?? []
    }
  }

  private static func told(_ source: String, _ page: GoldenPage) -> [Told] {
    guard let commands = page.section("Commands")?.fences.first, let decisions = page.section("Decisions")?.fences.first
    else { return [] }
    var vouchers: [String: String] = [:]
    return zip(commands.lines.filter { !$0.isEmpty }, decisions.lines).compactMap { command, decision in
      guard let object = try? JSONSerialization.jsonObject(with: Data(decision.utf8)) as? [String: Any] else {
        return nil
      }
      var command = command
      for (id, code) in vouchers { command = command.replacing("\"$\(id)\"", with: "\"\(code)\"") }
      if let id = object["id"] as? String, let code = object["voucher"] as? String { vouchers[id] = code }
      return Told(source: source, command: command, decision: decision, object: object)
    }
  }

  /// A story before an abuse, with its remedy where the reason has one, and the shortest of these.
  static func examples() -> [(reason: Reason, example: ReasonExample?)] {
    let all = decisions().filter {
      $0.object["explain"] == nil && $0.object["replayed"] == nil && !$0.command.contains("<")
    }
    return Reason.allCases.map { reason in
      let own = all.filter { $0.object["reason"] as? String == reason.name }
      let best = own.min { rank($0, reason) < rank($1, reason) }
      return (reason, best.map { ReasonExample(source: $0.source, command: $0.command, decision: $0.decision) })
    }
  }

  private static func rank(_ told: Told, _ reason: Reason) -> (Int, Int, Int, String) {
    let lacksRemedy = !reason.entry.remedies.isEmpty && told.object["remedy"] == nil
    return (
      lacksRemedy ? 1 : 0, told.source.hasPrefix("stories/") || reason.isInvalid ? 0 : 1,
      told.command.utf8.count + told.decision.utf8.count, told.source + told.command
    )
  }
}
