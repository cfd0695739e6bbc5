import Foundation

/// The files of the package, as the tidy tests read them.
enum TidySources {
  /// A text file of the package.
  struct File: Sendable {
    /// The path below the top of the package.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every text file of the package, what is built and recorded left out, in the order of paths.
  static let all: [File] = files(below: "")

  /// The Swift files of a target.
  static func swift(_ target: String) -> [File] {
    all.filter { $0.path.hasPrefix("Sources/\(target)/") && $0.path.hasSuffix(".swift") }
  }

  /// The layers as `Package.swift` lists them, the leftmost first.
  static let layers: [String] = {
    guard let manifest = all.first(where: { $0.path == "Package.swift" })?.text,
      let start = manifest.firstRange(of: "let layers = ["),
      let end = manifest[start.upperBound...].firstIndex(of: "]")
    else { return [] }
    return manifest[start.upperBound..<end].split(separator: "\"").map(String.init).filter { $0.hasPrefix("Quan") }
  }()

  /// The layers that do no input or output and read no clock.
  static let core = Array(layers.prefix { $0 != "QuanStore" })

  private static func files(below folder: String) -> [File] {
    let manager = FileManager.default
    let place = GoldenFile.root + "/" + folder
    let names = ((try? manager.contentsOfDirectory(atPath: place)) ?? []).sorted()
    return names.filter { $0 != ".git" && $0 != ".build" }.flatMap { name -> [File] in
      let type = try? manager.attributesOfItem(atPath: place + name)[.type] as? FileAttributeType
      if type == .typeDirectory { return files(below: folder + name + "/") }
      guard type == .typeRegular, let data = manager.contents(atPath: place + name),
        let text = String(validating: data, as: UTF8.self)
      else { return [] }
      return [File(path: folder + name, text: text)]
    }
  }
}
