/// What a page says of its article beside the text: in JSON-LD, Open Graph, meta tags, links, `time` elements.
struct PageDescription: Sendable {
  var linked: LinkedData?
  /// `name`, `property` or `itemprop` of a meta tag, lower case, with its first content.
  private(set) var meta: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var language: String?

  init(_ tree: MarkupTree) {
    linked = LinkedData(tree)
    for node in tree.nodes {
      switch node.name {
      case "meta": readMeta(node)
      case "link" where node["rel"]?.lowercased() == "canonical": canonical = canonical ?? node["href"]
      case "html": language = language ?? node["lang"] ?? node["xml:lang"]
      default: break
      }
    }
  }

  private mutating func readMeta(_ node: MarkupTree.Node) {
    guard let content = node["content"]?.collapsingWhiteSpace, !content.isEmpty else { return }
    for key in ["property", "name", "itemprop"] {
      if let name = node[key]?.lowercased(), meta[name] == nil { meta[name] = content }
    }
  }

  /// The first of these meta tags that the page has.
  func meta(_ names: [String]) -> String? {
    names.lazy.compactMap { meta[$0] }.first
  }

  var url: String? {
    [canonical, meta["og:url"], linked?.url].compactMap { $0 }.first { $0.hasPrefix("http") }
  }

  /// The publisher with where the page says so; the host of its address where it says nothing.
  var publisherStated: Stated? {
    Stated(linked?.publisher.flatMap { $0.hasPrefix("http") ? nil : $0 }, "JSON-LD publisher")
      ?? Stated(meta["og:site_name"], "meta og:site_name")
      ?? Stated(meta(["application-name", "dc.publisher", "publisher", "citation_publisher"]), "meta publisher")
      ?? Stated(host, "address")
  }

  var publisher: String? { publisherStated?.text }

  private var host: String? { url.flatMap(PageDescription.host(of:)) }

  /// The host of an address, as far as it names the publisher.
  static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  var authors: [String] {
    if let linked, !linked.authors.isEmpty { return linked.authors }
    return meta(["author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl"]).map {
      [$0]
    } ?? []
  }

  /// The headline that readers see, where the page's own statements agree with it; else what they state.
  func title(_ tree: MarkupTree, _ outline: PageOutline) -> String? {
    let site = publisher
    let stated = [meta["og:title"], linked?.headline, meta["twitter:title"], meta["title"], meta["dc.title"]].compactMap
    { $0 }
    .map { ArticleTitle.withoutSite(Entities.resolved($0), site: site) }
    let window = tree.first("title").map { ArticleTitle.withoutSite(tree.text(of: $0), site: site) }
    let claims = stated + [window].compactMap { $0 }.filter { !$0.isEmpty }
    let headings = tree.elements("h1").filter { outline.parts[$0] != .hidden }.map { tree.text(of: $0) }
      .filter { !$0.isEmpty && $0.count < 300 }
    let agreeing = headings.map { heading in (heading, claims.map { ArticleTitle.likeness(heading, $0) }.max() ?? 0) }
      .filter { $0.0.split(separator: " ").count > 1 || claims.contains($0.0) }
    if let best = agreeing.max(by: { $0.1 < $1.1 }), best.1 >= 0.6 { return best.0 }
    let others = (tree.elements("h2") + outline.titles).map { tree.text(of: $0) }.filter {
      $0.split(separator: " ").count > 2 && $0.count < 300
    }
    if let heading = others.first(where: { text in claims.contains { ArticleTitle.same($0, text) } }) { return heading }
    return claims.first ?? headings.first
  }
}
