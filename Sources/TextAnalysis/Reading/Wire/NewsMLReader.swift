/// NewsML-G2 of press agencies (IPTC): the news items of a message or package that bring their text.
///
/// Read are headline, byline, dateline, `firstCreated`, `versionCreated`, `embargoed`, provider and the inline NITF or
/// XHTML body. Remote content is not fetched.
struct NewsMLReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let tree = MarkupTree(xml: file.bytes) else {
      throw .malformed(path: file.path, format: "NewsML-G2", finding: "is not well-formed XML")
    }
    let items = tree.elements("newsitem").filter {
      tree.first("inlinexml", in: $0) != nil || tree.first("inlinedata", in: $0) != nil
    }
    guard !items.isEmpty else {
      throw .malformed(path: file.path, format: "NewsML-G2 with inline text", finding: "no news item with text in it")
    }
    return FileContent(articles: items.map { NewsMLReader.article(tree, $0) })
  }

  private static func article(_ tree: MarkupTree, _ item: Int) -> Article {
    let content = tree.first("inlinexml", in: item) ?? tree.first("inlinedata", in: item) ?? item
    if let nitf = tree.first("nitf", in: content) {
      var article = NITFReader.article(tree, nitf)
      describe(&article, tree, item)
      return article
    }
    let title = text("headline", tree, item)
    var blocks: [Article.Block] = []
    if let title { blocks.append(Article.Block(.headline, title)) }
    if let byline = text("by", tree, item) { blocks.append(Article.Block(.byline, byline)) }
    let body = tree.first("body", in: content) ?? content
    let lines = PageBlocks(tree, from: body) { PageTags.unseen.contains(tree.nodes[$0].name) }.blocks
    blocks += lines.filter { !ArticleTitle.same($0.text, title) }.map { Article.Block($0.kind.article, $0.text) }
    var article = Article(.blocks(blocks))
    describe(&article, tree, item)
    return article
  }

  private static func describe(_ article: inout Article, _ tree: MarkupTree, _ item: Int) {
    article.title = article.title ?? Stated(text("headline", tree, item), "NewsML headline")
    article.publisher = Stated(provider(tree, item), "NewsML provider") ?? article.publisher
    article.language = article.language ?? tree.first("language", in: item).flatMap { tree.nodes[$0]["tag"] }
    if let by = text("by", tree, item), article.authors.isEmpty { article.authors = [by] }
    let stated = [
      ("embargoed", "NewsML embargoed"), ("firstcreated", "NewsML firstCreated"),
      ("versioncreated", "NewsML versionCreated"),
    ]
    .compactMap { DateClaim(text($0.0, tree, item), $0.1) }
    article.dates = Array(stated.prefix(1)) + article.dates
    article.updated = text("versioncreated", tree, item).flatMap { StatedDate($0)?.description }
  }

  private static func text(_ name: String, _ tree: MarkupTree, _ item: Int) -> String? {
    let text = tree.first(name, in: item).map { tree.text(of: $0) }
    return text?.isEmpty == true ? nil : text
  }

  private static func provider(_ tree: MarkupTree, _ item: Int) -> String? {
    for name in ["provider", "creditline", "copyrightholder"] {
      guard let element = tree.first(name, in: item) else { continue }
      let named = tree.first("name", in: element).map { tree.text(of: $0) }
      let literal = tree.nodes[element]["literal"]
      let text = named ?? (tree.text(of: element).isEmpty ? literal : tree.text(of: element))
      if let text, !text.isEmpty { return text }
    }
    return nil
  }
}
