import Foundation
import Quan
import QuanCheck
import QuanCross
import QuanModel
import QuanNaive
import QuanPlan
import Testing

/// The engine against a second one, written from the meaning of the language for clarity alone. `script/cross` runs many more.
@Suite struct CrossTests {
  /// Every golden story, decided by both.
  @Test func `both engines agree on every story`() throws {
    var stories = 0
    for file in GoldenFile.all where file.name.hasPrefix("stories/") || file.name.hasPrefix("invalid/") {
      let data = try #require(FileManager.default.contents(atPath: file.path))
      let page = try GoldenPage(String(decoding: data, as: UTF8.self))
      // The naive engine follows one version of a campaign; `AmendmentTests` holds amended runs against others.
      guard let fence = page.section("Commands")?.fences.first, page.section("Amendment") == nil else { continue }
      let campaign = try GoldenCase(page).file()
      let core = try #require(campaign.result.campaign)
      #expect(NaiveGaps.of(core).isEmpty, "\(file.name)")
      var pair = CrossPair(core, try #require(campaign.plan))
      for line in fence.bytes where !line.isEmpty {
        let difference = pair.step(bytes: line)
        #expect(difference == nil, "\(file.name)")
      }
      let difference = pair.differenceAtTheEnd()
      #expect(difference == nil, "\(file.name)")
      stories += 1
    }
    #expect(stories > 100)
  }

  /// Generated campaigns and commands: a sample.
  @Test func `both engines agree on what is generated`() throws {
    var figures = CrossFigures()
    for seed in 0..<UInt64(Self.isLong ? 400 : 30) {
      figures.add(CrossRunner.run(seed, CrossSource.generated(seed), commands: 100))
    }
    print("Cross: \(figures.text)")
    #expect(figures.divergences.isEmpty)
    #expect(figures.campaigns == figures.seeds)
    // Commands that are all refused would compare little.
    #expect(figures.accepted * 100 > figures.commands * 25)
    #expect(figures.joined > 0)
    let list = CrossAnswers.pairs(in: try Repository.text(CrossAnswers.path))
    #expect(CrossAnswers.faults(figures.pairs, list: list, isWhole: false).isEmpty)
  }

  @Test func `both engines agree on short sequences`() throws {
    let tiny = try #require(CrossTiny())
    var figures = CrossFigures()
    for length in 1...2 {
      for number in 0..<tiny.count(length: length) { tiny.run(number, length: length, &figures) }
    }
    for number in stride(from: 0, to: tiny.count(length: 5), by: 1009) { tiny.run(number, length: 5, &figures) }
    #expect(figures.divergences.isEmpty)
    #expect(figures.sequences > 400)
  }

  /// What is compared can differ: limits that are one larger are told apart.
  @Test func `a difference is found and made short`() throws {
    let source = try #require(CrossSource.generated(1).source)
    var core = source.campaign
    let quota = try #require(core.quotas.indices.first)
    // One more than the plan allows.
    for index in core.quotas.indices {
      if case .amount(let amount) = core.quotas[index].limit { core.quotas[index].limit = .amount(amount + 1) }
    }
    #expect(core.quotas[quota].limit != source.campaign.quotas[quota].limit)
    let found = try #require(CrossRunner.difference(core, source.plan, seeds: 0..<40))
    #expect(found.count < 40)
  }

  private static let isLong = ProcessInfo.processInfo.environment["QUAN_LONG"] != nil
}
