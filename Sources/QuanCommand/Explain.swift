import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanReport

/// `quan explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding or a reason; without an argument, list all. 解释检查代码或拒绝原因。")

  @Argument(help: "A finding's code such as Q0401, or a reason by its code or name, such as R004, limit_reached, 已达上限.")
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    guard let code else {
      for kind in Analyses.kinds { Terminal.print("\(kind.code)  \(kind.title[language])") }
      for reason in Reason.allCases { Terminal.print("\(reason.code)   \(reason.name)  \(reason.message[language])") }
      return
    }
    if let kind = Analyses.kinds.first(where: { $0.code == code.uppercased() }) {
      Terminal.print(FindingPage(kind).text(language))
    } else if let reason = Reason(spelled: code) {
      Terminal.print(ReasonPage(reason).text(language))
    } else {
      Terminal.fail(Self.unknown(code), language, code: 2)
    }
  }

  private static func unknown(_ code: String) -> Bilingual {
    let shown = TerminalText.safe(code)
    let none = Bilingual(en: "no finding and no reason is called `\(shown)`", zh: "没有名为 `\(shown)` 的检查结果或原因")
    let near = Reason.closest(to: code) ?? FindingPage.closest(to: code)
    guard let near else { return none }
    return Bilingual(en: none.en + "; did you mean `\(near)`?", zh: none.zh + "；是否指 `\(near)`？")
  }
}
