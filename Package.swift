// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The commit that `make` builds from, for `--version`.
let commit = (Context.environment["STANCELINE_COMMIT"] ?? "").filter { $0.isLetter || $0.isNumber || $0 == "-" }

/// The star of Documentation/Architecture.md: every spoke depends on the model and on no other spoke.
let package = Package(
  name: "Stanceline",
  products: [
    .executable(name: "stanceline", targets: ["stanceline"]),
    .library(name: "DossierModel", targets: ["DossierModel"]),
    .library(name: "TextAnalysis", targets: ["TextAnalysis"]),
    .library(name: "EventCoding", targets: ["EventCoding"]),
    .library(name: "DossierFormats", targets: ["DossierFormats"]),
    .library(name: "GraphRendering", targets: ["GraphRendering"]),
    .library(name: "StancelineKit", targets: ["StancelineKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "CBuildInfo", cSettings: [.define("STANCELINE_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CKernels"),
    .target(name: "CSignals"),
    .target(name: "Ground", swiftSettings: strict),
    .target(name: "NeuralText", dependencies: ["CKernels"], swiftSettings: strict),
    .target(name: "DossierModel", swiftSettings: strict),
    .target(
      name: "TextAnalysis",
      dependencies: ["CArchive", "CKernels", "CLibXML2", "CPoppler", "DossierModel", "Ground", "Yams"],
      resources: [.copy("Resources")],
      swiftSettings: strict),
    .target(
      name: "EventCoding", dependencies: ["DossierModel", "Ground", "Yams"], resources: [.copy("Resources")],
      swiftSettings: strict),
    .target(
      name: "DossierFormats", dependencies: ["DossierModel", "Ground"], resources: [.copy("Resources")],
      swiftSettings: strict),
    .target(name: "GraphRendering", dependencies: ["DossierModel", "CGraphviz"], swiftSettings: strict),
    .target(
      name: "LearnedReading", dependencies: ["DossierModel", "Ground", "NeuralText"], resources: [.copy("Resources")],
      swiftSettings: strict),
    .target(
      name: "StancelineKit", dependencies: ["DossierModel", "TextAnalysis", "EventCoding", "LearnedReading"],
      swiftSettings: strict),
    .executableTarget(
      name: "stanceline",
      dependencies: [
        "CBuildInfo", "CSignals", "DossierModel", "TextAnalysis", "EventCoding", "DossierFormats", "GraphRendering",
        "Ground", "LearnedReading", "StancelineKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "stanceline-train",
      dependencies: [
        "DossierModel", "TextAnalysis", "EventCoding", "NeuralText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["DossierModel"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "GroundTests", dependencies: ["Ground", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "DossierModelTests", dependencies: ["DossierModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LearnedReadingTests",
      dependencies: ["DossierModel", "LearnedReading", "StancelineKit", "TextAnalysis"], swiftSettings: strict),
    .testTarget(name: "NeuralTextTests", dependencies: ["CKernels", "NeuralText"], swiftSettings: strict),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["CKernels", "DossierModel", "TextAnalysis", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EventCodingTests", dependencies: ["DossierModel", "EventCoding", "TextAnalysis", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierFormatsTests", dependencies: ["DossierModel", "DossierFormats", "TestSupport"],
      resources: [.copy("Golden")], swiftSettings: strict),
    .testTarget(
      name: "GraphRenderingTests",
      dependencies: ["DossierModel", "DossierFormats", "GraphRendering", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StancelineTests", dependencies: ["DossierModel", "DossierFormats", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
