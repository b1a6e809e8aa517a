import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

/// `stanceline export` and `stanceline graph -o`: filters, defaults and names of files.
@Suite struct ExportCommandTests {
  private func run(_ arguments: [String], _ body: (TemporaryFolder, CommandRun) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "sample.json")
      let words = arguments.map { $0.replacing("IN/", with: folder.path + "/") }
      try body(folder, try CommandRun.stanceline(words))
    }
  }

  private func output(_ arguments: String) throws -> String {
    var text = ""
    try run((arguments + " -i IN/sample.json").split(separator: " ").map(String.init)) { _, run in
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      text = run.output
    }
    return text
  }

  static let filters = [
    "--level country", "--level person --type condemns", "--level person --only-actor borduria",
    "--level person --minimum-confidence 0.9", "--level organization --at 2031-03-04",
    "--level country --during 2031-03-05/2031-03-09", "--level person --document gazette-2031-03-02",
    "--level person --minimum-evidence 2", "",
  ]

  /// What the model gives for the filters, in every graph and timeline format.
  @Test(arguments: filters)
  func filtersWorkInEveryFormat(filter: String) throws {
    var options = SnapshotOptions(level: .country)
    let words = filter.split(separator: " ").map(String.init)
    func value(_ name: String) -> String? { words.firstIndex(of: name).map { words[$0 + 1] } }
    if let level = value("--level") { options.level = try #require(RollUpLevel(rawValue: level)) }
    options.types = value("--type").flatMap(Stance.Kind.init).map { [$0] }
    options.actors = value("--only-actor").map { [$0] }
    options.documents = value("--document").map { [$0] }
    options.minimumConfidence = value("--minimum-confidence").flatMap(Double.init) ?? 0
    options.minimumEvidence = value("--minimum-evidence").flatMap(Int.init) ?? 1
    let records = DossierRecords(SampleDossier.dossier)
    func graph(_ apart: Bool) throws -> StanceGraphStream {
      options.keepsStancesApart = apart
      if let at = value("--at") {
        return records.snapshot(at: try #require(SampleDossier.date(at).latestDay), options: options)
      }
      if let during = value("--during") {
        return records.snapshot(during: SampleDossier.date(during), options: options)
      }
      return records.stanceGraph(options: options)
    }
    let timeline =
      try value("--at").map {
        records.timeline(through: try #require(SampleDossier.date($0).latestDay), options: options)
      }
      ?? records.timeline(during: value("--during").map(SampleDossier.date), options: options)
    let input = ExportInput(
      records: records, stream: try graph(false), timeline: timeline, statements: try graph(true))
    for format in ExportFormat.all where format.subject != .dossier {
      #expect(try output("export \(format.name) \(filter)") == format.text(input), "\(format.name) \(filter)")
    }
  }

  @Test func filtersLeaveSomethingOut() throws {
    let all = try output("export csv-statements --level person")
    for filter in Self.filters where !filter.isEmpty && filter != "--level country" {
      #expect(try output("export csv-statements \(filter)").count < all.count, "\(filter)")
    }
  }

  @Test func wholeDossiersRefuseFilters() throws {
    try run(["export", "dossier", "-i", "IN/sample.json", "--type", "condemns"]) { _, run in
      #expect(run.status == 64 && run.errors.contains("holds the whole dossier"))
    }
  }

  @Test func exportsLikeGraph() throws {
    let (exported, drawn) = (try output("export graphml"), try output("graph --format graphml"))
    #expect(exported == drawn)
  }

  @Test(arguments: [
    ("graph.png", "PNG"), ("x.svg", "<svg"), ("x.pdf", "%PDF"), ("x.graphml", "<graphml"), ("x.dot", "digraph"),
    ("x.gexf", "<gexf"), ("x.net", "*Vertices"),
  ])
  func theNameOfTheFileSaysTheFormat(name: String, start: String) throws {
    try run(["graph", "-i", "IN/sample.json", "-o", "IN/" + name]) { folder, run in
      #expect(run.status == 0, "\(run.errors)")
      let text = try folder.text(of: name)
      #expect(text.prefix(200).contains(start))
    }
  }

  @Test(arguments: ["graph", "export"])
  func unknownEndingsAreRefused(command: String) throws {
    try run([command, "-i", "IN/sample.json", "-o", "IN/x.xyz"]) { folder, run in
      #expect(run.status == 64 && run.errors.contains("x.xyz"))
    }
  }

  @Test func exportReadsTheFormatFromTheName() throws {
    try run(["export", "-i", "IN/sample.json", "-o", "IN/a.graphml"]) { folder, run in
      #expect(run.status == 0, "\(run.errors)")
      let (written, wanted) = (try folder.text(of: "a.graphml"), try output("export graphml"))
      #expect(written == wanted)
    }
  }

  @Test(arguments: [
    (["biuld", "-o", "x"], 64, "\"biuld\" is no command"),
    (["explain", "nosuch", "-i", "IN/sample.json"], 2, "nosuch"),
    (["explain", "x", "-i", "IN/absent.json"], 2, "no such file"),
    (["codebook", "find", "Nosuchname"], 2, "Nosuchname"),
    (["export", "graphml", "-i", "IN/absent.json"], 2, "no such file"),
    (["validate", "IN/absent.json"], 2, "absent.json"), (["merge", "IN/absent.json"], 2, "absent.json"),
    (["history", "--actor", "x", "-i", "IN/absent.json"], 2, "no such file"),
    (["timeline", "-i", "IN/absent.json"], 2, "no such file"), (["graph", "-i", "IN/absent.json"], 2, "no such file"),
    (["report", "-i", "IN/absent.json", "-o", "IN/r.html"], 2, "no such file"),
  ])
  func exitCodesAreThoseDocumented(arguments: [String], status: Int32, words: String) throws {
    try run(arguments) { _, run in
      #expect(run.status == status && run.errors.contains(words), "\(arguments): \(run.status) \(run.errors)")
    }
  }

  @Test func differentTextsWithOneIDAreNotMerged() throws {
    try TemporaryFolder.with { folder in
      var other = SampleDossier.dossier
      other.documents[0].sha256 = String(repeating: "0", count: 64)
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "one.json")
      try folder.write(DossierJSON.write(other), to: "other.json")
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "copy.jsonl")
      let files = ["one.json", "other.json"].map(folder.file)
      let refused = try CommandRun.stanceline(["merge"] + files)
      #expect(
        refused.status == 2 && refused.errors.contains("other.json: document \(other.documents[0].id) is another text"))
      let same = try CommandRun.stanceline(["merge", folder.file("one.json"), folder.file("copy.jsonl")])
      #expect(same.status == 0, "\(same.errors)")
    }
  }

  @Test func picturesAreFormatsOfBuild() throws {
    try TemporaryFolder.with { folder in
      try folder.write("Norway condemned Chad.\n", to: "a.txt")
      let run = try CommandRun.stanceline(["build", folder.path, "-o", folder.file("out"), "--formats", "svg,pdf"])
      #expect(run.status == 0, "\(run.errors)")
      for (name, start) in [
        ("graph.svg", "<svg"), ("timeline.svg", "<svg"), ("graph.pdf", "%PDF"), ("timeline.pdf", "%PDF"),
      ] {
        let text = try folder.text(of: "out/" + name)
        #expect(text.prefix(300).contains(start), "\(name)")
      }
    }
  }

  @Test func anotherCorpusDifferencesDoNotStay() throws {
    try TemporaryFolder.with { folder in
      try folder.write("Norway condemned Chad.\n", to: "a.txt")
      try FileManager.default.createDirectory(atPath: folder.file("out"), withIntermediateDirectories: true)
      try folder.write("{\n  \"format\": \"stanceline-diff\"}", to: "out/diff.json")
      try folder.write("# What changed", to: "out/diff.md")
      let run = try CommandRun.stanceline(["build", folder.file("a.txt"), "-o", folder.file("out")])
      #expect(run.status == 0, "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.file("out/diff.json")))
      #expect(!FileManager.default.fileExists(atPath: folder.file("out/diff.md")))
      #expect(run.errors.contains("warning: ") && !run.output.contains("warning"), "warnings go to standard error")
    }
  }

  @Test func statementsLoseNoEdgeWhenGephiMerges() throws {
    var dossier = SampleDossier.dossier
    var copy = dossier.stances[0]
    copy.id += "-again"
    dossier.stances.append(copy)
    let text = try #require(ExportFormat.named("gexf-statements")).text(
      ExportInput(dossier: dossier, graph: dossier.stanceGraph(), timeline: dossier.timeline()))
    let edges = text.split(separator: "\n").filter { $0.contains("<edge id=") }
    let merged = Set(
      edges.map { line in
        line.split(separator: " ").filter { word in
          word.hasPrefix("source=") || word.hasPrefix("target=") || word.hasPrefix("kind=")
        }.joined()
      })
    #expect(edges.count == dossier.stances.count && merged.count == edges.count)
  }
}
