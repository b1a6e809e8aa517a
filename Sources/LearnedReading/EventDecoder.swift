import DossierModel
import NeuralText

/// Makes claims of events of readings: a trigger with its type, status, participants, place and date.
struct EventDecoder: Sendable {
  let document: ReaderDocument
  let model: ReaderModel
  let finder: ArgumentFinder
  let claims: ClaimMaker

  func claims(_ readings: [WindowReading], from threshold: Double) -> [Claim] {
    readings.flatMap { reading in
      reading.events.compactMap { event in
        let confidence = confidence(event)
        return confidence >= threshold ? claim(event, in: reading, confidence: confidence) : nil
      }
    }
  }

  private func confidence(_ event: WindowReading.Anchor) -> Double {
    model.eventCalibration?.probability([logit(event.probability, margin: 0.01)]) ?? event.probability
  }

  private func claim(_ event: WindowReading.Anchor, in reading: WindowReading, confidence: Double) -> Claim {
    var claim = claims.claim(.event(model.labels.events[event.kind]), at: event.word)
    claim.score = event.probability
    claim.confidence = confidence
    let row = event.word - reading.window.words.lowerBound
    claim.status = status(reading.status.row(row))
    let dated = claims.date(event.date, in: reading.window)
    claim.date = dated?.date
    claim.dateWords = dated?.words
    let actors = participants(event.first, in: reading.window)
    claim.parts = actors.map { claims.part(.actor, $0) }
    claim.parts += participants(event.second, in: reading.window).filter { one in
      !actors.contains { $0.meaning == one.meaning }
    }.map { claims.part(.recipient, $0) }
    if let place = place(event.third, in: reading.window) { claim.parts.append(place) }
    claim.isSpeechAct = [.accuse, .reject, .request, .support].contains(model.labels.events[event.kind])
    let isNoun = document.words[event.word].upos == "NOUN" || document.words[event.word].upos == "PROPN"
    if isNoun { claim.label = EventDecoder.capitalised(finder.phrases.text(event.word)) }
    return claim
  }

  private func status(_ row: ArraySlice<Float>) -> Event.Status {
    switch row.best?.place {
    case 1: .planned
    case 2: .disputed
    default: .occurred
    }
  }

  /// Who is meant where that is likelier than nobody, with those beside who weigh half as much.
  private func participants(_ row: ArraySlice<Float>, in window: ReaderWindow) -> [Argument] {
    let found = finder.weighed(row, in: window, as: .holder)
    let nobody = Double(row[row.startIndex + window.words.count])
    guard let best = found.first?.mass, best > nobody, best >= 0.3 else { return [] }
    return found.filter { $0.mass >= 0.4 * best && $0.mass >= 0.15 }.map(\.argument)
  }

  private func place(_ row: ArraySlice<Float>, in window: ReaderWindow) -> Claim.Part? {
    guard let best = row.best, best.place < window.words.count, best.probability >= 0.4 else { return nil }
    let word = window.words.lowerBound + best.place
    guard document.words[word].upos == "PROPN" else { return nil }
    let (first, last) = finder.phrases.phrase(word, short: true)
    let span = document.span(first, last)
    return Claim.Part(.place, span: span, name: document.document.source.text[span])
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
