import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan

/// The program that compares both engines.
package enum CrossMain {
  package static func run(_ arguments: [String]) {
    if arguments.first == "--folder" { return folder(arguments[1]) }
  }

  /// Every `x.yaml` of a folder with the commands of `x.jsonl`.
  private static func folder(_ path: String) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".jsonl") }
    var good = 0
    for name in names.sorted() {
      let base = path + "/" + name.dropLast(6)
      print("== \(name)")
      guard let campaign = FileManager.default.contents(atPath: base + ".yaml"),
        let commands = FileManager.default.contents(atPath: base + ".jsonl")
      else { continue }
      let file = CampaignFile(path: base + ".yaml", bytes: Array(campaign))
      guard let core = file.result.campaign, let plan = file.plan else {
        print("no plan: \(file.result.diagnostics.map(\.message.en)) \(file.gaps.map(\.message.en))")
        continue
      }
      var pair = CrossPair(core, plan)
      var found: String?
      for (index, line) in Array(commands).split(separator: UInt8(ascii: "\n")).enumerated() where found == nil {
        found = pair.step(bytes: Array(line)).map { "command \(index + 1): \($0)" }
      }
      found = found ?? pair.differenceAtTheEnd().map { "at the end: \($0)" }
      if let found { print(found) } else { good += 1 }
    }
    print("\(good) of \(names.count)")
  }
}
