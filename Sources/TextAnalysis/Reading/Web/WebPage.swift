/// A web page as understood: its article's blocks in order, and what the page says of the article.
struct WebPage: Sendable {
  var title: String?
  var description: PageDescription
  var parts: [ArticleCleaner.Part]
  /// In the order of trust.
  var dates: [DateClaim]

  /// Reads a page; nil where it is no HTML at all.
  init?(_ bytes: [UInt8], words: PageWords) {
    let (decoded, encoding) = PageEncoding.decoded(bytes)
    guard let tree = MarkupTree(html: decoded, encoding: encoding) else { return nil }
    let outline = PageOutline(tree, words: words)
    description = PageDescription(tree)
    title = description.title(tree, outline)
    parts = WebPage.parts(tree, outline, words, title: title, body: description.linked?.body)
    let headline = title.flatMap { title in
      tree.nodes.indices.first { index in
        PageTags.kind(tree.nodes[index].name) == .heading(1) && ArticleTitle.same(tree.text(of: index), title)
      }
    }
    let last = parts.last { $0.role == .story }?.block.node ?? tree.nodes.count
    dates = PageDates(tree, description, headline: headline, articleEnd: min(tree.nodes.count, last + 40)).claims
  }

  private static func parts(
    _ tree: MarkupTree, _ outline: PageOutline, _ words: PageWords, title: String?, body: String?
  ) -> [ArticleCleaner.Part] {
    let all = blocks(tree, outline, keeping: [])
    let guide = body.flatMap { StatedBody($0) }
    var best = parts(tree, outline, words, title, all)
    if storyLength(best) < 300 {
      // Some pages name the article's own element like furniture, or hide it until a script shows it.
      let wider = blocks(tree, outline, keeping: [.furniture, .hidden])
      let other = parts(tree, outline.shown, words, title, wider)
      if storyLength(other) > max(100, 2 * storyLength(best)) { best = other }
    }
    if let guide, storyLength(best) * 2 < guide.length { return guide.parts }
    return best
  }

  private static func parts(
    _ tree: MarkupTree, _ outline: PageOutline, _ words: PageWords, _ title: String?, _ blocks: [PageBlock]
  ) -> [ArticleCleaner.Part] {
    let finder = ArticleFinder(tree: tree, outline: outline)
    let root = finder.article(among: blocks)
    let cleaner = ArticleCleaner(
      tree: tree, outline: outline, words: words, root: root, title: title,
      sums: ArticleFinder.sums(of: blocks, in: tree))
    let inside = blocks.filter { root <= $0.node && $0.node < tree.nodes[root].end }
    return cleaner.parts(of: inside)
  }

  private static func storyLength(_ parts: [ArticleCleaner.Part]) -> Int {
    parts.reduce(0) { $0 + ($1.role == .story ? $1.block.length : 0) }
  }

  /// The page's blocks without what is never article, unless `keeping` says otherwise or most of the page's text is in it.
  private static func blocks(_ tree: MarkupTree, _ outline: PageOutline, keeping: [PageOutline.Part]) -> [PageBlock] {
    let whole = PageBlocks(tree) { outline.parts[$0] == .unseen }.blocks
    let sums = ArticleFinder.sums(of: whole, in: tree)
    let total = sums[tree.nodes.count]
    return PageBlocks(tree) { index in
      let share = sums[tree.nodes[index].end] - sums[index]
      switch outline.parts[index] {
      case .unseen: return true
      case .comments: return total - share > 250
      case .furniture: return !keeping.contains(.furniture) && share < 0.5 * total
      case .hidden: return !keeping.contains(.hidden) && share < 0.7 * total
      default: return false
      }
    }.blocks
  }
}

extension PageOutline {
  /// The outline of a page whose names are not believed.
  var shown: PageOutline {
    var outline = self
    outline.forgetFurniture()
    return outline
  }
}
