import QuanSyntax

/// Where a voucher stands. The numbers are stored in snapshots; states of a file's own are numbered behind these.
package struct VoucherState: Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Granted, not yet usable.
  package static let pending = VoucherState(rawValue: 0)
  package static let unused = VoucherState(rawValue: 1)
  package static let used = VoucherState(rawValue: 2)
  package static let expired = VoucherState(rawValue: 3)
  package static let void = VoucherState(rawValue: 4)

  package static let builtIn: [VoucherState] = [.pending, .unused, .used, .expired, .void]
  /// States that one file may name besides; a set of states is one word of bits.
  package static let ownMax = 24

  private static let names = ["pending", "unused", "used", "expired", "void"]
  private static let chineseNames = names.map { BuiltInWords.chinese($0, .state) ?? $0 }

  /// A built-in state by its name in either language.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) ?? Self.chineseNames.firstIndex(of: name) else { return nil }
    rawValue = UInt8(index)
  }

  /// The spelling of a built-in state; those of a file's own are named by its campaign.
  package var name: String { isOwn ? "state \(ownIndex + 1)" : Self.names[Int(rawValue)] }
  package var chineseName: String { isOwn ? "状态 \(ownIndex + 1)" : Self.chineseNames[Int(rawValue)] }

  package init(own index: Int) { rawValue = UInt8(clamping: Self.names.count + index) }
  package var isOwn: Bool { Int(rawValue) >= Self.names.count }
  package var ownIndex: Int { Int(rawValue) - Self.names.count }

  /// Live states still hold their money earmarked and can expire; the others are final unless a flow names them.
  package var isLive: Bool { self == .pending || self == .unused || isOwn }
}
