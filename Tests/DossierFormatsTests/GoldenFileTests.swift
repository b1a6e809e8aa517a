// Every format of the sample dossier against its file in Golden/. To record them anew after a wanted change:
// STANCELINE_RECORD=1 swift test --filter GoldenFileTests

import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

@Suite struct GoldenFileTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  static let isRecording = ProcessInfo.processInfo.environment["STANCELINE_RECORD"] != nil

  @Test(arguments: ExportFormat.all.map(\.name))
  func matches(name: String) throws {
    let format = try #require(ExportFormat.named(name))
    let text = format.text(.sample)
    #expect(text == format.text(.sample))
    let file = GoldenFileTests.folder.appendingPathComponent(format.fileName)
    if GoldenFileTests.isRecording { try Data(text.utf8).write(to: file) }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "\(format.fileName) differs; record it anew if the change is wanted")
  }

  @Test(arguments: ExportFormat.all.map(\.name))
  func streamsTheSameBytes(name: String) throws {
    let format = try #require(ExportFormat.named(name))
    var pieces = ""
    format.write(.sample, to: &pieces)
    #expect(pieces == format.text(.sample))
  }

  @Test func namesAndFilesAreUnique() {
    #expect(Set(ExportFormat.all.map(\.name)).count == ExportFormat.all.count)
    #expect(Set(ExportFormat.all.map(\.fileName)).count == ExportFormat.all.count)
  }
}

extension ExportInput {
  static let sample = ExportInput(SampleDossier.dossier)

  init(_ dossier: Dossier) {
    self.init(dossier: dossier, graph: dossier.stanceGraph(), timeline: dossier.timeline())
  }
}
