import QuanModel
import QuanPlan

/// Runs seeds and short sequences through both engines.
package enum CrossRunner {
  /// One seed: stories of its campaign until so many commands were compared.
  package static func run(
    _ seed: UInt64, _ made: (source: CrossSource?, rejected: Int), commands length: Int, shortens: Bool = true
  ) -> CrossFigures {
    var figures = CrossFigures()
    figures.seeds = 1
    figures.rejected = made.rejected
    guard let source = made.source else { return figures }
    figures.campaigns = 1
    var part: UInt64 = 0
    while figures.commands < length, figures.divergences.isEmpty {
      story(source, seed &* 1000 &+ part, length, shortens: shortens, &figures)
      part += 1
    }
    return figures
  }

  private static func story(
    _ source: CrossSource, _ seed: UInt64, _ length: Int, shortens: Bool, _ figures: inout CrossFigures
  ) {
    // Every third story is amended on the way.
    let versions = seed % 3 == 0 ? CrossAmendment.versions(source) : PlanVersions(source.plan)
    var pair = CrossPair(source.campaign, versions)
    var lines = CrossCommands(source.campaign, seed: seed)
    var story: [String] = []
    var difference: String?
    var amendments = 0
    while difference == nil, figures.commands < length, !lines.isOver {
      if amendments + 1 < versions.count, story.count >= 20 * (amendments + 1) + Int(seed % 17),
        let instant = pair.lastInstant
      {
        amendments += 1
        figures.amendments += 1
        story.append(CrossAmendment.command(amendments, at: instant))
        difference = pair.step(story[story.count - 1])
        if difference != nil { break }
      }
      let line = lines.next()
      story.append(line)
      difference = pair.step(line)
      lines.heard(pair.last)
      figures.count(pair.last, sources: source.campaign.sources.count)
    }
    figures.users += pair.users.count
    figures.joined += pair.users.joined
    if difference != nil || pair.differenceAtTheEnd() != nil {
      figures.divergences.append(shortens ? golden(source, story, versions) : story.joined(separator: "\n"))
    }
  }

  /// The shortest story on which they differ, as a golden case.
  static func golden(_ source: CrossSource, _ story: [String], _ versions: PlanVersions) -> String {
    let short = CrossShrinker.shortest(story, source.campaign, versions)
    let difference = CrossShrinker.difference(short, source.campaign, versions) ?? "they agree"
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
        if pair.step(story[story.count - 1]) != nil {
          return CrossShrinker.shortest(story, campaign, PlanVersions(plan))
        }
        lines.heard(pair.last)
      }
    }
    return nil
  }
}
