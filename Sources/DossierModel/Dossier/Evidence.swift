/// The words in a document that show an event or a stance (W3C Web Annotation position and quote selectors).
public struct Evidence: Hashable, Sendable {
  /// Id of the document.
  public var document: String
  /// Half-open, in code points of the document's text.
  public var span: TextSpan
  /// Exactly the text of the span.
  public var quote: String
  /// Up to 32 code points before and after the span.
  public var prefix: String?
  public var suffix: String?
  /// Index of the sentence, from 0.
  public var sentence: Int?
  /// Name of the coding rule that found it.
  public var rule: String?
  /// Spans of the words for the holder (of an event the actor), the target (the recipient), and those that say it.
  public var holder: TextSpan?
  public var target: TextSpan?
  public var cue: TextSpan?
  /// Who coded it; nil in dossiers that do not say.
  public var coder: CoderName?
  /// Version of the model that found it.
  public var model: String?
  /// How sure the coder was, 0 to 1, in its own measure.
  public var score: Double?

  public init(
    document: String, span: TextSpan, quote: String, prefix: String? = nil, suffix: String? = nil,
    sentence: Int? = nil, rule: String? = nil, holder: TextSpan? = nil, target: TextSpan? = nil, cue: TextSpan? = nil,
    coder: CoderName? = nil, model: String? = nil, score: Double? = nil
  ) {
    self.document = document
    self.span = span
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.sentence = sentence
    self.rule = rule
    self.holder = holder
    self.target = target
    self.cue = cue
    self.coder = coder
    self.model = model
    self.score = score
  }

  /// The evidence of a span of a document.
  public init(in document: SourceDocument, span: TextSpan, sentence: Int? = nil, rule: String? = nil) {
    self.init(
      document: document.id, span: span, quote: document.text[span],
      prefix: document.text[TextSpan(span.start - 32, span.start)],
      suffix: document.text[TextSpan(span.end, span.end + 32)], sentence: sentence, rule: rule)
  }
}

extension Evidence: Comparable {
  public static func < (lhs: Evidence, rhs: Evidence) -> Bool {
    if lhs.document != rhs.document { return lhs.document < rhs.document }
    if lhs.span != rhs.span { return lhs.span < rhs.span }
    if lhs.rule != rhs.rule { return (lhs.rule ?? "") < (rhs.rule ?? "") }
    return lhs.quote < rhs.quote
  }
}
