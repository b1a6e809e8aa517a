import TextAnalysis

/// Publication dates of the documents of a corpus that come without one, from what all of them say together.
enum CorpusDates {
  /// Beyond this many documents each is looked at by itself.
  private static let limit = 300

  static func inferred(for listing: CorpusListing) -> [String: InferredPublication] {
    let entries = listing.entries.filter { !$0.isCoNLLU }
    guard entries.count > 1, entries.count <= limit, entries.contains(where: { $0.published == nil }) else {
      return [:]
    }
    return inferPublicationDates(of: entries.compactMap { try? CorpusReader().read($0).source })
  }
}
