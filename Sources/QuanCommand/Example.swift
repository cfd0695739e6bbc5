import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan

/// `quan example`.
struct Example: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Print commands that a fresh run accepts in order. 打印一组可被依次接受的示例指令。")

  @Argument(help: "The campaign file.")
  var campaign: String

  @Option(help: "Only the first command of this verb; what comes before it is not printed.")
  var verb: String?

  @Option(help: "Only the first command for this tier: the grab, or that of --verb.")
  var tier: String?

  @Option(help: "A file with the deployment's secret key, under which voucher codes are made.")
  var key: String?

  @Option(help: "An overlay that fills holes (TBD).")
  var assume: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (file, plan) = common.compiled(campaign, assume: assume)
    guard let model = file.result.campaign else { throw ExitCode(1) }
    let wantedVerb = verb.map { name -> Verb in
      guard let verb = Verb(name: name) else {
        Terminal.fail(Bilingual(en: "unknown verb `\(name)`", zh: "未知的动词 `\(name)`"), common.language, code: 2)
      }
      return verb
    }
    let wantedTier = tier.map { name -> Int in
      guard let tier = plan.tierNames.firstIndex(of: name) else {
        Terminal.fail(
          Bilingual(
            en: "unknown tier `\(name)`; tiers: \(plan.tierNames.joined(separator: ", "))",
            zh: "未知的券种 `\(name)`；券种：\(plan.tierNames.joined(separator: "、"))"), common.language, code: 2)
      }
      return tier
    }
    do throws(ExampleStory.Problem) {
      let lines = try ExampleStory.lines(
        campaign: model, plan: plan, key: common.key(key, keepsState: false),
        verb: wantedVerb ?? (wantedTier == nil ? nil : .grab),
        tier: wantedTier)
      for line in lines { Terminal.write(line + [UInt8(ascii: "\n")]) }
    } catch {
      let holes = file.result.diagnostics.filter { $0.kind == .hole }.map { "`\($0.path)`" }
      guard !holes.isEmpty else { Terminal.fail(error.message, common.language, code: 1) }
      let listed = ChineseText.list(holes.prefix(12), isCut: holes.count > 12)
      Terminal.fail(
        Bilingual(
          en: error.message.en
            + "; still open: \(holes.prefix(12).joined(separator: ", "))\(holes.count > 12 ? ", …" : "")"
            + " (--assume FILE fills them)",
          zh: error.message.zh + "；尚待确定：\(listed)（可用 --assume FILE 填补）"), common.language, code: 1)
    }
  }
}
