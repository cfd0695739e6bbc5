import ArgumentParser
import QuanCheck
import QuanDiagnostics
import QuanReport

/// `quan clauses`.
struct Clauses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "Print the notice's clauses with the rules that carry each, and the readings. 逐条列出条款、对应规则与理解。")

  @Argument(help: "The campaign file.")
  var campaign: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let context = common.checked(campaign)
    let isChinese = common.language == .chinese
    var table = TextTable(
      header: isChinese ? ["条款", "方式", "对应条目", "数字"] : ["clause", "how", "carried by", "figures"],
      numeric: [false, false, false, false])
    var counts: [String: Int] = [:]
    for row in ClauseReport.make(context) {
      let kinds = ClauseReport.Kind.allCases.filter { kind in row.carriers.contains { $0.kind == kind } }
      let how = kinds.first.map { word($0, isChinese) } ?? (isChinese ? "未落实" : "left over")
      counts[how, default: 0] += 1
      let paths = row.carriers.filter { $0.kind != .accepted }.map(\.path)
      table.add([
        row.clause, how, paths.joined(separator: ", "), figures(row.figures),
      ])
    }
    Terminal.print(table.text)
    let order = ClauseReport.Kind.allCases.map { word($0, isChinese) } + [isChinese ? "未落实" : "left over"]
    Terminal.print(
      "  " + order.compactMap { name in counts[name].map { "\(name) \($0)" } }.joined(separator: isChinese ? "，" : ", ")
    )
    let readings = ClauseReport.readings(context)
    guard !readings.isEmpty else { return }
    let approved = readings.count(where: \.isApproved)
    Terminal.print(
      isChinese
        ? "\n须由法务确认的理解（\(readings.count) 条，已核准 \(approved) 条）："
        : "\nReadings for the lawyer to approve (\(approved) of \(readings.count) approved):")
    for reading in readings {
      let mark = reading.isApproved ? (isChinese ? "已核准" : "approved") : (isChinese ? "未核准" : "not approved")
      Terminal.print("  \(reading.path) (\(reading.cites.joined(separator: ", "))) \(reading.digest) \(mark)")
      Terminal.print("    \(reading.text)")
    }
  }

  private func figures(_ figures: [String]) -> String {
    figures.joined(separator: ", ")
  }

  private func word(_ kind: ClauseReport.Kind, _ isChinese: Bool) -> String {
    guard isChinese else { return kind.rawValue }
    switch kind {
    case .executed: return "执行"
    case .asserted: return "断言"
    case .discretion: return "裁量"
    case .silent: return "未言"
    case .accepted: return "认可"
    }
  }
}
