import DossierModel

/// The text of an article with its regions.
struct ArticleBody {
  private(set) var text = CodePointText(scalars: [])
  private(set) var regions: [TextRegion] = []
  /// A title from the text itself.
  private(set) var inferredTitle: String?
  /// What the dateline says, without a year from elsewhere.
  private(set) var dateline: DatelineFacts?
  private var datelineText: String?

  init(_ article: Article, title: String?) {
    switch article.content {
    case .text(let string):
      text = CodePointText(string)
      let marker = RegionMarker(text: text, title: title ?? article.title?.text)
      regions = marker.regions
      inferredTitle = marker.inferredTitle
    case .parsed(let document):
      text = document.source.text
      regions = document.source.regions
      inferredTitle = document.source.title
    case .blocks(let blocks):
      lay(blocks)
    }
    if let region = regions.first(where: { $0.kind == .dateline }) {
      datelineText = text[region.span]
      dateline = DatelineFacts(text[region.span], year: nil)
    }
  }

  /// The day of the dateline, where it has a year or one is known.
  func datelineDay(year: Int?) -> CalendarDay? {
    datelineText.flatMap { DatelineFacts($0, year: year).day }
  }

  /// Blocks become paragraphs with an empty line between them.
  private mutating func lay(_ blocks: [Article.Block]) {
    var scalars: [Unicode.Scalar] = []
    for block in blocks where !block.text.isEmpty {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars.append(contentsOf: block.text.unicodeScalars)
      if let kind = block.kind.region { regions.append(TextRegion(span: TextSpan(start, scalars.count), kind: kind)) }
    }
    text = CodePointText(scalars: scalars)
    markDateline(blocks)
    inferredTitle = blocks.first { $0.kind == .headline }?.text
  }

  /// The dateline of the first paragraph.
  private mutating func markDateline(_ blocks: [Article.Block]) {
    let marked = regions.map(\.span)
    for line in TextLine.lines(of: text) where !marked.contains(where: { $0.overlaps(line.span) }) {
      if let span = Dateline.span(at: line.span, in: text) {
        regions.append(TextRegion(span: span, kind: .dateline))
        regions.sort { $0.span < $1.span }
      }
      return
    }
  }
}

extension Article.Block.Kind {
  /// The region that such a block is; nil for the story.
  var region: TextRegion.Kind? {
    switch self {
    case .headline, .subheading: .headline
    case .caption: .caption
    case .byline: .byline
    case .furniture: .furniture
    case .paragraph: nil
    }
  }
}
