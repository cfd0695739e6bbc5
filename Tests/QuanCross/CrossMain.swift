import Dispatch
import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import Synchronization

/// The program that compares both engines.
package enum CrossMain {
  package static func run(_ arguments: [String]) {
    var values: [String: String] = [:]
    var stopsAtFirst = false
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--first" {
        stopsAtFirst = true
      } else if options.contains(option), let value = rest.popFirst() {
        values[option] = value
      } else {
        print(usage)
        exit(2)
      }
    }
    if let path = values["--folder"] { return folder(path) }
    if let seed = values["--yaml"].flatMap(UInt64.init) {
      return print(CrossCampaign(seed: seed, focus: CrossFocus(seed: seed)).yaml)
    }
    func number(_ option: String, _ usual: Int) -> Int { values[option].flatMap { Int($0) } ?? usual }
    if let path = values["--write"] {
      return CrossWriter.write(
        into: path, seeds: number("--seeds", 20), from: number("--from", 1), commands: number("--commands", 500))
    }
    let start = Date()
    let totals = Totals()
    let count = number("--seeds", wholeSeeds)
    seeds(
      count, from: number("--from", 1), commands: number("--commands", 2500), stopsAtFirst: stopsAtFirst, totals)
    if !stopsAtFirst || !totals.hasDiffered { sequences(number("--sequences", 1_000_000), totals) }
    let figures = totals.figures.withLock { $0 }
    print(figures.text)
    print("answers by verb:\n" + figures.table)
    print("in \(Int(Date().timeIntervalSince(start))) s")
    let faults = stopsAtFirst ? [] : faults(figures, isWhole: count >= wholeSeeds)
    for fault in faults { print("error: " + fault) }
    for story in figures.divergences.prefix(5) { print("\n" + story) }
    exit(figures.divergences.isEmpty && faults.isEmpty && figures.commands > 0 ? 0 : 1)
  }

  private static let options = [
    "--seeds", "--from", "--commands", "--sequences", "--folder", "--yaml", "--write",
  ]
  private static let usage = """
    usage: quan-cross [--seeds N] [--from N] [--commands N] [--sequences N] [--first]
           compares both engines over generated campaigns and short sequences; `--first` ends at the first difference
           quan-cross --write FOLDER [--seeds N] [--from N] [--commands N]
           writes campaigns and commands; --folder FOLDER compares over them, --yaml SEED prints one campaign
    """

  /// As many seeds go through every verb with every reason often enough.
  private static let wholeSeeds = 1200

  /// Where the run compared too little, or something that the list of answers does not know.
  private static func faults(_ figures: CrossFigures, isWhole: Bool) -> [String] {
    guard let bytes = FileManager.default.contents(atPath: CrossAnswers.path) else {
      return ["\(CrossAnswers.path) cannot be read; the program runs in the repository's root"]
    }
    let list = CrossAnswers.pairs(in: String(decoding: bytes, as: UTF8.self))
    let faults = CrossAnswers.faults(figures.pairs, list: list, isWhole: isWhole)
    return isWhole ? figures.mixFaults + faults : faults
  }

  private final class Totals: Sendable {
    let figures = Mutex(CrossFigures())

    var hasDiffered: Bool { figures.withLock { !$0.divergences.isEmpty } }
  }

  /// Every tenth seed runs one of the repository's campaigns, the others a generated one.
  private static func seeds(
    _ count: Int, from first: Int, commands: Int, stopsAtFirst: Bool, _ totals: Totals
  ) {
    let written = [CrossSource.written(in: "campaigns"), CrossSource.written(in: "campaigns/examples")]
    let sources = written.flatMap(\.sources)
    print("campaigns of the repository: \(sources.count), left out: \(written.flatMap(\.others))")
    DispatchQueue.concurrentPerform(iterations: count) { index in
      if stopsAtFirst, totals.hasDiffered { return }
      let seed = UInt64(first + index)
      let isWritten = seed % 10 == 0 && !sources.isEmpty
      let source = isWritten ? (sources[Int(seed / 10) % sources.count], 0) : CrossSource.generated(seed)
      let figures = CrossRunner.run(seed, source, commands: commands, shortens: !stopsAtFirst)
      totals.figures.withLock { $0.add(figures) }
    }
  }

  /// All sequences of up to five commands of the tiny world, then a sample of those of six, spread over all of them.
  private static func sequences(_ wanted: Int, _ totals: Totals) {
    guard let tiny = CrossTiny() else { return print("error: the tiny campaign does not check") }
    var left = wanted
    for length in 1...6 where left > 0 {
      let all = tiny.count(length: length)
      let number = min(all, left)
      left -= number
      let parts = 64
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        var figures = CrossFigures()
        for index in stride(from: part, to: number, by: parts) {
          tiny.run(index * (all / number), length: length, &figures)
        }
        totals.figures.withLock { $0.add(figures) }
      }
    }
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
