import DossierModel

/// Finds reported speech: "X said that …", "…, saying …", "according to X, …", headlines "X: …".
struct IndirectSpeechFinder {
  private let cues = SpeechCues()

  func find(in context: inout LinkingContext) {
    for sentence in context.sentences.indices {
      findHeadline(in: sentence, of: &context)
      findVerbs(in: sentence, of: &context)
      findAccordingTo(in: sentence, of: &context)
      findBlock(after: sentence, of: &context)
    }
  }

  private func findVerbs(in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    for verb in all.indices where cues.isVerb(verb, all, context) && !context.isQuoted(verb, in: sentence) {
      guard let clause = clause(of: verb, in: sentence, context) else { continue }
      let speakers = cues.speakers(of: verb, in: sentence, context)
      if speakers.isEmpty { continue }
      let cue = TokenPosition(sentence: sentence, token: verb)
      add(clause, speakers, cue, rule: "clause", sentence, &context)
    }
  }

  /// The tokens of what is said: the verb's clause, or all after a plain verb of saying that the parser gave none.
  private func clause(of verb: Int, in sentence: Int, _ context: LinkingContext) -> Range<Int>? {
    let all = context.sentences[sentence].tokens
    let complements = all.indices.filter {
      all[$0].head == verb && ["ccomp", "parataxis"].contains(String(all[$0].relation)) && $0 > verb
    }
    if let complement = complements.first { return cover(of: complement, all, notBefore: verb + 1) }
    // "…, X said": the clause stands before.
    if let before = all.indices.first(where: { all[$0].head == verb && all[$0].relation == "ccomp" && $0 < verb }) {
      return cover(of: before, all, notAfter: verb)
    }
    if all[verb].relation == "parataxis", all[verb].head >= 0, all[verb].head < verb {
      return cover(of: all[verb].head, all, notAfter: verb)
    }
    // "to declare the plan dead" names what is called so, and reports nothing.
    guard cues.isPlain(verb, all), all[verb].xpos != "VB", verb + 2 < all.count else { return nil }
    let next = all[verb + 1]
    guard
      next.upos == "SCONJ" || next.upos == "PRON" || next.upos == "DET" || next.upos == "PROPN" || next.upos == "NOUN"
    else { return nil }
    let rest = (verb + 1)..<all.count
    return rest.contains { ["VERB", "AUX"].contains(all[$0].upos) } ? rest : nil
  }

  private func cover(
    of root: Int, _ all: [Token], notBefore low: Int = 0, notAfter high: Int = .max
  ) -> Range<Int> {
    var inside = Set([root])
    var grew = true
    while grew {
      grew = false
      for token in all.indices where !inside.contains(token) && all[token].head >= 0 && inside.contains(all[token].head)
      {
        if token < low || token >= high { continue }
        inside.insert(token)
        grew = true
      }
    }
    return inside.min()!..<(inside.max()! + 1)
  }

  private func findAccordingTo(in sentence: Int, of context: inout LinkingContext) {
    guard let found = cues.accordingTo(in: sentence, context) else { return }
    let all = context.sentences[sentence].tokens
    let cue = TokenPosition(sentence: sentence, token: found.token)
    if found.token > 1 {
      add(0..<found.token, found.speakers, cue, rule: "according-to", sentence, &context)
    } else if let comma = all.indices.first(where: { $0 > found.token && all[$0].form == "," }), comma + 1 < all.count {
      add((comma + 1)..<all.count, found.speakers, cue, rule: "according-to", sentence, &context)
    }
  }

  /// "According to X's letter:" and the paragraph after it.
  private func findBlock(after sentence: Int, of context: inout LinkingContext) {
    let next = sentence + 1
    guard context.sentences[sentence].tokens.last?.form == ":", context.sentences.indices.contains(next),
      context.sentences[next].paragraph != context.sentences[sentence].paragraph,
      let found = cues.accordingTo(in: sentence, context)
    else { return }
    let block = context.sentences[next...].prefix { $0.paragraph == context.sentences[next].paragraph }
    guard let end = block.last?.span.end else { return }
    let span = TextSpan(context.sentences[next].span.start, end)
    if context.quotations.contains(where: { $0.span.overlaps(span) }) { return }
    context.speeches.append(
      Speech(
        span: span, kind: .direct, speakers: found.speakers.sorted(),
        cue: TokenPosition(sentence: sentence, token: found.token), rule: "block"))
  }

  private func findHeadline(in sentence: Int, of context: inout LinkingContext) {
    guard context.sentences[sentence].kind == .headline || context.sentences[sentence].tokens.last?.form != ".",
      let speakers = cues.headlineSpeaker(in: sentence, context),
      let colon = context.sentences[sentence].tokens.firstIndex(where: { $0.form == ":" })
    else { return }
    let end = context.sentences[sentence].tokens.count
    if colon + 1 < end { add((colon + 1)..<end, speakers, nil, rule: "headline", sentence, &context) }
  }

  private func add(
    _ tokens: Range<Int>, _ speakers: [String], _ cue: TokenPosition?, rule: String, _ sentence: Int,
    _ context: inout LinkingContext
  ) {
    let all = context.sentences[sentence].tokens
    var range = tokens
    while let last = range.last, all[last].upos == "PUNCT" { range = range.lowerBound..<last }
    while let first = range.first, all[first].upos == "PUNCT" || all[first].relation == "mark" {
      range = (first + 1)..<range.upperBound
    }
    if range.count < 2 { return }
    let span = TextSpan(all[range.lowerBound].span.start, all[range.upperBound - 1].span.end)
    // What is quoted from end to end is direct speech already.
    if context.quotations.contains(where: { $0.span.contains(span) }) { return }
    context.speeches.append(Speech(span: span, kind: .indirect, speakers: speakers.sorted(), cue: cue, rule: rule))
  }
}
