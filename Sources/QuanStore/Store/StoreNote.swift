import QuanDiagnostics

/// What was found when a state was opened, and is no error.
package enum StoreNote: Hashable, Sendable {
  /// A batch that a crash cut short, and that nobody was told about, was cut off; its bytes are kept.
  case torn(path: String, offset: Int, bytes: Int, kept: String)
  /// The same, seen by a tool that changes nothing.
  case tornTail(path: String, offset: Int, bytes: Int)
  /// The system's clock is behind the last batch.
  case clockSetBack(now: Int64, last: Int64)
  /// A file that was never finished.
  case unfinished(path: String)
  /// A snapshot during the run could not be written; the journal goes on.
  case snapshotFailed(Bilingual)

  package var message: Bilingual {
    switch self {
    case .torn(let path, let offset, let bytes, let kept):
      Bilingual(
        en:
          "the last run ended while it wrote: \(bytes) bytes of an unacknowledged batch at byte \(offset) of `\(path)` were"
          + " cut off and are kept in `\(kept)`",
        zh: "上次运行在写入时中断：`\(path)` 第 \(offset) 字节起有 \(bytes) 字节属于未答复的批次，已切除并保存在 `\(kept)`")
    case .tornTail(let path, let offset, let bytes):
      Bilingual(
        en:
          "\(bytes) bytes of an unacknowledged batch stand at byte \(offset) of `\(path)`; the next run cuts them off",
        zh: "`\(path)` 第 \(offset) 字节起有 \(bytes) 字节属于未答复的批次；下次运行时会切除")
    case .clockSetBack(let now, let last):
      Bilingual(
        en:
          "the system's clock is \((last - now + 999) / 1000) seconds behind the last batch; batches go on from that time",
        zh: "系统时钟比最后一批早 \((last - now + 999) / 1000) 秒；批次时间从该时刻继续")
    case .unfinished(let path):
      Bilingual(en: "`\(path)` was never finished and holds nothing that counts", zh: "`\(path)` 未写完，不含有效内容")
    case .snapshotFailed(let why):
      Bilingual(
        en: "no snapshot was written, the journal holds everything: \(why.en)", zh: "快照未写成，日志中内容完整：\(why.zh)")
    }
  }
}
