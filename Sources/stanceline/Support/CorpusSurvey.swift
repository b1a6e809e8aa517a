import DossierModel
import TextAnalysis

/// What is known of a corpus only when all of it was looked at: dates that its documents give each other, and articles
/// that stand in it more than once.
struct CorpusSurvey: Sendable {
  /// Beyond this many documents, each is dated by itself.
  private static let limit = 300

  private(set) var inferred: [String: InferredPublication] = [:]
  private(set) var copies = ArticleCopies()

  /// Reads the files once before they are coded; what cannot be read is left to be said then.
  init(_ listing: CorpusListing, reader: CorpusReader, keepDuplicates: Bool = false) {
    var finder = CopyFinder(isExact: listing.entries.count <= 2000)
    var sources: [SourceDocument]? = []
    for entry in listing.entries {
      for document in reader.read(entry).documents {
        if !keepDuplicates { finder.add(document.source) }
        if document.parsed == nil { sources?.append(document.source) }
        if let count = sources?.count, count > CorpusSurvey.limit { sources = nil }
      }
    }
    copies = finder.copies
    guard let sources, sources.count > 1, sources.contains(where: { $0.published == nil }) else { return }
    inferred = inferPublicationDates(of: sources)
  }
}
