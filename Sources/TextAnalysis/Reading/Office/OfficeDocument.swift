/// The lines of an office document with its properties (Dublin Core): one article, or those of a news archive's export.
struct OfficeDocument {
  var lines: [Article.Block]
  var title: String?
  var author: String?
  var created: String?

  init(lines: [Article.Block], properties: MarkupTree?) {
    self.lines = lines
    guard let properties else { return }
    func text(_ name: String) -> String? {
      properties.first(name).map { properties.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    title = text("title")
    author = text("initial-creator") ?? text("creator")
    created = text("creation-date") ?? text("created")
  }

  init(lines: [Article.Block], title: String?, author: String?, created: String?) {
    self.lines = lines
    self.title = title
    self.author = author
    self.created = created
  }

  var content: FileContent {
    if let articles = NewsExport.articles(in: lines) { return FileContent(articles: articles) }
    return FileContent(articles: [article])
  }

  private var article: Article {
    var blocks = lines
    // Without a style that says so, a short first line is the headline.
    if !blocks.contains(where: { $0.kind == .headline }), let first = blocks.first, first.text.count < 200,
      blocks.count > 1
    {
      let isSentence = first.kind == .paragraph && first.text.last.map { ".!?".contains($0) } ?? false
      if !isSentence { blocks[0].kind = .headline }
    }
    let headline = blocks.first { $0.kind == .headline }?.text
    var article = Article(.blocks(blocks))
    article.title = Stated(headline, "headline") ?? Stated(title, "document title")
    article.authors = author.map { [$0] } ?? []
    if let claim = ShownDate.claim(in: &blocks) {
      article.dates = [claim]
      article.content = .blocks(blocks)
    }
    if let claim = DateClaim(created, "document made") { article.weakDates = [claim] }
    return article
  }
}

/// A full date that stands on a line of its own near the top of an article.
enum ShownDate {
  /// Finds it and marks its line as furniture.
  static func claim(in blocks: inout [Article.Block]) -> DateClaim? {
    for index in blocks.indices.prefix(8) {
      let text = blocks[index].text
      guard text.count < 60, text.split(separator: " ").count <= 9, let claim = DateClaim(text, "text") else {
        continue
      }
      if blocks[index].kind == .paragraph { blocks[index].kind = .byline }
      return claim
    }
    return nil
  }
}
