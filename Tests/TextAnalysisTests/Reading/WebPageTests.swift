import DossierModel
import Testing

@testable import TextAnalysis

@Suite struct WebPageTests {
  private static let story = """
    <p>The two governments agreed on Monday to open the border again after a week of talks in the capital.</p>
    <p>"We had no choice," the prime minister said, and thanked the <a href="/x">council</a> for its help.</p>
    <p>Trains will run from Thursday, and the first of them is booked out already, the railway said.</p>
    """

  private func read(_ html: String) throws -> Article {
    let content = try HTMLReader().articles(in: InputFile(path: "page.html", bytes: Array(html.utf8)))
    return try #require(content.articles.first)
  }

  private func text(_ html: String) throws -> String {
    let body = ArticleBody(try read(html), title: nil)
    return body.text.string
  }

  @Test(arguments: [
    "<div class=\"cookie-consent\"><p>We and our partners store information on your device to make it better.</p></div>",
    "<div id=\"comments\"><p>I do not believe one word of what this paper writes about the border, and never did.</p></div>",
    "<aside><p>Read our special report about the history of the border and those who live beside it.</p></aside>",
    "<ul><li><a href=\"/1\">Queen opens bridge over the lake</a></li><li><a href=\"/2\">King rests at home</a></li></ul>",
    "<div style=\"display: none\"><p>This paragraph is shown to nobody who reads the page in a browser.</p></div>",
    "<div class=\"newsletter-signup\"><p>Get the news of the day in your mail every morning at seven.</p></div>",
    "<script>var text = \"The two governments agreed to nothing at all, ever, said the script.\";</script>",
    "<h3>Related stories</h3><p><a href=\"/3\">What the border means for farmers</a></p>",
    "<footer><p>All content of this page belongs to the Klow Times and its partners in other countries.</p></footer>",
  ])
  func leavesOutWhatIsNoStory(furniture: String) throws {
    let plain = try text("<html><body><article><h1>Border opens</h1>\(WebPageTests.story)</article></body></html>")
    let after = try text(
      "<html><body><article><h1>Border opens</h1>\(WebPageTests.story)\(furniture)</article></body></html>")
    let before = try text(
      "<html><body>\(furniture)<article><h1>Border opens</h1>\(WebPageTests.story)</article></body></html>")
    #expect(plain.hasPrefix("Border opens\n\nThe two governments"))
    #expect(after == plain)
    #expect(before == plain)
  }

  @Test func marksCaptionsAndBylines() throws {
    let article = try read(
      """
      <html><body><div class="story"><h1>Border opens</h1><div class="byline">By Jane Doe</div>
      <figure><img src="x"><figcaption>The gate near Klow on Monday. Photo: AP</figcaption></figure>\(WebPageTests.story)
      </div></body></html>
      """)
    guard case .blocks(let blocks) = article.content else { return }
    #expect(
      blocks.map(\.kind) == [.headline, .byline, .caption, .paragraph, .paragraph, .paragraph], "\(blocks.map(\.text))")
  }

  @Test func takesFactsFromJSONLD() throws {
    let article = try read(
      """
      <html lang="en"><head><title>Border opens - Klow Times</title>
      <link rel="canonical" href="https://klow.example/2012/06/02/border">
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
      {"@type": ["NewsArticle"], "headline": "Border opens", "datePublished": "2012-06-01T23:30:00-05:00",
      "dateModified": "2012-06-03T10:00:00Z", "publisher": {"@id": "#p"}, "author": [{"name": "Jane Doe"}],},
      {"@id": "#p", "@type": "Organization", "name": "Klow Times"}]}</script></head>
      <body><h1>Border opens</h1>\(WebPageTests.story)</body></html>
      """)
    #expect(article.title?.text == "Border opens")
    #expect(article.publisher?.text == "Klow Times")
    #expect(article.authors == ["Jane Doe"])
    #expect(
      article.dates.map { "\($0.date.description) \($0.origin)" } == [
        "2012-06-01T23:30:00-05:00 JSON-LD datePublished", "2012-06-02 address",
      ])
    #expect(article.updated == "2012-06-03T10:00:00Z")
    #expect(article.url == "https://klow.example/2012/06/02/border")
  }

  @Test(arguments: [
    ("<meta property=\"article:published_time\" content=\"2012-06-01T10:00:00Z\">", "", "meta article:published_time"),
    ("", "<time datetime=\"2012-06-01\">Friday</time>", "time element"),
    ("", "<span itemprop=\"datePublished\" content=\"2012-06-01\"></span>", "itemprop datePublished"),
    ("", "<div>June 1, 2012 10:00 am</div>", "page text"),
    ("<link rel=\"canonical\" href=\"https://klow.example/2012/06/01/border\">", "", "address"),
  ])
  func findsTheDate(head: String, body: String, origin: String) throws {
    let article = try read(
      "<html><head>\(head)</head><body><h1>Border opens</h1>\(body)\(WebPageTests.story)</body></html>")
    #expect(article.dates.first?.date.edtf.description == "2012-06-01")
    #expect(article.dates.first?.origin == origin)
  }

  @Test func takesTheDayOfTheAddressForAStampInUTC() throws {
    let article = try read(
      """
      <html><head><link rel="canonical" href="https://klow.example/2012/05/31/border">
      <meta property="article:published_time" content="2012-06-01T03:10:00Z"></head>
      <body><h1>Border opens</h1>\(WebPageTests.story)</body></html>
      """)
    #expect(article.dates.first?.date.description == "2012-05-31")
    #expect(article.dates.first?.origin == "meta article:published_time, day of the address")
  }

  @Test func splitsLiveBlogs() throws {
    let html = """
      <html><head><script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Border: live",
      "liveBlogUpdate": [
      {"@type": "BlogPosting", "headline": "Gate opens", "datePublished": "2012-06-02T09:00:00Z", "articleBody": "The gate is open."},
      {"@type": "BlogPosting", "headline": "Talks end", "datePublished": "2012-06-01T20:00:00Z", "articleBody": "The talks have ended."}
      ]}</script></head><body>\(WebPageTests.story)</body></html>
      """
    let articles = try HTMLReader().articles(in: InputFile(path: "live.html", bytes: Array(html.utf8))).articles
    #expect(articles.map { $0.title?.text } == ["Talks end", "Gate opens"])
    #expect(articles.map { $0.dates.first?.date.edtf.description } == ["2012-06-01", "2012-06-02"])
  }

  @Test func readsBrokenAndDeepPages() throws {
    #expect(try text("<h1>Border opens<p>\(WebPageTests.story)</div></span></body").contains("Trains will run"))
    let deep = String(repeating: "<div>", count: 50_000) + WebPageTests.story
    #expect(try text(deep).contains("Trains will run"))
    let spans = String(repeating: "<span><b>", count: 30_000) + "x" + WebPageTests.story
    #expect(try text(spans).contains("Trains will run"))
  }

  @Test func readsOtherEncodings() throws {
    let head = "<html><head><meta charset=\"windows-1252\"></head><body><h1>Zo"
    let bytes = Array(head.utf8) + [0xEB] + Array("</h1>\(WebPageTests.story)</body></html>".utf8)
    let article = try #require(try HTMLReader().articles(in: InputFile(path: "p.html", bytes: bytes)).articles.first)
    #expect(article.title?.text == "Zoë")
  }

  /// Browsers save pages in UTF-8 and leave what these say of themselves.
  @Test func believesBytesBeforeWords() throws {
    let head = "<html><head><meta charset=\"windows-1251\"></head><body><h1>Zoë</h1>"
    #expect(try read(head + WebPageTests.story + "</body></html>").title?.text == "Zoë")
  }

  @Test func saysWhereAPageHasNoText() {
    #expect(throws: ReadingError.empty(path: "p.html")) {
      try HTMLReader().articles(
        in: InputFile(path: "p.html", bytes: Array("<html><body><nav>Home</nav></body></html>".utf8)))
    }
  }
}
