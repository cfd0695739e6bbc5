import Testing

/// Which target may import and call what.
@Suite struct TidyLayerTests {
  @Test func `the manifest lists the layers`() {
    #expect(TidySources.layers.first == "QuanDiagnostics")
    #expect(TidySources.layers.last == "Quan")
    for layer in TidySources.layers { #expect(!TidySources.swift(layer).isEmpty, "\(layer) has no file") }
  }

  @Test(arguments: TidySources.layers)
  func `a layer imports only what stands to its left`(_ layer: String) {
    let left = TidySources.layers.prefix { $0 != layer }
    for (file, module) in imports(of: layer) where TidySources.layers.contains(module) {
      #expect(left.contains(module), "\(file) imports `\(module)`, which does not stand to the left of `\(layer)`")
    }
  }

  @Test(arguments: TidySources.core)
  func `the core imports nothing from outside`(_ layer: String) {
    for (file, module) in imports(of: layer) where !TidySources.layers.contains(module) {
      #expect(layer == "QuanSyntax" && module == "CLibYAML", "\(file) imports `\(module)`")
    }
  }

  /// The core prints nothing, traps only where an invariant is broken, and answers the same each time.
  private static let banned = [
    "print(", "debugPrint(", "fatalError(", "try!", "as!", "Date()", ".random(", "randomElement(", "shuffle(",
    "shuffled(", "SystemRandomNumberGenerator", "ContinuousClock", "Task {", "getenv(",
  ]

  @Test(arguments: TidySources.core)
  func `the core calls nothing that is banned`(_ layer: String) {
    for file in TidySources.swift(layer) {
      for (index, line) in file.lines.enumerated() {
        let code = TidyCode.stripped(line)
        for word in Self.banned where TidyCode.contains(word, in: code) {
          Issue.record("\(file.path):\(index + 1) uses `\(word)`")
        }
      }
    }
  }

  @Test func `no source file is too long`() {
    for file in TidySources.all where file.path.hasPrefix("Sources/") {
      // The last line break is followed by an empty line that nobody sees.
      let count = file.lines.count - 1
      #expect(count <= 400, "\(file.path) has \(count) lines; 400 are enough")
    }
  }

  /// Each import with the file that has it; attributes and access words may stand before the word.
  private func imports(of target: String) -> [(file: String, module: String)] {
    TidySources.swift(target).flatMap { file in
      file.lines.compactMap { line -> (String, String)? in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), words.count > position + 1,
          words[..<position].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) })
        else { return nil }
        return (file.path, String(words.last?.split(separator: ".").first ?? ""))
      }
    }
  }
}
