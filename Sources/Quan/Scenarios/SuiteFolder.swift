import QuanCheck
import QuanReport
import QuanStore

/// Finds scenario files and runs them side by side.
package enum SuiteFolder {
  /// A file is itself; a folder is searched for `*.test.yaml` at every depth, in the order of names. For a campaign the
  /// scenario files beside it are meant whose names start as its own does.
  package static func files(at path: String) throws(StoreError) -> [String] {
    let isCampaign = CampaignFolder.isCampaign(path.split(separator: "/").last.map(String.init) ?? path)
    guard !isCampaign else {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.dropLast().map { $0 + "/" }.joined()
      let stem = (parts.last ?? "").dropLast("yaml".count)
      let names = try CampaignFolder.names(in: folder.isEmpty ? "." : folder)
      return names.filter { $0.hasPrefix(stem) && $0.hasSuffix(ScenarioSuite.suffix) }.map { folder + $0 }
    }
    return try CampaignFolder.files(at: path, where: { $0.hasSuffix(ScenarioSuite.suffix) && !$0.hasPrefix(".") })
  }

  /// Runs the files on as many threads as there are processors; the results are in the order of the files.
  package static func run(_ paths: [String], filter: String?) -> [Result<SuiteResult, StoreError>] {
    ThreadRunner().map(paths.count) { index in
      do throws(StoreError) {
        return .success(try ScenarioSuite.load(paths[index]).run(filter: filter))
      } catch {
        return .failure(error)
      }
    }
  }
}
