public import DossierModel

/// Tags, lemmatizes and parses sentences that are already split into words.
public protocol Parser: Sendable {
  /// Fills lemma, tags, features, head and relation of every token; forms and spans are given and stay.
  ///
  /// Many sentences at once, since some parsers work faster on many.
  func parse(_ sentences: inout [Sentence])
}
