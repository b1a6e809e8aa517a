import DossierModel

/// CoNLL-U: one article for each `# newdoc`, with its own sentences and dependencies.
struct CoNLLUReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let decoded = DecodedText(bytes: file.bytes) else { throw .binary(path: file.path) }
    let documents = CoNLLU.read(decoded.text, file: file.path).filter { !$0.sentences.isEmpty }
    guard !documents.isEmpty else { throw .empty(path: file.path) }
    let articles = documents.map { document in
      var article = Article(.parsed(document))
      if documents.count > 1 { article.key = document.source.id }
      if let published = document.source.published.flatMap({ StatedDate($0.description) }) {
        article.dates = [DateClaim(published, "CoNLL-U")]
      }
      return article
    }
    return FileContent(articles: articles, notes: decoded.notes)
  }
}
