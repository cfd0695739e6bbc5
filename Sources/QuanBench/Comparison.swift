/// Two things measured in turn, run by run, so that a machine that slows down slows both.
struct Comparison {
  private var rows: [[Measurement]]

  /// Measures each subject once a round; the first round warms caches and is not counted. Nil where one fails.
  init?(rounds: Int, _ subjects: [() -> Measurement?]) {
    rows = []
    for round in 0...rounds {
      var row: [Measurement] = []
      for subject in subjects {
        guard let measurement = subject() else { return nil }
        row.append(measurement)
      }
      if round > 0 { rows.append(row) }
    }
  }

  func wall(_ subject: Int) -> Double { rows.map { $0[subject].wall }.median }

  func cpu(_ subject: Int) -> Double { rows.map { $0[subject].cpu }.median }

  /// The median over the rounds of one subject's time over another's.
  func ratio(_ subject: Int, over other: Int) -> Double { rows.map { $0[subject].wall / $0[other].wall }.median }

  /// The same of processor time, which other programs on the machine disturb less.
  func cpuRatio(_ subject: Int, over other: Int) -> Double { rows.map { $0[subject].cpu / $0[other].cpu }.median }
}
