import QuanSyntax

/// Where a voucher stands. The numbers are stored in snapshots.
package enum VoucherState: UInt8, Sendable, CaseIterable {
  /// Granted, not yet usable.
  case pending = 0
  case unused = 1
  case used = 2
  case expired = 3
  case void = 4

  private static let names = ["pending", "unused", "used", "expired", "void"]
  private static let chineseNames = names.map { BuiltInWords.chinese($0, .state) ?? $0 }

  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) ?? Self.chineseNames.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  package var name: String { Self.names[Int(rawValue)] }
  package var chineseName: String { Self.chineseNames[Int(rawValue)] }

  /// Live states still hold their money earmarked and can expire; the others are final unless a flow names them.
  package var isLive: Bool { self == .pending || self == .unused }
}
