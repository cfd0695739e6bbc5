import QuanDiagnostics

/// Why a time zone could not be had.
package enum ZoneError: Error, Hashable, Sendable {
  /// The text cannot be the name of a zone.
  case invalidName
  /// The database has no zone of that name.
  case notFound
  /// There is no database where it was looked for.
  case databaseMissing
  /// The zone's file is not what RFC 8536 describes.
  case malformed(reason: Bilingual)

  /// What went wrong, for the zone of that name and the directory it was looked for in.
  package func message(name: String, directory: String) -> Bilingual {
    switch self {
    case .invalidName:
      Bilingual(en: "`\(name)` cannot be the name of a time zone", zh: "`\(name)` 不能作为时区名称")
    case .notFound:
      Bilingual(en: "there is no time zone `\(name)`", zh: "没有时区 `\(name)`")
    case .databaseMissing:
      Bilingual(
        en: "the time zone database `\(directory)` is missing (package `tzdata`)",
        zh: "缺少时区数据库 `\(directory)`（软件包 `tzdata`）")
    case .malformed(let reason):
      Bilingual(
        en: "the file of the time zone `\(name)` is malformed: \(reason.en)",
        zh: "时区 `\(name)` 的文件格式有误：\(reason.zh)")
    }
  }
}
