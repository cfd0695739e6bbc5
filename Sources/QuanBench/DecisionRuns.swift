import Quan
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// The same grabs decided in three ways: in memory alone, with a journal, and once more from that journal.
struct DecisionRuns {
  let plan: Plan
  let count: Int
  private let key = DeploymentKey.demonstration

  /// Decisions without a journal; nil where not nearly all are granted. Making the state's tables is not measured.
  func inMemory() -> Measurement? {
    guard var grabs = DigestGrabs(plan) else { return nil }
    var engine = Engine(plan: plan, capacity: count)
    let measurement = Stopwatch.time {
      var left = count
      while left > 0 {
        var command = grabs.template()
        for _ in 0..<min(left, DigestGrabs.stretch) {
          grabs.next(&command)
          _ = engine.decide(command)
        }
        left -= DigestGrabs.stretch
      }
    }
    return granted(engine.state) ? measurement : nil
  }

  /// Batches of 4,096 written to a journal and synced, then decided.
  func durable(in directory: String) -> Measurement? {
    guard var grabs = DigestGrabs(plan) else { return nil }
    var engine = Engine(plan: plan, capacity: count)
    let codec = CommandCodec(plan: plan, cipher: key.records)
    do throws(StoreError) {
      let store = try FileStore(SystemDisk(), directory, identity: StoreIdentity(plan, key))
      var failure: StoreError?
      let measurement = Stopwatch.time {
        do throws(StoreError) { try decide(&engine, &grabs, codec, store) } catch { failure = error }
      }
      if failure != nil { return nil }
      try store.close()
      return granted(engine.state) ? measurement : nil
    } catch { return nil }
  }

  private func decide<Storage: Disk>(
    _ engine: inout Engine, _ grabs: inout DigestGrabs, _ codec: CommandCodec, _ store: FileStore<Storage>
  ) throws(StoreError) {
    var commands = [Command](repeating: Command(for: plan), count: DigestGrabs.stretch)
    let id = Array("grab-00000000".utf8)
    var batch = CommandBatch()
    var left = count
    while left > 0 {
      let number = min(left, DigestGrabs.stretch)
      let template = grabs.template()
      batch.removeAll()
      var last = engine.state.lastInstant
      for index in 0..<number {
        commands[index] = template
        grabs.next(&commands[index])
        guard case .new = engine.admission(of: commands[index], after: last) else { continue }
        codec.append(commands[index], id: id[...], to: &batch)
        last = max(last, commands[index].at)
      }
      try store.append(batch, expectedSequence: engine.state.sequence + 1)
      for index in 0..<number { _ = engine.decide(commands[index]) }
      left -= number
    }
  }

  /// What a start does with the journal that `durable` left, no snapshot beside it.
  func replay(from directory: String) -> Measurement? {
    var sequence: UInt64 = 0
    var measurement: Measurement?
    do throws(StoreError) {
      var failure: StoreError?
      measurement = Stopwatch.time {
        do throws(StoreError) {
          sequence = try BatchSession(plan: plan, key: key, directory: directory).sequence
        } catch { failure = error }
      }
      if let failure { throw failure }
    } catch { return nil }
    return sequence == UInt64(count) ? measurement : nil
  }

  private func granted(_ state: borrowing State) -> Bool { state.vouchers.count * 100 >= count * 99 }
}
