/// RSS 0.9 to 2.0 and Atom files: an article for each entry, with the text that the feed has of it.
///
/// Full text (`content:encoded`, Atom `content`) goes before summaries. What the feed only links to is not fetched.
struct FeedReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let tree = MarkupTree(xml: file.bytes) else {
      throw .malformed(path: file.path, format: "RSS or Atom", finding: "is not well-formed XML")
    }
    let entries = tree.elements("item") + tree.elements("entry")
    guard !entries.isEmpty else {
      throw .malformed(path: file.path, format: "RSS or Atom with entries", finding: "no entry")
    }
    let channel = tree.first("channel") ?? 0
    let publisher = tree.child("title", of: channel).map { tree.text(of: $0) }
    return FileContent(articles: entries.map { FeedReader.article(tree, $0, publisher: publisher) })
  }

  private static func article(_ tree: MarkupTree, _ entry: Int, publisher: String?) -> Article {
    func text(_ names: [String]) -> String? {
      for name in names {
        if let element = tree.child(name, of: entry), !tree.text(of: element).isEmpty {
          return tree.rawText(of: element)
        }
      }
      return nil
    }
    let title = text(["title"]).map { Entities.resolved($0).collapsingWhiteSpace }
    var blocks = title.map { [Article.Block(.headline, $0)] } ?? []
    blocks += body(tree, entry, text(["encoded", "content", "description", "summary"]))
    var article = Article(.blocks(blocks))
    article.title = Stated(title, "feed title")
    article.publisher = Stated(text(["source", "publisher"]), "feed source") ?? Stated(publisher, "feed channel")
    article.url = tree.child("link", of: entry).flatMap { tree.nodes[$0]["href"] ?? tree.text(of: $0) }
    if let author = tree.child("author", of: entry) {
      article.authors = [tree.child("name", of: author).map { tree.text(of: $0) } ?? tree.text(of: author)]
    } else if let creator = text(["creator"]) {
      article.authors = [creator.collapsingWhiteSpace]
    }
    for (name, origin) in [
      ("pubdate", "RSS pubDate"), ("published", "Atom published"), ("date", "dc:date"), ("updated", "Atom updated"),
    ] {
      if let claim = DateClaim(text([name]), origin), article.dates.isEmpty { article.dates.append(claim) }
    }
    article.updated = text(["updated"]).flatMap { StatedDate($0)?.description }
    return article
  }

  /// Escaped HTML, or XHTML that stands in the feed itself.
  private static func body(_ tree: MarkupTree, _ entry: Int, _ text: String?) -> [Article.Block] {
    if let content = tree.child("content", of: entry) ?? tree.child("summary", of: entry),
      tree.nodes[content]["type"] == "xhtml"
    {
      return PageBlocks(tree, from: content) { PageTags.unseen.contains(tree.nodes[$0].name) }.blocks
        .map { Article.Block($0.kind.article, $0.text) }
    }
    return text.map(MarkedUpText.blocks) ?? []
  }
}

/// A piece of HTML that is the article and nothing else, as feeds, mails and tables hold it.
enum MarkedUpText {
  static func blocks(_ text: String) -> [Article.Block] {
    guard text.contains("<"), let tree = MarkupTree(html: Array(text.utf8)) else {
      return plain(Entities.resolved(text))
    }
    let outline = PageOutline(tree, words: .standard)
    let blocks = PageBlocks(tree) { outline.parts[$0] == .unseen || outline.parts[$0] == .hidden }.blocks
    return blocks.filter { !($0.linkDensity > 0.8 && $0.length < 60) }.map { Article.Block($0.kind.article, $0.text) }
  }

  /// Paragraphs divided by empty lines, or lines where there are none.
  static func plain(_ text: String) -> [Article.Block] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).collapsingWhiteSpace }
    let isWrapped = lines.contains("") && lines.contains { $0.count > 55 } && lines.allSatisfy { $0.count < 100 }
    guard isWrapped else { return lines.filter { !$0.isEmpty }.map { Article.Block(.paragraph, $0) } }
    return lines.split(separator: "").map { Article.Block(.paragraph, $0.joined(separator: " ")) }
  }
}
