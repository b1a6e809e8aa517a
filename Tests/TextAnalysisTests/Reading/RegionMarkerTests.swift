import DossierModel
import Testing

@testable import TextAnalysis

/// Each line of an invented page, with the region it should be; `-` for body text.
@Suite struct RegionMarkerTests {
  private func kinds(_ lines: [String], title: String? = nil) -> [String] {
    let text = CodePointText(lines.joined(separator: "\n\n"))
    let marker = RegionMarker(text: text, title: title)
    return TextLine.lines(of: text).map { line in
      let region = marker.regions.first { $0.span.overlaps(line.span) }
      return region.map { $0.span == line.span ? $0.kind.rawValue : "\($0.kind.rawValue) «\(text[$0.span])»" } ?? "-"
    }
  }

  @Test func marksThePartsOfAPage() {
    let page: [(String, String)] = [
      ("Share this:", "furniture"),
      ("Borduria shuts its border with Syldavia", "headline"),
      ("By Jane Doe", "byline"),
      (
        "SZOHOD -- Borduria shut its border on Monday, saying that its neighbour had broken the treaty.",
        "dateline «SZOHOD -- »"
      ),
      ("\"We had no choice,\" the prime minister said.", "-"),
      ("Jane Doe / AFP - Getty Images", "byline"),
      ("Soldiers of both countries look at the closed gate near Klow on Tuesday.", "caption"),
      ("Grim: a family waits at the gate without food", "caption"),
      ("'No way back'", "headline"),
      ("Syldavia said it would complain to the council.", "-"),
      ("Reuters contributed to this report.", "byline"),
      ("More news from Klow:", "furniture"),
      ("Follow us on Twitter: @klow", "furniture"),
    ]
    #expect(kinds(page.map(\.0)) == page.map(\.1))
  }

  @Test(arguments: [
    ("KLOW - The king spoke for an hour and left by the back door.", "KLOW - "),
    ("KLOW, May 3 (Reuters) — The king spoke for an hour and left by the back door.", "KLOW, May 3 (Reuters) — "),
    ("Klow (CNN) -- The king spoke for an hour and left by the back door.", "Klow (CNN) -- "),
    (
      "Klow, Syldavia – The king spoke for an hour to the crowd and left by the back door of the hall.",
      "Klow, Syldavia – "
    ),
    ("Updated at 3:34 p.m. ET: KLOW -- The king spoke and left by the back door.", "Updated at 3:34 p.m. ET: KLOW -- "),
  ])
  func findsDatelines(line: String, dateline: String) {
    #expect(kinds([line]) == ["dateline «\(dateline)»"])
  }

  @Test(arguments: [
    "The king - who is ill - spoke for an hour and left by the back door.",
    "Borduria, Syldavia – both at the lake, both poor and both proud – have made peace at last after a long winter.",
    "NATO-led troops left the valley on Sunday after nine years of war.",
  ])
  func leavesDashesInSentences(line: String) {
    #expect(kinds([line]) == ["-"])
  }

  @Test func takesTheTitleFromTheText() {
    let headline = RegionMarker(
      text: CodePointText("King abdicates\nThe king abdicated on Monday after a long reign."), title: nil)
    #expect(headline.inferredTitle == "King abdicates")
    let paragraph = RegionMarker(
      text: CodePointText("KLOW - The king abdicated on Monday after a long reign."), title: nil)
    #expect(paragraph.inferredTitle == "The king abdicated on Monday after a long reign.")
  }
}
