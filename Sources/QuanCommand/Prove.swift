import ArgumentParser
import QuanCheck
import QuanDiagnostics

/// `quan prove`.
struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove that no more money is spent than there is. 证明支出不会超过资金。")

  @Argument(help: "The campaign file.")
  var campaign: String

  @OptionGroup var common: CommonOptions

  /// Exit status 1 where an obligation is refuted or undetermined, or the file has errors that hide what it says.
  func run() throws {
    let context = common.checked(campaign)
    let obligations = BudgetProof.obligations(context)
    for obligation in obligations { Terminal.print(text(of: obligation)) }
    if !obligations.allSatisfy(\.isProved) { throw ExitCode(1) }
  }

  private func text(of obligation: BudgetObligation) -> String {
    let language = common.language
    let isChinese = language == .chinese
    var lines: [String] = []
    switch obligation.verdict {
    case .proved: lines.append(isChinese ? "已证明" : "proved")
    case .refuted: lines.append(isChinese ? "不成立" : "refuted")
    case .undetermined: lines.append(isChinese ? "无法判定" : "undetermined")
    }
    lines[0] += "  \(obligation.path)\(isChinese ? "：" : ": ")\(obligation.statement[language])"
    if case .undetermined(let why) = obligation.verdict {
      lines.append("    \(isChinese ? "缺少：" : "missing: ")\(why[language])")
    }
    lines += obligation.certificate.map { "    " + $0[language] }
    return lines.joined(separator: "\n")
  }
}
