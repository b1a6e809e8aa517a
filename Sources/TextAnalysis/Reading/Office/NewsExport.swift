import DossierModel

/// Exports of news archives with many articles in one file: Nexis (Nexis Uni, LexisNexis) and Factiva.
///
/// Nexis ends an article with "End of Document", or opens it with "1 of 20 DOCUMENTS"; Factiva ends it with "Document" and
/// its number. Between, each has lines of headline, paper, date and length in a fixed order, and the text.
enum NewsExport {
  /// The articles of an export; nil where the lines are none.
  static func articles(in lines: [Article.Block]) -> [Article]? {
    let texts = lines.map(\.text)
    let ends = texts.indices.filter { isEnd(texts[$0]) }
    let starts = texts.indices.filter { isStart(texts[$0]) }
    let ranges: [Range<Int>]
    if !ends.isEmpty, texts.contains(where: isLength) {
      ranges = zip([0] + ends.map { $0 + 1 }, ends).map { $0..<max($0, $1) }
    } else if !starts.isEmpty {
      ranges = zip(starts.map { $0 + 1 }, starts.dropFirst() + [texts.count]).map { $0..<$1 }
    } else {
      return nil
    }
    let articles = ranges.compactMap { range -> Article? in
      let part = lines[range].filter { !$0.text.isEmpty }
      guard part.contains(where: { isLength($0.text) || $0.text.count > 80 }) else { return nil }
      return ExportedArticle(Array(part)).article
    }
    return articles.isEmpty ? nil : articles
  }

  private static func isEnd(_ line: String) -> Bool {
    if line == "End of Document" { return true }
    let words = line.split(separator: " ")
    return words.count == 2 && words[0] == "Document" && words[1].count >= 16
      && words[1].allSatisfy { $0.isNumber || $0.isLowercase || $0.isUppercase } && words[1].contains(where: \.isNumber)
  }

  /// "1 of 20 DOCUMENTS".
  private static func isStart(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && Int(words[0]) != nil && words[1] == "of" && Int(words[2]) != nil
      && words[3] == "DOCUMENTS"
  }

  /// "LENGTH: 523 words", "Length: 523 words", "523 words".
  static func isLength(_ line: String) -> Bool {
    let words = line.lowercased().split(separator: " ")
    guard words.last == "words", let number = words.dropLast().last else { return false }
    return words.count <= 3 && number.allSatisfy { $0.isNumber || $0 == "," }
  }
}

/// One article of an export: what its lines at the top and the end say.
private struct ExportedArticle {
  private let lines: [Article.Block]

  init(_ lines: [Article.Block]) {
    self.lines = lines
  }

  /// `Name: value` lines that Nexis writes, in lower case.
  private static let fields: Set<String> = [
    "byline", "section", "length", "dateline", "highlight", "load-date", "language", "publication-type", "graphic",
    "copyright", "subject", "company", "organization", "geographic", "person", "industry", "ticker", "notes", "url",
    "journal-code", "document-type", "pub-type", "series", "correction-date", "type", "body",
  ]

  private func field(_ line: String) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return line == "Body" ? ("body", "") : nil }
    let name = line[..<colon].lowercased()
    guard ExportedArticle.fields.contains(name) else { return nil }
    return (name, String(line[line.index(after: colon)...]).collapsingWhiteSpace)
  }

  var article: Article {
    let length = lines.firstIndex { NewsExport.isLength($0.text) } ?? 0
    let isNexis = lines.contains { field($0.text)?.name == "length" || field($0.text)?.name == "load-date" }
    return isNexis ? nexis : factiva(length)
  }

  /// Headline, paper, date …, `Length:`, `Byline:`, Body, text, `Load-Date:`; in older files paper and date stand first.
  private var nexis: Article {
    let top = lines.prefix { field($0.text) == nil }
    let dateLine = top.first { DateClaim($0.text, "") != nil }
    let others = top.filter { $0 != dateLine && !ExportedArticle.isCopyright($0.text) }
    let dateFirst = top.firstIndex { $0 == dateLine }.map { $0 <= 1 } ?? false
    // Older files: paper, date, (edition), fields, and the headline as `HEADLINE:`.
    let named = lines.first { $0.text.lowercased().hasPrefix("headline:") }.map {
      String($0.text.dropFirst(9)).collapsingWhiteSpace
    }
    let paper = named != nil || dateFirst && others.count == 1 ? others.first : others.dropFirst().first
    let title = named ?? (paper == others.first ? nil : others.first?.text)
    var blocks = title.map { [Article.Block(.headline, $0)] } ?? []
    var facts: [String: String] = [:]
    for line in lines.dropFirst(top.count) {
      if let (name, value) = field(line.text) {
        facts[name] = value
        if name == "byline" { blocks.append(Article.Block(.byline, value)) }
      } else if facts["load-date"] == nil, !ExportedArticle.isCopyright(line.text),
        !line.text.lowercased().hasPrefix("headline:")
      {
        blocks.append(Article.Block(.paragraph, line.text))
      }
    }
    var article = Article(.blocks(blocks))
    article.title = Stated(title, "Nexis")
    article.publisher = Stated(paper?.text, "Nexis")
    article.authors = facts["byline"].map { [$0] } ?? []
    article.dates = [DateClaim(dateLine?.text, "Nexis"), DateClaim(facts["load-date"], "Nexis Load-Date")].compactMap {
      $0
    }
    return article
  }

  /// Headline, (byline), length, date, (time), paper, code, (page), language, copyright, text.
  private func factiva(_ length: Int) -> Article {
    let before = lines[..<length]
    let byline = before.dropFirst().first { $0.text.lowercased().hasPrefix("by ") }
    let title = before.last { $0 != byline && $0.text.count > 12 }?.text ?? before.first?.text
    let behind = lines.dropFirst(length + 1)
    let dateAt = behind.prefix(3).firstIndex { DateClaim($0.text, "") != nil }
    let copyright = behind.prefix(12).firstIndex { ExportedArticle.isCopyright($0.text) }
    let facts =
      dateAt.map { behind[($0 + 1)...].prefix { !ExportedArticle.isTime($0.text) || true } }
      ?? behind[behind.startIndex...]
    let paper = facts.first { !ExportedArticle.isTime($0.text) }
    let bodyStart = copyright.map { $0 + 1 } ?? min(lines.count, (dateAt ?? length) + 4)
    var blocks = title.map { [Article.Block(.headline, $0)] } ?? []
    if let byline { blocks.append(Article.Block(.byline, byline.text)) }
    blocks += lines[min(bodyStart, lines.count)...].map {
      Article.Block($0.kind == .headline ? .paragraph : $0.kind, $0.text)
    }
    var article = Article(.blocks(blocks))
    article.title = Stated(title, "Factiva")
    article.publisher = Stated(paper?.text, "Factiva")
    article.authors = byline.map { [String($0.text.dropFirst(3))] } ?? []
    article.dates = [dateAt.flatMap { DateClaim(lines[$0].text, "Factiva") }].compactMap { $0 }
    return article
  }

  private static func isTime(_ line: String) -> Bool {
    line.count <= 8 && line.contains(":") && line.first?.isNumber == true
  }

  private static func isCopyright(_ line: String) -> Bool {
    let lower = line.lowercased()
    return lower.hasPrefix("copyright") || lower.hasPrefix("(c)") || lower.hasPrefix("©")
      || lower == "all rights reserved"
  }
}
