import ArgumentParser
import Quan
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// `quan state replay`.
struct StateReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Decide the journal again and print the decisions. 重放日志。",
    discussion: """
      The lines are those that `quan run` printed, byte for byte; lines that were invalid or repeated took no number and are \
      not among them. Nothing in the directory is changed. Damage behind --until is not looked at.
      """)

  @OptionGroup var options: StateOptions

  @Option(help: "The last decision wanted: its number, or an instant such as 2024-01-27T10:00:00+08:00.")
  var until: String?

  @Option(help: "Print only the decision with this number, with every rule that was tried.")
  var explain: UInt64?

  func run() throws {
    let (through, instant) = try end()
    do throws(StoreError) {
      let versions = options.versions
      let key = options.common.key(options.key, keepsState: true)
      let history = try StateHistory(SystemDisk(), options.directory, versions, key: key)
      var writer = DecisionWriter(plan: versions.first, key: key)
      var amendments = 0
      var output = LineOutput()
      var count = 0
      let result = try history.replay(through: explain ?? through, explains: explain != nil) { (decision, id, engine) in
        if amendments != engine.state.amendments.count {
          amendments = engine.state.amendments.count
          writer = DecisionWriter(plan: engine.plan, key: key)
        }
        guard decision.at <= instant, explain == nil || explain == decision.sequence else { return }
        writer.json.reset()
        writer.write(decision, id: id, isReplay: false, trace: explain == nil ? nil : engine.trace)
        output.append(writer.json.bytes)
        count += 1
      }
      output.flush()
      for note in result.notes { options.common.note(note) }
      tell(count, first: result.first, agrees: result.agrees)
    } catch {
      options.common.fail(error)
    }
  }

  /// The last sequence and the last instant wanted.
  private func end() throws -> (UInt64, Int64) {
    guard let until else { return (.max, .max) }
    if let sequence = UInt64(until) { return (sequence, .max) }
    guard let instant = InstantText.parse(Array(until.utf8)[...]) else {
      throw ValidationError("--until takes a number or an instant such as 2024-01-27T10:00:00+08:00")
    }
    return (.max, instant)
  }

  private func tell(_ count: Int, first: UInt64, agrees: Bool?) {
    let isChinese = options.common.language == .chinese
    if let explain, count == 0 {
      Terminal.fail(
        Bilingual(
          en: "there is no decision \(explain) in the journal, which begins with \(first)",
          zh: "日志中没有第 \(explain) 号决定（日志从第 \(first) 号开始）"), options.common.language, code: 2)
    }
    if first > 1 {
      Terminal.error(
        isChinese ? "提示：重放从快照之后的第 \(first) 号决定开始" : "note: replayed from decision \(first), behind the snapshot")
    }
    if agrees == true {
      Terminal.error(isChinese ? "提示：快照处的状态与重放一致" : "note: the state at the snapshot is the replayed one")
    }
  }
}

/// `quan state export`.
struct StateExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print every decision of the state as JSON lines. 导出全部决定。",
    discussion: """
      Decisions whose commands were compacted away have `id_digest` in the place of `id`. Nothing in the directory is changed.
      """)

  @OptionGroup var options: StateOptions

  func run() throws {
    do throws(StoreError) {
      var output = LineOutput()
      let notes = try options.history().export { output.append($0) }
      output.flush()
      for note in notes { options.common.note(note) }
    } catch {
      options.common.fail(error)
    }
  }
}

/// `quan state compact`.
struct StateCompact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Replace the journal by a snapshot. 用快照代替日志。",
    discussion: """
      A snapshot is written and read back first. Commands that it covers are removed: they cannot be replayed or explained any \
      more, and their decisions are exported without the callers' ids.
      """)

  @OptionGroup var options: StateOptions

  func run() throws {
    do throws(StoreError) {
      // A run makes directories that are not there; a tool does not.
      _ = try StateReader(SystemDisk(), options.directory)
      let key = options.common.key(options.key, keepsState: true)
      var session = try BatchSession(options.versions, key: key, directory: options.directory)
      for note in session.takeNotes() { options.common.note(note) }
      try session.compact()
      Terminal.print(
        options.common.language == .chinese
          ? "快照已写入并核对：至第 \(session.sequence) 号决定，状态摘要 \(session.stateHash.hex)；其覆盖的日志已删除"
          : "the snapshot is written and read back: through decision \(session.sequence), state hash"
            + " \(session.stateHash.hex); the journal that it covers is removed")
    } catch {
      options.common.fail(error)
    }
  }
}

/// `quan state salvage`.
struct StateSalvage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage", abstract: "Copy what is sound of a damaged state into a new directory. 抢救损坏的状态。",
    discussion: """
      The longest sound beginning is copied; the damaged directory is only read. Decisions behind it were acknowledged and are \
      not in the copy: compare with the answers that callers have before running on it.
      """)

  @Argument(help: "The damaged state directory.")
  var directory: String

  @Argument(help: "A directory that is not there yet, or is empty.")
  var into: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(StoreError) {
      let result = try Salvage(SystemDisk(), directory).copy(to: into)
      if let damage = result.damage {
        let text = damage.message(errorText: SystemFile.errorText)
        Terminal.error((common.language == .chinese ? "提示：" : "note: ") + TerminalText.safe(text[common.language]))
      }
      Terminal.print(
        common.language == .chinese
          ? "已取到 `\(into)`：至第 \(result.last) 号决定" : "taken into `\(into)`: through decision \(result.last)")
    } catch {
      common.fail(error)
    }
  }
}
