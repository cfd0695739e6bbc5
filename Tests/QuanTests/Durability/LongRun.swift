import Foundation

/// How much longer than usual tests of durability shall run: `QUAN_LONG=20` tries twenty times as many.
enum LongRun {
  static let factor = ProcessInfo.processInfo.environment["QUAN_LONG"].flatMap(Int.init) ?? 1
  static var isLong: Bool { factor > 1 }
}
