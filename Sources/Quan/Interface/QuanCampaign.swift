import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanStore

/// A campaign file as an embedding service sees it: what is wrong with it, and whether it can be run.
public struct QuanCampaign: Sendable {
  let file: CampaignFile

  /// What the checker found, in the order of places; empty for a sound campaign.
  public let findings: [QuanFinding]

  /// True where no finding is an error.
  public var canRun: Bool { file.plan != nil }

  /// The campaign's permanent identifier; nil where the file's frame could not be read.
  public var id: String? { file.result.campaign?.id }

  /// Reads and checks a file. Throws only if the file cannot be read; what is wrong in it are findings.
  ///
  /// `isRelease` refuses holes (`TBD`) that a draft may carry.
  public init(path: String, isRelease: Bool = false) throws(QuanError) {
    do throws(StoreError) {
      file = try CampaignFile.load(path, isRelease: isRelease)
    } catch {
      throw QuanError(error)
    }
    let sources = file.sources
    findings = file.result.diagnostics.map { QuanFinding($0, in: sources) }
  }
}
