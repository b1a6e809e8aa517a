import DossierModel

/// A phrase around a noun of the lexicon, with the country, body or person that it belongs to.
struct NounPhrase {
  var sentence: Int
  var tokens: Range<Int>
  /// Token of the noun.
  var noun: Int
  var nounLemma: String
  var nounText: String
  var classes: Set<ActorLexicon.NounClass>
  /// Lower-case modifiers without country and determiner.
  var modifiers: [String] = []
  /// The same as written.
  var modifierWords: [String] = []
  var state: String?
  /// "the presidents of Bolivia and Brazil".
  var otherStates: [String] = []
  /// "rebels in the Sarn valley": where they are, if that is no country.
  var place: String?
  /// Actor whose the phrase is: "Karim's forces", "UN diplomats", "a spokesman for Oxfam".
  var possessor: String?
  var isDefinite = false
  var isPlural = false
  /// Determined by "his", "its", "their", "our".
  var possessivePronoun: Int?
  /// Modifies another noun: "rebel attacks".
  var isCompound = false
  /// "both sides", "the two men", "all parties".
  var isPair = false
  /// "gunmen loyal to X", "pro-government militia".
  var isLoyal = false
  /// Without determiner.
  var bareText = ""
  /// "of Foreign Affairs" after "ministry".
  var department = ""

  var modifierText: String { modifierWords.joined(separator: " ") }

  /// Singular nouns that are groups all the same.
  var isCollective: Bool {
    ActorWords.collectives.contains(nounLemma)
  }

  /// The phrase that ends with the lexicon noun at a token; nil where there is none, or a name covers it.
  init?(at token: Int, in sentence: Int, of context: LinkingContext) {
    let all = context.sentences[sentence].tokens
    let word = all[token]
    guard ["NOUN", "PROPN", "_"].contains(word.upos) || (word.upos == "ADJ" && word.form.hasSuffix("s")),
      context.nameDraft[sentence][token] < 0
    else { return nil }
    let classes = context.lexicon.classes(at: token, in: all).subtracting(ActorLexicon.NounClass.ofNames)
    guard !classes.isEmpty else { return nil }
    if token + 1 < all.count, NounPhrase.continues(token + 1, all, context, sentence) { return nil }
    self.sentence = sentence
    noun = token
    self.classes = classes
    let form = word.form.lowercased()
    nounLemma = word.lemma == "_" || word.lemma.isEmpty ? ActorLexicon.singular(form) : word.lemma.lowercased()
    if context.lexicon.nouns[nounLemma] == nil { nounLemma = ActorLexicon.singular(form) }
    nounText = word.form
    isPlural = word.xpos == "NNS" || word.xpos == "NNPS" || (word.xpos == "_" && form != nounLemma)
    if form == "police" || form == "people" || form == "troops" || form == "children" { isPlural = true }
    isCompound = word.relation == "compound"
    tokens = token..<(token + 1)
    extendLeft(all, context)
    readModifiers(all, context)
    extendDepartment(all, context)
    extendRight(all, context)
  }

  /// Whether the next token is a further noun of the lexicon in the same phrase.
  private static func continues(_ next: Int, _ all: [Token], _ context: LinkingContext, _ sentence: Int) -> Bool {
    guard ["NOUN", "PROPN"].contains(all[next].upos) else { return false }
    if context.nameDraft[sentence][next] >= 0 { return false }
    return !context.lexicon.classes(at: next, in: all).subtracting(ActorLexicon.NounClass.ofNames).isEmpty
  }

  private mutating func extendLeft(_ all: [Token], _ context: LinkingContext) {
    var start = noun
    while start > 0, noun - start < 9 {
      let token = all[start - 1]
      let isParticiple = (token.xpos == "VBN" || token.xpos == "VBG") && token.relation == "amod"
      let isInside = ["ADJ", "NOUN", "PROPN", "NUM", "X"].contains(token.upos) || isParticiple
      let isHyphen = token.form == "-" && start > 1
      let isClitic = CapitalReading.isPossessive(token) && start > 1 && all[start - 2].upos != "PUNCT"
      if isInside || isHyphen || isClitic {
        start -= 1
      } else {
        break
      }
    }
    if start > 0, all[start - 1].upos == "DET" || all[start - 1].relation == "nmod:poss" || isPossessive(all[start - 1])
    {
      start -= 1
    }
    tokens = start..<(noun + 1)
    joinStates(all, context)
    let words = tokens.map { all[$0].form.lowercased() }
    isPair =
      ActorWords.pairNouns.contains(words.last ?? "") && words.count < 4
      && !Set(words).isDisjoint(with: ["both", "two", "all"])
    let follows = noun + 1 < all.count ? all[noun + 1].form.lowercased() : ""
    isLoyal = follows == "loyal" || words.contains { $0 == "pro" || $0.hasPrefix("pro-") || $0 == "loyalist" }
    isLoyal = isLoyal && !classes.isDisjoint(with: [.rebel, .organ])
  }

  /// "Ethiopian and Eritrean forces": both adjectives belong.
  private mutating func joinStates(_ all: [Token], _ context: LinkingContext) {
    let join = tokens.lowerBound - 1
    guard join > 0, all[join].form == "and",
      let mark = context.countryMarks[sentence].first(where: { $0.tokens.upperBound == join }),
      tokens.count > 1, all[join - 1].upos == "ADJ" || context.nameDraft[sentence][join - 1] < 0
    else { return }
    otherStates = [mark.state]
    tokens = mark.tokens.lowerBound..<tokens.upperBound
    if tokens.lowerBound > 0, all[tokens.lowerBound - 1].upos == "DET" {
      tokens = (tokens.lowerBound - 1)..<tokens.upperBound
    }
  }

  private func isPossessive(_ token: Token) -> Bool {
    ActorWords.possessives.contains(token.form.lowercased())
  }

  private mutating func readModifiers(_ all: [Token], _ context: LinkingContext) {
    let first = all[tokens.lowerBound]
    isDefinite = ActorWords.definiteDeterminers.contains(first.form.lowercased())
    if isPossessive(first) { possessivePronoun = tokens.lowerBound }
    for token in tokens.dropLast() {
      let word = all[token]
      if let mark = context.countryMarks[sentence].first(where: { $0.tokens.contains(token) }) {
        if !otherStates.contains(mark.state) || token > tokens.lowerBound + 2 { state = mark.state }
        continue
      }
      if word.upos == "CCONJ" { continue }
      let index = context.nameDraft[sentence][token]
      if index >= 0 {
        possessor = context.drafts[index].referents.first?.id
        continue
      }
      if CapitalReading.isPossessive(word) {
        // What stands before the clitic is the owner, no modifier.
        modifiers.removeAll()
        modifierWords.removeAll()
        continue
      }
      if word.upos == "DET" || word.upos == "NUM" || word.upos == "PRON" || isPossessive(word) { continue }
      if word.form == "-" { continue }
      let isPrefix = token > 0 && all[token - 1].form == "-" && !modifiers.isEmpty
      if isPrefix {
        modifiers[modifiers.count - 1] += "-" + word.form.lowercased()
        modifierWords[modifierWords.count - 1] += "-" + word.form
      } else {
        modifiers.append(word.form.lowercased())
        modifierWords.append(word.form)
      }
    }
    let bareStart = tokens.first { all[$0].upos != "DET" && !isPossessive(all[$0]) } ?? noun
    bareText = context.text(of: bareStart..<(noun + 1), in: sentence)
  }

  /// "Ministry of Foreign Affairs", "department of health": what the institution is for.
  private mutating func extendDepartment(_ all: [Token], _ context: LinkingContext) {
    guard ["ministry", "department", "court", "office", "bureau"].contains(nounLemma), noun + 2 < all.count,
      ["of", "for"].contains(all[noun + 1].form)
    else { return }
    var end = noun + 2
    while end < all.count, end - noun < 8, !context.countryMarks[sentence].contains(where: { $0.tokens.contains(end) })
    {
      let joins = all[end].upos == "CCONJ" && end + 1 < all.count && NounPhrase.isCapitalised(all[end + 1])
      guard ["ADJ", "NOUN", "PROPN"].contains(all[end].upos) || joins, context.nameDraft[sentence][end] < 0 else {
        break
      }
      end += 1
    }
    guard end > noun + 2 else { return }
    department = context.text(of: (noun + 1)..<end, in: sentence)
    bareText += " " + department
    tokens = tokens.lowerBound..<end
  }

  /// The capitalised words from a token on that are no actor's name.
  private static func placeName(from start: Int, _ all: [Token], _ context: LinkingContext, _ sentence: Int) -> String?
  {
    var end = start
    while end < all.count, end - start < 4, context.nameDraft[sentence][end] < 0 {
      guard all[end].upos == "PROPN" || all[end].upos == "ADJ" else { break }
      end += 1
    }
    guard end > start, isCapitalised(all[end - 1]) else { return nil }
    return context.text(of: start..<end, in: sentence)
  }

  static func isCapitalised(_ token: Token) -> Bool {
    token.form.unicodeScalars.first?.properties.isUppercase == true
  }

  /// "parliament of Georgia", "a spokesman for President X", "rebels in Chad".
  private mutating func extendRight(_ all: [Token], _ context: LinkingContext) {
    var next = tokens.upperBound
    guard state == nil, possessor == nil, next < all.count,
      ["of", "for", "from", "in", "with"].contains(all[next].form)
    else { return }
    let preposition = all[next].form
    next += 1
    if next < all.count, all[next].upos == "DET" { next += 1 }
    guard next < all.count else { return }
    var ofState = context.countryMarks[sentence].first { $0.tokens.lowerBound == next }
    // "officials in the breakaway territory of X".
    if ofState == nil, classes.contains(.role), isPlural, preposition == "in" || preposition == "from" {
      let inside = (next..<min(next + 5, all.count)).prefix {
        ["ADJ", "NOUN", "ADP", "DET", "PROPN"].contains(all[$0].upos)
      }
      ofState = context.countryMarks[sentence].first { inside.contains($0.tokens.lowerBound) }
      state = ofState?.state
      return
    }
    let isConflict = !classes.isDisjoint(with: [.rebel, .opposition])
    if ofState == nil, isConflict, preposition != "with", preposition != "for" {
      let start = next
      while next < all.count, all[next].upos == "ADJ", next - start < 2 { next += 1 }
      ofState = context.countryMarks[sentence].first { $0.tokens.lowerBound == next }
      if ofState == nil, preposition == "in" { place = NounPhrase.placeName(from: start, all, context, sentence) }
      if ofState == nil { next = start }
    }
    if let ofState {
      if preposition != "in" || isConflict || nounLemma == "police" || (classes.contains(.role) && isPlural) {
        state = ofState.state
      }
      if preposition == "of" {
        let end = ofState.tokens.upperBound
        tokens = tokens.lowerBound..<end
        let words = tokens.filter { all[$0].upos != "DET" }
        bareText = context.text(of: (words.first ?? noun)..<end, in: sentence)
        if end + 1 < all.count, all[end].form == "and",
          let other = context.countryMarks[sentence].first(where: { $0.tokens.lowerBound == end + 1 })
        {
          otherStates = [other.state]
        }
      }
      return
    }
    // The name that the preposition governs, past its title.
    for token in next..<min(next + 4, all.count) {
      let index = context.nameDraft[sentence][token]
      if index >= 0, preposition != "in", context.drafts[index].tokens.lowerBound <= token {
        possessor = context.drafts[index].referents.first?.id
        return
      }
      if !["ADJ", "NOUN", "PROPN"].contains(all[token].upos) { return }
    }
  }
}
