/// Cuts a page into blocks, in document order.
struct PageBlocks {
  private let tree: MarkupTree
  /// Elements that are left out with all they hold.
  private let isLeftOut: (Int) -> Bool
  private(set) var blocks: [PageBlock] = []

  private var text = ""
  private var firstNode = -1
  private var linkedLength = 0
  /// Ends of the open blocks and links.
  private var openBlocks: [Int] = []
  private var openLinks: [Int] = []

  init(_ tree: MarkupTree, from start: Int = 0, leavingOut isLeftOut: @escaping (Int) -> Bool) {
    self.tree = tree
    self.isLeftOut = isLeftOut
    cut(from: start)
  }

  private mutating func cut(from start: Int) {
    var index = start
    let end = tree.nodes[start].end
    while index < end {
      close(before: index)
      let node = tree.nodes[index]
      if node.isText {
        add(node.text, at: index)
      } else if isLeftOut(index) {
        if PageTags.isBlock(node.name) { flush() }
        index = node.end
        continue
      } else if node.name == "br" {
        breakLine(behind: index)
      } else if PageTags.isBlock(node.name) {
        flush()
        openBlocks.append(index)
      } else if node.name == "a" {
        openLinks.append(index)
      }
      index += 1
    }
    flush()
  }

  private mutating func close(before index: Int) {
    while let link = openLinks.last, tree.nodes[link].end <= index { openLinks.removeLast() }
    while let block = openBlocks.last, tree.nodes[block].end <= index {
      flush()
      openBlocks.removeLast()
    }
  }

  private mutating func add(_ piece: String, at index: Int) {
    if firstNode < 0 {
      if piece.unicodeScalars.allSatisfy(\.isMarkupSpace) { return }
      firstNode = index
    }
    text += piece
    if !openLinks.isEmpty { linkedLength += piece.collapsingWhiteSpace.unicodeScalars.count }
  }

  /// A line break ends a block, but not within a sentence that goes on in the next line.
  private mutating func breakLine(behind index: Int) {
    let isDouble = nextIsBreak(index)
    let following = tree.nodes[(index + 1)...].first {
      $0.isText && !$0.text.unicodeScalars.allSatisfy(\.isMarkupSpace)
    }
    let goesOn = following?.text.unicodeScalars.first { !$0.isMarkupSpace }?.properties.isLowercase ?? false
    let last = text.unicodeScalars.reversed().first { !$0.isMarkupSpace }
    let isOpen = last.map { !".!?:;\"”’)".unicodeScalars.contains($0) } ?? false
    if isDouble || !(goesOn && isOpen) { flush() } else { text += " " }
  }

  private func nextIsBreak(_ index: Int) -> Bool {
    for node in tree.nodes[(index + 1)...].prefix(2) {
      if node.name == "br" { return true }
      if !node.isText || !node.text.unicodeScalars.allSatisfy(\.isMarkupSpace) { return false }
    }
    return false
  }

  private mutating func flush() {
    defer {
      text = ""
      firstNode = -1
      linkedLength = 0
    }
    guard firstNode >= 0 else { return }
    let collapsed = text.collapsingWhiteSpace
    guard !collapsed.isEmpty else { return }
    let element = openBlocks.last ?? 0
    let length = collapsed.unicodeScalars.count
    blocks.append(
      PageBlock(
        kind: kind(of: element), text: collapsed, element: element, node: firstNode, length: length,
        linked: min(linkedLength, length)))
  }

  /// What the nearest telling element says of the block.
  private func kind(of element: Int) -> PageBlock.Kind {
    var current = element
    while current >= 0 {
      if let kind = PageTags.kind(tree.nodes[current].name) { return kind }
      current = tree.nodes[current].parent
    }
    return .loose
  }
}

/// What HTML's elements do to the layout.
enum PageTags {
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "caption", "img", "picture",
  ]

  /// Elements whose content is never shown as text.
  static let unseen: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "applet", "audio",
    "video", "head", "input", "select", "textarea", "button", "option", "datalist", "map", "source", "track", "meta",
    "link", "title", "noframes", "amp-ad", "amp-embed", "amp-iframe",
  ]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// The kind of the text in an element of this name; nil where the elements around it decide.
  static func kind(_ name: String) -> PageBlock.Kind? {
    switch name {
    case "p": .paragraph
    case "li", "dd", "dt": .item
    case "blockquote": .quote
    case "td", "th": .cell
    case "figcaption", "caption", "figure": .caption
    case "pre": .code
    case "h1": .heading(1)
    case "h2": .heading(2)
    case "h3": .heading(3)
    case "h4": .heading(4)
    case "h5": .heading(5)
    case "h6": .heading(6)
    case "div", "section", "article", "main", "body": .loose
    default: nil
    }
  }
}
