/// The clauses of a generated notice, each with the figures that it prints. Whatever an entry writes is entered here, so
/// that both sides agree, as they do in a finished campaign.
struct ClauseBook {
  private var order: [String] = []
  private var figures: [String: [String]] = [:]

  /// Enters a clause without a figure.
  mutating func open(_ clause: String) {
    guard figures[clause] == nil else { return }
    order.append(clause)
    figures[clause] = []
  }

  /// Enters a figure where it is new and answers it as it is to be written.
  mutating func figure(_ figure: String, in clause: String) -> String {
    open(clause)
    if figures[clause]?.contains(figure) == false { figures[clause]?.append(figure) }
    return figure
  }

  /// The lines under `clauses:`; a long list of figures is folded as people fold it.
  var lines: [String] {
    order.flatMap { clause -> [String] in
      let all = figures[clause] ?? []
      guard all.count > 10 else { return ["      \(clause): [\(all.joined(separator: ", "))]"] }
      let half = all.count / 2
      return [
        "      \(clause):",
        "        [" + all[..<half].joined(separator: ", ") + ",",
        "         " + all[half...].joined(separator: ", ") + "]",
      ]
    }
  }
}
