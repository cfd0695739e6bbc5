/// The texts that a value may still be.
struct TextDomain: Sendable {
  /// Nil allows every text.
  private var allowed: [String]?
  private var excluded: [String] = []

  init() {}

  mutating func restrict(to texts: [String]) {
    allowed = allowed.map { old in old.filter { texts.contains($0) } } ?? texts
  }

  mutating func restrict(to other: TextDomain) {
    if let texts = other.allowed { restrict(to: texts) }
    exclude(other.excluded)
  }

  /// Whether finitely many texts are left.
  var isFinite: Bool { allowed != nil }

  /// The texts to try, none of them among those to be avoided: all that are left of finitely many, else one.
  func candidates(besides avoided: [String]) -> [String] {
    if let allowed { return allowed.filter { !excluded.contains($0) && !avoided.contains($0) } }
    var domain = self
    domain.exclude(avoided)
    return domain.member.map { [$0] } ?? []
  }

  mutating func exclude(_ texts: [String]) { excluded += texts }

  /// One text that is still possible.
  var member: String? {
    if let allowed { return allowed.first { !excluded.contains($0) } }
    var candidate = "other"
    // Each round makes a longer text, so it ends after as many rounds as there are exclusions.
    while excluded.contains(candidate) { candidate += "_" }
    return candidate
  }
}
