import DossierModel

/// Saved web pages: the article without what stands around it, and what the page says of it.
///
/// The main text is found after Readability (Arc90, Mozilla) and jusText (Pomikálek 2011); facts come from JSON-LD
/// (schema.org), Open Graph, meta tags and `time` elements. Nothing is fetched and no script is run, so that a page which
/// builds its text by script has only what it states in JSON-LD.
struct HTMLReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    if let articles = ExportedPage.articles(in: file.bytes) { return FileContent(articles: articles) }
    guard let page = WebPage(file.bytes, words: .standard) else {
      throw .malformed(path: file.path, format: "an HTML page", finding: "no element")
    }
    let updates = page.updates
    if updates.count > 1 { return FileContent(articles: updates) }
    let article = page.article
    guard case .blocks(let blocks) = article.content, blocks.contains(where: { $0.kind == .paragraph }) else {
      throw .empty(path: file.path)
    }
    return FileContent(articles: [article])
  }
}

extension WebPage {
  /// The page's article.
  var article: Article {
    var article = Article(.blocks(blocks))
    describe(&article)
    article.title = title.flatMap { Stated($0, "page") }
    article.dates = dates
    article.updated = description.linked?.modified.flatMap { StatedDate($0)?.description }
    return article
  }

  /// The dated entries of a live blog, the oldest first.
  var updates: [Article] {
    let entries = (description.linked?.updates ?? []).compactMap { update -> Article? in
      guard let body = update.body, let date = DateClaim(update.published, "JSON-LD datePublished") else { return nil }
      let headline = update.headline.map { [Article.Block(.headline, $0)] } ?? []
      var article = Article(.blocks(headline + StatedBody.lines(body).map { Article.Block(.paragraph, $0) }))
      describe(&article)
      article.title = Stated(update.headline ?? title, "JSON-LD headline")
      article.dates = [date]
      return article
    }
    return entries.sorted { $0.dates[0].date.description < $1.dates[0].date.description }
  }

  private func describe(_ article: inout Article) {
    article.publisher = description.publisherStated
    article.authors = description.authors
    article.url = description.url
    article.language = description.language
  }

  private var blocks: [Article.Block] {
    var blocks: [Article.Block] = []
    if let title, !parts.contains(where: { $0.role == .headline }) { blocks.append(Article.Block(.headline, title)) }
    for part in parts {
      switch part.role {
      case .headline: blocks.append(Article.Block(.headline, part.block.text))
      case .heading: blocks.append(Article.Block(.subheading, part.block.text))
      case .story: blocks.append(Article.Block(.paragraph, part.block.text))
      case .caption: blocks.append(Article.Block(.caption, part.block.text))
      case .byline: blocks.append(Article.Block(.byline, part.block.text))
      case .furniture: break
      }
    }
    return blocks
  }
}
