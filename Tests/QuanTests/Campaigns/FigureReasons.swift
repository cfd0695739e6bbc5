/// Where a number of a campaign may be changed by one unseen, and why.
enum FigureReasons {
  static let unexplained = "NO REASON KNOWN"

  /// Campaigns whose survivors have been looked at: each of them needs a reason.
  static let reviewed: Set<String> = ["liaocheng-2024-spring-appliance.yaml"]

  /// What stands on the survivor's line, and why nothing holds it.
  private static let all: [(fragment: String, reason: String)] = [
    ("dated:", "the date of the document stands nowhere else in the notice"),
    (": admin ", "the notice names the place, not its administrative code"),
    ("saw: [", "an acceptance about time is not looked at while a window is still open"),
    ("-money:", "the assertion's own name"),
    ("cite:", "a cite moved to another clause of the list while a third entry still carries the first"),
  ]

  static func reason(_ mutant: FigureMutants.Mutant) -> String {
    all.first { mutant.lineText.contains($0.fragment) }?.reason ?? unexplained
  }
}
