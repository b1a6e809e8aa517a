/// An export of the news archive Factiva in HTML, which names itself at the top of the page.
enum ExportedPage {
  /// The articles of an export; nil for every other page.
  static func articles(in bytes: [UInt8]) -> [Article]? {
    guard String(decoding: bytes.prefix(FileHead.length), as: UTF8.self).contains("Factiva"),
      let tree = MarkupTree(html: PageEncoding.decoded(bytes).bytes)
    else { return nil }
    let blocks = PageBlocks(tree) { PageTags.unseen.contains(tree.nodes[$0].name) }.blocks
    return NewsExport.articles(in: blocks.map { Article.Block(.paragraph, $0.text) })
  }
}
