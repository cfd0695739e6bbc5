import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanSyntax

/// One story to be told: a scenario, or one row of its table, with everything named and typed.
struct BoundScenario: Sendable {
  /// `sold-out`, and `prices[2]` for the second row of a table.
  var name: String
  var title: String?
  /// What a row shows, or changes.
  var row: String?
  var cites: [String]
  var span: SourceSpan
  var steps: [BoundStep]
}

/// One command with what is expected of it.
struct BoundStep: Sendable {
  enum Phase: Sendable { case given, when, later }

  var phase: Phase
  /// Counted from 1 within its phase.
  var number: Int
  var command: BoundCommand
  var expectation: BoundExpectation
}

/// A command whose names and values the campaign knows; what it leaves open the story fills in.
struct BoundCommand: Sendable {
  /// A name that a command may say, leave to the story, or expressly not bring.
  enum Choice: Sendable {
    case left, none
    case named(String)
  }

  var verb: Verb?
  /// The whole command as JSON.
  var line: String?
  var at: ScenarioTime?
  var id: String?
  var tier: String?
  var round: String?
  var voucher = Choice.left
  var user = Choice.left
  var merchant = Choice.left
  var order = Choice.left
  var items: [[(name: String, value: CommandDraft.Value)]] = []
  var item: Int64?
  var issue: [(tier: String, count: Int64)] = []
  var opens: ScenarioTime?
  var ends: ScenarioTime?
  /// Nil for what is expressly not brought.
  var facts: [(name: String, value: CommandDraft.Value?)] = []
  var times = 1
  var label: String?
  var span: SourceSpan

  init(span: SourceSpan) { self.span = span }
}

/// What is to come of a command; what is nil may be anything.
struct BoundExpectation: Sendable {
  struct Voucher: Sendable {
    var name: String
    var state: String?
    var amount: Int64?
    var expires: ScenarioTime?
  }

  struct Purse: Sendable {
    var source: Int
    var account: ScenarioKey
    var amount: Int64
  }

  var outcome = Decision.Outcome.accepted
  var reason: Reason?
  var rule: String?
  var tier: String?
  var round: String?
  var state: String?
  var amount: Int64?
  var funding: [(source: Int, amount: Int64)] = []
  var expires: ScenarioTime?
  var others: Int64?
  /// Pairs of a key and what stands under it; empty for none at all.
  var remedy: [(key: String, value: String)]?
  var vouchers: [Voucher] = []
  var money: [Purse] = []
  var parties: [(party: Int, balance: Int64)] = []
  var span: SourceSpan

  init(span: SourceSpan) { self.span = span }
}

extension BoundCommand {
  /// The command for one of its times: `#` in a text or a name stands for its number.
  func numbered(_ number: Int) -> BoundCommand {
    func filled(_ text: String) -> String { text.replacing("#", with: String(number)) }
    func filled(_ choice: Choice) -> Choice {
      if case .named(let name) = choice { .named(filled(name)) } else { choice }
    }
    var command = self
    command.id = id.map { filled($0) }
    command.line = line.map { filled($0) }
    (command.voucher, command.user) = (filled(voucher), filled(user))
    (command.merchant, command.order) = (filled(merchant), filled(order))
    for index in facts.indices {
      if case .text(let text)? = facts[index].value { command.facts[index].value = .text(filled(text)) }
    }
    return command
  }
}
