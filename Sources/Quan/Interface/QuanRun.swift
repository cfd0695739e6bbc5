import QuanDiagnostics
import QuanPlan
import QuanStore

/// A campaign being run: one JSON command in, one JSON decision out.
///
/// A run belongs to one thread at a time. It is deterministic: the same commands give the same decisions, byte for byte.
public struct QuanRun: ~Copyable {
  private var session: CampaignSession

  /// Starts a run, or goes on from what `stateDirectory` holds.
  ///
  /// - Parameters:
  ///   - key: the deployment's secret, 16 bytes or 32 hexadecimal digits; nil takes the published demonstration key, which
  ///     protects no identities.
  ///   - stateDirectory: kept locked while the run lives; nil keeps nothing.
  /// - Throws: where the campaign has errors, the key is none, or the directory cannot be used.
  public init(_ campaign: QuanCampaign, key: [UInt8]? = nil, stateDirectory: String? = nil) throws(QuanError) {
    guard let plan = campaign.file.plan else {
      throw QuanError(Bilingual(en: "the campaign has errors", zh: "活动文件有错误"))
    }
    var deployment = DeploymentKey.demonstration
    if let key {
      guard let given = DeploymentKey(fileBytes: key) else {
        throw QuanError(Bilingual(en: "a key has 16 bytes or 32 hexadecimal digits", zh: "密钥应为 16 个字节或 32 位十六进制数字"))
      }
      deployment = given
    }
    guard let stateDirectory else {
      session = CampaignSession(plan: plan, key: deployment)
      return
    }
    do throws(SnapshotError) {
      session = try CampaignSession(plan: plan, key: deployment, directory: stateDirectory)
    } catch {
      throw QuanError(error)
    }
  }

  /// Whether decisions tell every rule that was tried, with the values that it saw.
  public var explains: Bool {
    get { session.explains }
    set { session.explains = newValue }
  }

  /// Decides one command. Whatever the bytes are, there is one answer: a JSON object with its line break.
  public mutating func decide(_ command: [UInt8]) -> [UInt8] {
    var answer: [UInt8] = []
    session.decide(command[...], into: &answer)
    return answer
  }

  /// Makes everything decided so far durable in the state directory; without one it does nothing.
  public func save() throws(QuanError) {
    do throws(SnapshotError) {
      try session.save()
    } catch {
      throw QuanError(error)
    }
  }
}
