import ArgumentParser
import QuanReport

/// `quan schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of campaign files, for editors. 打印活动文件的 JSON Schema。")

  func run() throws { Terminal.write(Array(CampaignSchema.text().utf8)) }
}
