import QuanDiagnostics

extension StoreError {
  package func message(errorText: (Int32) -> String) -> Bilingual {
    switch self {
    case .io(let call, let path, let code):
      Bilingual(
        en: "cannot \(call.rawValue) `\(path)`: \(errorText(code))\(Self.hint(code).en)",
        zh: "无法\(Self.chinese(call)) `\(path)`：\(errorText(code))\(Self.hint(code).zh)")
    case .noDirectory, .notAState, .otherCampaign, .otherKey, .locked, .notASnapshot, .unknownVersion, .newerVersion,
      .compacted, .notEmpty, .amendedOtherwise:
      usage
    case .truncated, .corrupt, .damaged, .shortened, .gap, .otherHistory, .behindSnapshot, .diverged: damage
    case .outOfSequence, .fenced, .poisoned, .notReadBack: writing
    }
  }

  private static func chinese(_ call: DiskFault.Call) -> String {
    switch call {
    case .open: "打开"
    case .preallocate: "预留空间"
    case .write: "写入"
    case .read: "读取"
    case .size: "查看"
    case .truncate: "截短"
    case .sync: "同步"
    case .rename: "改名"
    case .remove: "删除"
    case .list: "列出"
    case .lock: "锁定"
    case .random: "取得随机数于"
    case .makeDirectory: "创建"
    case .syncDirectory: "同步目录"
    }
  }

  /// A way out where the error itself names one: 28 is `ENOSPC`, 122 `EDQUOT`, 30 `EROFS`, 5 `EIO`.
  private static func hint(_ code: Int32) -> Bilingual {
    switch code {
    case 28, 122:
      Bilingual(
        en: "; what was acknowledged is kept: free some space and run again", zh: "；已答复的决定均已保存：请腾出空间后重新运行")
    case 30:
      Bilingual(
        en: "; a run needs a directory that it can write, `quan state verify` and `replay` do not",
        zh: "；运行需要可写的目录，`quan state verify` 和 `replay` 不需要")
    case 5:
      Bilingual(
        en: "; nothing more is acknowledged, and what was acknowledged is kept: look after the medium, then run again",
        zh: "；此后不再答复，已答复的决定均已保存：请检查存储介质后重新运行")
    default: Bilingual(en: "", zh: "")
    }
  }

  private var usage: Bilingual {
    switch self {
    case .noDirectory(let path): Bilingual(en: "there is no directory `\(path)`", zh: "没有目录 `\(path)`")
    case .notAState(let path):
      Bilingual(en: "`\(path)` holds no state: no journal and no snapshot", zh: "`\(path)` 中没有状态：既无日志也无快照")
    case .otherCampaign(let path, let campaign):
      Bilingual(
        en: "`\(path)` belongs to another campaign or to another text of it (`\(campaign)`)",
        zh: "`\(path)` 属于另一个活动，或活动文件已改动（`\(campaign)`）")
    case .otherKey(let path):
      Bilingual(en: "`\(path)` was written under another key", zh: "`\(path)` 是用另一把密钥写的")
    case .locked(let path):
      Bilingual(en: "`\(path)` is in use by another process", zh: "`\(path)` 正被另一个进程使用")
    case .amendedOtherwise(let path):
      Bilingual(
        en: "the campaign of `\(path)` was amended: run it with the file of its latest amendment",
        zh: "`\(path)` 的活动曾被修改：请用最近一次修改的文件运行")
    case .notASnapshot(let path): Bilingual(en: "`\(path)` is no snapshot", zh: "`\(path)` 不是快照文件")
    case .unknownVersion(let path, let version):
      Bilingual(
        en: "`\(path)` has format version \(version), which this program does not read",
        zh: "`\(path)` 的格式版本为 \(version)，本程序无法读取")
    case .newerVersion(let path, let version):
      Bilingual(
        en: "`\(path)` has format version \(version), which is newer than this program; use the program that wrote it",
        zh: "`\(path)` 的格式版本为 \(version)，比本程序新；请使用写入它的程序")
    case .compacted(let path, let first):
      Bilingual(
        en: "the journal in `\(path)` begins with decision \(first); what came before it was compacted away",
        zh: "`\(path)` 中的日志从第 \(first) 号决定开始；更早的已在压缩时删除")
    case .notEmpty(let path):
      Bilingual(
        en: "`\(path)` is not empty; name a directory that is not there yet", zh: "`\(path)` 不是空目录；请给出尚不存在的目录")
    default: Bilingual(en: "", zh: "")
    }
  }

  private var writing: Bilingual {
    switch self {
    case .outOfSequence(let expected, let found):
      Bilingual(
        en: "a batch for decision \(expected) came to a journal that goes on with \(found)",
        zh: "批次以第 \(expected) 号决定开始，而日志应接第 \(found) 号")
    case .fenced(let path):
      Bilingual(
        en: "another process has taken `\(path)` over; nothing more is acknowledged here",
        zh: "`\(path)` 已被另一个进程接管；此处不再答复")
    case .poisoned(let path):
      Bilingual(
        en:
          "a write to `\(path)` failed before; nothing more is acknowledged. Run again: what was acknowledged is kept",
        zh: "先前写入 `\(path)` 失败，此后不再答复。请重新运行：已答复的决定均已保存")
    case .notReadBack(let path):
      Bilingual(
        en: "`\(path)` does not read back as it was written; the older file stays in place",
        zh: "`\(path)` 读回的内容与写入的不同；原文件保持不变")
    default: Bilingual(en: "", zh: "")
    }
  }
}
