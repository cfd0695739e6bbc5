import QuanModel

/// What has to be true, or false.
struct SolverGoal {
  enum Matter {
    case condition(Condition)
    /// The quota is used up when the command comes.
    case full(quota: Int)
    /// The time lies between the edges of the window that are fixed.
    case instants(of: WindowReference)
  }

  var matter: Matter
  var holds: Bool

  init(_ matter: Matter, holds: Bool) {
    self.matter = matter
    self.holds = holds
  }

  init(_ condition: Condition, holds: Bool) { self.init(.condition(condition), holds: holds) }
}
