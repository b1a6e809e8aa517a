public import DossierModel
import NeuralText

/// Claims stances and dated events as a network that was trained on annotated articles reads them.
public struct LearnedCoder: Coder {
  /// The confidence from which as much of what is claimed is wrong as of what is there is missed, on articles that the
  /// network was not trained on.
  public static let thorough = 0.5

  /// The confidence below which nothing speaks for a stance. What lies above, and below the threshold, is no claim, but it
  /// tells how far the network bears out what another coder claims.
  public static let faintest = 0.05

  private let model: ReaderModel
  private let threshold: Double
  private let eventThreshold: Double

  /// - Parameters:
  ///   - threshold: confidence from which stances are claimed; nil for the model's own.
  ///   - eventThreshold: the same for events.
  package init(_ model: ReaderModel, threshold: Double? = nil, eventThreshold: Double? = nil) {
    self.model = model
    self.threshold = threshold ?? model.threshold
    self.eventThreshold = eventThreshold ?? model.eventThreshold
  }

  public func claims(in document: LinkedDocument) -> [Claim] {
    claims(in: document, from: threshold)
  }

  public var stanceThreshold: Double? { threshold }

  /// The claims and what speaks faintly for a stance. Where spans are given, an event at each of them and no other event:
  /// its type, date and participants as the network would have them if it tells one.
  public func opinions(in document: LinkedDocument, events spans: [TextSpan]?) -> [Claim] {
    claims(in: document, from: min(threshold, LearnedCoder.faintest), events: spans)
  }

  private func claims(in document: LinkedDocument, from threshold: Double, events spans: [TextSpan]? = nil) -> [Claim] {
    let reader = ReaderDocument(document)
    let triggers = spans.map { Set($0.compactMap(reader.headWord)) }
    let phrases = PhraseFinder(document: reader, labels: model.labels)
    let finder = ArgumentFinder(document: reader, labels: model.labels, phrases: phrases)
    let readings = readings(of: reader, triggers: triggers)
    let maker = ClaimMaker(
      document: reader, phrases: phrases, version: model.version, publisher: document.source.publisher)
    let decoder = StanceDecoder(document: reader, model: model, finder: finder)
    var claims: [Claim] = []
    for candidate in decoder.chosen(decoder.candidates(readings), from: threshold) {
      if let claim = claim(candidate, reader, maker, readings) { claims.append(claim) }
    }
    let events = EventDecoder(document: reader, model: model, finder: finder, claims: maker)
    return claims + events.claims(readings, from: triggers == nil ? eventThreshold : 0)
  }

  /// What the network says of each window of a document, and of these words as triggers of events.
  func readings(of document: ReaderDocument, triggers: Set<Int>? = nil) -> [WindowReading] {
    let pieces = document.words.map { model.pieces(of: $0.form) }
    let features = WordFeatures(document, labels: model.labels).rows
    let windows = ReaderWindow.windows(
      over: document, pieces: pieces.map(\.count), limit: model.limit, context: model.context,
      longest: model.encoder.longest - 2)
    return windows.map { window in
      WindowReading(
        model, document, window, model.vectors(window, pieces: pieces, features: features), triggers: triggers)
    }
  }

  private func claim(
    _ one: StanceCandidate, _ document: ReaderDocument, _ maker: ClaimMaker, _ readings: [WindowReading]
  ) -> Claim? {
    guard let cue = one.cue else { return nil }
    if one.target.meaning == .author || one.holder.meaning == .author && maker.publisher == nil { return nil }
    var claim = maker.claim(.stance(model.labels.stances[one.kind]), at: cue)
    claim.quote = document.document.sentences[one.sentence].span
    claim.parts = [maker.part(.holder, one.holder), maker.part(.target, one.target)]
    claim.negated = one.negated > 0.5
    claim.hedged = one.hedged > 0.5
    claim.score = max(one.cueProduct, one.targetProduct)
    claim.confidence = one.confidence
    if let row = one.date,
      let window = readings.first(where: { $0.window.words.contains(cue) && cue >= $0.window.own })?.window,
      let dated = maker.date(row, in: window), dated.words != nil
    {
      claim.date = dated.date
      claim.dateWords = dated.words
    }
    return claim
  }
}
