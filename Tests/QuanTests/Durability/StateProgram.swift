import Foundation

/// The program, run in a process of its own.
enum StateProgram {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  static let campaign = SpringCampaignTests.path

  /// The program stands beside the test bundle.
  static let path: String = {
    let folders = ([Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)).flatMap {
      [$0, $0.deletingLastPathComponent()]
    }
    return folders.map { $0.appending(path: "quan").path }.first { FileManager.default.isExecutableFile(atPath: $0) }
      ?? "quan"
  }()

  static func run(_ arguments: [String], input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ["LANG": "C"]
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, for pipes would have to be emptied at the same time.
    let names = ["in", "out", "err"].map { folder.appending(path: $0) }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// A folder that is gone once the body returns.
  static func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
