import QuanDiagnostics

/// Why a snapshot could not be written or read. Nothing is repaired silently, and nothing on disk is changed by a failed
/// reading.
package enum SnapshotError: Error, Hashable, Sendable {
  /// A call of the operating system failed, with its `errno`.
  case io(operation: String, path: String, code: Int32)
  case notASnapshot(path: String)
  case truncated(path: String, offset: Int)
  case unknownVersion(path: String, version: UInt32)
  /// A checksum does not match the bytes of the part.
  case corrupt(path: String, part: String, offset: Int)
  case otherCampaign(path: String, campaign: String)
  case otherKey(path: String)
  case locked(path: String)

  package func message(errorText: (Int32) -> String) -> Bilingual {
    switch self {
    case .io(let operation, let path, let code):
      Bilingual(
        en: "cannot \(operation) `\(path)`: \(errorText(code))",
        zh: "无法\(Self.chinese(operation)) `\(path)`：\(errorText(code))")
    case .notASnapshot(let path): Bilingual(en: "`\(path)` is no snapshot", zh: "`\(path)` 不是快照文件")
    case .truncated(let path, let offset):
      Bilingual(en: "`\(path)` is cut off at byte \(offset)", zh: "`\(path)` 在第 \(offset) 字节处被截断")
    case .unknownVersion(let path, let version):
      Bilingual(
        en: "`\(path)` has format version \(version), which this program does not read",
        zh: "`\(path)` 的格式版本为 \(version)，本程序无法读取")
    case .corrupt(let path, let part, let offset):
      Bilingual(
        en: "`\(path)` is damaged: the checksum of its \(part) does not match (from byte \(offset))",
        zh: "`\(path)` 已损坏：\(part == "header" ? "文件头" : "内容")校验和不符（自第 \(offset) 字节起）")
    case .otherCampaign(let path, let campaign):
      Bilingual(
        en: "`\(path)` belongs to another campaign or to another text of it (`\(campaign)`)",
        zh: "`\(path)` 属于另一个活动，或活动文件已改动（`\(campaign)`）")
    case .otherKey(let path):
      Bilingual(en: "`\(path)` was written under another key", zh: "`\(path)` 是用另一把密钥写的")
    case .locked(let path):
      Bilingual(en: "`\(path)` is in use by another process", zh: "`\(path)` 正被另一个进程使用")
    }
  }

  private static func chinese(_ operation: String) -> String {
    ["open": "打开", "read": "读取", "write": "写入", "sync": "同步", "rename": "改名", "create": "创建"][operation] ?? operation
  }
}
