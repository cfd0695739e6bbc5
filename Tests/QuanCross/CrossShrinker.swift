import QuanModel
import QuanPlan

/// Makes a story on which the engines differ as short as it goes: ever smaller parts are left out as long as they still differ.
enum CrossShrinker {
  /// Where the engines differ on a story; nil where they agree.
  static func difference(_ story: [String], _ campaign: Campaign, _ versions: PlanVersions) -> String? {
    var pair = CrossPair(campaign, versions)
    for line in story { if let difference = pair.step(line) { return difference } }
    return pair.differenceAtTheEnd()
  }

  static func shortest(_ story: [String], _ campaign: Campaign, _ versions: PlanVersions) -> [String] {
    var story = story
    var part = max(story.count / 2, 1)
    while true {
      var (start, hasShrunk) = (0, false)
      while start < story.count {
        let shorter = Array(story[..<start] + story[min(start + part, story.count)...])
        if difference(shorter, campaign, versions) != nil {
          story = shorter
          hasShrunk = true
        } else {
          start += part
        }
      }
      if part == 1, !hasShrunk { return story }
      part = max(part / 2, 1)
    }
  }
}
