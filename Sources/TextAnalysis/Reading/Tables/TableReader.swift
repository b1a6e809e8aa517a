/// CSV and TSV with a row of column names: an article a row.
///
/// Which column is text, title, date, publisher, author, url, language or id is told by usual names, or by `--column`.
struct TableReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let decoded = DecodedText(bytes: file.bytes) else { throw .binary(path: file.path) }
    let rows = DelimitedText(delimiter: DelimitedText.delimiter(of: Array(decoded.text.utf8))).rows(of: decoded.text)
    guard let names = rows.first?.fields, rows.count > 1 else {
      throw .malformed(path: file.path, format: "a table with a row of column names", finding: "no row below the first")
    }
    let columns = RecordColumns(options: file.options)
    guard let text = columns.place(of: "text", in: names) else {
      throw .malformed(
        path: file.path, format: "a column `text` (or `--column text=NAME`)",
        finding: "no column of text among \(names.prefix(12).joined(separator: ", "))")
    }
    var content = FileContent(notes: decoded.notes)
    for (line, fields) in rows.dropFirst() {
      func field(_ name: String) -> String? {
        guard let place = columns.place(of: name, in: names), place < fields.count, !fields[place].isEmpty else {
          return nil
        }
        return fields[place]
      }
      guard text < fields.count, fields[text].contains(where: { !$0.isWhitespace }) else {
        content.problems.append(.empty(path: "\(file.path):\(line)"))
        continue
      }
      content.articles.append(RecordColumns.article(fields[text], origin: "column", key: nil, field))
    }
    return content
  }
}

/// Which columns or keys of a record hold what.
struct RecordColumns {
  let options: ReadingOptions

  /// Names that tables use, the surest first; compared without case and signs.
  private static let usual: [String: [String]] = [
    "text": [
      "text", "body", "content", "articletext", "articlebody", "fulltext", "maintext", "story", "article",
      "contenttext",
    ],
    "title": ["title", "headline", "hl1"],
    "date": [
      "published", "date", "publicationdate", "publisheddate", "datepublished", "pubdate", "publishedat", "publishdate",
      "datetime", "timestamp",
    ],
    "publisher": [
      "publisher", "source", "publication", "newspaper", "outlet", "media", "sourcename", "site", "domain",
    ],
    "author": ["author", "byline", "authors", "creator"],
    "url": ["url", "link", "webaddress", "permalink"],
    "language": ["language", "lang"],
    "id": ["id", "docid", "articleid", "documentid"],
  ]

  /// The name that the file uses for a field.
  func name(of field: String, in names: [String]) -> String? {
    if let chosen = options.columns[field] { return names.first { $0 == chosen } }
    for name in RecordColumns.usual[field] ?? [] {
      if let found = names.first(where: { ArticleTitle.key($0) == name }) { return found }
    }
    return nil
  }

  func place(of field: String, in names: [String]) -> Int? {
    name(of: field, in: names).flatMap { names.firstIndex(of: $0) }
  }

  /// The article of a record. Text with tags is read as HTML, other text as it stands.
  static func article(_ text: String, origin: String, key: String?, _ field: (String) -> String?) -> Article {
    let isMarkup = text.contains("</") || text.contains("<p>") || text.contains("<br")
    let title = field("title")
    let blocks = isMarkup ? MarkedUpText.blocks(text) : MarkedUpText.plain(text)
    let headline = title.map { [Article.Block(.headline, $0.collapsingWhiteSpace)] } ?? []
    let repeats = title.map { title in blocks.first.map { ArticleTitle.same($0.text, title) } ?? false } ?? false
    var article = Article(.blocks(headline + (repeats ? Array(blocks.dropFirst()) : blocks)))
    article.key = key ?? field("id").map(DocumentKey.safe)
    article.title = Stated(title, origin)
    article.publisher = Stated(field("publisher"), origin)
    article.authors = field("author").map { [$0] } ?? []
    article.url = field("url")
    article.language = field("language")
    if let date = field("date") {
      if let claim = DateClaim(date, origin) {
        article.dates = [claim]
      } else {
        article.notes.append("date \"\(date.prefix(40))\" is not understood; expected a date such as 2012-06-01")
      }
    }
    return article
  }
}

/// A record's own id as a part of a document id.
enum DocumentKey {
  static func safe(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
        ? scalar : "-"
    }
    return String(String.UnicodeScalarView(letters.prefix(80)))
  }
}
