// swift-tools-version: 6.2
import PackageDescription

/// Timed runs of the model on large invented dossiers, apart from the package so that it depends on nothing for them.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Stanceline", path: "..")],
  targets: [
    .executableTarget(
      name: "exports",
      dependencies: [
        .product(name: "DossierModel", package: "Stanceline"), .product(name: "DossierFormats", package: "Stanceline"),
      ]),
    .executableTarget(name: "snapshots", dependencies: [.product(name: "DossierModel", package: "Stanceline")]),
  ],
  swiftLanguageModes: [.v6]
)
