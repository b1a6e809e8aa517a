/// NITF, the News Industry Text Format of press agencies (IPTC, 3.x): one article.
///
/// Read are title, headlines, byline, dateline, issue and release dates, copyright holder, paragraphs, subheads, lists,
/// quotes and captions. Tables are read cell by cell; editorial notes and media references are left out.
struct NITFReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let tree = MarkupTree(xml: file.bytes), let root = tree.first("nitf") else {
      throw .malformed(path: file.path, format: "NITF with a root element `nitf`", finding: "is not well-formed XML")
    }
    return FileContent(articles: [NITFReader.article(tree, root)])
  }

  /// The article of an `nitf` element.
  static func article(_ tree: MarkupTree, _ root: Int) -> Article {
    let headline = tree.first("hl1", in: root) ?? tree.first("hedline", in: root)
    let title = headline.map { tree.text(of: $0) } ?? tree.first("title", in: root).map { tree.text(of: $0) }
    var blocks: [Article.Block] = []
    if let title { blocks.append(Article.Block(.headline, title)) }
    for second in tree.elements("hl2", in: root) { blocks.append(Article.Block(.headline, tree.text(of: second))) }
    let byline = tree.first("byline", in: root)
    if let byline { blocks.append(Article.Block(.byline, tree.text(of: byline))) }
    let dateline = tree.first("dateline", in: root)
    blocks += NITFReader.body(tree, tree.first("body.content", in: root) ?? tree.first("body", in: root) ?? root)
    var article = Article(.blocks(blocks))
    article.title = Stated(title, headline == nil ? "NITF title" : "NITF hl1")
    article.authors = byline.map { [NITFReader.author(tree, $0)] } ?? []
    article.publisher =
      Stated(tree.first("doc.copyright", in: root).flatMap { tree.nodes[$0]["holder"] }, "NITF doc.copyright")
      ?? Stated(tree.first("pubdata", in: root).flatMap { tree.nodes[$0]["name"] }, "NITF pubdata")
      ?? Stated(tree.first("distributor", in: root).map { tree.text(of: $0) }, "NITF distributor")
    article.url = tree.first("pubdata", in: root).flatMap { tree.nodes[$0]["ex-ref"] }
    article.language = tree.nodes[root]["lang"]
    article.dates = dates(tree, root, dateline)
    return article
  }

  /// Issue and release dates, then the dateline's, then that of the publication data.
  private static func dates(_ tree: MarkupTree, _ root: Int, _ dateline: Int?) -> [DateClaim] {
    var claims: [DateClaim] = []
    for (name, attribute) in [("date.issue", "norm"), ("date.release", "norm"), ("pubdata", "date.publication")] {
      if let element = tree.first(name, in: root), let claim = DateClaim(tree.nodes[element][attribute], "NITF \(name)")
      {
        claims.append(claim)
      }
    }
    if let dateline, let story = tree.first("story.date", in: dateline) {
      if let claim = DateClaim(tree.nodes[story]["norm"] ?? tree.text(of: story), "NITF story.date") {
        claims.append(claim)
      }
    }
    return claims
  }

  private static func author(_ tree: MarkupTree, _ byline: Int) -> String {
    let person = tree.first("person", in: byline).map { tree.text(of: $0) } ?? tree.text(of: byline)
    let words = person.split(separator: " ")
    return words.first?.lowercased() == "by" ? words.dropFirst().joined(separator: " ") : person
  }

  /// The paragraphs of a body with what stands between them.
  static func body(_ tree: MarkupTree, _ body: Int) -> [Article.Block] {
    let left: Set<String> = [
      "note", "media-reference", "media-metadata", "media-producer", "body.head", "body.end", "object",
    ]
    let blocks = PageBlocks(tree, from: body) { left.contains(tree.nodes[$0].name) }.blocks
    return blocks.map { block in
      var current = block.element
      while current > body {
        if ["media-caption", "caption"].contains(tree.nodes[current].name) {
          return Article.Block(.caption, block.text)
        }
        if ["hl2", "hl1"].contains(tree.nodes[current].name) { return Article.Block(.subheading, block.text) }
        current = tree.nodes[current].parent
      }
      return Article.Block(block.kind.article, block.text)
    }
  }
}

extension PageBlock.Kind {
  /// What such a block is in an article that holds nothing but the article.
  var article: Article.Block.Kind {
    switch self {
    case .heading: .subheading
    case .caption: .caption
    default: .paragraph
    }
  }
}
