import Glibc
import QuanStore

/// Finds campaigns: a file is itself, a folder is searched for `*.yaml` at every depth, in the order of names.
package enum CampaignFolder {
  private static let depthMax = 16

  package static func files(at path: String) throws(StoreError) -> [String] {
    try files(at: path, where: isCampaign)
  }

  /// The same for files of other names.
  static func files(at path: String, where isWanted: (String) -> Bool) throws(StoreError) -> [String] {
    guard isDirectory(path) else { return [path] }
    return try search(path, depth: 0, isWanted)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func search(
    _ folder: String, depth: Int, _ isWanted: (String) -> Bool
  ) throws(StoreError) -> [String] {
    guard depth < depthMax else { return [] }
    var found: [String] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder == "." ? name : folder + "/" + name
      if isDirectory(path) {
        found += try search(path, depth: depth + 1, isWanted)
      } else if isWanted(name) {
        found.append(path)
      }
    }
    return found
  }

  /// Whether a name is that of a campaign or an amendment; scenarios and assumptions are given by name.
  static func isCampaign(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && !name.hasSuffix(".test.yaml") && !name.hasSuffix(".assume.yaml") && !name.hasPrefix(".")
  }

  static func names(in folder: String) throws(StoreError) -> [String] {
    guard let directory = unsafe opendir(folder) else { throw .io(.open, path: folder, code: errno) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
