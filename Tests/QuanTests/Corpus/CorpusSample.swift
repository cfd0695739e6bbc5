import Foundation

/// How much of the corpus one run takes: all of it with `QUAN_FUZZ=all` (`script/fuzz`), else some, the same every time.
enum CorpusSample {
  private static let environment = ProcessInfo.processInfo.environment
  static let isWhole = environment["QUAN_FUZZ"] == "all"
  private static let seed = environment["QUAN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  /// Some of the elements, in their order; `parts` samples together are as many as were wanted.
  static func of<Element>(_ all: [Element], count: Int, in parts: Int = 1) -> [Element] {
    let wanted = max(1, (environment["QUAN_FUZZ"].flatMap(Int.init) ?? count) / parts)
    guard !isWhole, wanted < all.count else { return all }
    var generator = SplitMix(state: seed)
    return all.indices.shuffled(using: &generator).prefix(wanted).sorted().map { all[$0] }
  }

  /// The path of a file of the repository on this machine: what stands beside a campaign is found from it.
  static func place(_ path: String) -> String { Repository.root.appending(path: path).path(percentEncoded: false) }

  /// The campaigns of the repository, small examples among them, in the order of their paths.
  static func campaigns() throws -> [(path: String, bytes: [UInt8])] {
    try ["campaigns", "campaigns/examples"].flatMap { folder -> [(path: String, bytes: [UInt8])] in
      let place = Repository.root.appending(path: folder).path(percentEncoded: false)
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
      return try names.filter { $0.hasSuffix(".yaml") && !$0.contains(".assume.") && !$0.contains(".test.") }
        .map { (path: folder + "/" + $0, bytes: try Repository.bytes(folder + "/" + $0)) }
    }
  }
}
