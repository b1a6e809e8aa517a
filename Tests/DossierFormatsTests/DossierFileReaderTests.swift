// A dossier file read record by record gives what the dossier in memory gives, in every format; files that cannot be
// read so are left to the reader of whole files.

import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

@Suite struct DossierFileReaderTests {
  /// The sample, an empty dossier, and random ones whose events and stances were joined from several documents.
  static let dossiers: [Dossier] =
    [SampleDossier.dossier, Dossier()]
    + (1...12).map { (seed: UInt64) in
      var corpus = RandomCorpus(seed: seed)
      return Dossier(merging: corpus.documents(Int(seed)))
    }

  @Test(arguments: dossiers.indices)
  func everyFormatIsTheSame(place: Int) throws {
    let dossier = DossierFileReaderTests.dossiers[place]
    let file = try DossierFileCopy(DossierJSON.write(dossier))
    let reader = try #require(DossierFileReader(path: file.path))
    let window = try EDTFDate(parsing: "2031-03")
    let day = try #require(window.latestDay)
    for format in ExportFormat.all {
      for level in RollUpLevel.allCases {
        let options = SnapshotOptions(level: level)
        let whole = [
          dossier.stanceGraph(options: options), dossier.snapshot(at: day, options: options),
          dossier.snapshot(during: window, options: options),
        ]
        let records = reader.records
        let streamed = [
          records.stanceGraph(options: options), records.snapshot(at: day, options: options),
          records.snapshot(during: window, options: options),
        ]
        for (graph, stream) in zip(whole, streamed) {
          let wanted = ExportInput(dossier: dossier, graph: graph, timeline: dossier.timeline(during: window))
          let found = ExportInput(records: records, stream: stream, timeline: records.timeline(during: window))
          #expect(format.text(found) == format.text(wanted), "\(format.name), \(graph.title)")
        }
      }
    }
    #expect(reader.records.dossier == dossier)
    #expect(reader.isIntact)
  }

  @Test func filtersByDocumentsActorsAndEvidence() throws {
    for dossier in DossierFileReaderTests.dossiers {
      let file = try DossierFileCopy(DossierJSON.write(dossier))
      let records = try #require(DossierFileReader(path: file.path)).records
      var options = SnapshotOptions(level: .organization)
      options.documents = Set(dossier.documents.prefix(2).map(\.id))
      options.minimumEvidence = 2
      options.minimumConfidence = 0.5
      options.actors = ["ann", "west", "borduria"]
      #expect(records.stanceGraph(options: options).graph == dossier.stanceGraph(options: options))
    }
  }

  @Test func countsReplacedCharacters() throws {
    var dossier = SampleDossier.dossier
    dossier.actors[0].name += "\u{1}\u{2}"
    dossier.events[0].label += "\u{3}"
    let file = try DossierFileCopy(DossierJSON.write(dossier))
    #expect(DossierFileReader(path: file.path)?.replacedCharacters == 3)
    #expect(DossierRecords(dossier).replacedCharacters == 3)
  }

  /// What the reader of whole files accepts in another order, or refuses.
  @Test(arguments: [
    #"{"format":"stanceline-dossier","version":1,"documents":[],"actors":[],"issues":[],"stances":[],"events":[]}"#,
    #"{"format":"stanceline-dossier","version":1,"events":[],"documents":[],"actors":[],"issues":[],"stances":[]}"#,
    #"{"format":"stanceline-dossier","version":1,"documents":[],"actors":[],"issues":[],"events":[]}"#,
    #"{"format":"stanceline-dossier","documents":[],"actors":[],"issues":[],"events":[],"stances":[]}"#,
    #"{"format":"other","version":1,"documents":[],"actors":[],"issues":[],"events":[],"stances":[]}"#,
    #"{"format":"stanceline-dossier","version":1,"documents":[],"actors":[],"issues":[],"events":[],"stances":[]} x"#,
    "", "{", "[]",
  ])
  func leavesOtherFilesAlone(text: String) throws {
    let file = try DossierFileCopy(text)
    #expect(DossierFileReader(path: file.path) == nil)
  }

  @Test func leavesUnsoundDossiersAlone() throws {
    func isRead(_ change: (inout Dossier) -> Void) throws -> Bool {
      var dossier = SampleDossier.dossier
      change(&dossier)
      let file = try DossierFileCopy(JSONOfDossier.text(dossier))
      return DossierFileReader(path: file.path) != nil
    }
    #expect(try isRead { _ in })
    #expect(try !isRead { $0.stances.reverse() })
    #expect(try !isRead { $0.events.reverse() })
    #expect(try !isRead { $0.stances.append($0.stances[$0.stances.count - 1]) })
    #expect(try !isRead { $0.actors.removeFirst() })
    #expect(try !isRead { $0.stances[0].evidence[0].quote += "!" })
    #expect(try !isRead { $0.documents[0].characters = 1 })
  }

  /// A file cut short under the reader is damage, not SIGBUS.
  @Test func saysThatTheFileWasCutShort() throws {
    let text = DossierJSON.write(SampleDossier.dossier)
    let file = try DossierFileCopy(text)
    let reader = try #require(DossierFileReader(path: file.path))
    #expect(truncate(file.path, 100) == 0)
    _ = DossierJSONExporter().text(reader.records)
    #expect(!reader.isIntact)
  }

  /// One that gets another name, other rights, or a successor is still the same for who reads it.
  @Test func movedRemovedAndReplacedFilesAreWhole() throws {
    let text = DossierJSON.write(SampleDossier.dossier)
    let changes: [(String) throws -> Void] = [
      { try FileManager.default.moveItem(atPath: $0, toPath: $0 + ".old") },
      { try FileManager.default.removeItem(atPath: $0) },
      { chmod($0, 0o600) },
      { try Data("{}".utf8).write(to: URL(fileURLWithPath: $0), options: .atomic) },
    ]
    for change in changes {
      let file = try DossierFileCopy(text)
      let reader = try #require(DossierFileReader(path: file.path))
      try change(file.path)
      #expect(DossierJSONExporter().text(reader.records) == text)
      #expect(reader.isIntact)
      try? FileManager.default.removeItem(atPath: file.path + ".old")
    }
  }

  /// Texts longer than what is read at once.
  @Test func readsLongTextsAndManyRecords() throws {
    var dossier = SampleDossier.dossier
    dossier.documents[0].title = String(repeating: "a\"b\\", count: 200_000)
    dossier.events[0].label = String(repeating: "é{[\\\"", count: 150_000)
    let text = DossierJSON.write(dossier)
    let file = try DossierFileCopy("\u{FEFF}" + text)
    let reader = try #require(DossierFileReader(path: file.path))
    #expect(DossierJSONExporter().text(reader.records) == text)
    #expect(try DossierJSON.read(path: file.path) == dossier)
    #expect(reader.isIntact)
  }

  @Test func saysThatTheFileWasWrittenOver() throws {
    let text = DossierJSON.write(SampleDossier.dossier)
    let file = try DossierFileCopy(text)
    let reader = try #require(DossierFileReader(path: file.path))
    // In place and of the same length: the file that is open changes under the reader.
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.write(contentsOf: Data(repeating: UInt8(ascii: " "), count: text.utf8.count))
    try handle.close()
    _ = DossierJSONExporter().text(reader.records)
    #expect(!reader.isIntact)
  }
}

/// A file with a text, removed with the object.
private final class DossierFileCopy {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString).json").path

  init(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A dossier's JSON with its lists as they are: the exporter puts events and stances in order.
private enum JSONOfDossier {
  static func text(_ dossier: Dossier) -> String {
    var rest = dossier
    rest.events = []
    rest.stances = []
    func records(_ list: String, _ dossiers: [Dossier]) -> String {
      dossiers.map { dossier in
        let text = DossierJSON.write(dossier)
        let start = text.range(of: "\"\(list)\": [\n")!.upperBound
        return String(text[start..<text.range(of: "\n  ]", range: start..<text.endIndex)!.lowerBound])
      }.joined(separator: ",\n")
    }
    let events = records("events", dossier.events.map { Dossier(events: [$0]) })
    let stances = records("stances", dossier.stances.map { Dossier(stances: [$0]) })
    return DossierJSON.write(rest).replacing("\"events\": []", with: "\"events\": [\(events)]")
      .replacing("\"stances\": []", with: "\"stances\": [\(stances)]")
  }
}
