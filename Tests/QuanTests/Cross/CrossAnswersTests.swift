import QuanCross
import QuanModel
import Testing

/// The list of what commands can be answered, by which a long comparison is judged.
@Suite struct CrossAnswersTests {
  private func list() throws -> [String] { CrossAnswers.pairs(in: try Repository.text(CrossAnswers.path)) }

  @Test func `each pair is listed once, of verbs and reasons that there are`() throws {
    let list = try list()
    #expect(Set(list).count == list.count)
    let verbs = Set(Verb.names + ["own", "-"])
    let reasons = Set(Reason.allCases.map(\.name) + ["accepted", "replayed"])
    for pair in list {
      let words = pair.split(separator: " ").map(String.init)
      #expect(words.count == 2 && verbs.contains(words[0]), "\(pair)")
      #expect(reasons.contains(words[1].replacing("else:", with: "")), "\(pair)")
    }
  }

  /// A new verb or reason belongs into the list: whatever is decided can be accepted, come again, and be refused by name.
  @Test func `every verb and every reason is there`() throws {
    let list = Set(try list())
    for verb in Verb.names + ["own"] where verb != "amend" {
      #expect(list.contains("\(verb) accepted") && list.contains("\(verb) replayed"), "\(verb)")
      for reason in Reason.allCases where !reason.isInvalid { #expect(list.contains("\(verb) else:\(reason.name)")) }
      for reason in [Reason.wrongType, .outOfRange, .missingField, .idReused] {
        #expect(list.contains("\(verb) \(reason.name)"))
      }
    }
    for reason in Reason.allCases {
      #expect(list.contains { $0.hasSuffix(" \(reason.name)") || $0.hasSuffix(":\(reason.name)") })
    }
  }

  @Test func `what is seen too seldom or is not listed is named`() {
    let list = CrossAnswers.pairs(in: "# remark\ngrab accepted\n  grab   sold_out # of a round\n\n")
    #expect(list == ["grab accepted", "grab sold_out"])
    let seen = ["grab accepted": 100, "grab sold_out": 99, "void accepted": 1]
    let faults = CrossAnswers.faults(seen, list: list, isWhole: true)
    #expect(faults.count == 2 && faults[0].contains("`void accepted`") && faults[1].contains("`grab sold_out`"))
    #expect(CrossAnswers.faults(seen, list: list, isWhole: false).count == 1)
    #expect(CrossAnswers.faults(["grab accepted": 100], list: list, isWhole: true).count == 1)
    #expect(CrossAnswers.faults(["grab accepted": 100, "grab sold_out": 100], list: list, isWhole: true).isEmpty)
  }

  @Test func `a run that compares too little is told`() {
    var figures = CrossFigures()
    (figures.commands, figures.accepted, figures.users, figures.joined) = (1_000_000, 300_000, 1000, 10)
    #expect(figures.mixFaults.isEmpty)
    figures.commands -= 1
    #expect(figures.mixFaults.count == 1)
    (figures.accepted, figures.joined) = (299_000, 9)
    #expect(figures.mixFaults.count == 3)
  }
}
