import QuanDiagnostics
import QuanModel

/// What a file beside the campaign says of a region: polygons, each a shell and its holes, in no datum yet.
package struct RegionFile: Sendable {
  /// A position in nano-degrees, as the file has it: it may lie outside the range of degrees.
  package struct Point: Hashable, Sendable {
    package var latitude: Int64
    package var longitude: Int64

    package init(latitude: Int64, longitude: Int64) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  package var polygons: [[[Point]]]
  /// Of the file's bytes: what a campaign means depends on them.
  package var digest: Digest128

  package init(polygons: [[[Point]]], digest: Digest128) {
    self.polygons = polygons
    self.digest = digest
  }

  /// Reads the file of a name; given from the edge, for the core reads no files.
  package typealias Loader = @Sendable (String) -> Result<RegionFile, RegionFileProblem>
}

/// Why a file gives no region.
package struct RegionFileProblem: Error, Sendable {
  package enum Kind: Sendable {
    /// It is not there, not beside the campaign, or too large.
    case unreadable
    /// What it holds is no region.
    case noRegion
  }

  package var kind: Kind
  /// One line, without a final period.
  package var message: Bilingual
  package var notes: [Bilingual]

  package init(_ kind: Kind, _ en: String, _ zh: String, notes: [Bilingual] = []) {
    self.kind = kind
    message = Bilingual(en: en, zh: zh)
    self.notes = notes
  }

  /// What is answered where no files are at hand.
  package static let none = RegionFileProblem(.unreadable, "there is no such file beside the campaign", "活动文件旁没有这个文件")
}
