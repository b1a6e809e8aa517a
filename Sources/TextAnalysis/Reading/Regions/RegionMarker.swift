import DossierModel

/// Marks what in a plain-text article is not running text of the story: headlines, photo captions, bylines and credits,
/// datelines, and the furniture of the page it was copied from.
struct RegionMarker {
  /// In text order, without overlaps.
  private(set) var regions: [TextRegion] = []
  /// A title from the text itself: its first headline, or the beginning of its first paragraph.
  private(set) var inferredTitle: String?

  init(text: CodePointText, title: String?) {
    let lines = TextLine.lines(of: text)
    let front = RegionMarker.frontLength(lines)
    let tail = RegionMarker.tailStart(lines, front: front)
    var afterCredit = false
    for (index, line) in lines.enumerated() {
      let kind: TextRegion.Kind?
      if index < front {
        kind = RegionMarker.frontKind(line)
      } else if index >= tail {
        kind = .furniture
      } else {
        kind = RegionMarker.bodyKind(line, title: title, afterCredit: afterCredit)
      }
      afterCredit = kind == .byline && PageFurniture.isCredit(line)
      mark(line, kind, in: text)
    }
    inferredTitle = inferTitle(lines, in: text)
  }

  private mutating func mark(_ line: TextLine, _ kind: TextRegion.Kind?, in text: CodePointText) {
    if let kind {
      regions.append(TextRegion(span: line.span, kind: kind))
    } else if let dateline = Dateline.span(at: line.span, in: text) {
      regions.append(TextRegion(span: dateline, kind: .dateline))
    }
  }

  /// Lines before the first paragraph of the story.
  private static func frontLength(_ lines: [TextLine]) -> Int {
    let limit = min(lines.count, 8)
    let first = lines[..<limit].firstIndex { $0.endsSentence && $0.words.count >= 8 || $0.words.count > 30 }
    return first ?? (lines.count > 1 ? 1 : 0)
  }

  /// Where the lines after the last paragraph begin: short, and not sentences.
  private static func tailStart(_ lines: [TextLine], front: Int) -> Int {
    var start = lines.count
    while start > front + 1, !lines[start - 1].endsSentence, lines[start - 1].words.count <= 12 { start -= 1 }
    return start
  }

  private static func frontKind(_ line: TextLine) -> TextRegion.Kind {
    if line.endsWithColon || PageFurniture.isFurniture(line) { return .furniture }
    if PageFurniture.isByline(line) || PageFurniture.isCredit(line) { return .byline }
    return .headline
  }

  private static func bodyKind(_ line: TextLine, title: String?, afterCredit: Bool) -> TextRegion.Kind? {
    if PageFurniture.isFurniture(line) { return .furniture }
    if PageFurniture.isByline(line) || PageFurniture.isCredit(line) { return .byline }
    if afterCredit || PageFurniture.isCaption(line) { return .caption }
    if line.text == title { return .headline }
    let isHeading = !line.endsSentence && !line.endsWithColon && line.words.count <= 20
    return isHeading ? .headline : nil
  }

  private func inferTitle(_ lines: [TextLine], in text: CodePointText) -> String? {
    if let headline = regions.first(where: { $0.kind == .headline }) { return text[headline.span] }
    guard let first = lines.first(where: { line in !regions.contains { $0.span == line.span } }) else { return nil }
    let dateline = regions.first { first.span.contains($0.span) }
    let story = text[TextSpan(dateline?.span.end ?? first.span.start, first.span.end)]
    return RegionMarker.shortened(story, to: 100)
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    var title = ""
    for word in text.split(separator: " ") {
      if title.count + word.count >= limit { return title + " …" }
      title += title.isEmpty ? String(word) : " " + word
    }
    return title
  }
}
