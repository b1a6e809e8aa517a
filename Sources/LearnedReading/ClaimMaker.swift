import DossierModel

/// Writes what was decoded as claims: spans, references, quote and date.
struct ClaimMaker: Sendable {
  let document: ReaderDocument
  let phrases: PhraseFinder
  let version: String
  /// The publisher, who says "we" outside speech if it is a body that issues statements; nil where none is known.
  let publisher: String?

  /// A claim whose quote is the sentence of its cue.
  func claim(_ kind: Claim.Kind, at cue: Int) -> Claim {
    Claim(
      document: document.document.source.id, kind: kind,
      quote: document.document.sentences[document.sentence[cue]].span, cue: document.words[cue].span, coder: .learned,
      model: version)
  }

  /// The part that an argument plays: by reference where it is known who is meant, else by its words.
  func part(_ role: Claim.Part.Role, _ argument: Argument) -> Claim.Part {
    switch argument.meaning {
    case .known(let reference):
      let index = document.mention[argument.word]
      let isMention = index >= 0 && document.document.mentions[index].referents.contains(reference)
      let span = isMention ? document.document.mentions[index].span : document.words[argument.word].span
      return Claim.Part(role, span: span, reference: reference)
    case .phrase:
      let isThing = role == .target || role == .regarding
      let span = phrases.span(argument.word, short: !isThing)
      return Claim.Part(role, span: span, name: isThing ? nil : phrases.text(argument.word, short: true))
    case .author:
      return Claim.Part(role, span: document.words[argument.word].span, name: publisher)
    }
  }

  /// The date that a row of probabilities points at, and its words; nil for none.
  func date(_ row: ArraySlice<Float>, in window: ReaderWindow) -> (date: EDTFDate, words: TextSpan?)? {
    guard let best = row.best else { return nil }
    switch best.place {
    case window.words.count: return nil
    case window.words.count + 1: return (document.document.published, nil)
    default:
      let time = document.time[window.words.lowerBound + best.place]
      guard time >= 0, let date = document.document.timeExpressions[time].edtf else {
        return (document.document.published, nil)
      }
      return (date, document.document.timeExpressions[time].span)
    }
  }
}
