import DossierModel
import Ground

/// Numbers that the text gives for an event: "at least 108 people, including 49 children, were killed".
extension DocumentCoder {
  /// The figures in the clause of a trigger; none where no word of killing, wounding and the like says what they count.
  func figures(_ sentence: Int, around trigger: Int) -> [Event.Figure] {
    let tree = trees[sentence]
    let fallback = measure(around: trigger, tree)
    var found: [Event.Figure] = []
    for token in counted(tree, trigger) {
      guard let count = count(tree, token), !isTime(sentence, token),
        let measure = measure(of: count.noun, below: trigger, tree) ?? fallback
      else { continue }
      let noun = tree.isNominal(count.noun) ? tree[count.noun].form.lowercased() : nil
      let isRate = isRate(sentence, count.noun)
      let figure = Event.Figure(
        measure, count.value, bound: count.bound, of: isRate ? "\(noun ?? "people") each day" : noun,
        document: context.document.source.id)
      if !found.contains(figure) { found.append(figure) }
    }
    return found
  }

  /// The tokens among which a trigger's numbers stand: those below it, those who attended it, and the clause "that left
  /// nine dead" right after it.
  private func counted(_ tree: SentenceTree, _ trigger: Int) -> [Int] {
    var tokens = Set(tree.subtree(trigger))
    let head = tree.head(trigger)
    if tree.isVerb(trigger), let subject = countedSubject(tree, trigger) { tokens.formUnion(tree.subtree(subject)) }
    if !tree.isVerb(trigger), head >= 0, tree.isVerb(head), words(.holdingVerb).contains(tree.lemmas[head]),
      let subject = tree.child(head, "nsubj")
    {
      tokens.formUnion(tree.subtree(subject))
    }
    for next in (trigger + 1)..<max(trigger + 1, min(trigger + 8, tree.count)) where tree.isVerb(next) {
      guard !tree.isVerb(trigger), ["leave", "kill", "wound", "injure"].contains(tree.lemmas[next]),
        ["that", "which"].contains(tree.lemmas[next - 1]) || tree[next].xpos == "VBG"
      else { break }
      tokens.formUnion(tree.subtree(next))
      break
    }
    return tokens.sorted()
  }

  /// A number, what it counts, and how exact it is.
  private struct Count {
    var value: Double
    var bound: Event.Figure.Bound
    var noun: Int
  }

  private func count(_ tree: SentenceTree, _ token: Int) -> Count? {
    let lemma = tree.lemmas[token]
    let isCounted: (Int) -> Bool = { noun in
      words(.countedNoun).contains(tree.lemmas[noun]) || ["nsubj", "obj"].contains(tree.relations[noun])
        || ["dead", "wounded", "injured"].contains(tree.lemmas[noun])
    }
    if let many = Figures.many[lemma], tree[token].xpos == "NNS" || tree[token].form.lowercased() != lemma {
      // "hundreds of thousands of people": the first word says it all.
      if token >= 2, tree.lemmas[token - 1] == "of", Figures.many[tree.lemmas[token - 2]] != nil { return nil }
      let of = token + 1 < tree.count && tree.lemmas[token + 1] == "of"
      let isTimes = of && token + 2 < tree.count && Figures.many[tree.lemmas[token + 2]] != nil
      let value = isTimes ? many * (Figures.many[tree.lemmas[token + 2]] ?? 2) / 2 : many
      let first = token + (isTimes ? 4 : 2)
      let noun = of ? (first..<max(first, min(first + 4, tree.count))).first { tree[$0].upos == "NOUN" } : token
      guard let noun, isCounted(noun) || noun == token && tree.relations[token] == "nsubj" else { return nil }
      return Count(value: value, bound: .atLeast, noun: noun)
    }
    guard tree.relations[token] == "nummod", tree.head(token) >= 0, isCounted(tree.head(token)),
      var value = Figures.value(tree[token].form)
    else { return nil }
    if tree.lemmas[token] == "dozen", token > 0 {
      if let times = Figures.value(tree[token - 1].form) { value *= times }
      if ["several", "few"].contains(tree.lemmas[token - 1]) {
        return Count(value: 24, bound: .atLeast, noun: tree.head(token))
      }
    }
    var bound = Figures.bound(tree, token)
    // "50 to 100 people"
    if token + 2 < tree.count, tree.lemmas[token + 1] == "to", Figures.value(tree[token + 2].form) != nil {
      bound = .atLeast
    } else if token > 1, tree.lemmas[token - 1] == "to", Figures.value(tree[token - 2].form) != nil {
      bound = .atMost
    }
    return Count(value: value, bound: bound, noun: tree.head(token))
  }

  /// "50 people died each day": no total.
  func isRate(_ sentence: Int, _ noun: Int) -> Bool {
    let span = trees[sentence].sentence.span
    return context.document.timeExpressions.contains {
      $0.kind == .set && $0.value == "P1D" && span.contains($0.span.start)
    }
  }

  /// What a counted noun's own word or the nearest verb above it, as far as the trigger, measures: in "killed nine and
  /// wounded 30" the 30 are wounded.
  private func measure(of noun: Int, below trigger: Int, _ tree: SentenceTree) -> Event.Figure.Measure? {
    var current = noun
    for _ in 0..<8 where current >= 0 {
      if let measure = Figures.measure(tree.lemmas[current], words(.killingWord)) { return measure }
      if tree.isVerb(current), let dead = tree.child(current, "xcomp", "obj"),
        let measure = Figures.measure(tree.lemmas[dead], words(.killingWord))
      {
        return measure
      }
      if current == trigger { return nil }
      current = tree.head(current)
    }
    return nil
  }

  private func measure(around trigger: Int, _ tree: SentenceTree) -> Event.Figure.Measure? {
    let near = [trigger] + tree.children[trigger] + (tree.head(trigger) >= 0 ? [tree.head(trigger)] : [])
    return near.lazy.compactMap { Figures.measure(tree.lemmas[$0], words(.killingWord)) }.first
  }
}

enum Figures {
  static func measure(_ lemma: String, _ killing: Set<String>) -> Event.Figure.Measure? {
    killing.contains(lemma) ? .killed : measures.values[lemma]
  }

  /// A number in digits or a word.
  static func value(_ text: String) -> Double? {
    let plain = text.filter { $0 != "," }
    if let number = Double(plain), number.isFinite { return number }
    return numbers.values[text.lowercased()]
  }

  /// "at least", "more than", "about", "up to" before the number.
  static func bound(_ tree: SentenceTree, _ token: Int) -> Event.Figure.Bound {
    let before = (max(0, token - 3)..<token).map { tree.lemmas[$0] }
    let text = before.joined(separator: " ")
    if ["least", "than", "over"].contains(where: text.contains), !text.contains("few"), !text.contains("less than") {
      return .atLeast
    }
    if text.contains("as many as") || text.contains("up to") || text.contains("at most") || text.contains("few")
      || text.contains("less than")
    {
      return .atMost
    }
    if before.contains(where: EventWords.roundly.contains) {
      return .about
    }
    return .exact
  }

  /// The least that a plural without number can mean: "dozens" are two dozen or more.
  static let measures = WordTable(EventWords.measures, of: "what is counted") { Event.Figure.Measure(rawValue: $0) }
  static let manyNouns = WordTable(EventWords.manyNouns, of: "a number") { Double($0) }
  static let many = manyNouns.values
  static let numbers = WordTable(EventWords.numbers, of: "a number") { Double($0) }
}
