import DossierModel
import TextAnalysis

/// Keeps what grows with the square of a sentence's length, or worse with its depth, from taking for ever.
enum SentenceLimit {
  /// Words from the root to the deepest one, at most; news stays below 30.
  private static let depth = 60

  /// A document of the program's own annotator, whose long sentences it has read in parts.
  static func notes(on document: ParsedDocument) -> [Diagnostic] {
    let limit = Annotator.sentenceLimit
    let count = document.sentences.count { $0.tokens.count == limit }
    guard count > 0 else { return [] }
    let message = "sentences of more than \(limit) words are read in parts of that length (\(count) of them)"
    return [Diagnostic(.note, message, document: document.source.id)]
  }

  /// A document whose sentences come from elsewhere, without those that are too long or too deep to be coded.
  static func kept(of document: ParsedDocument) -> (document: ParsedDocument, notes: [Diagnostic]) {
    var kept = document
    kept.sentences = document.sentences.filter { $0.tokens.count <= Annotator.sentenceLimit && !isDeep($0) }
    let count = document.sentences.count - kept.sentences.count
    guard count > 0 else { return (document, []) }
    for index in kept.sentences.indices { kept.sentences[index].index = index }
    let message =
      "\(count) sentences of more than \(Annotator.sentenceLimit) words or \(depth) dependencies on end are left out"
    return (kept, [Diagnostic(.warning, message + "; expected sentences of news", document: document.source.id)])
  }

  private static func isDeep(_ sentence: Sentence) -> Bool {
    guard sentence.tokens.count > depth else { return false }
    return sentence.tokens.indices.contains { start in
      var (current, steps) = (start, 0)
      while sentence.tokens.indices.contains(current), steps <= depth {
        current = sentence.tokens[current].head
        steps += 1
      }
      return steps > depth
    }
  }
}
