// swift-tools-version: 6.2
import PackageDescription

/// Measured runs on large invented dossiers and graphs, apart from the package so that it depends on nothing for them.
/// No traits of the benchmark package: jemalloc would have to be installed.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Stanceline", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Exports",
      dependencies: [
        .product(name: "DossierModel", package: "Stanceline"), .product(name: "DossierFormats", package: "Stanceline"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Exports", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Snapshots",
      dependencies: [
        .product(name: "DossierModel", package: "Stanceline"), .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Snapshots", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
