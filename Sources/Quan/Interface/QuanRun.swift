import QuanDiagnostics
import QuanPlan
import QuanStore

/// A campaign being run: one JSON command in, one JSON decision out.
///
/// A run belongs to one thread at a time. It is deterministic: the same commands give the same decisions, byte for byte.
/// With a state directory a decision is durable before it is answered.
public struct QuanRun: ~Copyable {
  private var session: BatchSession

  /// Starts a run, or goes on from what `stateDirectory` holds.
  ///
  /// - Parameters:
  ///   - key: the deployment's secret, 16 bytes or 32 hexadecimal digits; nil takes the published demonstration key, which
  ///     protects no identities.
  ///   - stateDirectory: kept locked while the run lives; nil keeps nothing.
  /// - Throws: where the campaign has errors, the key is none, or the directory cannot be used.
  public init(_ campaign: QuanCampaign, key: [UInt8]? = nil, stateDirectory: String? = nil) throws(QuanError) {
    guard let versions = campaign.file.versions else {
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
      session = BatchSession(versions, key: deployment)
      return
    }
    do throws(StoreError) {
      session = try BatchSession(versions, key: deployment, directory: stateDirectory)
    } catch {
      throw QuanError(error)
    }
  }

  /// Whether decisions tell every rule that was tried, with the values that it saw.
  public var explains: Bool {
    get { session.explains }
    set { session.explains = newValue }
  }

  /// What was found on opening the state directory and since, in words; empty unless something was out of the ordinary.
  public mutating func takeNotes() -> [QuanNote] { session.takeNotes().map { QuanNote($0.message) } }

  /// Decides one command. Whatever the bytes are, there is one answer: a JSON object with its line break.
  ///
  /// - Throws: where the state directory failed. The command may be durable or not; nothing more can be decided here. A new
  ///   run goes on from everything that was answered, and a repeated command is answered by its first decision.
  public mutating func decide(_ command: [UInt8]) throws(QuanError) -> [UInt8] { try decide([command])[0] }

  /// Decides commands together: they become durable by one write instead of many. Answers come in the order of the commands.
  ///
  /// - Throws: as for one command.
  public mutating func decide(_ commands: [[UInt8]]) throws(QuanError) -> [[UInt8]] {
    var output: [UInt8] = []
    do throws(StoreError) {
      for command in commands {
        try session.add(command[...], into: &output)
        if session.isFull { try session.commit(into: &output) }
      }
      try session.commit(into: &output)
    } catch {
      throw QuanError(error)
    }
    // Each answer is one line.
    return output.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
  }

  /// Writes a snapshot, so that the next start is short; what was decided is durable without it.
  public mutating func save() throws(QuanError) {
    do throws(StoreError) {
      try session.save()
    } catch {
      throw QuanError(error)
    }
  }

  /// Ends the run in good order: the journal is sealed and a snapshot is written. Nothing can be decided afterwards.
  public mutating func finish() throws(QuanError) {
    do throws(StoreError) {
      try session.finish()
    } catch {
      throw QuanError(error)
    }
  }
}
