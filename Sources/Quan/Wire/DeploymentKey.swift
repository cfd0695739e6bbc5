import QuanModel
import QuanStore

/// The deployment's secret: under it identity keys become digests and voucher numbers become codes.
package struct DeploymentKey: Sendable {
  /// Digests of identity keys, ids and orders.
  package let digests: SipKey
  package let vouchers: VoucherCipher
  /// Digest of a fixed text, kept in snapshots to tell a wrong key.
  package let check: Digest128
  /// Enciphers what a journal keeps of callers' own ids.
  package let records: RecordCipher
  /// True for the published key of demonstrations, which protects nothing.
  package let isDemonstration: Bool

  private init(_ root: SipKey, isDemonstration: Bool) {
    func derived(_ purpose: String) -> Digest128 { SipHasher128.hash(Array(purpose.utf8), key: root) }
    let digest = derived("quan digest")
    let cipher = derived("quan voucher code")
    digests = SipKey(low: digest.low, high: digest.high)
    vouchers = VoucherCipher(key: SipKey(low: cipher.low, high: cipher.high))
    check = derived("quan key check")
    let record = derived("quan journal record")
    records = RecordCipher(key: SipKey(low: record.low, high: record.high))
    self.isDemonstration = isDemonstration
  }

  /// The published key; runs without a state may use it, and say so.
  package static let demonstration = DeploymentKey(
    SipKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908), isDemonstration: true)

  /// The key in a file: 32 hexadecimal digits, or 16 raw bytes. Nil for anything else.
  package init?(fileBytes bytes: [UInt8]) {
    if bytes.count == 16, let key = SipKey(bytes) {
      self.init(key, isDemonstration: false)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard text.utf8.count == 32, let digest = Digest128(hex: text.lowercased()) else { return nil }
    self.init(SipKey(low: digest.low, high: digest.high), isDemonstration: false)
  }
}
