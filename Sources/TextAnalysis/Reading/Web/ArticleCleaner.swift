/// Takes out of an article's element what is no story: lists of links, invitations, captions, bylines, trailing labels.
struct ArticleCleaner {
  let tree: MarkupTree
  let outline: PageOutline
  let words: PageWords
  /// The article's element.
  let root: Int
  let title: String?

  /// Running text before each node.
  let sums: [Double]

  /// What a block of the article is.
  enum Role: Sendable {
    case story, heading, headline, caption, byline, furniture
  }

  struct Part: Sendable {
    var block: PageBlock
    var role: Role
  }

  /// The blocks below the article's element, each with its role, in order.
  func parts(of blocks: [PageBlock]) -> [Part] {
    var parts = blocks.map { Part(block: $0, role: role(of: $0)) }
    markLists(&parts)
    markHeadline(&parts)
    markSections(&parts)
    trimEnd(&parts)
    markLoneHeadings(&parts)
    return parts
  }

  private func role(of block: PageBlock) -> Role {
    var current = tree.nodes[block.node].parent
    var role: Role = .story
    while current > root {
      switch outline.parts[current] {
      case .comments, .hidden, .unseen: return .furniture
      case .furniture where share(of: current) < 0.25: return .furniture
      case .caption where role == .story: role = .caption
      case .byline where role == .story && block.length < 300: role = .byline
      default: break
      }
      current = tree.nodes[current].parent
    }
    if role != .story { return role }
    if block.kind == .caption { return .caption }
    let lower = block.text.prefix(60).lowercased()
    if block.length < 200, words.opensFurniture(lower), block.linked > 0 || block.length < 60 { return .furniture }
    if block.linkDensity > 0.8, !(block.endsSentence && block.length > 80) { return .furniture }
    if block.isHeading { return .heading }
    return .story
  }

  /// How much of the article's running text is below an element.
  private func share(of index: Int) -> Double {
    let whole = sums[tree.nodes[root].end] - sums[root]
    return whole == 0 ? 0 : (sums[tree.nodes[index].end] - sums[index]) / whole
  }

  /// Lists and tables that mostly link, and rows of labels.
  private func markLists(_ parts: inout [Part]) {
    var totals: [Int: (length: Int, linked: Int, count: Int, sentences: Int)] = [:]
    for part in parts where part.role == .story {
      for container in containers(of: part.block) {
        var total = totals[container, default: (0, 0, 0, 0)]
        total.length += part.block.length
        total.linked += part.block.linked
        total.count += 1
        if part.block.endsSentence && part.block.length > 40 { total.sentences += 1 }
        totals[container] = total
      }
    }
    for index in parts.indices where parts[index].role == .story {
      let isLinks = containers(of: parts[index].block).contains { container in
        let total = totals[container]!
        return Double(total.linked) > 0.5 * Double(total.length) && total.sentences * 2 <= total.count
      }
      if isLinks { parts[index].role = .furniture }
    }
  }

  /// The lists, tables and divisions around a block, inside the article.
  private func containers(of block: PageBlock) -> [Int] {
    var containers: [Int] = []
    var current = block.element
    while current > root {
      if ["ul", "ol", "dl", "table", "div", "section"].contains(tree.nodes[current].name) {
        containers.append(current)
      }
      current = tree.nodes[current].parent
    }
    return containers
  }

  /// The headline within the article, and what stands before it.
  private func markHeadline(_ parts: inout [Part]) {
    let headline =
      parts.firstIndex { part in
        part.block.isHeading && (part.block.kind == .heading(1) || ArticleTitle.same(part.block.text, title))
      } ?? parts.prefix(6).firstIndex { ArticleTitle.same($0.block.text, title) }
    guard let headline else { return }
    let before = parts[..<headline].reduce(0) { $0 + ($1.role == .story ? $1.block.length : 0) }
    guard before < 500 else { return }
    for index in parts[..<headline].indices where parts[index].role == .story || parts[index].role == .heading {
      parts[index].role = .furniture
    }
    parts[headline].role = .headline
  }

  /// Headings that open a part of other things: everything up to the next heading of the rank, or the end.
  private func markSections(_ parts: inout [Part]) {
    var index = 0
    while index < parts.count {
      defer { index += 1 }
      let block = parts[index].block
      guard block.length < 60, parts[index].role == .heading || parts[index].role == .story && !block.endsSentence,
        words.isFurnitureHeading(block.text)
      else { continue }
      let sectionEnd = tree.nodes[block.element].parent
      parts[index].role = .furniture
      var next = index + 1
      while next < parts.count, !parts[next].block.isHeading,
        isTeaser(parts[next].block) || parts[next].block.element < tree.nodes[sectionEnd].end && sectionEnd > root
      {
        parts[next].role = .furniture
        next += 1
      }
    }
  }

  private func isTeaser(_ block: PageBlock) -> Bool {
    block.linkDensity > 0.3 || !block.endsSentence && block.length < 100
  }

  /// Labels behind the last sentence.
  private func trimEnd(_ parts: inout [Part]) {
    guard
      let last = parts.lastIndex(where: {
        $0.role == .story && ArticleFinder.weight($0.block) > 0 && ($0.block.endsSentence || $0.block.length > 150)
      })
    else { return }
    for index in parts.indices.suffix(from: last + 1) where parts[index].role == .story || parts[index].role == .heading
    {
      let block = parts[index].block
      if block.linked == 0, block.length > 40 || block.kind == .item && block.length > 20 { continue }
      parts[index].role = .furniture
    }
  }

  /// A heading stands before something of its part.
  private func markLoneHeadings(_ parts: inout [Part]) {
    var hasStory = false
    for index in parts.indices.reversed() {
      switch parts[index].role {
      case .story: hasStory = true
      case .heading:
        if !hasStory { parts[index].role = .furniture }
        hasStory = true
      default: break
      }
    }
  }
}

extension PageWords {
  /// Whether a heading opens a part of other things: one of the phrases, or the first and last word of such.
  func isFurnitureHeading(_ text: String) -> Bool {
    let phrase = PageWords.phrase(text)
    if contains(phrase, in: .furnitureHeadings) { return true }
    let parts = phrase.split(separator: " ")
    guard let first = parts.first, let last = parts.last, (2...6).contains(parts.count) else { return false }
    return contains(String(first), in: .headingStarts) && contains(String(last), in: .headingEnds)
  }

  /// A text as a phrase of the lists: lower case, no marks at the ends.
  static func phrase(_ text: String) -> String {
    var letters = text.lowercased()[...]
    while let last = letters.unicodeScalars.last, !last.properties.isAlphabetic { letters.unicodeScalars.removeLast() }
    return String(letters).replacingCurlyQuotes
  }
}

extension String {
  var replacingCurlyQuotes: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "’" || scalar == "‘" ? "'" : scalar) }
    return String(result)
  }
}
