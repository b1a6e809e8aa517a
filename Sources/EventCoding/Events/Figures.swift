/// Numbers that the text gives for an event: "at least 108 people, including 49 children, were killed".
import DossierModel

extension DocumentCoder {
  /// The figures in the clause of a trigger; none where the clause has no word of killing, wounding and the like.
  func figures(_ sentence: Int, around trigger: Int) -> [Event.Figure] {
    let tree = trees[sentence]
    guard let measure = measure(tree, trigger) else { return [] }
    var found: [Event.Figure] = []
    for token in tree.subtree(trigger) where tree.relations[token] == "nummod" {
      let noun = tree.head(token)
      guard noun >= 0,
        words("counted-noun").contains(tree.lemmas[noun]) || ["nsubj", "obj"].contains(tree.relations[noun]),
        let value = Figures.value(tree[token].form)
      else { continue }
      if context.document.timeExpressions.contains(where: { $0.span.contains(tree[token].span.start) }) { continue }
      let bound = Figures.bound(tree, token)
      let counted = tree.isNominal(noun) ? tree[noun].form.lowercased() : nil
      found.append(.init(measure, value, bound: bound, of: counted, document: context.document.source.id))
    }
    return found
  }

  private func measure(_ tree: SentenceTree, _ trigger: Int) -> Event.Figure.Measure? {
    let near = [trigger] + tree.children[trigger] + (tree.head(trigger) >= 0 ? [tree.head(trigger)] : [])
    for token in near {
      let lemma = tree.lemmas[token]
      if words("killing-word").contains(lemma) || ["die", "dead", "death"].contains(lemma) { return .killed }
      if ["wound", "injure", "hurt"].contains(lemma) { return .wounded }
      if ["arrest", "detain", "jail"].contains(lemma) { return .detained }
      if ["displace", "flee", "evacuate"].contains(lemma) { return .displaced }
      if ["protest", "demonstrate", "rally", "march", "attend"].contains(lemma) { return .participants }
    }
    return nil
  }
}

enum Figures {
  /// A number in digits or a word.
  static func value(_ text: String) -> Double? {
    let plain = text.filter { $0 != "," }
    if let number = Double(plain), number.isFinite { return number }
    return small[text.lowercased()]
  }

  /// "at least", "more than", "about", "up to" before the number.
  static func bound(_ tree: SentenceTree, _ token: Int) -> Event.Figure.Bound? {
    let before = (max(0, token - 3)..<token).map { tree.lemmas[$0] }
    let text = before.joined(separator: " ")
    if ["least", "than", "over"].contains(where: text.contains), !text.contains("few"), !text.contains("less than") {
      return .atLeast
    }
    if text.contains("up to") || text.contains("at most") || text.contains("few") || text.contains("less than") {
      return .atMost
    }
    if ["about", "around", "some", "nearly", "almost", "approximately"].contains(where: before.contains) {
      return .about
    }
    return .exact
  }

  private static let small: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
    "thousand": 1000, "dozen": 12,
  ]
}
