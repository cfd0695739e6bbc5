import QuanStore

/// A file by its name, as messages show it.
package struct CampaignText: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package static func read(_ path: String) throws(StoreError) -> CampaignText {
    CampaignText(name: path, bytes: try SystemFile.read(path))
  }
}

/// The files among which an amendment looks for its campaign, and for the amendments before it.
package struct CampaignLibrary: Sendable {
  package let texts: @Sendable () -> [CampaignText]

  package init(_ texts: @escaping @Sendable () -> [CampaignText]) { self.texts = texts }

  /// The campaign files in the same folder, without the file itself; one that cannot be read is passed over.
  package static func beside(_ path: String) -> CampaignLibrary {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    return CampaignLibrary {
      let names = (try? CampaignFolder.names(in: folder.isEmpty ? "." : folder)) ?? []
      return names.filter { CampaignFolder.isCampaign($0) && folder + $0 != path }
        .compactMap { try? CampaignText.read(folder + $0) }
    }
  }
}
