/// What a coder says that a document tells: one stance or one event, with the words that show it.
///
/// Claims are all that coders make, whether they are rules, a learned reader, a person or another program; `ClaimFold`
/// makes events and stances of the claims of all of them. Spans are half-open and count code points of the document.
public struct Claim: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case stance(Stance.Kind)
    case event(Event.Kind)
  }

  /// Id of the document.
  public var document: String
  public var kind: Kind
  /// The words that show it, as a rule a sentence.
  public var quote: TextSpan
  /// The words that say it: "condemned".
  public var cue: TextSpan?
  /// Who and what take part, in any order. A stance has a holder and a target; of several holders or targets each makes
  /// a claim of its own.
  public var parts: [Part]
  /// Whether the text denies that the stance is held.
  public var negated: Bool
  /// Whether the text states it with reserve.
  public var hedged: Bool
  /// Of events: whether it occurred or is planned.
  public var status: Event.Status
  /// When the stance was expressed or the event took place; nil where the text does not say.
  public var date: EDTFDate?
  /// The words of the text that give the date; nil where it follows from something else.
  public var dateWords: TextSpan?
  /// Of events: the numbers that the text gives.
  public var figures: [Event.Figure]
  /// Of events: a name that a reader would give it; nil leaves it to the fold.
  public var label: String?
  /// Of events: a key that claims of one coder about one event of a document share, and by which parts of other claims
  /// of the coder refer to it; nil where the coder does not say which claims tell one event.
  public var event: String?
  /// Of events: the sort of happening in the coder's words, which tells alike from different: `massacre`, `kill`.
  public var sort: String?
  /// Of events: whether it is told for its own sake; false for what is only named as what a stance is about.
  public var isTold: Bool
  /// Of events: whether it is an act of speech, which goes where a stance tells it as well.
  public var isSpeechAct: Bool
  public var coder: CoderName
  /// Name of the rule that found it.
  public var rule: String?
  /// Version of the model that found it.
  public var model: String?
  /// How sure the coder is, 0 to 1, in its own measure.
  public var score: Double?
  /// Probability that a reader would agree, 0 to 1; nil where nothing was calibrated.
  public var confidence: Double?

  public init(
    document: String, kind: Kind, quote: TextSpan, cue: TextSpan? = nil, parts: [Part] = [], negated: Bool = false,
    hedged: Bool = false, status: Event.Status = .occurred, date: EDTFDate? = nil, dateWords: TextSpan? = nil,
    figures: [Event.Figure] = [], label: String? = nil, event: String? = nil, sort: String? = nil, isTold: Bool = true,
    isSpeechAct: Bool = false, coder: CoderName, rule: String? = nil, model: String? = nil, score: Double? = nil,
    confidence: Double? = nil
  ) {
    self.document = document
    self.kind = kind
    self.quote = quote
    self.cue = cue
    self.parts = parts
    self.negated = negated
    self.hedged = hedged
    self.status = status
    self.date = date
    self.dateWords = dateWords
    self.figures = figures
    self.label = label
    self.event = event
    self.sort = sort
    self.isTold = isTold
    self.isSpeechAct = isSpeechAct
    self.coder = coder
    self.rule = rule
    self.model = model
    self.score = score
    self.confidence = confidence
  }

  /// The first part with a role.
  public func part(_ role: Part.Role) -> Part? {
    parts.first { $0.role == role }
  }
}
