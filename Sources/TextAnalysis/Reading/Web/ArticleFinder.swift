/// Finds the part of a page that holds the article.
///
/// After Readability and jusText: blocks with much unlinked text speak for the elements around them, and from the whole
/// page the search goes down as long as one child holds nearly all of it.
struct ArticleFinder {
  let tree: MarkupTree
  let outline: PageOutline

  /// The element that holds the article, and the text that the page's blocks have as running text below each element.
  func article(among blocks: [PageBlock]) -> Int {
    let sums = ArticleFinder.sums(of: blocks, in: tree)
    let prose = ArticleFinder.sums(of: blocks.filter { $0.kind == .paragraph && $0.linkDensity < 0.2 }, in: tree)
    func proseMass(_ index: Int) -> Double { prose[tree.nodes[index].end] - prose[index] }
    func mass(_ index: Int) -> Double { sums[tree.nodes[index].end] - sums[index] }
    let total = mass(0)
    guard total > 0 else { return 0 }
    if let named = named(mass, total: total) { return named }
    var current = 0
    while let next = step(from: current, mass, proseMass) { current = next }
    return current
  }

  /// How much a block speaks for running text.
  static func weight(_ block: PageBlock) -> Double {
    if block.linkDensity > 0.5 { return 0 }
    return Double(block.plain) * (1 - 1.5 * block.linkDensity) * shape(block)
  }

  /// How much the block's form is that of running text, from 0 to 1.
  private static func shape(_ block: PageBlock) -> Double {
    switch block.kind {
    case .heading, .caption: return 0
    case .paragraph, .quote, .code:
      if block.length < 25 { return 0 }
      return block.endsSentence || block.length > 120 ? 1 : 0.4
    case .item, .cell, .loose:
      if block.length < 60 && !block.endsSentence || block.length < 25 { return 0 }
      return block.endsSentence || block.length > 200 ? 0.8 : 0.3
    }
  }

  /// Weights before each node, so that a subtree's weight is a difference.
  static func sums(of blocks: [PageBlock], in tree: MarkupTree) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.nodes.count + 1)
    for block in blocks { sums[block.node + 1] += ArticleFinder.weight(block) }
    for index in 1..<sums.count { sums[index] += sums[index - 1] }
    return sums
  }

  /// The element that calls itself the body of the article, where it holds much of the page's text.
  private func named(_ mass: (Int) -> Double, total: Double) -> Int? {
    let bodies = outline.bodies.filter { mass($0) > 200 }
    guard let best = bodies.max(by: { mass($0) < mass($1) }) else { return nil }
    // Several parts of one article: what holds them all.
    let others = bodies.filter { $0 >= tree.nodes[best].end || tree.nodes[$0].end <= best }
    let together = mass(best) + others.filter { !isInside($0, of: others) }.reduce(0) { $0 + mass($1) }
    if mass(best) >= 0.9 * together, mass(best) >= 0.4 * total { return innermost(best, mass) }
    return nil
  }

  private func isInside(_ index: Int, of others: [Int]) -> Bool {
    others.contains { $0 < index && tree.nodes[$0].end >= tree.nodes[index].end }
  }

  private func innermost(_ index: Int, _ mass: (Int) -> Double) -> Int {
    var current = index
    while let next = tree.children(of: current).first(where: { mass($0) >= 0.97 * mass(current) }) {
      if tree.nodes[next].isText || tree.nodes[next].name == "p" { break }
      current = next
    }
    return current
  }

  /// The child to go on with; nil where the article is spread over the children.
  private func step(from current: Int, _ mass: (Int) -> Double, _ proseMass: (Int) -> Double) -> Int? {
    let children = tree.children(of: current).filter { !tree.nodes[$0].isText }
    guard let best = children.max(by: { mass($0) < mass($1) }), mass(best) > 0 else { return nil }
    let name = tree.nodes[best].name
    if ["p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre"].contains(name) { return nil }
    let share = mass(best) / mass(current)
    if share >= 0.85 { return best }
    // Paragraphs that stand here belong to the article; whole other parts do not, if one child has most of the text.
    let paragraphs = children.filter { $0 != best && ["p", "blockquote"].contains(tree.nodes[$0].name) }
    let beside = paragraphs.reduce(0) { $0 + mass($1) }
    if beside > 0.15 * mass(current) { return nil }
    // An article in several columns or parts of the same make.
    let twins = children.filter {
      $0 != best && tree.nodes[$0].name == name && tree.nodes[$0]["class"] == tree.nodes[best]["class"]
    }
    if twins.contains(where: { proseMass($0) > 0.08 * mass(current) }) { return nil }
    if name == "article" || name == "main" { return share >= 0.4 ? best : nil }
    if share >= 0.6 { return best }
    return nil
  }
}
