import DossierModel

/// A number of people to whom a word of the sentence says that something was done: "wounding at least 17".
struct Toll {
  var measure: Event.Figure.Measure
  var value: Double
  var bound: Event.Figure.Bound
  /// What is counted, as it is written; nil where the number stands alone.
  var noun: String?
  /// The word that says what was done to them.
  var word: Int
}

/// Tolls, read from the words of harm and assembly outwards, for triggers that are not such words themselves: in "Sunday's
/// raid killed 21" the 21 belong to the raid.
extension DocumentCoder {
  /// The figures that the tolls of a sentence give for a trigger.
  func tollFigures(_ sentence: Int, of trigger: Int) -> [Event.Figure] {
    var found: [Event.Figure] = []
    for toll in tolls(sentence) where isToll(toll, of: trigger, trees[sentence]) {
      let noun = isRate(sentence, toll.word) ? "\(toll.noun ?? "people") each day" : toll.noun
      let figure = Event.Figure(
        toll.measure, toll.value, bound: toll.bound, of: noun, document: context.document.source.id)
      if !found.contains(figure) { found.append(figure) }
    }
    return found
  }

  /// Whether a toll belongs to a trigger: its word, or one that acts by it ("shelled it, wounding 17"), or what it happened in
  /// ("hurt when gunmen stormed it", "died in a clash", "the toll of the storm").
  private func isToll(_ toll: Toll, of trigger: Int, _ tree: SentenceTree) -> Bool {
    if toll.word == trigger { return true }
    if tree.descends(toll.word, from: trigger) {
      var current = toll.word
      while current != trigger {
        guard isOneAct(current, tree) else { return false }
        current = tree.head(current)
      }
      return true
    }
    guard tree.descends(trigger, from: toll.word) else { return false }
    var current = trigger
    while tree.head(current) != toll.word { current = tree.head(current) }
    switch tree.relations[current] {
    case "nsubj", "csubj": return true
    case "nmod": return !tree.isVerb(toll.word)
    case "obl":
      return toll.measure.isHarm && tree.preposition(current).map { ["in", "by", "during"].contains($0) } ?? false
    case "advcl":
      return toll.measure.isHarm && current == trigger && tree.isIntroduced(current, by: ["when", "as"])
    default: return false
    }
  }

  /// Whether a clause tells more of the act above it, with the same one acting.
  private func isOneAct(_ token: Int, _ tree: SentenceTree) -> Bool {
    let hasOwn = tree.child(token, "nsubj", "mark").map { !["that", "which"].contains(tree.lemmas[$0]) } ?? false
    switch tree.relations[token] {
    case "advcl", "acl", "xcomp", "conj": return !hasOwn
    default: return false
    }
  }

  /// All tolls of a sentence, in the order of their numbers.
  func tolls(_ sentence: Int) -> [Toll] {
    let tree = trees[sentence]
    var found: [Toll] = []
    var token = 0
    while token < tree.count {
      defer { token += 1 }
      guard let number = number(tree, token), !isTime(sentence, number.last) else { continue }
      token = number.last
      guard let (measure, word) = measured(tree, number.first, noun: number.noun) else { continue }
      let noun = number.noun != number.last && tree.isNominal(number.noun) ? tree[number.noun].form.lowercased() : nil
      var toll = Toll(measure: measure, value: number.value, bound: number.bound, noun: noun, word: word)
      // "30 to 40", "between 30 and 40": no less than the one and no more than the other.
      if let low = number.atLeast {
        found.append(Toll(measure: measure, value: low, bound: .atLeast, noun: noun, word: word))
        toll.bound = .atMost
      }
      found.append(toll)
    }
    return found
  }

  private struct Number {
    var value: Double
    var bound: Event.Figure.Bound
    /// The lower end of a range.
    var atLeast: Double?
    var first: Int
    var last: Int
    /// What it counts; the number itself where that is not said.
    var noun: Int
  }

  /// The number that begins at a token, with its multiples and, in a range, the other end.
  private func number(_ tree: SentenceTree, _ start: Int) -> Number? {
    guard start == 0 || !["$", "€", "£"].contains(tree[start - 1].form) else { return nil }
    guard let plain = plainNumber(tree, start) else { return nil }
    var (value, last) = (plain.value, plain.last)
    let isVague = plain.isVague
    var bound: Event.Figure.Bound = isVague ? .atLeast : Figures.bound(tree, start)
    var low: Double?
    if last + 2 < tree.count, ["to", "-", "–", "and"].contains(tree[last + 1].form.lowercased()), !isVague,
      tree.lemmas[last + 1] != "and" || start > 0 && tree.lemmas[start - 1] == "between",
      let high = plainNumber(tree, last + 2), !high.isVague, high.value > value
    {
      (low, value, last, bound) = (value, high.value, high.last, .atMost)
    }
    if last + 1 < tree.count, ["%", "percent"].contains(tree.lemmas[last + 1]) { return nil }
    var noun = last
    if isVague, last + 2 < tree.count, tree.lemmas[last + 1] == "of" {
      noun = ((last + 2)..<min(last + 6, tree.count)).first { tree[$0].upos == "NOUN" } ?? last
    } else if tree.relations[last] == "nummod", tree.head(last) > last, tree.isNominal(tree.head(last)) {
      noun = tree.head(last)
    } else if tree.relations[start] == "nummod", tree.head(start) > last, tree.isNominal(tree.head(start)) {
      noun = tree.head(start)
    }
    return Number(value: value, bound: bound, atLeast: low, first: start, last: last, noun: noun)
  }

  /// "14", "six", "1.2 million", "two dozen", "hundreds", "tens of thousands".
  private func plainNumber(_ tree: SentenceTree, _ start: Int) -> (value: Double, last: Int, isVague: Bool)? {
    if let many = Figures.many[tree.lemmas[start]], tree[start].form.lowercased() != tree.lemmas[start] {
      if start + 2 < tree.count, tree.lemmas[start + 1] == "of", let times = Figures.many[tree.lemmas[start + 2]] {
        return (many * times / 2, start + 2, true)
      }
      return (many, start, true)
    }
    guard tree[start].upos == "NUM", var value = Figures.value(tree[start].form) else { return nil }
    var last = start
    if last + 1 < tree.count, let unit = Figures.many[tree.lemmas[last + 1]], tree[last + 1].form.lowercased() != "ten"
    {
      // A plural means at least two of them.
      value *= unit / 2
      last += 1
    }
    return (value, last, false)
  }

  /// What was done to what a number counts, and the word that says so: the word right before the number, the verb of which
  /// it is subject or object, "dead" beside it, the toll that rose to it.
  private func measured(
    _ tree: SentenceTree, _ first: Int, noun: Int
  ) -> (measure: Event.Figure.Measure, word: Int)? {
    var before = first - 1
    while before >= 0, words(.tollPreface).contains(tree.lemmas[before]) { before -= 1 }
    if before >= 0, tree[before].upos == "VERB" || tree[before].xpos.hasPrefix("VB"),
      let measure = measure(tree.lemmas[before]), !isIntransitive(tree.lemmas[before])
    {
      return (measure, before)
    }
    if noun + 1 < tree.count, words(.tollState).contains(tree.lemmas[noun + 1]),
      let measure = measure(tree.lemmas[noun + 1])
    {
      return (measure, actAbove(noun, tree))
    }
    if words(.tollState).contains(tree.lemmas[noun]), let measure = measure(tree.lemmas[noun]) {
      return (measure, actAbove(noun, tree))
    }
    return measured(tree, noun, steps: 3)
  }

  private func measured(
    _ tree: SentenceTree, _ noun: Int, steps: Int
  ) -> (measure: Event.Figure.Measure, word: Int)? {
    let head = tree.head(noun)
    guard head >= 0, steps > 0 else { return nil }
    switch tree.relations[noun] {
    case "conj", "appos", "nmod", "nummod": return measured(tree, head, steps: steps - 1)
    case "nsubj", "obj", "obl":
      let lemma = tree.lemmas[head]
      if let toll = tree.child(head, "nsubj"), words(.tollNoun).contains(tree.lemmas[toll]),
        words(.tollReaching).contains(lemma)
      {
        return (.killed, toll)
      }
      guard tree.relations[noun] != "obl" else { return nil }
      if let state = tree.child(head, "xcomp", "obj", "amod"), words(.tollState).contains(tree.lemmas[state]),
        let measure = measure(tree.lemmas[state])
      {
        return (measure, head)
      }
      guard let measure = measure(lemma) else { return nil }
      let isDone = tree.relations[noun] == "obj" || tree.isPassive(head)
      return isDone != isIntransitive(lemma) ? (measure, head) : nil
    default: return nil
    }
  }

  /// The verb above a noun that is left dead or wounded, or the noun.
  private func actAbove(_ noun: Int, _ tree: SentenceTree) -> Int {
    var current = noun
    for _ in 0..<4 where tree.head(current) >= 0 {
      current = tree.head(current)
      if tree.isVerb(current) { return current }
    }
    return noun
  }

  private func measure(_ lemma: String) -> Event.Figure.Measure? {
    if words(.tollKilled).contains(lemma) { return .killed }
    if words(.tollWounded).contains(lemma) { return .wounded }
    if words(.tollDetained).contains(lemma) { return .detained }
    if words(.tollDisplaced).contains(lemma) { return .displaced }
    return words(.tollParticipants).contains(lemma) ? .participants : nil
  }

  private func isIntransitive(_ lemma: String) -> Bool { words(.tollIntransitive).contains(lemma) }
}

extension Event.Figure.Measure {
  fileprivate var isHarm: Bool { self == .killed || self == .wounded }
}
