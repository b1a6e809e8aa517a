/// What is known of every element of a page before its text is looked at: the words of its names, and whether it is shown.
struct PageOutline: Sendable {
  enum Part: Sendable {
    case plain
    /// Menus, advertisements, invitations, lists of other stories.
    case furniture
    case comments
    case caption
    case byline
    /// Never shown.
    case unseen
    /// Shown to no reader at first.
    case hidden
  }

  private(set) var parts: [Part]
  /// Elements that their name or markup calls the body of the article.
  private(set) var bodies: [Int] = []
  private(set) var titles: [Int] = []

  init(_ tree: MarkupTree, words: PageWords) {
    parts = Array(repeating: .plain, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let names = PageNames.words(of: node)
      parts[index] = PageOutline.part(node, names, words)
      if words.names(names, in: .bodyNames) || node["itemprop"] == "articleBody" { bodies.append(index) }
      if words.names(names, in: .titleNames) { titles.append(index) }
    }
  }

  /// Takes furniture and hidden parts for plain ones.
  mutating func forgetFurniture() {
    for index in parts.indices where parts[index] == .furniture || parts[index] == .hidden { parts[index] = .plain }
  }

  private static func part(_ node: MarkupTree.Node, _ names: [String], _ words: PageWords) -> Part {
    if PageTags.unseen.contains(node.name) { return .unseen }
    if ["html", "body", "main", "article", "h1"].contains(node.name) { return .plain }
    if isHidden(node, names, words) { return .hidden }
    switch node.name {
    case "nav", "footer", "menu", "dialog", "aside": return .furniture
    case "figcaption": return .caption
    default: break
    }
    if let role = node["role"], furnitureRoles.contains(role) { return .furniture }
    guard !names.isEmpty else { return .plain }
    if words.names(names, in: .commentNames) { return .comments }
    if words.names(names, in: .bodyNames) { return .plain }
    if words.names(names, in: .captionNames) { return .caption }
    if words.names(names, in: .bylineNames) { return .byline }
    if words.names(names, in: .furnitureNames) { return .furniture }
    return .plain
  }

  private static let furnitureRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "menu", "menubar", "dialog", "alert", "alertdialog", "search",
    "tablist",
  ]

  private static func isHidden(_ node: MarkupTree.Node, _ names: [String], _ words: PageWords) -> Bool {
    if node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
    if let style = node["style"]?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return words.names(names, in: .hiddenNames)
  }
}
