/// Makes paragraphs of the printed lines of pages, by gaps, indents, sizes and the ends of sentences.
struct PageLines {
  private let pages: [[PrintedLine]]
  /// The usual height of a line, and the usual distance from one line's top to the next one's.
  private let height: Double
  private let distance: Double

  init(_ pages: [[PrintedLine]]) {
    self.pages = PageLines.withoutRunningHeads(pages)
    let lines = self.pages.joined()
    height = PageLines.median(lines.map(\.height)) ?? 10
    let steps = self.pages.flatMap { page in zip(page, page.dropFirst()).map { $1.top - $0.top } }
    distance = PageLines.median(steps.filter { $0 > 0 && $0 < 4 * (PageLines.median(lines.map(\.height)) ?? 10) }) ?? 12
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }

  /// The paragraphs; one that goes on in the next column or over a page is one.
  var blocks: [Article.Block] {
    var blocks: [Article.Block] = []
    var paragraph = ""
    var previous: PrintedLine?
    for line in pages.joined() {
      if let previous, breaks(between: previous, line, endsSentence: PageLines.endsSentence(paragraph)) {
        blocks.append(Article.Block(.paragraph, paragraph))
        paragraph = ""
      }
      if paragraph.isEmpty { paragraph = line.text } else { PageLines.join(line.text, to: &paragraph) }
      previous = line
    }
    if !paragraph.isEmpty { blocks.append(Article.Block(.paragraph, paragraph)) }
    return blocks
  }

  private func breaks(between previous: PrintedLine, _ line: PrintedLine, endsSentence: Bool) -> Bool {
    let step = line.top - previous.top
    // The next column or page: only a finished sentence ends there.
    if step < 0 || step > 20 * height { return endsSentence || isHeading(previous) }
    if abs(line.height - previous.height) > 0.2 * height { return true }
    if step > 1.35 * distance { return true }
    guard endsSentence else { return false }
    let isIndented = line.left > previous.left + 0.7 * height
    let isShort = previous.right < line.right - 3 * height
    return isIndented || isShort
  }

  private func isHeading(_ line: PrintedLine) -> Bool { line.height > 1.2 * height }

  private static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.reversed().first { !"\"'”’)]»".unicodeScalars.contains($0) }
    return last.map { ".!?…:".unicodeScalars.contains($0) } ?? false
  }

  /// A word divided at the end of a line becomes whole: "govern-" and "ment".
  private static func join(_ line: String, to paragraph: inout String) {
    let beforeHyphen = paragraph.dropLast().last
    if paragraph.last == "-", beforeHyphen?.isLetter == true, line.first?.isLowercase == true {
      paragraph.removeLast()
      paragraph += line
    } else if paragraph.unicodeScalars.last == "\u{AD}" {
      paragraph.unicodeScalars.removeLast()
      paragraph += line
    } else {
      paragraph += " " + line
    }
  }

  /// Lines at the top and bottom that come back page by page, and page numbers.
  private static func withoutRunningHeads(_ pages: [[PrintedLine]]) -> [[PrintedLine]] {
    var counts: [String: Int] = [:]
    for page in pages {
      for key in Set(edges(of: page).map { key(page[$0].text) }) { counts[key, default: 0] += 1 }
    }
    return pages.map { page in
      let heads = Set(
        edges(of: page).filter { index in
          let count = counts[key(page[index].text), default: 0]
          return count > 1 && count * 2 > pages.count || isPageNumber(page[index].text)
        })
      return page.indices.filter { !heads.contains($0) }.map { page[$0] }
    }
  }

  /// The two highest and the two lowest lines.
  private static func edges(of page: [PrintedLine]) -> [Int] {
    let sorted = page.indices.sorted { page[$0].top < page[$1].top }
    return Array(Set(sorted.prefix(2) + sorted.suffix(2))).sorted()
  }

  /// A line without its numbers, which change from page to page.
  private static func key(_ line: String) -> String {
    String(line.lowercased().filter { !$0.isNumber })
  }

  /// "3", "- 3 -", "Page 3 of 5".
  private static func isPageNumber(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty, words.count <= 4, words.contains(where: { $0.allSatisfy(\.isNumber) }) else { return false }
    return words.allSatisfy { $0.allSatisfy(\.isNumber) && $0.count <= 4 || ["page", "of", "p"].contains($0) }
  }
}
