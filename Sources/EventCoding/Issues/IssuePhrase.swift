import DossierModel

/// A phrase around a noun such as "plan" or "sanctions", with its owner and the state it concerns.
struct IssuePhrase {
  var tokens: Range<Int>
  var nounText: String
  /// Content words before the noun, lower case.
  var words: [String] = []
  /// Actor whose plan it is: "Petrov's plan", "the plan of the commission".
  var owner: String?
  var state: String?
  var isDefinite = false

  init(at noun: Int, lemma: String, in sentence: Int, of context: LinkingContext) {
    let all = context.sentences[sentence].tokens
    nounText = all[noun].form.lowercased()
    var start = noun
    while start > 0, noun - start < 10 {
      let token = all[start - 1]
      let isParticiple = (token.xpos == "VBN" || token.xpos == "VBG") && token.relation == "amod"
      let isClitic = CapitalReading.isPossessive(token) && start > 1 && context.nameDraft[sentence][start - 2] >= 0
      guard ["ADJ", "NOUN", "PROPN", "NUM"].contains(token.upos) || isParticiple || token.form == "-" || isClitic else {
        break
      }
      start -= 1
    }
    let determiners: Set<String> = [
      "his", "her", "its", "their", "our", "my", "the", "a", "an", "this", "that", "these", "any",
    ]
    if start > 0, determiners.contains(all[start - 1].form.lowercased()) { start -= 1 }
    tokens = start..<(noun + 1)
    isDefinite = ["the", "this", "that", "these"].contains(all[start].form.lowercased())
    readLeft(noun, in: sentence, all, context)
    if owner == nil { readRight(noun, in: sentence, all, context) }
  }

  private mutating func readLeft(_ noun: Int, in sentence: Int, _ all: [Token], _ context: LinkingContext) {
    for token in tokens.dropLast() {
      let index = context.nameDraft[sentence][token]
      let mark = context.countryMarks[sentence].first { $0.tokens.contains(token) }
      if let mark {
        state = mark.state
        continue
      }
      if index >= 0 {
        let id = context.drafts[index].referents.first?.id
        if let id, context.actors[id]?.actor.kind != .state { owner = id }
        continue
      }
      if CapitalReading.isPossessive(all[token]) {
        words.removeAll()
        continue
      }
      if ["his", "her", "its", "their", "our", "my"].contains(all[token].form.lowercased()) {
        let draft = context.draft(at: token, in: sentence)
        if let id = draft?.referents.first?.id, draft?.referents.count == 1 { take(id, context) }
        continue
      }
      if ["DET", "PUNCT"].contains(all[token].upos) { continue }
      words.append(all[token].form.lowercased())
    }
    // "six-point", "12-month" say nothing of what it is.
    words.removeAll { ["point", "month", "year", "day", "week", "six", "five", "four", "three", "ten"].contains($0) }
    words.removeAll { $0.contains("-point") || $0.contains("-month") || $0.contains("-year") }
  }

  private mutating func take(_ id: String, _ context: LinkingContext) {
    if context.actors[id]?.actor.kind == .state { state = id } else { owner = id }
  }

  /// "sanctions on Chad", "the departure of X".
  private mutating func readRight(_ noun: Int, in sentence: Int, _ all: [Token], _ context: LinkingContext) {
    var next = noun + 1
    guard next < all.count, ["of", "on", "against", "over", "by", "in", "between", "with"].contains(all[next].form)
    else {
      return
    }
    next += 1
    if next < all.count, all[next].upos == "DET" { next += 1 }
    for token in next..<min(next + 3, all.count) {
      if let mark = context.countryMarks[sentence].first(where: { $0.tokens.lowerBound == token }) {
        state = state ?? mark.state
        return
      }
      let index = context.nameDraft[sentence][token]
      if index >= 0, all[noun + 1].form == "of" || all[noun + 1].form == "by",
        let id = context.drafts[index].referents.first?.id
      {
        take(id, context)
        return
      }
      if !["ADJ", "NOUN", "PROPN"].contains(all[token].upos) { return }
    }
  }
}
