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
    if arguments.first == "--yaml" { return print(CrossCampaign(seed: UInt64(arguments[1]) ?? 0).yaml) }
    if arguments.first == "--checks" { return checks(Int(arguments[1]) ?? 100) }
    if arguments.first == "--written" {
      let first = CrossSource.written(in: "campaigns")
      let second = CrossSource.written(in: "campaigns/examples")
      print("not run: \(first.others + second.others)")
      return seeds(UInt64(arguments[1]) ?? 1, Int(arguments[2]) ?? 10, Int(arguments[3]) ?? 300, first.sources + second.sources)
    }
    if arguments.first == "--seeds" {
      return seeds(UInt64(arguments[1]) ?? 1, Int(arguments[2]) ?? 10, Int(arguments[3]) ?? 300)
    }
  }

  private static func checks(_ count: Int) {
    var codes: [String: Int] = [:]
    var good = 0
    for seed in 0..<UInt64(count) {
      let file = CampaignFile(path: "cross.yaml", bytes: Array(CrossCampaign(seed: seed).yaml.utf8))
      if file.plan != nil { good += 1 }
      let errors = (file.result.diagnostics + file.gaps).filter { $0.severity == .error }
      for error in errors { codes["\(error.kind.code) \(error.message.en)", default: 0] += 1 }
    }
    for (code, count) in codes.sorted(by: { $0.value > $1.value }).prefix(25) { print(count, code) }
    print("\(good) of \(count)")
  }

  private static func seeds(_ first: UInt64, _ count: Int, _ length: Int, _ sources: [CrossSource]? = nil) {
    var (commands, campaigns, found) = (0, 0, 0)
    var table: [String: Int] = [:]
    var accepted = 0
    let start = Date()
    for seed in first..<(first + UInt64(count)) {
      let source = sources.map { $0[Int(seed) % $0.count] } ?? CrossSource.generated(seed)
      guard let source else { continue }
      campaigns += 1
      var pair = CrossPair(source.campaign, source.plan)
      var lines = CrossCommands(source.campaign, seed: seed)
      var story: [String] = []
      var difference: String?
      for _ in 0..<length {
        let line = lines.next()
        story.append(line)
        difference = pair.step(line)
        commands += 1
        lines.heard(pair.last)
        if pair.last.outcome == "accepted" { accepted += 1 }
        table["\(pair.last.verb) \(pair.last.outcome) \(pair.last.reason)", default: 0] += 1
        if difference != nil || lines.isOver { break }
      }
      difference = difference ?? pair.differenceAtTheEnd().map { "at the end: \($0)" }
      if let difference {
        found += 1
        if found > 8 { continue }
        let short = CrossShrinker.shortest(story, source.campaign, source.plan)
        print("==== seed \(seed) \(source.name): \(difference.prefix(90))\n---- \(short.count) commands: \(CrossShrinker.difference(short, source.campaign, source.plan) ?? "")")
        for line in short { print(line) }
      }
    }
    for (key, count) in table.sorted(by: { $0.key < $1.key }) { print("  \(key): \(count)") }
    print("\(campaigns) campaigns, \(commands) commands, \(accepted) accepted, \(found) differ, \(Date().timeIntervalSince(start)) s")
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
