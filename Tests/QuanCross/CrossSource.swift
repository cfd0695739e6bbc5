import Foundation
import Quan
import QuanCheck
import QuanModel
import QuanNaive
import QuanPlan

/// A campaign that both engines run: generated, or one of the repository's.
package struct CrossSource: Sendable {
  package var name: String
  package var yaml: String
  package var campaign: Campaign
  package var plan: Plan

  /// The campaign of a seed: of those that it makes the first that checks without errors, and how many were rejected for that.
  package static func generated(_ seed: UInt64) -> (source: CrossSource?, rejected: Int) {
    for turn in 0..<UInt64(turnsMax) {
      let yaml = CrossCampaign(seed: seed &+ turn &* 1_000_003, focus: CrossFocus(seed: seed)).yaml
      if let source = source("seed \(seed)", Array(yaml.utf8), "cross.yaml", nil) { return (source, Int(turn)) }
    }
    return (nil, turnsMax)
  }

  private static let turnsMax = 20

  /// Every campaign of a folder that can be run, with its assumption where it has holes; the names of the others.
  package static func written(in folder: String) -> (sources: [CrossSource], others: [String]) {
    var (sources, others): ([CrossSource], [String]) = ([], [])
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let besides = [".assume.yaml", ".test.yaml"]
    for name in names where name.hasSuffix(".yaml") && !besides.contains(where: { name.hasSuffix($0) }) {
      let path = folder + "/" + name
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let overlay = FileManager.default.contents(atPath: path.dropLast(5) + ".assume.yaml").map {
        CampaignText(name: "assume.yaml", bytes: Array($0))
      }
      switch tried(name, Array(bytes), path, overlay) {
      case .success(let source): sources.append(source)
      case .failure(let why): others.append("\(name) (\(why.text))")
      }
    }
    return (sources, others)
  }

  /// A campaign of a text.
  static func tiny(_ yaml: String) -> CrossSource? { source("the tiny world", Array(yaml.utf8), "tiny.yaml", nil) }

  private static func source(_ name: String, _ bytes: [UInt8], _ path: String, _ overlay: CampaignText?) -> CrossSource?
  {
    try? tried(name, bytes, path, overlay).get()
  }

  /// Why a campaign is not run.
  struct Problem: Error {
    var text: String
  }

  private static func tried(
    _ name: String, _ bytes: [UInt8], _ path: String, _ overlay: CampaignText?
  ) -> Result<CrossSource, Problem> {
    let file = CampaignFile(path: path, bytes: bytes, assumption: overlay)
    guard let campaign = file.result.campaign, let plan = file.plan else {
      return .failure(Problem(text: "the engine does not run it"))
    }
    if let gap = NaiveGaps.of(campaign).first { return .failure(Problem(text: "the naive engine lacks \(gap)")) }
    let yaml = String(decoding: bytes, as: UTF8.self)
    return .success(CrossSource(name: name, yaml: yaml, campaign: campaign, plan: plan))
  }
}
