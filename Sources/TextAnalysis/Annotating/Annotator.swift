public import DossierModel
import Ground

/// Splits a document into sentences and words, and has them tagged, lemmatized and parsed.
public struct Annotator: Sendable {
  /// Words in a sentence at most. A longer one is read in parts: what takes the square of a sentence's length stays
  /// small, and no writer of news comes near it.
  public static let sentenceLimit = 400

  private let parser: any Parser
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  /// An annotator with the given parser; throws where the words that the tokenizer knows are missing or have a fault.
  public init(parser: any Parser) throws {
    try TokenWords.check()
    if let problem = Contractions.irregular.problem { throw problem }
    self.parser = parser
  }

  /// The annotator with one of the built-in parsers and its model.
  public static func standard(_ choice: ParserChoice = .accurate) throws -> Annotator {
    try Annotator(parser: choice.parser())
  }

  /// The document's sentences, without what is marked as dateline, byline or furniture.
  ///
  /// A line end closes a paragraph and a marked region closes a sentence.
  public func annotate(_ source: SourceDocument) -> ParsedDocument {
    var sentences: [Sentence] = []
    for stretch in Stretches.of(source) {
      let tokens = tokenizer.tokens(of: source.text.scalars, in: stretch.range)
      for range in splitter.sentences(of: tokens, in: source.text.scalars) {
        for part in Annotator.parts(of: range) {
          sentences.append(sentence(tokens[part], stretch, index: sentences.count, source.text))
        }
      }
    }
    parser.parse(&sentences)
    return ParsedDocument(source: source, sentences: sentences)
  }

  /// Tags and parses words that are given.
  public func annotate(tokensOf document: ParsedDocument) -> ParsedDocument {
    var document = document
    parser.parse(&document.sentences)
    return document
  }

  private static func parts(of range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: sentenceLimit).map { start in
      start..<min(start + sentenceLimit, range.upperBound)
    }
  }

  private func sentence(
    _ spans: ArraySlice<TextSpan>, _ stretch: Stretch, index: Int, _ text: CodePointText
  ) -> Sentence {
    let tokens = spans.map { Token(form: text[$0], span: $0) }
    let span = TextSpan(tokens[0].span.start, tokens[tokens.count - 1].span.end)
    return Sentence(index: index, span: span, paragraph: stretch.paragraph, kind: stretch.kind, tokens: tokens)
  }
}
