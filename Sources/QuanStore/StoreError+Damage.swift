import QuanDiagnostics

extension StoreError {
  /// The ways out of a damaged journal: none of them touches what is there.
  private static func wayOut(_ last: UInt64) -> Bilingual {
    Bilingual(
      en: ". Nothing was changed. Put back a whole copy of the directory, or take what is sound, decisions up to "
        + "\(last), into a new one with `quan state salvage`",
      zh: "。未作任何改动。请恢复目录的完整副本，或用 `quan state salvage` 把完好的部分（至第 \(last) 号决定）取到新目录")
  }

  private static let snapshotWayOut = Bilingual(
    en:
      ". Nothing was changed. Put back a whole copy; where the journal reaches back to decision 1, it is enough to move "
      + "the snapshot away",
    zh: "。未作任何改动。请恢复完整副本；若日志从第 1 号决定开始，把快照移走即可")

  /// What is said of damage: the file, the place, how far everything is sound, and a way out.
  var damage: Bilingual {
    switch self {
    case .truncated(let path, let offset):
      Bilingual(
        en: "`\(path)` is cut off at byte \(offset)\(Self.snapshotWayOut.en)",
        zh: "`\(path)` 在第 \(offset) 字节处被截断\(Self.snapshotWayOut.zh)")
    case .corrupt(let path, let part, let offset):
      Bilingual(
        en:
          "`\(path)` is damaged: the checksum of its \(part) does not match (from byte \(offset))\(Self.snapshotWayOut.en)",
        zh: "`\(path)` 已损坏：\(part == "header" ? "文件头" : "内容")校验和不符（自第 \(offset) 字节起）\(Self.snapshotWayOut.zh)")
    case .damaged(let path, let offset, let kind, let last):
      Bilingual(
        en: "`\(path)` is damaged at byte \(offset): \(Self.words(kind).en)\(Self.wayOut(last).en)",
        zh: "`\(path)` 在第 \(offset) 字节处损坏：\(Self.words(kind).zh)\(Self.wayOut(last).zh)")
    case .shortened(let path, let size, let expected, let last):
      Bilingual(
        en: "`\(path)` has \(size) bytes and was made with \(expected), as after a copy that did not finish"
          + Self.wayOut(last).en,
        zh: "`\(path)` 只有 \(size) 字节，而创建时为 \(expected) 字节，可能是复制未完成\(Self.wayOut(last).zh)")
    case .gap(let path, let expected, let found):
      Bilingual(
        en: "decisions \(expected) to \(found - 1) are missing before `\(path)`\(Self.wayOut(expected - 1).en)",
        zh: "`\(path)` 之前缺少第 \(expected) 至 \(found - 1) 号决定\(Self.wayOut(expected - 1).zh)")
    case .otherHistory(let path, let sequence):
      Bilingual(
        en: "`\(path)` belongs to another history: it does not follow decision \(sequence) of the files beside it."
          + " Nothing was changed; put back files that belong together",
        zh: "`\(path)` 属于另一段历史：与同目录的文件在第 \(sequence) 号决定处不衔接。未作任何改动；请恢复属于同一状态的文件")
    case .behindSnapshot(let path, let last, let snapshot):
      Bilingual(
        en: "the journal ends with decision \(last) in `\(path)`, and the snapshot covers \(snapshot): its end is lost."
          + " Nothing was changed; put back a whole copy of the directory",
        zh: "日志在 `\(path)` 中止于第 \(last) 号决定，而快照已到第 \(snapshot) 号：日志尾部缺失。未作任何改动；请恢复目录的完整副本")
    case .diverged(let path, let sequence):
      Bilingual(
        en: "decision \(sequence) in `\(path)` does not come out as it was made: another program version, or damage"
          + " that no checksum saw. Nothing was changed; use the program that wrote it",
        zh: "`\(path)` 的第 \(sequence) 号决定重算结果与原来不同：程序版本不同，或有校验和未能发现的损坏。未作任何改动；请使用写入它的程序")
    default: Bilingual(en: "", zh: "")
    }
  }

  private static func words(_ kind: JournalDamage) -> Bilingual {
    switch kind {
    case .header: Bilingual(en: "its header does not match its checksum", zh: "文件头校验和不符")
    case .frame:
      Bilingual(en: "a frame does not match its checksum, and whole ones follow", zh: "一帧的校验和不符，而其后还有完好的帧")
    case .order: Bilingual(en: "a frame does not follow the one before it", zh: "一帧与前一帧不衔接")
    case .command: Bilingual(en: "a command cannot be read", zh: "有一条指令无法解读")
    case .belowMark:
      Bilingual(en: "a frame that is known to have been synced is not whole", zh: "已确认同步过的一帧不完整")
    }
  }
}
