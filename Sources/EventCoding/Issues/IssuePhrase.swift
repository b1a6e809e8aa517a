import DossierModel

/// A phrase around a noun such as "plan" or "sanctions", with whose it is and what it is about.
struct IssuePhrase {
  var tokens: Range<Int>
  var nounText: String
  /// Content words before the noun, lower case.
  var words: [String] = []
  /// Actor whose plan it is: "Petrov's plan", "the plan of the commission".
  var owner: String?
  /// States whose it is: "a Chadian proposal", "a plan drafted by Chad and Mali".
  var authors: [String] = []
  /// What it is about, as the text has it: before the noun ("the Chad resolution") or behind ("sanctions on Chad").
  var topic: Topic?
  var isDefinite = false

  struct Topic {
    /// "on", "against"; empty for what stands before the noun.
    var preposition: String
    var name: String
    /// The same however written: ids of the states, or the place.
    var key: String
  }

  init(at noun: Int, family: String, in sentence: Int, of context: LinkingContext) {
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
    if start > 0, IssueWords.determiners.contains(all[start - 1].form.lowercased()) { start -= 1 }
    tokens = start..<(noun + 1)
    isDefinite = ["the", "this", "that", "these"].contains(all[start].form.lowercased())
    readLeft(noun, in: sentence, all, context)
    if owner == nil { readRight(noun, family: family, in: sentence, all, context) }
  }

  private mutating func readLeft(_ noun: Int, in sentence: Int, _ all: [Token], _ context: LinkingContext) {
    for token in tokens.dropLast() {
      let index = context.nameDraft[sentence][token]
      let mark = context.countryMarks[sentence].first { $0.tokens.contains(token) }
      if let mark {
        if token == mark.tokens.lowerBound { takeState(mark, in: sentence, all, context) }
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
      if IssueWords.possessives.contains(all[token].form.lowercased()) {
        let draft = context.draft(at: token, in: sentence)
        if let id = draft?.referents.first?.id, draft?.referents.count == 1 { take(id, context) }
        continue
      }
      if ["DET", "PUNCT"].contains(all[token].upos) { continue }
      words.append(all[token].form.lowercased())
    }
    // "six-point", "12-month" say nothing of what it is.
    words.removeAll { IssueWords.countedParts.contains($0) }
    words.removeAll { $0.contains("-point") || $0.contains("-month") || $0.contains("-year") }
  }

  private mutating func take(_ id: String, _ context: LinkingContext) {
    if context.actors[id]?.actor.kind == .state { authors = [id] } else { owner = id }
  }

  /// An adjective or possessive says whose it is; a plain name what it is about.
  private mutating func takeState(
    _ mark: LinkingContext.CountryMark, in sentence: Int, _ all: [Token], _ context: LinkingContext
  ) {
    let isName = context.nameDraft[sentence][mark.tokens.lowerBound] >= 0
    let next = mark.tokens.upperBound
    if !isName || (next < all.count && CapitalReading.isPossessive(all[next])) {
      if !authors.contains(mark.state) { authors.append(mark.state) }
      return
    }
    let name = context.text(of: mark.tokens, in: sentence)
    topic = Topic(
      preposition: "", name: [topic?.name, name].compactMap { $0 }.joined(separator: "-"),
      key: [topic?.key, mark.state].compactMap { $0 }.joined(separator: "-"))
  }

  /// "sanctions on Chad", "a proposal from Chad and Mali", "the departure of X".
  private mutating func readRight(
    _ noun: Int, family: String, in sentence: Int, _ all: [Token], _ context: LinkingContext
  ) {
    var next = noun + 1
    guard next + 1 < all.count else { return }
    let isByAuthors = skipToAuthors(&next, all)
    guard isByAuthors || IssueWords.prepositions.contains(all[next].form) else { return }
    let preposition = all[next].form
    next += 1
    if next < all.count, all[next].upos == "DET" { next += 1 }
    let marks = states(from: next, areAuthors: isByAuthors, in: sentence, all, context)
    if let last = marks.last {
      if isByAuthors || (preposition == "of" && !IssueWords.deeds.contains(family)) {
        if topic == nil || isByAuthors { authors = marks.map(\.state) }
      } else if topic == nil, authors.isEmpty {
        let name = context.text(of: next..<last.tokens.upperBound, in: sentence)
        let key = preposition == "in" ? name : marks.map(\.state).sorted().joined(separator: "-")
        topic = Topic(preposition: preposition, name: name, key: key)
      }
      return
    }
    guard isByAuthors || preposition == "of" else { return }
    for token in next..<min(next + 3, all.count) {
      let index = context.nameDraft[sentence][token]
      if index >= 0, let id = context.drafts[index].referents.first?.id { return take(id, context) }
      if !["ADJ", "NOUN", "PROPN"].contains(all[token].upos) { return }
    }
  }

  /// Moves on to "by" or "from", past "proposed" and the like; whether authors follow.
  private func skipToAuthors(_ next: inout Int, _ all: [Token]) -> Bool {
    if ["by", "from"].contains(all[next].form) { return true }
    var end = next
    while end + 1 < all.count, end - next < 3, all[end].form != "by" {
      guard
        IssueWords.authorship.contains(all[end].form) || (end > next && all[end].upos == "ADV")
          || (end > next && ["forward", "up"].contains(all[end].form))
      else { return false }
      end += 1
    }
    guard end > next, all[end].form == "by", end + 1 < all.count else { return false }
    next = end
    return true
  }

  /// The states of a list that begins at a token: "Chad, Mali and Niger".
  private func states(
    from start: Int, areAuthors: Bool, in sentence: Int, _ all: [Token], _ context: LinkingContext
  ) -> [LinkingContext.CountryMark] {
    var found: [LinkingContext.CountryMark] = []
    var next = start
    while let mark = context.countryMarks[sentence].first(where: { $0.tokens.lowerBound == next }) {
      let end = mark.tokens.upperBound
      // "on Chad's border": about something else of that state's.
      if end < all.count, CapitalReading.isPossessive(all[end]) { break }
      // "with Chadian officials", "on the Chad resolution".
      let isModifier = all[end - 1].upos == "ADJ" || end < all.count && ["NOUN", "ADJ"].contains(all[end].upos)
      if isModifier, !areAuthors { break }
      found.append(mark)
      next = end
      while next < all.count, [",", "and", "the"].contains(all[next].form) { next += 1 }
    }
    return found
  }
}
