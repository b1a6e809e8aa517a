import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

/// Everything that people have, in one folder, becomes one dossier with the right dates and sources.
@Suite struct FormatsTests {
  /// Document, date, where the date is from, publisher; made by `Tests/Fixtures/make-formats.py`.
  private static let expected = """
    2012-06-20-talks | 2012-06-20 | dateline | AFP
    agency | 2012-06-03 | NewsML firstCreated | Zilaw Press
    box-1 | 2012-06-09 | mail Date | Press Office
    box-2 | 2012-06-10 | mail Date | Press Office
    bundle | 2012-06-22 | file name | -
    crawl | 2012-06-23 | JSON-LD datePublished | Klow Times
    essay | 2012-06-12 | text | -
    factiva | 2012-06-18 | Factiva | Treasury News
    feed | 2012-06-04 | RSS pubDate | Lake Radio
    letter | 2012-06-08 | mail Date | Bulletin of the Lake
    memo | 2012-06-13 | text | -
    nexis-1 | 2012-06-14 | Nexis | The Harbour Gazette
    nexis-2 | 2012-06-16 | Nexis | The Harbour Gazette
    notes | 2012-06-05 | front matter | Hedgehog Review
    packed | 2012-06-21 | dateline | Reuters
    page | 2012-06-01 | JSON-LD datePublished | Klow Times
    parsed | XXXX | - | -
    print | 2012-06-19 | text | -
    records | 2012-06-07 | key | Parliament Daily
    report | 2012-06-11 | text | -
    saved | 2012-06-24 | address | klow.example
    table | 2012-06-06 | column | Valley Post
    wire | 2012-06-02 | NITF date.issue | Szohod News Agency
    """

  @Test func oneFileOfEveryFormat() throws {
    try TemporaryFolder.with { folder in
      let run = try CommandRun.stanceline([
        "build", Project.file("Tests/Fixtures/Formats"), "--output", folder.file("out"), "--parser", "fast",
      ])
      #expect(run.status == 0, "\(run.errors)")
      let dossier = try #require(try DossierJSON.read(path: folder.file("out/dossier.json")))
      let rows = dossier.documents.map {
        "\($0.id) | \($0.published) | \($0.publishedFrom ?? "-") | \($0.publisher ?? "-")"
      }
      #expect(rows.joined(separator: "\n") == FormatsTests.expected)
      #expect(run.output.contains("left out 2 files: not English but French (french.txt), picture (picture.png)"))
      // No document is empty of coding because its text was lost on the way.
      let coded = Set((dossier.stances.flatMap(\.evidence) + dossier.events.flatMap(\.evidence)).map(\.document))
      #expect(
        coded.isSuperset(of: ["agency", "nexis-1", "page", "parsed", "print", "table", "wire"]), "\(coded.sorted())")
    }
  }

  /// A saved page, a page's text, notes and a wire story, as they lie in a folder.
  @Test func messyFolder() throws {
    try TemporaryFolder.with { folder in
      for (from, to) in [("page.html", "Saved page.htm"), ("wire.xml", "wire.xml"), ("notes.md", "notes.md")] {
        try folder.write(
          try Data(contentsOf: URL(fileURLWithPath: Project.file("Tests/Fixtures/Formats/" + from))), to: to)
      }
      try folder.write("Borduria condemned Syldavia on Monday, its foreign ministry said.", to: "scraped")
      try folder.write("documents:\n  - file: scraped\n    published: 2012-05-28\n", to: "corpus.yaml")
      let run = try CommandRun.stanceline(["build", folder.path, "--output", folder.file("out"), "--parser", "fast"])
      #expect(run.status == 0, "\(run.errors)")
      let dossier = try #require(try DossierJSON.read(path: folder.file("out/dossier.json")))
      #expect(
        dossier.documents.map { "\($0.id) \($0.published)" } == [
          "Saved page 2012-06-01", "notes 2012-06-05", "scraped 2012-05-28", "wire 2012-06-02",
        ])
      #expect(run.output.contains("Read 4 documents, dates from"))
    }
  }

  @Test func pageNamedTextIsReadAsPage() throws {
    try TemporaryFolder.with { folder in
      try folder.write(
        try Data(contentsOf: URL(fileURLWithPath: Project.file("Tests/Fixtures/Formats/page.html"))), to: "page.txt")
      let run = try CommandRun.stanceline(["read", folder.path, "--json"])
      #expect(run.status == 0)
      #expect(run.output.contains("the name says plain text, the content is HTML page; read as HTML page"))
      #expect(
        !run.output.contains("cookies") && !run.output.contains("Queen opens bridge")
          && !run.output.contains("condemn this paper"))
    }
  }

  @Test func theSameArticleTwice() throws {
    let story = """
      KLOW (Reuters) - Syldavia condemned Borduria on Friday for the closing of the border between the two countries, and
      thousands of travellers had been waiting at the gate since the early morning without food or water, officials said.
      """
    try TemporaryFolder.with { folder in
      try folder.write("# Border closed\n\n" + story, to: "a.md")
      try folder.write("# Neighbours quarrel over gate\n\n" + story + "\n\nThe king has not spoken yet.", to: "b.md")
      try folder.write(
        "documents:\n  - file: a.md\n    published: 2012-06-02\n    publisher: Late Post\n"
          + "  - file: b.md\n    published: 2012-06-01\n    publisher: Early News\n", to: "corpus.yaml")
      let run = try CommandRun.stanceline(["build", folder.path, "--output", folder.file("out"), "--parser", "fast"])
      #expect(run.status == 0, "\(run.errors)")
      let dossier = try #require(try DossierJSON.read(path: folder.file("out/dossier.json")))
      #expect(dossier.documents.map(\.id) == ["b"])
      #expect(dossier.documents.first?.alsoPublishedBy == ["Late Post"])
      #expect(run.output.contains("1 further copy of the same article"))
      let all = try CommandRun.stanceline([
        "build", folder.path, "--output", folder.file("all"), "--parser", "fast", "--keep-duplicates",
      ])
      #expect(all.status == 0)
      #expect(try #require(try DossierJSON.read(path: folder.file("all/dossier.json"))).documents.count == 2)
    }
  }

  @Test func otherLanguagesAreNamed() throws {
    let french = Project.file("Tests/Fixtures/Formats/french.txt")
    let named = try CommandRun.stanceline(["read", french])
    #expect(named.status == 2)
    #expect(
      named.errors.contains("is not English but French; expected English (`--language en` reads it all the same)"))
    #expect(try CommandRun.stanceline(["read", french, "--language", "en"]).status == 0)
  }

  @Test func publishedByTheCommandLine() throws {
    let page = Project.file("Tests/Fixtures/Formats/page.html")
    let run = try CommandRun.stanceline(["read", page, "--published", "2012-06-09"])
    #expect(run.status == 0)
    #expect(run.output.contains("published: 2012-06-09  [command line]"))
    #expect(run.output.contains("published 2012-06-09 by command line, 2012-06-01 by JSON-LD datePublished"))
  }

  @Test func corpusInitWritesWhatIsUnderstood() throws {
    try TemporaryFolder.with { folder in
      for name in ["page.html", "notes.md", "nexis.txt", "picture.png"] {
        try folder.write(
          try Data(contentsOf: URL(fileURLWithPath: Project.file("Tests/Fixtures/Formats/" + name))), to: name)
      }
      let run = try CommandRun.stanceline(["corpus", "init", folder.path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        try folder.text(of: "corpus.yaml") == """
          # What stanceline understood of these files. Correct it: what stands here goes before what the files say.
          documents:
            # nexis.txt: 2 documents, each with its own date and source
            - file: "notes.md"
              published: 2012-06-05  # front matter
              publisher: "Hedgehog Review"
              title: "Mayor blames the railway"
            - file: "page.html"
              published: 2012-06-01  # JSON-LD datePublished
              publisher: "Klow Times"
              title: "Norway condemns closing of the border"
              language: "en"

          """)
      #expect(try CommandRun.stanceline(["corpus", "init", folder.path]).status == 2)
    }
  }

  @Test func columnsAreNamed() throws {
    try TemporaryFolder.with { folder in
      try folder.write("wann;wer;was\n2012-06-01;Klow Times;Syldavia condemned Borduria on Friday.\n", to: "t.csv")
      #expect(try CommandRun.stanceline(["read", folder.file("t.csv")]).status == 2)
      let run = try CommandRun.stanceline([
        "read", folder.file("t.csv"), "--column", "text=was,date=wann,publisher=wer",
      ])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("published: 2012-06-01  [column]") && run.output.contains("Klow Times  [column]"))
      #expect(try CommandRun.stanceline(["read", folder.file("t.csv"), "--column", "words=was"]).status == 64)
    }
  }
}
