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

  /// The campaign of a seed; nil where it does not check without errors.
  package static func generated(_ seed: UInt64) -> CrossSource? {
    source("seed \(seed)", Array(CrossCampaign(seed: seed).yaml.utf8), "cross.yaml", nil)
  }

  /// Every campaign of a folder that can be run, with its assumption where it has holes; the names of the others.
  package static func written(in folder: String) -> (sources: [CrossSource], others: [String]) {
    var (sources, others): ([CrossSource], [String]) = ([], [])
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for name in names where name.hasSuffix(".yaml") && !name.hasSuffix(".assume.yaml") {
      let path = folder + "/" + name
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let overlay = FileManager.default.contents(atPath: path.dropLast(5) + ".assume.yaml").map {
        CampaignText(name: "assume.yaml", bytes: Array($0))
      }
      if let source = source(name, Array(bytes), path, overlay) { sources.append(source) } else { others.append(name) }
    }
    return (sources, others)
  }

  /// A campaign of a text.
  static func tiny(_ yaml: String) -> CrossSource? { source("the tiny world", Array(yaml.utf8), "tiny.yaml", nil) }

  private static func source(_ name: String, _ bytes: [UInt8], _ path: String, _ overlay: CampaignText?) -> CrossSource? {
    let file = CampaignFile(path: path, bytes: bytes, assumption: overlay)
    guard let campaign = file.result.campaign, let plan = file.plan else { return nil }
    guard NaiveGaps.of(campaign).isEmpty else { return nil }
    return CrossSource(name: name, yaml: String(decoding: bytes, as: UTF8.self), campaign: campaign, plan: plan)
  }
}
