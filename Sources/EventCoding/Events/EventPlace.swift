// Where an event happened, by tree where the tree is right and by the order of words where it is not.

import DossierModel

/// Names that a document uses as places: those that follow "in", "at", "near" or "the town of".
package struct PlaceNames: Sendable {
  private let names: Set<String>

  package init(_ trees: [SentenceTree]) {
    var names: Set<String> = []
    for tree in trees {
      for token in 1..<max(1, tree.count) where tree[token].upos == "PROPN" {
        if ["in", "at", "near"].contains(tree[token - 1].form.lowercased()) { names.insert(tree[token].form) }
      }
    }
    self.names = names
  }

  package init() { names = [] }

  package func contains(_ name: String) -> Bool { names.contains(name) }
}

extension DocumentCoder {
  /// The place that a phrase of the trigger's clause names, nearest first.
  func place(_ sentence: Int, _ token: Int, _ kind: Event.Kind) -> String? {
    let tree = trees[sentence]
    let isVerb = tree.isVerb(token)
    let own = isVerb ? context.clauseTokens(tree, token) : tree.subtree(token)
    for mark in own where isLocative(tree, mark) && (isVerb || mark > token) {
      if isVerb, kind != .assault, isOfAnotherEvent(tree, mark, below: token) { continue }
      if let name = place(sentence, after: mark, of: kind) { return name }
    }
    if isVerb { return kind == .assault ? nextPlace(sentence, token, kind) ?? objectPlace(sentence, token) : nil }
    return nextPlace(sentence, token, kind) ?? compoundPlace(sentence, token) ?? ownerPlace(sentence, token, kind)
  }

  /// "shelled the town of Klow", "shelled Klow" where the text says "in Klow" elsewhere.
  private func objectPlace(_ sentence: Int, _ verb: Int) -> String? {
    let tree = trees[sentence]
    guard let object = context.patient(sentence, verb) else { return nil }
    if placeNames.contains(tree[object].form), !isSomebody(sentence, object, past: -1) { return tree[object].form }
    guard words(.placeNoun).contains(tree.lemmas[object]), object + 2 < tree.count, tree.lemmas[object + 1] == "of",
      isName(tree, object + 2, after: true)
    else { return nil }
    return name(sentence, from: object + 2)
  }

  private func isLocative(_ tree: SentenceTree, _ token: Int) -> Bool {
    ["in", "at", "near", "on", "outside"].contains(tree[token].form.lowercased())
      && ["ADP", "SCONJ", "ADV", "PROPN"].contains(tree[token].upos)
  }

  /// "condemned the killings in Klow": where the killings were, not the condemnation.
  private func isOfAnotherEvent(_ tree: SentenceTree, _ mark: Int, below verb: Int) -> Bool {
    var current = tree.head(mark)
    for _ in 0..<8 where current >= 0 && current != verb {
      if words.violence.contains(tree.lemmas[current]) { return true }
      current = tree.head(current)
    }
    return false
  }

  /// The name after a preposition, past what describes it: "in nearby Klow", "near the western town of al-Klow", "in the
  /// Klow region". After "on" only what is said to be a place: one attacks persons too.
  private func place(_ sentence: Int, after mark: Int, of kind: Event.Kind) -> String? {
    let tree = trees[sentence]
    var next = mark + 1
    var isNamed = false
    for _ in 0..<8 {
      guard next < tree.count else { return nil }
      if words(.placeNoun).contains(tree.lemmas[next]), next + 2 < tree.count, tree.lemmas[next + 1] == "of" {
        isNamed = true
        next += 2
      } else if isName(tree, next, after: isNamed) {
        break
      } else if ["DET", "ADJ", "ADV", "PROPN"].contains(tree[next].upos)
        || words(.placeNoun).contains(tree.lemmas[next])
      {
        next += 1
      } else {
        return nil
      }
    }
    guard next < tree.count, isName(tree, next, after: isNamed), !isTime(sentence, next),
      !isSomebody(sentence, next, past: mark)
    else { return nil }
    let name = owned(sentence, from: next, past: mark) ?? name(sentence, from: next)
    if tree[mark].form.lowercased() == "on" {
      guard kind == .assault, isNamed || placeNames.contains(tree[next].form) || isState(name) else { return nil }
    }
    return name
  }

  /// A name, or after "the town of" any word with a capital letter: taggers do not know "al-Klow".
  private func isName(_ tree: SentenceTree, _ token: Int, after isNamed: Bool) -> Bool {
    // Taggers take "nearby" before a name for a part of it.
    if tree[token].upos == "PROPN" || tree[token].xpos.hasPrefix("NNP") {
      return tree[token].form.unicodeScalars.contains { $0.properties.isUppercase }
    }
    return tree[token].form.unicodeScalars.contains { $0.properties.isUppercase }
      && (isNamed || tree[token].upos == "NOUN" && tree[token].form.contains("-")) && tree[token].upos != "PUNCT"
  }

  /// Whether a token belongs to the name of an actor that is no state, or to a longer name that began before.
  private func isSomebody(_ sentence: Int, _ token: Int, past mark: Int) -> Bool {
    let entity = trees[sentence][token].entity ?? ""
    if entity.hasSuffix("person") || entity.hasSuffix("organization") { return true }
    guard let mention = context.mention(sentence, token) else { return false }
    return mention.tokens.lowerBound <= mark
      || mention.referents.contains { $0.kind == .actor && context.actors[$0.id]?.kind != .state }
  }

  private func isState(_ name: String) -> Bool {
    context.actors.values.contains { $0.kind == .state && $0.name == name }
  }

  /// "in Chad's Klow province", "in Chad's second city, Klow", "in Hither and Yon's Klow base": the place that the owner
  /// has.
  private func owned(_ sentence: Int, from first: Int, past mark: Int) -> String? {
    let tree = trees[sentence]
    var next = lastToken(sentence, from: first) + 1
    if next + 2 < tree.count, tree.lemmas[next] == "and", isName(tree, next + 1, after: false),
      tree[next + 2].xpos == "POS"
    {
      next += 2
    }
    guard next + 1 < tree.count, tree[next].xpos == "POS" else { return nil }
    let isCity = (next + 1..<min(next + 5, tree.count)).contains {
      ["city", "town", "capital"].contains(tree.lemmas[$0])
    }
    for token in (next + 1)..<min(next + 6, tree.count) {
      if isName(tree, token, after: false) {
        let isPlace = !isTime(sentence, token) && !isSomebody(sentence, token, past: mark)
        return isPlace ? name(sentence, from: token) : nil
      }
      let isPlain =
        ["ADJ", "ADV", "NUM"].contains(tree[token].upos) || words(.placeNoun).contains(tree.lemmas[token])
      guard isPlain || tree[token].form == "," && isCity else { return nil }
    }
    return nil
  }

  /// The words of a name from its first on: those that stand together and hang together.
  private func name(_ sentence: Int, from first: Int) -> String {
    IssueName.text(trees[sentence], Array(first...lastToken(sentence, from: first)))
  }

  private func lastToken(_ sentence: Int, from first: Int) -> Int {
    let tree = trees[sentence]
    var last = first
    while last + 1 < tree.count, tree[last + 1].xpos.hasPrefix("NNP"), !isTime(sentence, last + 1),
      (first...last).contains(tree.head(last + 1)) || tree.head(last) == last + 1
        || tree.head(last) == tree.head(last + 1) && tree.relations[last + 1] == "flat"
    { last += 1 }
    return last
  }

  /// "killings of fishermen in Klow": the first place close after the trigger, wherever the parser hung it.
  private func nextPlace(_ sentence: Int, _ token: Int, _ kind: Event.Kind) -> String? {
    let tree = trees[sentence]
    for next in (token + 1)..<max(token + 1, min(token + 11, tree.count)) {
      let isRelative = ["that", "which", "who", "where", "when"].contains(tree.lemmas[next])
      if tree.isVerb(next) && tree[next].xpos != "VBG" || tree[next].upos == "PUNCT" || isRelative { return nil }
      guard isLocative(tree, next) else { continue }
      if let name = place(sentence, after: next, of: kind) { return name }
    }
    return nil
  }

  /// "the Klow massacre", where the text says "in Klow" elsewhere.
  private func compoundPlace(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    return tree.children(token, "compound").last { tree[$0].upos == "PROPN" && placeNames.contains(tree[$0].form) }
      .map { tree[$0].form }
  }

  /// "Chad's uprising", "the Chadian election": the state that has it.
  private func ownerPlace(_ sentence: Int, _ token: Int, _ kind: Event.Kind) -> String? {
    let isWide = kind == .protest || kind == .other && words(.nationalNoun).contains(trees[sentence].lemmas[token])
    guard isWide || words.unrest.contains(trees[sentence].lemmas[token]) else { return nil }
    let states = owner(sentence, token, depth: 0).compactMap { context.actors[$0] }.filter { $0.kind == .state }
    return states.count == 1 ? states[0].name : nil
  }
}
