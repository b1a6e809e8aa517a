import DossierModel

/// When a page says that its article was published, what is said to machines before what is shown to readers.
struct PageDates {
  private(set) var claims: [DateClaim] = []

  init(_ tree: MarkupTree, _ description: PageDescription, headline: Int?, articleEnd: Int) {
    add(description.linked?.published, "JSON-LD datePublished")
    for name in PageDates.metaNames { add(description.meta[name], "meta \(name)") }
    if claims.isEmpty {
      // Comments and lists of other stories have dates of their own further down.
      for (index, node) in tree.nodes.enumerated() where !node.isText && claims.isEmpty {
        readElement(index, node, tree)
      }
    }
    if claims.isEmpty {
      for time in PageDates.times(tree, headline: headline, articleEnd: articleEnd) { add(time, "time element") }
    }
    let stated = claims.first
    for address in [description.canonical, description.meta["og:url"], description.linked?.url] {
      add(address.flatMap(PageDates.inAddress), "address")
    }
    takeLocalDay(of: stated)
    if claims.isEmpty { readShown(tree, headline: headline, articleEnd: articleEnd) }
  }

  /// A stamp in UTC may fall on the day before or behind that of the paper; where the address has that day, it holds.
  private mutating func takeLocalDay(of stated: DateClaim?) {
    guard let stated, let time = stated.date.time, time.hasSuffix("Z") || time.hasSuffix("+00:00"),
      let address = claims.first(where: { $0.origin == "address" }),
      abs(address.date.day.number - stated.date.day.number) == 1
    else { return }
    claims.insert(DateClaim(StatedDate(day: address.date.day), stated.origin + ", day of the address"), at: 0)
  }

  private mutating func add(_ text: String?, _ origin: String) {
    guard let claim = DateClaim(text, origin), !claims.contains(claim) else { return }
    claims.append(claim)
  }

  /// Meta tags for the publication date, the surest first.
  private static let metaNames = [
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "publication-date", "published_time", "date_published", "publishedtime", "cxenseparse:recs:publishtime",
    "rnews:datepublished", "article_date_original", "originalpublicationdate", "displaydate", "ptime", "pdate", "date",
    "article.published", "shareaholic:article_published_time", "bt:pubdate", "vr:published_time", "timestamp",
    "created",
    "citation_publication_date", "citation_date", "weibo:article:create_at", "eomportal-timestamp", "cre-pubdate",
    "article.created", "datecreated", "dcsext.articlefirstpublished", "lastpublished",
  ]

  /// Microdata, and `time` elements that say what they are.
  private mutating func readElement(_ index: Int, _ node: MarkupTree.Node, _ tree: MarkupTree) {
    let property = node["itemprop"]?.lowercased() ?? ""
    if property.contains("datepublished") || node["property"]?.lowercased() == "datepublished" {
      add(node["content"] ?? node["datetime"] ?? tree.text(of: index), "itemprop datePublished")
    } else if node.name == "time", node["pubdate"] != nil || PageDates.isPublication(node) {
      add(node["datetime"] ?? tree.text(of: index), "time element")
    } else if node.name == "abbr", node["class"]?.contains("published") == true {
      add(node["title"], "hAtom published")
    }
  }

  private static func isPublication(_ node: MarkupTree.Node) -> Bool {
    let names = PageNames.words(of: node)
    return names.contains {
      ["published", "pubdate", "publish", "publishdate", "entry-date", "postdate", "dateline"].contains($0)
    }
      && !names.contains { ["updated", "modified"].contains($0) && !names.contains("published") }
  }

  /// `time` elements around the article: between the headline and its end, the first one.
  private static func times(_ tree: MarkupTree, headline: Int?, articleEnd: Int) -> [String] {
    let times = tree.elements("time").filter { index in
      let names = PageNames.words(of: tree.nodes[index])
      return !names.contains("updated") && !names.contains("modified")
    }
    func stated(_ index: Int) -> String? {
      let texts = [tree.nodes[index]["datetime"], tree.text(of: index)].compactMap { $0 }
      return texts.first { StatedDate($0) != nil }
    }
    let near = times.filter { $0 > (headline ?? 0) && $0 < articleEnd }
    if let first = near.lazy.compactMap(stated).first { return [first] }
    // One that stands before the headline, where there is only one.
    return times.count == 1 ? times.compactMap(stated) : []
  }

  /// `/2012/06/01/` in an address, also `/2012/jun/01/` and `-20120601`.
  static func inAddress(_ address: String) -> String? {
    let parts = address.split(whereSeparator: { "/-_".contains($0) }).map(String.init)
    for (index, part) in parts.enumerated() {
      if part.count == 8, part.hasPrefix("19") || part.hasPrefix("20"), StatedDate(part) != nil { return part }
      guard part.count == 4, index + 2 < parts.count, let year = Int(part), (1990...2100).contains(year) else {
        continue
      }
      let text = parts[index...(index + 2)].joined(separator: "-")
      if let date = StatedDate(text) ?? StatedDate("\(parts[index + 2]) \(parts[index + 1]) \(part)"),
        date.day.year == year
      {
        return date.description
      }
    }
    return nil
  }

  /// A date that readers see in a short text of its own around the headline.
  private mutating func readShown(_ tree: MarkupTree, headline: Int?, articleEnd: Int) {
    let blocks = PageBlocks(tree) { PageTags.unseen.contains(tree.nodes[$0].name) }.blocks
      .filter { $0.length < 160 && !$0.isHeading }
    let place = headline ?? 0
    let behind = blocks.filter { $0.node > place && $0.node < articleEnd }
    let before = blocks.filter { $0.node < place }.suffix(8).reversed()
    for block in behind.prefix(12) + before + behind.suffix(4) where StatedDate(block.text) != nil {
      let words = block.text.split(separator: " ")
      if words.count > 20 { continue }
      add(block.text, "page text")
      return
    }
  }
}
