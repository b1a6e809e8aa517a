// The publication dates of documents that come without one, worked out from their texts: approximate, and never silent.

public import DossierModel

/// A likely publication date, always marked as approximate, and how it was found.
public struct InferredPublication: Hashable, Sendable {
  public var date: EDTFDate
  public var explanation: String

  public init(date: EDTFDate, explanation: String) {
    self.date = date
    self.explanation = explanation
  }
}

/// The likely publication dates, by document id, of those documents of a corpus that have none and allow one.
///
/// Documents that have a date, or tell theirs, help the others: what one calls "Friday's flood" another calls "the flood
/// a week ago", and what is "15 months old" in one "began in March" in another.
public func inferPublicationDates(of sources: [SourceDocument]) -> [String: InferredPublication] {
  let domains = PublicationSolver(documents: sources.map { PublicationEvidence($0) }).domains()
  var inferred: [String: InferredPublication] = [:]
  for (source, domain) in zip(sources, domains) where source.published == nil {
    if let domain, let date = InferredPublication.date(within: domain.days) {
      inferred[source.id] = InferredPublication(date: date, explanation: domain.reasons.joined(separator: "; "))
    } else if let cluster = PublicationDateInference(source).fromCluster,
      let date = InferredPublication.date(within: cluster.days)
    {
      inferred[source.id] = InferredPublication(date: date, explanation: cluster.explanation)
    }
  }
  return inferred
}

/// The likely publication date of a document by itself; nil where the text does not allow one.
public func inferPublicationDate(of source: SourceDocument) -> InferredPublication? {
  var undated = source
  undated.published = nil
  return inferPublicationDates(of: [undated])[source.id]
}

extension InferredPublication {
  /// A day, a few days, a month or a year that holds all the days; nil where they are further apart.
  static func date(within days: [CalendarDay]) -> EDTFDate? {
    guard let first = days.first, let last = days.last else { return nil }
    if first == last { return EDTFDate(first, .approximate) }
    let isMonth = first.year == last.year && first.month == last.month
    if last - first <= 6 || (last - first <= 62 && !isMonth) {
      return EDTFDate(from: first, through: last).qualified(.approximate)
    }
    guard first.year == last.year else { return nil }
    let period = isMonth ? CalendarPeriod.month(first.year, first.month) : .year(first.year)
    return period.edtf.qualified(.approximate)
  }
}
