import DossierFormats
import DossierModel
import TestSupport
import Testing

@Suite struct DifferenceExporterTests {
  private func diff(_ earlier: Int, _ later: Int) throws -> StanceGraphDiff {
    let first = try #require(CalendarDay(year: 2031, month: 3, day: earlier))
    let second = try #require(CalendarDay(year: 2031, month: 3, day: later))
    return SampleDossier.dossier.difference(from: first, to: second, options: SnapshotOptions(level: .country))
  }

  @Test func textTellsTheStory() throws {
    let text = DiffTextExporter(documents: SampleDossier.dossier.documents).text(try diff(2, 11))
    #expect(text == "")
  }

  @Test func equalGraphsSaySo() throws {
    #expect(
      DiffTextExporter().text(try diff(11, 11)) == "")
  }
}
