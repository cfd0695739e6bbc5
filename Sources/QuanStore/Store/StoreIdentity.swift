import QuanModel

/// What a state belongs to: one text of one campaign, under one key.
package struct StoreIdentity: Hashable, Sendable {
  package var campaignID: String
  /// Digest of the campaign file.
  package var fingerprint: Digest128
  /// Digest of a fixed text under the deployment key: tells a wrong key before it makes nonsense.
  package var keyCheck: Digest128

  package init(campaignID: String, fingerprint: Digest128, keyCheck: Digest128) {
    self.campaignID = campaignID
    self.fingerprint = fingerprint
    self.keyCheck = keyCheck
  }

  /// Fails where a file says that it belongs elsewhere.
  func check(_ other: StoreIdentity, path: String) throws(StoreError) {
    guard other.fingerprint == fingerprint else { throw .otherCampaign(path: path, campaign: other.campaignID) }
    guard other.keyCheck == keyCheck else { throw .otherKey(path: path) }
  }
}
