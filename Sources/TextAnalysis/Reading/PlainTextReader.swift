/// Plain text: one article, kept character for character, or the articles of a news archive's export.
struct PlainTextReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let decoded = DecodedText(bytes: file.bytes) else { throw .binary(path: file.path) }
    let lines = decoded.text.split(whereSeparator: \.isNewline).map {
      Article.Block(.paragraph, String($0).collapsingWhiteSpace)
    }
    if let articles = NewsExport.articles(in: lines.filter { !$0.text.isEmpty }) {
      return FileContent(articles: articles, notes: decoded.notes)
    }
    return FileContent(articles: [Article(.text(decoded.text))], notes: decoded.notes)
  }
}
