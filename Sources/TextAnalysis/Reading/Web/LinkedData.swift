/// What a page says of its article in JSON-LD, after schema.org: headline, dates, publisher, authors, text.
struct LinkedData: Sendable {
  var headline: String?
  var published: String?
  var modified: String?
  var publisher: String?
  var authors: [String] = []
  var url: String?
  var language: String?
  var body: String?
  /// The dated entries of a live blog.
  var updates: [Update] = []

  struct Update: Sendable {
    var headline: String?
    var published: String?
    var body: String?
  }

  /// Nil where no script of the page describes an article.
  init?(_ tree: MarkupTree) {
    var objects: [JSONValue] = []
    for script in tree.elements("script") where tree.nodes[script]["type"]?.lowercased().contains("ld+json") == true {
      let text = tree.rawText(of: script)
      guard let start = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
        let value = JSONValue(text.utf8[start...])
      else { continue }
      LinkedData.collect(value, into: &objects, depth: 0)
    }
    let articles = objects.filter { LinkedData.rank($0) > 0 }
    guard let article = articles.max(by: { LinkedData.rank($0) < LinkedData.rank($1) }) else { return nil }
    read(article, among: objects)
  }

  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    guard depth < 6 else { return }
    switch value {
    case .array(let elements): for element in elements { collect(element, into: &objects, depth: depth + 1) }
    case .object:
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key] { collect(inner, into: &objects, depth: depth + 1) }
      }
    default: break
    }
  }

  /// How surely an object is the page's article; 0 for no article.
  private static func rank(_ object: JSONValue) -> Int {
    let types = (object["@type"]?.elements ?? []).compactMap(\.text)
    var rank = 0
    for type in types {
      if type.hasSuffix("NewsArticle") || type == "LiveBlogPosting" || type == "ReportageNewsArticle" {
        rank = max(rank, 3)
      } else if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type.hasSuffix("Review")
      {
        rank = max(rank, 2)
      } else if type == "WebPage" && object["datePublished"] != nil {
        rank = max(rank, 1)
      }
    }
    return rank
  }

  private mutating func read(_ article: JSONValue, among objects: [JSONValue]) {
    headline = LinkedData.clean(article["headline"]?.text ?? article["name"]?.text)
    published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    modified = article["dateModified"]?.text
    publisher = LinkedData.name(article["publisher"], among: objects)
    authors = (article["author"]?.elements ?? article["creator"]?.elements ?? []).compactMap {
      LinkedData.name($0, among: objects)
    }
    url = article["url"]?.text ?? article["mainEntityOfPage"]?["@id"]?.text ?? article["mainEntityOfPage"]?.text
    language = article["inLanguage"]?.text
    body = article["articleBody"]?.text
    updates = (article["liveBlogUpdate"]?.elements ?? []).map { update in
      Update(
        headline: LinkedData.clean(update["headline"]?.text), published: update["datePublished"]?.text,
        body: update["articleBody"]?.text)
    }
  }

  private static func name(_ value: JSONValue?, among objects: [JSONValue]) -> String? {
    guard let first = value?.elements.first else { return nil }
    if let name = first["name"]?.elements.first?.text ?? first.text { return clean(name) }
    guard let id = first["@id"]?.text else { return nil }
    return clean(objects.first { $0["@id"]?.text == id && $0["name"] != nil }?["name"]?.text)
  }

  /// A value as text: entities resolved, no line breaks.
  private static func clean(_ text: String?) -> String? {
    guard let text = text.map({ Entities.resolved($0).collapsingWhiteSpace }), !text.isEmpty else { return nil }
    return text
  }
}

/// Character references in text that a page has escaped once too often.
enum Entities {
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let end = rest.prefix(10).firstIndex(of: ";"), let character = character(rest[..<end]) {
        result += character
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
      return Unicode.Scalar(value).map { String($0) }
    }
    return named[String(name)]
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
    "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "eacute": "é", "copy": "©",
  ]
}
