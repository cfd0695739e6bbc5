import ArgumentParser
import QuanReport

/// `quan schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of campaign files, for editors. 打印活动文件的 JSON Schema。")

  @Flag(help: "That of scenario files (NAME.test.yaml) instead. 改为情景文件的。")
  var scenarios = false

  func run() throws {
    Terminal.write(Array((scenarios ? ScenarioSchema.text() : CampaignSchema.text()).utf8))
  }
}
