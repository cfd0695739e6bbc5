import Foundation
import Testing

/// A case file: one Markdown page under `Tests/Cases/<area>/`.
struct GoldenFile: Sendable, CustomTestStringConvertible {
  /// The path below `Tests/Cases`, such as `time/impossible-day.md`.
  let name: String

  var testDescription: String { name }

  var path: String { Self.cases + "/" + name }

  /// The top of the package.
  static let root: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let path = url.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }()

  static let cases = root + "/Tests/Cases"

  /// The folder that holds what cases start from, and no cases.
  static let bases = "bases"

  /// The cases to be run: every one, or those that `QUAN_CASES` names, with commas between them.
  static let chosen: [GoldenFile] = {
    guard let names = ProcessInfo.processInfo.environment["QUAN_CASES"] else { return all }
    let wanted = Set(names.split(separator: ",").map(String.init))
    return all.filter { wanted.contains($0.name) }
  }()

  /// Every case, in the order of paths.
  static let all: [GoldenFile] = {
    let manager = FileManager.default
    let areas = ((try? manager.contentsOfDirectory(atPath: cases)) ?? []).filter { $0 != bases }.sorted()
    return areas.flatMap { area -> [GoldenFile] in
      let files = ((try? manager.contentsOfDirectory(atPath: cases + "/" + area)) ?? []).sorted()
      return files.filter { $0.hasSuffix(".md") }.map { GoldenFile(name: area + "/" + $0) }
    }
  }()

  /// The lines of a campaign that cases start from.
  static func base(_ name: String) throws(GoldenProblem) -> [[UInt8]] {
    let path = name == "spring" ? root + "/campaigns/liaocheng-2024-spring-appliance.yaml" : cases + "/\(bases)/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GoldenProblem("there is no base `\(name)`; name a file of Tests/Cases/\(bases), or `spring`")
    }
    return Array(data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }
}

/// Why a case file cannot be run.
struct GoldenProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
