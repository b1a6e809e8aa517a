import DossierModel

/// Makes documents of a file's articles: ids, facts by the order of trust, regions, language.
struct DocumentMaker {
  let entry: CorpusListing.Entry
  let format: String
  let sha256: String
  let options: ReadingOptions
  /// Whether texts in other languages are left out.
  var checksLanguage = true

  /// Adds the document of an article, or why there is none. `number` counts the articles of a file that has several.
  func add(_ article: Article, number: Int?, notes: [String], to reading: inout FileReading) {
    let id = id(of: article, number)
    let body = ArticleBody(article, title: entry.title)
    guard body.text.scalars.contains(where: { $0.value > 0x20 }) else {
      reading.problems.append(.empty(path: place(of: article, number)))
      return
    }
    guard body.text.count <= ReadingError.textLimit else {
      reading.problems.append(.tooLong(path: place(of: article, number), characters: body.text.count))
      return
    }
    if let language = otherLanguage(article, body) {
      skip(.otherLanguage(path: place(of: article, number), language: language), &reading)
      return
    }
    var document = document(of: article, body, id: id, single: number == nil)
    let said = (notes + article.notes).map { Diagnostic(.warning, $0, document: id) }
    document.diagnostics = said + document.diagnostics
    reading.documents.append(document)
  }

  /// A file that the user named must be read; one of a folder may be left out with a word.
  private func skip(_ reason: ReadingError, _ reading: inout FileReading) {
    if entry.isNamed {
      reading.problems.append(reason)
    } else {
      reading.skipped.append(SkippedFile(path: reason.path, reason: reason.skipReason))
    }
  }

  private func id(of article: Article, _ number: Int?) -> String {
    guard let number else { return entry.id }
    if case .parsed = article.content, let key = article.key { return key }
    return entry.id + "-" + (article.key ?? String(number))
  }

  private func place(of article: Article, _ number: Int?) -> String {
    number.map { entry.path + "#" + (article.key ?? String($0)) } ?? entry.path
  }

  /// The language of a text that is not English; nil where it is, or the user says so.
  private func otherLanguage(_ article: Article, _ body: ArticleBody) -> String? {
    if case .parsed = article.content { return nil }
    guard checksLanguage else { return nil }
    if let stated = options.language ?? entry.language { return stated.lowercased().hasPrefix("en") ? nil : stated }
    return TextLanguage.notEnglish(body.text)
  }

  private func document(of article: Article, _ body: ArticleBody, id: String, single: Bool) -> ReadDocument {
    var source = SourceDocument(
      id: id, title: id, path: entry.relativePath, text: body.text, sha256: sha256, regions: body.regions)
    var facts = ReadingFacts()
    facts.format = format
    facts.authors = article.authors
    facts.updated = article.updated
    // What the corpus file says holds for a file of one article; several go by what they say themselves.
    let titles = [single ? Stated(entry.title, "corpus.yaml") : nil, article.title, Stated(body.inferredTitle, "text")]
    if let title = titles.compactMap({ $0 }).first {
      source.title = title.text
      facts.titleFrom = title.origin
    }
    let publishers = [
      Stated(entry.publisher, "corpus.yaml"), article.publisher, Stated(body.dateline?.agency, "dateline"),
    ]
    if let publisher = publishers.compactMap({ $0 }).first {
      source.publisher = publisher.text
      facts.publisherFrom = publisher.origin
    }
    source.url = entry.url ?? article.url
    source.language = entry.language ?? options.language ?? article.language
    var document = ReadDocument(source: source)
    document.facts = facts
    date(&document, article, body, single: single)
    if case .parsed(let parsed) = article.content { bring(parsed, to: &document) }
    return document
  }

  /// A document that brings its own analysis keeps its text and sentences.
  private func bring(_ parsed: ParsedDocument, to document: inout ReadDocument) {
    var own = parsed
    if document.facts.titleFrom == "text", !own.source.title.isEmpty { document.source.title = own.source.title }
    document.source.text = own.source.text
    document.source.regions = own.source.regions
    own.source = document.source
    for index in own.diagnostics.indices { own.diagnostics[index].document = document.source.id }
    document.parsed = own
  }

  /// The publication date by the order of trust; claims that contradict it by more than a day are said.
  private func date(_ document: inout ReadDocument, _ article: Article, _ body: ArticleBody, single: Bool) {
    var claims = article.dates
    let nameYear = FileNameDate.year(entry.relativePath)
    if let day = body.datelineDay(year: claims.first?.date.day.year ?? nameYear) {
      claims.append(DateClaim(StatedDate(day: day), "dateline"))
    }
    if single, let claim = FileNameDate.claim(entry.relativePath) { claims.append(claim) }
    if claims.isEmpty { claims = article.weakDates }
    if let published = entry.publishedByUser ?? entry.published {
      document.source.published = published
      document.source.publishedFrom = entry.publishedByUser == nil ? "corpus.yaml" : "command line"
      sayConflict(claims, with: published, of: &document)
      return
    }
    guard let best = claims.first else { return }
    document.source.published = best.date.edtf
    document.source.publishedFrom = best.origin
    document.facts.publishedTime = best.date.time == nil ? nil : best.date.description
    sayConflict(Array(claims.dropFirst()), with: best.date.edtf, of: &document)
  }

  /// Says the first claim that is more than a day off the date taken.
  private func sayConflict(_ claims: [DateClaim], with date: EDTFDate, of document: inout ReadDocument) {
    guard let first = date.earliestDay, let last = date.latestDay,
      let other = claims.first(where: { $0.date.day.number < first.number - 1 || $0.date.day.number > last.number + 1 })
    else { return }
    let message =
      "published \(date) by \(document.source.publishedFrom ?? "the file"), \(other.date.edtf) by \(other.origin); "
      + "taken as \(date); expected dates that agree, or `published` in corpus.yaml"
    document.diagnostics.append(Diagnostic(.warning, message, document: document.source.id))
  }
}
