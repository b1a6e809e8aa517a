/// The text of the article as the page states it in JSON-LD: it stands in where the page itself holds less.
struct StatedBody: Sendable {
  private let paragraphs: [String]

  init?(_ text: String) {
    paragraphs = StatedBody.lines(text)
    if length < 200 { return nil }
  }

  /// The paragraphs of a stated text.
  static func lines(_ text: String) -> [String] {
    let lines = withoutTags(Entities.resolved(text)).split(whereSeparator: \.isNewline)
    return lines.map { String($0).collapsingWhiteSpace }.filter { !$0.isEmpty }
  }

  var length: Int { paragraphs.reduce(0) { $0 + $1.unicodeScalars.count } }

  var parts: [ArticleCleaner.Part] {
    paragraphs.map { text in
      ArticleCleaner.Part(
        block: PageBlock(
          kind: .paragraph, text: text, element: 0, node: 0, length: text.unicodeScalars.count, linked: 0),
        role: .story)
    }
  }

  /// Some pages state markup: a tag that ends a paragraph is a line break, another nothing.
  private static func withoutTags(_ text: String) -> String {
    guard text.contains("</") || text.contains("<br") || text.contains("<p") else { return text }
    guard let tree = MarkupTree(html: Array(("<html><body>" + text + "</body></html>").utf8)) else { return text }
    return PageBlocks(tree) { PageTags.unseen.contains(tree.nodes[$0].name) }.blocks.map(\.text).joined(separator: "\n")
  }
}
