// swift-tools-version: 6.2

import PackageDescription

/// Every target is held to the same rules: Swift 6, strict memory safety, no warning left standing.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The layers, leftmost first. A target may import only what stands to its left (`TidyTests` holds it).
let layers = [
  "QuanDiagnostics", "QuanSyntax", "QuanModel", "QuanCheck", "QuanPlan", "QuanEngine", "QuanStore", "QuanReport",
  "Quan",
]

let layerTargets: [Target] = layers.enumerated().map { index, name in
  .target(
    name: name,
    dependencies: layers[..<index].map { .byName(name: $0) } + (name == "QuanSyntax" ? ["CLibYAML"] : []),
    swiftSettings: settings)
}

let package = Package(
  name: "quan",
  products: [
    .library(name: "Quan", targets: ["Quan"]),
    .executable(name: "quan", targets: ["QuanCommand"]),
  ],
  dependencies: [
    // The command line: parsing, help and completion scripts.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])])
  ] + layerTargets + [
    .executableTarget(
      name: "QuanCommand",
      dependencies: layers.map { .byName(name: $0) } + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: settings),
    // What `script/bench` measures with; no product ships it.
    .executableTarget(
      name: "quan-bench",
      dependencies: layers.map { .byName(name: $0) } + ["CLibYAML"],
      path: "Sources/QuanBench",
      swiftSettings: settings),
    // A second engine, written for clarity alone, that the first is compared with; no product ships it.
    .target(
      name: "QuanNaive",
      dependencies: ["QuanDiagnostics", "QuanSyntax", "QuanModel"],
      path: "Tests/QuanNaive",
      swiftSettings: settings),
    // Both engines side by side: generated campaigns and commands, and the shrinking of what differs.
    .target(
      name: "QuanCross",
      dependencies: layers.map { .byName(name: $0) } + ["QuanNaive"],
      path: "Tests/QuanCross",
      swiftSettings: settings),
    .executableTarget(
      name: "quan-cross",
      dependencies: ["QuanCross"],
      path: "Tests/QuanCrossRun",
      swiftSettings: settings),
    // What `script/allocations` measures with: an allocator that counts, and the paths of commands.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .executableTarget(
      name: "quan-allocations",
      dependencies: layers.map { .byName(name: $0) } + ["CAllocations"],
      path: "Tests/QuanAllocations",
      swiftSettings: settings),
    .testTarget(
      name: "QuanTests",
      dependencies: layers.map { .byName(name: $0) } + ["QuanCommand", "QuanCross", "QuanNaive"],
      path: "Tests/QuanTests",
      swiftSettings: settings),
  ]
)
