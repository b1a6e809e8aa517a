import DossierModel

/// Labels of events told by verbs: "Petrov arrived in Klow".
extension DocumentCoder {
  /// Subject, verb and what follows closely.
  func verbLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft, subject: Int?) -> String {
    let tree = trees[sentence]
    let passive = tree.isPassive(token)
    var parts: [String] = []
    if passive, tree.relations[token] == "acl", tree[token].deprel != "acl:relcl", tree.head(token) >= 0 {
      parts.append(phrase(sentence, tree.head(token)))
    } else if let subject, !isTruncated(tree, subject, token), let name = subjectName(sentence, token, subject, draft) {
      parts.append(name)
    }
    if parts.isEmpty, !passive, let object = tree.child(token, "obj"), draft.status != .planned {
      // Who reached it the parse does not tell: "Deal on the dam reached in Oslo".
      let what = phrase(sentence, object) + complement(sentence, object)
      let label = [what, tree[token].form.lowercased()]
      return EventLabel.capitalised(EventLabel.fitted(draft.place.map { EventLabel.adding($0, to: label) } ?? label))
    }
    var verb = (isTestFiring(tree, token) ? "test-" : "") + tree[token].form.lowercased()
    if draft.status == .planned { verb = passive ? "to be " + verb : "to " + tree.lemmas[token] }
    if implicativeVerb(tree, token) != nil { verb = verb.hasSuffix("e") ? verb + "d" : verb + "ed" }
    let particle = tree.particle(token).flatMap { words(.separableParticle).contains($0) ? " " + $0 : nil }
    verb += particle ?? tree.child(token, exactly: "compound:prt").map { " " + tree[$0].form } ?? ""
    parts.append(verb)
    let said = saidBefore(sentence, token)
    parts += complements(sentence, token, room: EventLabel.limit - parts.joined(separator: " ").count - 1)
    if let partner = context.looseObject(sentence, token), let name = named(sentence, partner, counted: false) {
      parts.append(name)
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    if let said { parts[parts.count - 1] += ": " + said }
    if draft.figures.contains(where: { ($0.of ?? "").hasSuffix("each day") }) { parts.append("each day") }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// The subject; of those who met, all.
  private func subjectName(_ sentence: Int, _ token: Int, _ subject: Int, _ draft: EventDraft) -> String? {
    let agents = draft.participants.filter { $0.role == .actor }.map(\.actor)
    let known = actors(sentence, subject)
    if agents.count > 1, agents.count < 4, known.count < agents.count,
      trees[sentence].lemmas[token] == "meet" || known.count == 1
    {
      return EventLabel.listed(agents.map(shortName))
    }
    return named(sentence, subject, counted: true)
  }

  /// What follows the verb: object, infinitive, phrases, what is said.
  private func complements(_ sentence: Int, _ token: Int, room: Int) -> [String] {
    let tree = trees[sentence]
    var parts: [String] = []
    for child in tree.children[token] where child > token && !isAnyTime(sentence, child) {
      let left = room - parts.joined(separator: " ").count
      switch tree.relations[child] {
      case "obj", "iobj",
        "obl" where tree.preposition(child) == nil && words(.countedNoun).contains(tree.lemmas[child]):
        let others = namesBeforeObject(sentence, token).compactMap { named(sentence, $0, counted: false) }
        if let name = named(sentence, child, counted: false) { parts.append(EventLabel.listed(others + [name])) }
        if let clause = purpose(sentence, child), !(parts.last ?? "").hasSuffix(clause) { parts.append(clause) }
      case "xcomp" where words(.officeNoun).contains(tree.lemmas[child]):
        parts.append(article(tree, child) + phrase(sentence, child))
        let body = tree.children(child, "nmod").first { ["of", "to"].contains(tree.preposition($0) ?? "") }
        if let words = body.flatMap({ prepositional(sentence, $0) }) { parts.append(words) }
      case "xcomp", "advcl":
        guard let mark = tree.child(child, "mark"), tree.lemmas[mark] == "to", mark > token else { continue }
        // Of a purpose only what says more than the verb: "to discuss the crisis".
        if tree.relations[child] == "advcl", tree.child(child, "obj") == nil { continue }
        if let clause = slice(sentence, from: mark, room: left, of: child) { parts.append(clause) }
      case "ccomp":
        guard words.speechVerbs.contains(tree.lemmas[token]),
          let first = tree.subtree(child).first(where: { $0 > token && tree[$0].upos != "PUNCT" }),
          !(token..<first).contains(where: { [":", "\"", "“"].contains(tree[$0].form) })
        else { continue }
        if let clause = slice(sentence, from: first, room: left, of: child) {
          parts.append(clause)
        } else if let part = slice(sentence, from: first, room: left - 1), part.split(separator: " ").count > 4 {
          parts.append(part + "…")
        }
      case "obl":
        let isOffice = tree.preposition(child) == "as" && words(.officeNoun).contains(tree.lemmas[child])
        guard isOffice || EventWords.followingPrepositions.contains(tree.preposition(child) ?? "") else { continue }
        if tree.lemmas[token] == "tell", !["on", "at", "in"].contains(tree.preposition(child) ?? "") { continue }
        if let words = prepositional(sentence, child) { parts.append(words) }
      default: break
      }
    }
    return parts
  }

  /// "The price will fall, the company announced": what is said before the words of saying.
  private func saidBefore(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    guard words.speechVerbs.contains(tree.lemmas[token]) || tree.lemmas[token] == "tell",
      let clause = tree.children(token, "ccomp", "parataxis").first(where: { $0 < token }),
      let first = tree.subtree(clause).first(where: { tree[$0].upos != "PUNCT" }), first < token
    else { return nil }
    let said = slice(sentence, from: first, room: EventLabel.limit / 2 + 8, of: clause)
    return said.flatMap { $0.split(separator: " ").count > 3 ? $0 : nil }
  }

  /// "of the treaty" after an object that says little alone: "the cancellation of the contract".
  private func purpose(_ sentence: Int, _ noun: Int) -> String? {
    let tree = trees[sentence]
    guard let child = tree.children(noun, "nmod").first(where: { $0 > noun && $0 - noun < 5 }),
      ["of", "over", "against", "with"].contains(tree.preposition(child) ?? ""), !isTime(sentence, child)
    else { return nil }
    return prepositional(sentence, child)
  }

  /// The words from a token on as the text has them, as far as they fit, up to the clause's end; nil where they would
  /// not reach the clause's verb and object.
  func slice(_ sentence: Int, from first: Int, room: Int, of clause: Int? = nil) -> String? {
    let tree = trees[sentence]
    var kept: [Int] = []
    var length = 0
    var (isQuoted, isCut) = (false, false)
    for token in first..<tree.count {
      length += tree[token].form.count + 1
      let isQuote = ["\"", "“", "”"].contains(tree[token].form)
      if isQuote, isQuoted || tree.count - token > 1 { isQuoted.toggle() }
      let isMark = tree[token].upos == "PUNCT" && tree[token].xpos != "HYPH" && !isQuote
      let isEnd = isMark && !(isQuoted && tree[token].form == ",") || isTime(sentence, token)
      let isClause = token > first && EventWords.closingWords.contains(tree.lemmas[token])
      isCut = isClause || length > room || isTime(sentence, token)
      if isEnd || isCut { break }
      kept.append(token)
    }
    if isQuoted, let open = kept.lastIndex(where: { ["\"", "“"].contains(tree[$0].form) }) { kept.remove(at: open) }
    let needed = clause.map { [$0] + tree.children($0, "obj").filter { child in child > first } } ?? []
    guard needed.allSatisfy(kept.contains) else { return nil }
    let loose: Set<String> = ["DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "ADJ", "PRON", "ADV"]
    while isCut, let last = kept.last, loose.contains(tree[last].upos) || tree[last].xpos == "POS" { kept.removeLast() }
    return kept.count > 1 ? IssueName.text(tree, kept) : nil
  }
}
