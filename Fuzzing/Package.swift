// swift-tools-version: 6.2
import PackageDescription

/// Fuzz targets for libFuzzer, apart from the package, since all of it is built with flags of their own: see run.sh.
let targets: [Target] = [
  ("Dates", ["DossierModel"]), ("Dossier", ["DossierModel", "DossierFormats"]),
  ("Claims", ["DossierModel", "DossierFormats"]), ("Codebook", ["DossierModel", "EventCoding"]),
  ("Article", ["DossierModel", "TextAnalysis"]), ("Files", ["DossierModel", "TextAnalysis"]),
  ("CoNLLU", ["DossierModel", "TextAnalysis"]),
  ("Coding", ["DossierModel", "TextAnalysis", "DossierFormats", "StancelineKit"]),
].map { name, products in
  .executableTarget(
    name: "Fuzz" + name,
    dependencies: ["FuzzDriver"] + products.map { .product(name: $0, package: "Stanceline") })
}

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Stanceline", path: "..")],
  targets: targets + [.systemLibrary(name: "CFuzzer"), .target(name: "FuzzDriver", dependencies: ["CFuzzer"])],
  swiftLanguageModes: [.v6]
)
