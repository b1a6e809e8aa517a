import DossierModel

/// Finds who says the words between quotation marks: by the verb of saying next to them, by "according to", by the
/// quotation that they continue, or by the subject of the sentence that holds them.
struct SpeakerFinder {
  private struct Attribution {
    var speakers: [String]
    var cue: TokenPosition?
    var rule: String
  }

  private let cues = SpeechCues()

  func find(in context: inout LinkingContext) {
    var last: (quotation: Quotation, attribution: Attribution)?
    for (index, quotation) in context.quotations.enumerated() {
      var found = attribution(of: quotation, context)
      if found.speakers.isEmpty, let earlier = last, continues(quotation, earlier.quotation, index, context) {
        found = Attribution(speakers: earlier.attribution.speakers, cue: earlier.attribution.cue, rule: "continued")
      }
      context.speeches.append(
        Speech(
          span: quotation.span, kind: .direct, speakers: found.speakers.sorted(), cue: found.cue, rule: found.rule))
      if !found.speakers.isEmpty { last = (quotation, found) }
    }
  }

  /// In the same paragraph after a closed quotation, or in the next one after an open one or a whole-paragraph one.
  private func continues(_ quotation: Quotation, _ earlier: Quotation, _ index: Int, _ context: LinkingContext) -> Bool
  {
    guard quotation.isSpeech else { return false }
    if quotation.paragraph == earlier.paragraph { return true }
    // Captions and the like may stand between two paragraphs.
    let between = context.sentences.filter {
      $0.span.start >= earlier.span.end && $0.span.end <= quotation.span.start && $0.kind == .body
    }
    return between.isEmpty && isWholeSentence(quotation, context)
  }

  private func isWholeSentence(_ quotation: Quotation, _ context: LinkingContext) -> Bool {
    let touched = context.sentences.filter { $0.span.overlaps(quotation.span) }
    let outside = touched.flatMap(\.tokens).filter {
      $0.upos != "PUNCT" && !quotation.span.contains($0.span.start)
    }
    return outside.isEmpty
  }

  private func attribution(of quotation: Quotation, _ context: LinkingContext) -> Attribution {
    let touched = context.sentences.indices.filter { context.sentences[$0].span.overlaps(quotation.span) }
    guard let first = touched.first, let last = touched.last else {
      return Attribution(speakers: [], cue: nil, rule: "none")
    }
    if let found = nounCue(before: quotation, in: first, context) { return found }
    for sentence in first == last ? [first] : [last, first] {
      if let found = nearCue(quotation, in: sentence, context) { return found }
    }
    // "He also said:" ends the sentence before.
    if first > 0,
      context.sentences[first].paragraph == context.sentences[first - 1].paragraph || endsWithColon(first - 1, context)
    {
      if endsWithColon(first - 1, context), let found = lastCue(in: first - 1, context) { return found }
    }
    // '…," X said' that the sentence splitter cut off.
    if last + 1 < context.sentences.count, let found = cutOffCue(after: quotation, in: last + 1, context) {
      return found
    }
    if let found = accordingTo(in: first, context) { return found }
    return bySubject(quotation, in: first, context)
  }

  /// Words quoted from "X's comment that … was 'Y'" are X's, whoever else speaks in the sentence.
  private func nounCue(before quotation: Quotation, in sentence: Int, _ context: LinkingContext) -> Attribution? {
    let all = context.sentences[sentence].tokens
    let before = all.indices.filter { all[$0].span.end <= quotation.span.start }.suffix(14)
    for token in before.reversed() where token > 1 && token + 1 < all.count {
      if cues.isVerb(token, all, context), all[token].upos == "VERB" { return nil }
      let isNoun = context.lexicon.speechNouns.contains(cues.lemma(all[token])) && all[token].upos == "NOUN"
      guard isNoun, all[token + 1].form.lowercased() == "that", all[token - 1].form.hasSuffix("s") else { continue }
      guard all[token - 1].upos == "PART" else { continue }
      let speakers = cues.actors(at: token - 2, in: sentence, context)
      if speakers.isEmpty { return nil }
      return Attribution(
        speakers: speakers, cue: TokenPosition(sentence: sentence, token: token), rule: "noun-of-saying")
    }
    return nil
  }

  /// The cue outside of all quotations that is nearest to this one.
  private func nearCue(_ quotation: Quotation, in sentence: Int, _ context: LinkingContext) -> Attribution? {
    let all = context.sentences[sentence].tokens
    var best: (distance: Int, attribution: Attribution)?
    for token in all.indices where cues.isVerb(token, all, context) && !isInside(all[token], context) {
      let after = all[token].span.start - quotation.span.end
      let before = quotation.span.start - all[token].span.end
      var distance = max(after, before)
      // A verb between two quotations speaks for the words before it, unless a colon follows.
      if before >= 0, wordsBetween(all[token].span.end, quotation.span.start, sentence, context) > 14 {
        distance += 400
      }
      let speakers = cues.speakers(of: token, in: sentence, context)
      if speakers.isEmpty { continue }
      if best == nil || distance < best!.distance {
        best = (
          distance,
          Attribution(speakers: speakers, cue: TokenPosition(sentence: sentence, token: token), rule: "cue")
        )
      }
    }
    return best?.attribution
  }

  private func isInside(_ token: Token, _ context: LinkingContext) -> Bool {
    context.quotations.contains { $0.isSpeech && $0.span.contains(token.span.start) }
  }

  private func wordsBetween(_ start: Int, _ end: Int, _ sentence: Int, _ context: LinkingContext) -> Int {
    context.sentences[sentence].tokens.count { $0.span.start >= start && $0.span.end <= end }
  }

  private func endsWithColon(_ sentence: Int, _ context: LinkingContext) -> Bool {
    [":", ","].contains(context.sentences[sentence].tokens.last?.form ?? "")
  }

  private func lastCue(in sentence: Int, _ context: LinkingContext) -> Attribution? {
    let all = context.sentences[sentence].tokens
    for token in all.indices.reversed() where cues.isVerb(token, all, context) {
      let speakers = cues.speakers(of: token, in: sentence, context)
      if !speakers.isEmpty {
        return Attribution(speakers: speakers, cue: TokenPosition(sentence: sentence, token: token), rule: "colon")
      }
    }
    return nil
  }

  private func cutOffCue(after quotation: Quotation, in sentence: Int, _ context: LinkingContext) -> Attribution? {
    let all = context.sentences[sentence].tokens
    guard context.sentences[sentence].paragraph == quotation.paragraph, let first = all.first,
      first.span.start - quotation.span.end < 4, all.count < 25
    else { return nil }
    for token in all.indices.prefix(8) where cues.isVerb(token, all, context) {
      let speakers = cues.speakers(of: token, in: sentence, context)
      if !speakers.isEmpty {
        return Attribution(speakers: speakers, cue: TokenPosition(sentence: sentence, token: token), rule: "cue")
      }
    }
    return nil
  }

  private func accordingTo(in sentence: Int, _ context: LinkingContext) -> Attribution? {
    guard let found = cues.accordingTo(in: sentence, context) else { return nil }
    return Attribution(
      speakers: found.speakers, cue: TokenPosition(sentence: sentence, token: found.token), rule: "according-to")
  }

  /// Quoted words inside a clause belong to its subject, in a passive to its agent.
  private func bySubject(_ quotation: Quotation, in sentence: Int, _ context: LinkingContext) -> Attribution {
    let all = context.sentences[sentence].tokens
    guard let start = all.firstIndex(where: { $0.span.start >= quotation.span.start }),
      all.contains(where: { $0.span.end <= quotation.span.start && $0.upos != "PUNCT" })
    else { return Attribution(speakers: [], cue: nil, rule: "none") }
    if context.sentences[sentence].kind == .headline || all.last?.form != ".",
      let speaker = cues.headlineSpeaker(in: sentence, context)
    {
      return Attribution(speakers: speaker, cue: nil, rule: "headline")
    }
    var verb = all[start].head
    var steps = 0
    while verb >= 0, steps < 12 {
      if !quotation.span.contains(all[verb].span.start), all[verb].upos == "VERB" {
        let agents = all.indices.filter {
          all[$0].head == verb && (all[$0].deprel == "obl:agent" || cues.isByAgent($0, all))
        }
        let speakers =
          agents.flatMap { cues.actors(at: $0, in: sentence, context) }
        if !speakers.isEmpty, cues.isStanceVerb(verb, all, context) {
          return Attribution(
            speakers: speakers, cue: TokenPosition(sentence: sentence, token: verb), rule: "agent")
        }
      }
      verb = all[verb].head
      steps += 1
    }
    return Attribution(speakers: [], cue: nil, rule: "none")
  }
}
