public import DossierModel

extension CorpusReader {
  /// Reads the analysed documents of a `.conllu` file: one for each `# newdoc`. What the corpus file says holds for a
  /// file of one document; with several, each goes by its own name.
  public func readCoNLLU(_ entry: CorpusListing.Entry) throws(ReadingError) -> [ParsedDocument] {
    let bytes = try bytes(of: entry)
    guard let decoded = DecodedText(bytes: bytes) else { throw .binary(path: entry.path) }
    var documents = CoNLLU.read(decoded.text, file: entry.path).filter { !$0.sentences.isEmpty }
    guard !documents.isEmpty else { throw .empty(path: entry.path) }
    for index in documents.indices {
      documents[index].source.path = entry.relativePath
      documents[index].source.publisher = entry.publisher
      documents[index].source.url = entry.url
      documents[index].source.sha256 = SHA256.hexDigest(of: bytes)
      if documents[index].source.published == nil { documents[index].source.published = entry.published }
    }
    if documents.count == 1 {
      documents[0].source.id = entry.id
      if let title = entry.title { documents[0].source.title = title }
    }
    return documents
  }
}
