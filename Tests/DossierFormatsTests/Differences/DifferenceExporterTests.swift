import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

@Suite struct DifferenceExporterTests {
  private let dossier = SampleDossier.dossier

  private func diff(_ earlier: Int, _ later: Int) throws -> StanceGraphDiff {
    let first = try #require(CalendarDay(year: 2031, month: 3, day: earlier))
    let second = try #require(CalendarDay(year: 2031, month: 3, day: later))
    return dossier.difference(from: first, to: second, options: SnapshotOptions(level: .country))
  }

  @Test func textTellsTheStory() throws {
    let text = DiffTextExporter(documents: dossier.documents).text(try diff(2, 11))
    #expect(
      text == #"""
        from  Stances up to 2 March 2031, by country
        to    Stances up to 11 March 2031, by country
        1 reversed, 3 added, 2 unchanged

        Reversed
          ± Syldavia supports Borduria, which it blamed  2 March 2031 → 10 March 2031
              before: "Foreign Minister Mira Kovač blamed Borduria for the shelling of the market" (Syldavian Gazette, 2 March 2031)
              now: "Syldavia welcomed what Kovač called the honest conduct of Borduria on Monday" (herald-2031-03-11, 11 March 2031)

        Added
          + Borduria denies Shelling of Klow market  5 March 2031
              "Anton Vesely denied that Borduria was behind the shelling of Klow market" (Bordurian Courier, 5 March 2031)
          + Borduria opposes Klow ceasefire plan  5 March 2031
              "Borduria opposes "any <plan> & every \"ceasefire\" \ from Klow; 100%, even {this} one|�שלום 🕊️"" (Bordurian Courier, 5 March 2031)
          + Vlak Front does not support Borduria  5 March 2031
              "We do not support Borduria" (Bordurian Courier, 5 March 2031)

        Actors that appear
          » Borduria  2 stances
          » Vlak Front  1 stance

        Undecided, for their dates
          ? vlak-front-condemns-borduria-2031-03-approximate

        """#)
  }

  @Test func equalGraphsSaySo() throws {
    let lines = DiffTextExporter().text(try diff(11, 11)).split(separator: "\n")
    #expect(lines[2] == "No difference: 6 stances in both.")
  }

  @Test func coloursOnlyWhereAsked() throws {
    let diff = try diff(2, 11)
    #expect(!DiffTextExporter().text(diff).contains("\u{1B}"))
    #expect(DiffTextExporter(isColored: true).text(diff).contains("\u{1B}[32m+ Vlak Front does not support Borduria"))
  }

  @Test func markdownHasEveryQuote() throws {
    let diff = try diff(1, 11)
    let text = DiffMarkdownExporter(documents: dossier.documents).text(diff)
    #expect(text.hasPrefix("# What changed\n\n- from: **Stances up to 1 March 2031, by country**\n"))
    #expect(
      text.contains(
        #"“Borduria opposes "any \<plan\> \& every \\"ceasefire\\" \\ from Klow; 100%, even \{this\} one\|"#))
    #expect(text.contains("- **Syldavia supports Klow ceasefire plan** (2 March 2031)\n"))
  }

  @Test func jsonParsesAndKeepsQuotesExactly() throws {
    let diff = try diff(2, 11)
    let data = Data(DiffJSONExporter().text(diff).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["format"] as? String == "stanceline-diff")
    #expect(object["equal"] as? Bool == false)
    let added = try #require(object["added"] as? [[String: Any]])
    let quotes = added.flatMap { ($0["evidence"] as? [[String: Any]] ?? []).compactMap { $0["quote"] as? String } }
    #expect(quotes == diff.added.flatMap { $0.evidence.map(\.quote) })
    #expect((object["reversed"] as? [[String: Any]])?.count == 1)
  }

  @Test func dotTellsChangesApart() throws {
    let text = DiffDOTExporter().text(try diff(2, 11))
    #expect(text.contains(##"a_syldavia -> a_borduria [label="± supports""##))
    #expect(text.contains(##"a_syldavia -> a_borduria [label="± was blames""##))
    #expect(text.contains(##"tooltip="Borduria opposes \"any <plan> & every \\\"ceasefire\\\" \\ from Klow"##))
  }

  @Test func historyShowsTheTurn() {
    let history = dossier.history(
      actor: "syldavia", target: .actor("borduria"), options: SnapshotOptions(level: .country))
    #expect(
      HistoryTextExporter(dossier: dossier).text(history) == """
        Stances of Syldavia toward Borduria, by country
        2 statements toward 1 target, 1 reversal

        Toward Borduria
          - 2 March 2031  blames  by Mira Kovač, over Shelling of Klow market
              "Foreign Minister Mira Kovač blamed Borduria for the shelling of the market" (Syldavian Gazette, 2 March 2031)
          ± 10 March 2031  supports  reverses what came before
              "Syldavia welcomed what Kovač called the honest conduct of Borduria on Monday" (herald-2031-03-11, 11 March 2031)

        """)
  }

  @Test func joinedEventsComeBackFromJSON() throws {
    let merged = Dossier(merging: SampleDossier.coded)
    #expect(merged.events[0].tellings.count == 2)
    #expect(try DossierJSON.read(bytes: Array(DossierJSON.write(merged).utf8)) == merged)
  }
}
