import QuanModel
import QuanPlan

/// Runs seeds and short sequences through both engines.
package enum CrossRunner {
  /// One seed: stories of its campaign until so many commands were compared.
  package static func run(
    _ seed: UInt64, _ made: (source: CrossSource?, rejected: Int), commands length: Int
  ) -> CrossFigures {
    var figures = CrossFigures()
    figures.seeds = 1
    figures.rejected = made.rejected
    guard let source = made.source else { return figures }
    figures.campaigns = 1
    var part: UInt64 = 0
    while figures.commands < length, figures.divergences.isEmpty {
      story(source, seed &* 1000 &+ part, length, &figures)
      part += 1
    }
    return figures
  }

  private static func story(_ source: CrossSource, _ seed: UInt64, _ length: Int, _ figures: inout CrossFigures) {
    var pair = CrossPair(source.campaign, source.plan)
    var lines = CrossCommands(source.campaign, seed: seed)
    var story: [String] = []
    var difference: String?
    while difference == nil, figures.commands < length, !lines.isOver {
      let line = lines.next()
      story.append(line)
      difference = pair.step(line)
      lines.heard(pair.last)
      figures.count(pair.last, sources: source.campaign.sources.count)
    }
    figures.users += pair.users.count
    figures.joined += pair.users.joined
    if difference != nil || pair.differenceAtTheEnd() != nil {
      figures.divergences.append(golden(source, story))
    }
  }

  /// The shortest story on which they differ, as a golden case.
  static func golden(_ source: CrossSource, _ story: [String]) -> String {
    let short = CrossShrinker.shortest(story, source.campaign, source.plan)
    let difference = CrossShrinker.difference(short, source.campaign, source.plan) ?? "they agree"
    return """
      # Both engines on \(source.name)

      \(difference)

      ## Campaign

      ```yaml
      \(source.yaml)```

      ## Commands

      ```jsonl
      \(short.joined(separator: "\n"))
      ```

      ## Decisions
      """
  }
}

extension CrossRunner {
  /// The first story on which the engine under one plan differs from the naive one under another core.
  package static func difference(_ campaign: Campaign, _ plan: Plan, seeds: Range<UInt64>) -> [String]? {
    for seed in seeds {
      var pair = CrossPair(campaign, plan)
      var lines = CrossCommands(campaign, seed: seed)
      var story: [String] = []
      while story.count < 300, !lines.isOver {
        story.append(lines.next())
        if pair.step(story[story.count - 1]) != nil { return CrossShrinker.shortest(story, campaign, plan) }
        lines.heard(pair.last)
      }
    }
    return nil
  }
}
