import Quan
import QuanEngine
import QuanModel
import QuanPlan

/// Grabs as the engine takes them, digests in place of identities: each by a new user with six keys. What the rules ask
/// for is the same in all grabs of a tier; only the id, the keys and the instant differ.
struct DigestGrabs {
  /// One for each tier of the first two counties.
  private var templates: [Command] = []
  private var random = SplitMix(seed: 20_250_303)
  private(set) var count = 0
  private static let perSecond = 2000

  /// Nil where the plan is not one of a generated campaign.
  init?(_ plan: Plan) {
    var session = CampaignSession(plan: plan, key: .demonstration)
    for number in 0..<2 * CampaignGenerator.tierNames.count {
      do throws(CommandFault) {
        try session.read(Array(CommandGenerator.line(number).utf8)[...], after: .min)
      } catch { return nil }
      templates.append(session.reader.command)
    }
  }

  /// How many lie between two grabs of one tier: grabs of a stretch share what the tier asks for.
  static let stretch = 4096

  /// A buffer for the next grabs of a stretch.
  func template() -> Command { templates[count / Self.stretch % templates.count] }

  /// Turns a buffer into the next grab.
  mutating func next(_ command: inout Command) {
    command.id = digest()
    command.content = digest()
    for key in command.keys.indices { command.keys[key] = digest() }
    // Never before the round opens: the buffer's own instant is that of the first second.
    if count % Self.perSecond == 0 { seconds += 1000 }
    command.at = templates[0].at + seconds
    count += 1
  }

  private var seconds: Int64 = 0

  private mutating func digest() -> Digest128 { Digest128(high: random.next(), low: random.next()) }
}
