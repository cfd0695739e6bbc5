import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanReport

/// `quan explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding's code; without one, list all. 解释检查代码。")

  @Argument(help: "A code such as Q0401.")
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    guard let code else {
      for kind in Analyses.kinds { Terminal.print("\(kind.code)  \(kind.title[language])") }
      return
    }
    guard let kind = Analyses.kinds.first(where: { $0.code == code.uppercased() }) else {
      Terminal.fail(Bilingual(en: "no finding has the code `\(code)`", zh: "没有代码 `\(code)`"), language, code: 2)
    }
    Terminal.print(FindingPage(kind).text(language))
  }
}
