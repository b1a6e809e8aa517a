import DossierModel

/// The words of a noun phrase that a label takes over: names, numbers, what narrows down; nothing that judges.
extension DocumentCoder {
  /// "Petrov", "Norway", "at least 20 people": the actor's short name, else the phrase; nil for a pronoun.
  func named(_ sentence: Int, _ token: Int, counted: Bool) -> String? {
    let tree = trees[sentence]
    let isNamed =
      trees[sentence].child(token, "nummod") != nil && actors(sentence, token).count > 1
      || context.mention(sentence, token)?.form == .name || tree[token].upos == "PRON"
      || tree[token].upos == "PROPN"
    let found = isNamed ? actors(sentence, token) : []
    if !found.isEmpty {
      return found.count > 3 ? shortName(found[0]) + " and others" : EventLabel.listed(found.map(shortName))
    }
    if ["PRON", "DET"].contains(tree[token].upos) { return nil }
    let name = nameAfter(sentence, token)
    if !name.isEmpty { return name.map(shortName).joined(separator: " and ") }
    if let (earlier, noun) = antecedent(sentence, token) {
      return (counted ? "" : "the ") + phrase(earlier, noun) + complement(earlier, noun)
    }
    return (counted ? "" : article(tree, token)) + phrase(sentence, token) + complement(sentence, token)
  }

  /// "the agreement" after "an agreement on the bases": the mention that says which, at most three sentences before.
  private func antecedent(_ sentence: Int, _ token: Int) -> (Int, Int)? {
    let tree = trees[sentence]
    guard words.has(.issueNoun, tree, token), tree.children[token].allSatisfy({ tree.relations[$0] == "det" }),
      let article = tree.child(token, "det"), tree.lemmas[article] == "the"
    else { return nil }
    for earlier in (max(0, sentence - 3)..<sentence).reversed() where trees[earlier].sentence.kind == .body {
      let other = trees[earlier]
      let noun = other.sentence.tokens.indices.last {
        other.lemmas[$0] == tree.lemmas[token] && other[$0].upos == "NOUN"
      }
      if let noun { return complement(earlier, noun).isEmpty ? nil : (earlier, noun) }
    }
    return nil
  }

  /// What completes a noun right after it: "of Klow", "of thousands of people", "to lease the port".
  func complement(_ sentence: Int, _ token: Int) -> String {
    let tree = trees[sentence]
    guard token + 2 < tree.count else { return "" }
    if tree.lemmas[token + 1] == "of",
      words.bodies.contains(tree.lemmas[token]) || Figures.many[tree.lemmas[token]] != nil
    {
      let noun = (token + 2..<min(token + 7, tree.count)).first { ["NOUN", "PROPN"].contains(tree[$0].upos) }
      guard let noun, !isTime(sentence, noun) else { return "" }
      return " of " + (tree.lemmas[token + 2] == "the" ? "the " : "") + phrase(sentence, noun)
        + complement(sentence, noun)
    }
    guard words.has(.issueNoun, tree, token),
      EventWords.issuePrepositions.contains(tree.lemmas[token + 1]),
      !isTime(sentence, token + 2)
    else { return "" }
    if tree.lemmas[token + 1] == "to", !words(.accordNoun).contains(tree.lemmas[token]),
      !["plan", "proposal", "bid", "effort", "mission"].contains(tree.lemmas[token])
    {
      return ""
    }
    return slice(sentence, from: token + 1, room: 48).map { " " + $0 } ?? ""
  }

  func article(_ tree: SentenceTree, _ token: Int) -> String {
    guard let article = tree.child(token, "det"),
      ["a", "an", "the", "another"].contains(tree[article].form.lowercased())
    else {
      return ""
    }
    return tree[article].form.lowercased() + " "
  }

  /// "in the city of Klow": preposition, then the phrase as far as its noun; nothing past a time that stands between.
  func prepositional(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    guard let mark = tree.child(token, "case"), mark < token, token - mark < 9, tree[token].upos != "PRON",
      !isTime(sentence, mark + 1)
    else { return nil }
    let found = tree[token].upos == "PROPN" ? actors(sentence, token) : []
    let isPerson = found.count == 1 && context.actors[found[0]]?.kind == .person
    var noun = isPerson ? shortName(found[0]) : article(tree, token) + phrase(sentence, token)
    if words(.placeNoun).contains(tree.lemmas[token]) || words.bodies.contains(tree.lemmas[token]) || !isPerson,
      let name = tree.children(token, "nmod").first(where: { tree.hasPreposition($0, "of") && $0 > token })
    {
      let several = tree.conjuncts(name).count > 1 ? self.named(sentence, name, counted: false) : nil
      noun += " of " + (several ?? phrase(sentence, name))
    }
    if tree.lemmas[mark] == "between" {
      let sides = tree.conjuncts(token).filter { tree.isNominal($0) }
      if sides.count < 2 { return nil }
      noun = EventLabel.listed(sides.map { phrase(sentence, $0) })
    }
    return tree[mark].form.lowercased() + " " + noun
  }

  /// A noun with the words that stand right before it and the names right after it, without times, articles and
  /// words that judge.
  func phrase(_ sentence: Int, _ token: Int) -> String {
    let tree = trees[sentence]
    var first = token
    while first > 0, isModifier(tree, first - 1, of: token), !isTime(sentence, first - 1) { first -= 1 }
    while first < token, EventWords.droppedWords.contains(tree.lemmas[first]) || tree[first].upos == "PUNCT" {
      first += 1
    }
    if tree.lemmas[first] == "'s" { first += 1 }
    var last = token
    while last + 1 < tree.count, tree.relations[last + 1] == "flat", tree.descends(last + 1, from: token),
      !isTime(sentence, last + 1)
    { last += 1 }
    if last == token { last = foreignTitle(tree, token) }
    let kept = (first...last).filter { !words(.judgingWord).contains(tree.lemmas[$0]) || $0 == token }
    return text(tree, kept)
  }

  /// "charge d'affaires": the part of a title that the parser took for something else.
  private func foreignTitle(_ tree: SentenceTree, _ token: Int) -> Int {
    guard token + 1 < tree.count, tree[token + 1].form.hasPrefix("d'") || tree[token + 1].form == "d’" else {
      return token
    }
    return tree[token + 1].form.count > 2 ? token + 1 : min(token + 2, tree.count - 1)
  }

  private func isModifier(_ tree: SentenceTree, _ token: Int, of noun: Int) -> Bool {
    // "at least 20", "more than 20", "a dozen", "50 to 100"
    if EventWords.quantifiers.contains(tree.lemmas[token]), token + 1 < noun, isQuantity(tree, token + 1) {
      return tree.lemmas[token] != "a" || ["dozen", "hundred", "thousand", "million"].contains(tree.lemmas[token + 1])
    }
    guard tree.descends(token, from: noun) else { return false }
    switch tree.relations[token] {
    case "amod", "compound", "flat", "nummod": return tree[token].upos != "VERB" || tree[token].xpos == "VBG"
    case "punct": return tree[token].xpos == "HYPH"
    case "nmod": return tree[token].deprel == "nmod:poss" && tree[token].upos == "PROPN"
    case "case": return tree[token].xpos == "POS" && tree.head(token) >= 0 && tree[tree.head(token)].upos == "PROPN"
    default: return false
    }
  }

  private func isQuantity(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree[token].upos == "NUM" || EventWords.quantifiers.contains(tree.lemmas[token]) && tree.lemmas[token] != "a"
  }

  /// Whether a headline writes most of its words with a capital.
  private func isTitleCase(_ tree: SentenceTree) -> Bool {
    let long = tree.sentence.tokens.dropFirst().filter { $0.form.count > 3 && $0.upos != "PUNCT" }
    return long.count { $0.form.first?.isUppercase == true } * 10 > long.count * 7
  }

  /// A title as a sentence would have it.
  func title(_ tree: SentenceTree) -> String {
    EventLabel.capitalised(text(tree, Array(0..<tree.count)))
  }

  /// The words of a title like those of a sentence: what is no name in lower case.
  private func text(_ tree: SentenceTree, _ tokens: [Int]) -> String {
    guard tree.sentence.kind == .headline, isTitleCase(tree) else { return IssueName.text(tree, tokens) }
    var text = ""
    for token in tokens {
      if !text.isEmpty, tree[token].span.start > tree[token - 1].span.end { text += " " }
      let form = tree[token].form
      let isName = context.mention(tree.sentence.index, token)?.form == .name || placeNames.contains(form)
      let isPlain = !isName && form.dropFirst().allSatisfy(\.isLowercase)
      text += isPlain && !EventLabel.isNounOfOrigin(form) ? form.lowercased() : form
    }
    return text
  }

  /// A person's last name as the document has it; other names in full.
  func shortName(_ actor: String) -> String {
    guard let known = context.actors[actor] else { return actor }
    guard known.kind == .person, let last = known.name.split(separator: " ").last else { return known.name }
    var counts: [String: Int] = [:]
    for mention in context.document.mentions where mention.form == .name && mention.referents == [.actor(actor)] {
      guard mention.tokens.count == 1 else { continue }
      counts[trees[mention.sentence][mention.head].form, default: 0] += 1
    }
    let usual = counts.filter { name, _ in known.name.contains(name) }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    return usual?.key ?? String(last)
  }

  /// Whether a token belongs to any time expression, "each day" included.
  func isAnyTime(_ sentence: Int, _ token: Int) -> Bool {
    let start = trees[sentence][token].span.start
    return context.document.timeExpressions.contains { $0.span.contains(start) }
  }

  func isTime(_ sentence: Int, _ token: Int) -> Bool {
    let start = trees[sentence][token].span.start
    return context.document.timeExpressions.contains { $0.edtf != nil && $0.span.contains(start) }
  }
}

extension EventLabel {
  /// Adjectives of states and peoples keep their capital in a title.
  static func isNounOfOrigin(_ form: String) -> Bool {
    ["ian", "ish", "ese", "an", "i"].contains { form.hasSuffix($0) } && form.count > 4
  }
}
