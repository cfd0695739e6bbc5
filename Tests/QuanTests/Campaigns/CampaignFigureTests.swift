import Quan
import QuanCheck
import QuanDiagnostics
import Testing

/// No figure contradicts another in silence: each number of each campaign that checks without errors is changed by one.
@Suite(.serialized) struct CampaignFigureTests {
  /// Numbers of each campaign in a run that does not take all.
  private static let sampleSize = 100
  /// Percent of the numbers that may go unseen: 5 of all of them, and twice as many in a sample, where one weighs more.
  private static let missedMax = CorpusSample.isWhole ? 5 : 10

  /// What came of the changes of one campaign.
  private struct Outcome {
    var mutants: [FigureMutants.Mutant] = []
    var survivors: [FigureMutants.Mutant] = []
    /// Numbers that were caught by findings none of which names them.
    var unnamed: [String] = []
  }

  @Test func `every number is held twice`() throws {
    var clean = 0
    for (path, bytes) in try CorpusSample.campaigns() {
      guard !CampaignFile(path: CorpusSample.place(path), bytes: bytes).result.hasErrors else { continue }
      clean += 1
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let outcome = outcome(CorpusSample.of(FigureMutants.all(of: bytes), count: Self.sampleSize), path)
      report(name, outcome)
      let numbers = outcome.mutants.count(where: \.isNumber)
      let missed = outcome.survivors.count(where: \.isNumber)
      #expect(missed * 100 <= numbers * Self.missedMax, "\(name): \(missed) of \(numbers) numbers are not caught")
      guard FigureReasons.reviewed.contains(name) else { continue }
      #expect(outcome.survivors.allSatisfy { $0.isText || FigureReasons.reason($0) != FigureReasons.unexplained })
      #expect(outcome.unnamed == [], "\(name): a message has to name the figure that the clause prints")
    }
    #expect(clean >= 1)
  }

  private func outcome(_ mutants: [FigureMutants.Mutant], _ path: String) -> Outcome {
    var outcome = Outcome(mutants: mutants)
    for mutant in mutants {
      let result = CampaignFile(path: CorpusSample.place(path), bytes: mutant.text).result
      let errors = result.diagnostics.filter { $0.severity == .error }
      if errors.isEmpty {
        outcome.survivors.append(mutant)
      } else if mutant.isNumber, !names(mutant, errors) {
        outcome.unnamed.append("line \(mutant.line): \(mutant.token)")
      }
    }
    return outcome
  }

  private func report(_ name: String, _ outcome: Outcome) {
    let classes: [(title: String, holds: (FigureMutants.Mutant) -> Bool)] = [
      ("numbers", \.isNumber), ("digits in names of clauses, tiers and codes", { $0.isName && !$0.isText }),
      ("digits in texts that carry nothing out", \.isText),
    ]
    for (title, holds) in classes {
      let all = outcome.mutants.count(where: holds)
      let missed = outcome.survivors.filter(holds)
      guard all > 0 else { continue }
      let share = (all - missed.count) * 1000 / all / 10
      print("\(name): \(title), each changed by one: \(all) changes, \(all - missed.count) caught (\(share)%)")
      for mutant in missed where !mutant.isText {
        print("  not caught: line \(mutant.line) `\(mutant.token)`: \(FigureReasons.reason(mutant))")
      }
    }
  }

  /// Whether some error names the figure as the notice prints it, or as the file had it.
  private func names(_ mutant: FigureMutants.Mutant, _ errors: [Diagnostic]) -> Bool {
    let texts = errors.flatMap { error in
      [error.message.en] + error.notes.map(\.en) + error.secondary.compactMap(\.text?.en)
        + error.fixes.map(\.replacement)
    }
    return texts.contains { $0.contains(mutant.token) || $0.contains(mutant.original) }
  }
}
