package import DossierModel

/// Which time expression dates a trigger: the one that modifies it, its verb, or a phrase of the same clause.
extension CodingContext {
  /// The time expression that governs a token, nearest first; nil where the clause has none.
  package func governingTime(_ sentence: Int, _ trigger: Int) -> TimeExpression? {
    if let after = timeAfterwards(sentence, trigger) { return after }
    if let own = time(on: trigger, sentence) ?? adjacentTime(sentence, trigger) { return own }
    let tree = trees[sentence]
    // Within the trigger's own phrases: "killed in clashes in Klow on Friday".
    for token in clauseTokens(tree, trigger) {
      if let time = time(on: token, sentence), !isOwnTime(time, of: token, below: trigger, tree) { return time }
    }
    var current = trigger
    for _ in 0..<6 {
      let head = tree.head(current)
      guard head >= 0 else { return nil }
      switch tree.relations[current] {
      case "obj", "obl", "nsubj", "xcomp", "nmod", "aux", "cop", "amod", "compound", "conj", "advcl", "acl": break
      default: return nil
      }
      if tree.relations[current] == "advcl", tree.child(current, "mark") != nil, tree[current].xpos != "VBG" {
        return nil
      }
      if tree.relations[current] == "acl" { return nil }
      if tree.relations[current] == "conj", tree.child(current, "nsubj") != nil { return nil }
      if let time = time(on: head, sentence) ?? adjacentTime(sentence, head) { return time }
      if tree.isVerb(head) {
        for token in clauseTokens(tree, head) where !tree.descends(token, from: current) {
          if tree.relations[token] == "obl", let time = time(on: token, sentence), token > head { return time }
        }
      }
      current = head
    }
    return nil
  }

  /// The time in a noun's own phrase: "Friday's massacre", "an attack on Monday".
  func nounTime(_ sentence: Int, _ noun: Int) -> TimeExpression? {
    if let after = timeAfterwards(sentence, noun) { return after }
    if let own = time(on: noun, sentence), !isJudged(sentence, noun) || own.span.end <= trees[sentence][noun].span.start
    {
      return own
    }
    let tree = trees[sentence]
    let isJudged = isJudged(sentence, noun)
    let inside = clauseTokens(tree, noun).filter { !isJudged || $0 < noun }
    let times = inside.lazy.compactMap { token in
      self.time(on: token, sentence).flatMap { self.isEpithet($0, of: token, below: noun, tree) ? nil : $0 }
    }
    if let time = times.first { return time }
    if let time = scheduledTime(sentence, noun) { return time }
    return isJudged ? nil : followingTime(sentence, noun)
  }

  /// "condemned the killings on Monday" dates the condemnation.
  private func isJudged(_ sentence: Int, _ noun: Int) -> Bool {
    let tree = trees[sentence]
    let head = tree.head(noun)
    return tree.relations[noun] == "obj" && head >= 0 && words(.judgingVerb).contains(tree.lemmas[head])
  }

  /// "a week after a massacre", "a day after Chad agreed": an expression that ends at the "after" of noun or clause.
  private func timeAfterwards(_ sentence: Int, _ token: Int) -> TimeExpression? {
    let tree = trees[sentence]
    guard let mark = tree.child(token, "case", "mark"), tree.lemmas[mark] == "after" else { return nil }
    let span = tree[mark].span
    return document.timeExpressions.first {
      $0.edtf != nil && $0.span.end <= span.end && $0.span.end + 2 >= span.start && $0.value != "PRESENT_REF"
    }
  }

  /// "spoke a day after Chad agreed", where nothing anchors the amount: counted back from the day of the main clause.
  func dateAfter(_ sentence: Int, _ verb: Int) -> EDTFDate? {
    if let known = timeAfterwards(sentence, verb)?.edtf { return known }
    let tree = trees[sentence]
    guard let mark = tree.child(verb, "mark"), tree.lemmas[mark] == "after", tree.head(verb) >= 0 else { return nil }
    let start = tree[mark].span.start
    let amount = document.timeExpressions.first { $0.span.end < start && $0.span.end + 2 >= start && $0.edtf == nil }
    let main = tree.head(verb)
    let later = (tree.isVerb(main) ? governingTime(sentence, main)?.edtf : nil) ?? published
    guard let amount, let day = later.exactDay else { return nil }
    switch amount.value {
    case "P1D", "PT24H": return EDTFDate(day - 1)
    case "P2D": return EDTFDate(day - 2)
    case "P3D": return EDTFDate(day - 3)
    case "P1W": return EDTFDate(day - 7)
    case "P2W": return EDTFDate(day - 14)
    default: return nil
    }
  }

  /// "the uprising against the king ten months ago": a time close after the noun that the parser hung elsewhere.
  private func followingTime(_ sentence: Int, _ noun: Int) -> TimeExpression? {
    let tree = trees[sentence]
    guard ["nmod", "obl"].contains(tree.relations[noun]) else { return nil }
    for token in (noun + 1)..<max(noun + 1, min(noun + 5, tree.count)) {
      if let time = time(at: token, sentence) { return time }
      if tree.isVerb(token) || tree[token].upos == "PUNCT" || tree[token].upos == "PRON" { return nil }
    }
    return nil
  }

  /// Whom a verb of meeting has for object where the parser hung the name elsewhere.
  func looseObject(_ sentence: Int, _ verb: Int) -> Int? {
    let tree = trees[sentence]
    guard ["meet", "visit", "phone", "telephone", "host"].contains(tree.lemmas[verb]),
      tree.child(verb, "obj", "obl") == nil
    else { return nil }
    for token in (verb + 1)..<max(verb + 1, tree.count) {
      if tree.isVerb(token) || [",", ";", "."].contains(tree[token].form) { return nil }
      if tree[token].upos == "ADP" || tree[token].upos == "ADV" { return nil }
      if let named = mention(headedBy: token, sentence), named.form == .name,
        named.referents.contains(where: { actors[$0.id]?.kind == .person })
      {
        return token
      }
    }
    return nil
  }

  /// The time of the clause, where the noun stands for what happens in it: its subject, the object of a verb of
  /// holding, "in", "during" and "after". What is condemned, discussed or retaliated for has another time.
  func inheritedTime(_ sentence: Int, _ noun: Int) -> TimeExpression? {
    let tree = trees[sentence]
    let head = tree.head(noun)
    guard head >= 0 else { return nil }
    switch tree.relations[noun] {
    case "nsubj": break
    case "obl":
      guard words(.occasionPreposition).contains(tree.preposition(noun) ?? "") else {
        return nil
      }
    case "obj":
      guard
        words(.holdingVerb).contains(tree.lemmas[head]) || words(.happeningVerb).contains(tree.lemmas[head])
          || words(.kindlingVerb).contains(tree.lemmas[head])
          || words(.attendingVerb).contains(
            tree.lemmas[head])
      else { return nil }
    case "root": break
    default: return nil
    }
    guard tree.isVerb(head), !words.irrealisVerbs.contains(tree.lemmas[head]) else { return nil }
    let time = verbTime(sentence, head)
    // What broke out in a year after a vote does not date the vote.
    let isAfter = ["after", "following"].contains(tree.preposition(noun) ?? "")
    return isAfter && time?.edtf?.exactDay == nil ? nil : time
  }

  /// The time of a verb: what governs it, else the next time after it with no other verb between, else the one that
  /// opens the sentence whose first verb it is.
  func verbTime(_ sentence: Int, _ verb: Int) -> TimeExpression? {
    if let time = governingTime(sentence, verb) { return time }
    let tree = trees[sentence]
    // "In remarks made in Oslo on Sunday, she warned …": the occasion dates what was said on it.
    for occasion in tree.children(verb, "obl")
    where occasion < verb && words(.occasionNoun).contains(tree.lemmas[occasion]) {
      if let time = tree.subtree(occasion).lazy.compactMap({ self.time(on: $0, sentence) }).first { return time }
    }
    for token in (verb + 1)..<max(verb + 1, tree.count) {
      if let time = time(at: token, sentence), !isOwnTime(time, below: verb, tree) { return time }
      let isJoined = tree.relations[token] == "conj" && tree.head(token) == verb
      if tree.isVerb(token) && !isJoined || [",", ";", ":", "\"", "”"].contains(tree[token].form) { break }
    }
    guard let opening = (0..<min(4, tree.count)).lazy.compactMap({ self.time(at: $0, sentence) }).first,
      !isOwnTime(opening, below: verb, tree),
      let first = (0...verb).first(where: { tree.isVerb($0) }),
      first == verb || tree.relations[verb] == "conj" && tree.head(verb) == first
    else { return nil }
    return opening
  }

  private func time(at token: Int, _ sentence: Int) -> TimeExpression? {
    let start = trees[sentence][token].span.start
    return document.timeExpressions.first {
      $0.span.start == start && isDate($0, sentence)
    }
  }

  func time(on token: Int, _ sentence: Int) -> TimeExpression? {
    governed[TokenPosition(sentence: sentence, token: token)]?.lazy.map { document.timeExpressions[$0] }
      .first { isDate($0, sentence) }
  }

  /// Tokens below a trigger that belong to its own clause.
  package func clauseTokens(_ tree: SentenceTree, _ trigger: Int) -> [Int] {
    var found: [Int] = []
    var open = [trigger]
    while let token = open.popLast() {
      for child in tree.children[token] {
        switch tree.relations[child] {
        case "ccomp", "advcl", "acl", "parataxis", "conj", "csubj", "nsubj", "appos", "xcomp": continue
        default:
          found.append(child)
          open.append(child)
        }
      }
    }
    return found.sorted()
  }
}
