import DossierModel
import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

/// Small files of each format, read as lines: `headline: …`, `- …` for the story.
@Suite struct FormatReaderTests {
  private func lines(_ reader: any DocumentReader, _ text: String) throws -> [String] {
    try lines(reader, Array(text.utf8))
  }

  private func lines(_ reader: any DocumentReader, _ bytes: [UInt8]) throws -> [String] {
    try reader.articles(in: InputFile(path: "file", bytes: bytes)).articles.flatMap { article -> [String] in
      guard case .blocks(let blocks) = article.content else { return ["text"] }
      return blocks.map { ($0.kind == .paragraph ? "-" : "\($0.kind):") + " " + $0.text }
    }
  }

  @Test func markdown() throws {
    let text = """
      Border opens
      ============

      The **two** governments [agreed](https://x.example/a_b) on _Monday_\\* with `code` and snake_case.
      A second line.

      ![picture](x.png)

      ## What is next
      - First, trains.
      - Then <b>cars</b> &amp; carts.

      > "We had no choice," he said.

      ```
      let x = 1
      ```
      ---
      """
    #expect(
      try lines(MarkdownReader(), text) == [
        "headline: Border opens",
        "- The two governments agreed on Monday* with code and snake_case. A second line.",
        "subheading: What is next", "- First, trains.", "- Then cars & carts.", "- \"We had no choice,\" he said.",
      ])
  }

  @Test func atomWithXHTML() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Radio</title>
      <entry><title>Border &amp;amp; bridge</title><published>2012-06-01T09:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>
      """
    #expect(try lines(FeedReader(), text) == ["headline: Border & bridge", "- One.", "- Two."])
  }

  @Test func richText() throws {
    let text =
      #"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator x;}{\header page 1}A \b bold\b0  word\u8217?s caf\'e9.\par Two \u-10179?\u-8704? \{x\}\line}"#
    #expect(try lines(RTFReader(), text) == ["- A bold word’s café.", "- Two \u{1F600} {x}"])
  }

  @Test func mailWithQuotesAndSignature() throws {
    let text =
      "From: a@x.example\r\nSubject: Border\r\n opens\r\nDate: Fri, 1 Jun 2012 10:00:00 +0200\r\n\r\nIt is open.\r\n> is it?\r\n-- \r\nJane\r\n"
    #expect(try lines(MailReader(), text) == ["headline: Border opens", "- It is open."])
  }

  @Test func encryptedMailIsNamed() {
    let text =
      "From: a@x.example\nSubject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/octet-stream\n\nxyz\n--b--\n"
    #expect(throws: ReadingError.locked(path: "file", format: "mail")) { try lines(MailReader(), text) }
  }

  @Test func tableSaysWhichColumnsItHas() {
    #expect(
      throws: ReadingError.malformed(
        path: "file", format: "a column `text` (or `--column text=NAME`)", finding: "no column of text among a, b")
    ) { try lines(TableReader(), "a,b\n1,2\n") }
  }

  @Test func jsonLinesGoOnBehindABadLine() throws {
    let content = try JSONLinesReader().articles(
      in: InputFile(
        path: "file", bytes: Array("{\"text\": \"One.\"}\nnonsense\n{\"title\": \"x\"}\n{\"text\": \"Two.\"}\n".utf8)))
    #expect(content.articles.count == 2)
    #expect(content.problems.map(\.path) == ["file:2", "file:3"])
  }

  @Test func factivaAndOldNexis() throws {
    let nexis = """
      1 of 2 DOCUMENTS
      The Klow Times
      June 1, 2012 Friday
      SECTION: NEWS; Pg. 1
      LENGTH: 12 words
      HEADLINE: Border opens
      BYLINE: Jane Doe
      The two governments agreed on Monday to open the border again after a week of talks.
      LOAD-DATE: June 2, 2012
      2 of 2 DOCUMENTS
      The Klow Times
      June 3, 2012 Sunday
      LENGTH: 9 words
      HEADLINE: Border closes
      The two governments closed the border on Sunday after the quarrel of their ministers.
      """
    let articles = try PlainTextReader().articles(in: InputFile(path: "n.txt", bytes: Array(nexis.utf8))).articles
    #expect(articles.map { $0.title?.text } == ["Border opens", "Border closes"])
    #expect(articles.map { $0.publisher?.text } == ["The Klow Times", "The Klow Times"])
    #expect(articles.map { $0.dates.first?.date.description } == ["2012-06-01", "2012-06-03"])
  }
}

/// Bad files: one clear error, bounded memory, nothing fetched.
@Suite struct HostileFileTests {
  @Test func externalEntitiesAreNeverRead() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "lol"><!ENTITY b "&a;&a;">]>
      <nitf><body><body.content><p>Before &x; after &b; all of it.</p></body.content></body></nitf>
      """
    let content = try NITFReader().articles(in: InputFile(path: "x", bytes: Array(text.utf8)))
    let body = ArticleBody(content.articles[0], title: nil).text.string
    #expect(body.contains("Before") && body.contains("all of it"))
    #expect(!body.contains("root") && !body.contains("lol"))
  }

  @Test func deepXMLAndJSONAndRTF() {
    let deep = Array(String(repeating: "<p>", count: 100_000).utf8)
    _ = MarkupTree(xml: Array("<nitf>".utf8) + deep)
    #expect(JSONValue(Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
    var parser = RTFParser(Array(repeating: UInt8(ascii: "{"), count: 100_000) + Array("x".utf8))
    parser.parse()
    #expect(parser.text.isEmpty)
  }

  @Test func damagedArchives() {
    let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0]
    #expect(throws: ReadingError.self) { try ZipReader().articles(in: InputFile(path: "x.zip", bytes: head)) }
    #expect(throws: ReadingError.self) { try WordReader().articles(in: InputFile(path: "x.docx", bytes: head)) }
    #expect(throws: ReadingError.self) {
      try GzipReader().articles(in: InputFile(path: "x.gz", bytes: [0x1F, 0x8B, 8, 0]))
    }
    #expect(throws: ReadingError.self) {
      try PDFReader().articles(in: InputFile(path: "x.pdf", bytes: Array("%PDF-1.4\nnothing".utf8)))
    }
  }

  /// 64 MB of zeros in 64 KB.
  @Test func bombsAreLetLie() throws {
    let bomb = try Packed.gzip(zeros: 64 << 20)
    #expect(bomb.count < 200_000)
    #expect(
      throws: ReadingError.malformed(
        path: "x.txt.gz", format: "a gzip file", finding: "unpacks to more than its size allows (data)")
    ) { try GzipReader().articles(in: InputFile(path: "x.txt.gz", bytes: bomb)) }
  }

  @Test func archivesWithinArchives() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Project.file("Tests/Fixtures/Formats/bundle.zip"))))
    #expect(try ZipReader().articles(in: InputFile(path: "x.zip", bytes: bytes, depth: 1)).articles.count == 1)
    #expect(
      throws: ReadingError.malformed(path: "x.zip", format: "documents", finding: "is an archive within archives")
    ) {
      try ZipReader().articles(in: InputFile(path: "x.zip", bytes: bytes, depth: 2))
    }
  }

  @Test func largePageIsRefused() {
    let page = Array("<html>".utf8) + [UInt8](repeating: 0x61, count: ReadingError.sizeLimit)
    var entry = CorpusListing.Entry(id: "page", path: "page.html", relativePath: "page.html")
    entry.isNamed = true
    let reading = CorpusReader().read(page, as: entry)
    #expect(reading.problems == [.tooLarge(path: "page.html", bytes: page.count, limit: ReadingError.sizeLimit)])
  }

  @Test func encryptedOfficeFileIsNamed() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 100)
    let reading = CorpusReader().read(bytes, as: CorpusListing.Entry(id: "x", path: "x.docx", relativePath: "x.docx"))
    #expect(reading.problems.first?.description.contains("encrypted") == true)
  }
}

@Suite struct TextLanguageTests {
  @Test(arguments: [
    (
      "The government said on Monday that it would not open the border, and the opposition asked for a vote in the parliament before the end of the week.",
      "-"
    ),
    (
      "Die Regierung hat am Montag gesagt, dass sie die Grenze nicht öffnen wird, und die Opposition fordert eine Abstimmung im Parlament vor dem Ende der Woche und nicht erst danach.",
      "German"
    ),
    (
      "El gobierno dijo el lunes que no abrirá la frontera, y la oposición pidió que se vote en el parlamento antes del fin de la semana para que los ciudadanos sepan lo que pasa.",
      "Spanish"
    ),
    ("Правительство заявило в понедельник, что не откроет границу.", "in Cyrillic script"),
    ("Klow, Szohod, Zilaw", "-"),
  ])
  func namesTheLanguage(text: String, expected: String) {
    #expect(TextLanguage.notEnglish(CodePointText(text)) ?? "-" == expected)
  }
}

@Suite struct CopyFinderTests {
  private func document(_ id: String, _ text: String, published: String? = nil) throws -> SourceDocument {
    try SourceDocument(
      id: id, title: id, published: published.map { try EDTFDate(parsing: $0) }, text: CodePointText(text))
  }

  private static let wire = """
    Syldavia condemned Borduria on Friday for the closing of the border between the two countries, and thousands of \
    travellers had been waiting at the gate since the early morning without food or water, officials said in the capital.
    """

  @Test(arguments: [true, false]) func findsWireCopyAndVersions(isExact: Bool) throws {
    let long = CopyFinderTests.wire + " " + (1...40).map { "word\($0) of the story" }.joined(separator: " ")
    var finder = CopyFinder(isExact: isExact)
    finder.add(try document("late", long, published: "2012-06-02"))
    finder.add(
      try document(
        "other",
        "The choir of the capital rejected the new concert hall, which sounded like a cave to all of its members and to the conductor too, who had hoped for better."
      ))
    finder.add(try document("early", long + " One more sentence at the end of it.", published: "2012-06-01"))
    #expect(finder.copies.isCopy("late"))
    #expect(!finder.copies.isCopy("early") && !finder.copies.isCopy("other"))
    #expect(finder.copies.copies(of: "early").map(\.id) == ["late"])
  }

  @Test func aQuotationIsNoCopy() throws {
    var finder = CopyFinder(isExact: true)
    finder.add(try document("short", CopyFinderTests.wire))
    finder.add(try document("long", CopyFinderTests.wire + " " + (1...400).map { "word\($0)" }.joined(separator: " ")))
    #expect(finder.copies == ArticleCopies())
  }
}
