import Foundation

/// Writes generated campaigns with commands for them, as files that `quan run` takes: `NUMBER.yaml` and `NUMBER.jsonl`.
enum CrossWriter {
  static func write(into folder: String, seeds: Int, from first: Int, commands length: Int) {
    var (files, lines) = (0, 0)
    for seed in UInt64(first)..<UInt64(first + seeds) {
      guard let source = CrossSource.generated(seed).source else { continue }
      let story = story(of: source, seed: seed, length)
      do {
        try Data(source.yaml.utf8).write(to: URL(filePath: "\(folder)/\(seed).yaml"))
        try Data(story.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: "\(folder)/\(seed).jsonl"))
      } catch {
        print("error: \(error.localizedDescription)")
        exit(2)
      }
      (files, lines) = (files + 1, lines + story.count)
    }
    print("\(files) generated campaigns with \(lines) commands")
  }

  /// Commands with the codes that vouchers have under the demonstration key.
  private static func story(of source: CrossSource, seed: UInt64, _ length: Int) -> [String] {
    var pair = CrossPair(source.campaign, source.plan)
    var commands = CrossCommands(source.campaign, seed: seed &* 1000)
    var story: [String] = []
    while story.count < length, !commands.isOver {
      let line = commands.next()
      story.append(pair.written(line))
      _ = pair.step(line)
      commands.heard(pair.last)
    }
    return story
  }
}
