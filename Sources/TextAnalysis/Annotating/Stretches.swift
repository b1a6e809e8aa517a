// Cuts a document into the stretches of text that hold sentences: lines, without what is marked as no text.

import DossierModel

/// A stretch within one line, of one kind.
struct Stretch: Hashable {
  var range: Range<Int>
  var paragraph: Int
  var kind: Sentence.Kind
}

enum Stretches {
  static func of(_ source: SourceDocument) -> [Stretch] {
    let scalars = source.text.scalars
    var stretches: [Stretch] = []
    var paragraph = 0
    var start = 0
    var region = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, !Characters.isLineEnd(scalars[end]) { end += 1 }
      let before = stretches.count
      cut(start..<end, source.regions, &region, paragraph, into: &stretches)
      stretches[before...].removeAll { $0.range.allSatisfy { Characters.isSpace(scalars[$0]) } }
      if stretches.count > before { paragraph += 1 }
      start = end + 1
    }
    return stretches
  }

  /// Cuts a line at the regions; `region` is the first that ends after the line's start.
  private static func cut(
    _ line: Range<Int>, _ regions: [TextRegion], _ region: inout Int, _ paragraph: Int, into stretches: inout [Stretch]
  ) {
    var position = line.lowerBound
    while region < regions.count, regions[region].span.end <= line.lowerBound { region += 1 }
    var next = region
    while next < regions.count, regions[next].span.start < line.upperBound {
      let marked = regions[next]
      let start = max(marked.span.start, position)
      let end = min(marked.span.end, line.upperBound)
      if start > position { stretches.append(Stretch(range: position..<start, paragraph: paragraph, kind: .body)) }
      if end > start, let kind = kind(of: marked.kind) {
        stretches.append(Stretch(range: start..<end, paragraph: paragraph, kind: kind))
      }
      position = max(position, end)
      next += 1
    }
    if position < line.upperBound {
      stretches.append(Stretch(range: position..<line.upperBound, paragraph: paragraph, kind: .body))
    }
  }

  /// What sentences of a region are; nil for a region without sentences.
  private static func kind(of region: TextRegion.Kind) -> Sentence.Kind? {
    switch region {
    case .headline: .headline
    case .caption: .caption
    case .dateline, .byline, .furniture: nil
    }
  }
}
