import DossierModel

/// Labels of events told by nouns: "Shelling of Klow", "Talks in Oslo".
extension DocumentCoder {
  /// The noun with what narrows it down and where it was.
  func nounLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String {
    let tree = trees[sentence]
    if tree.sentence.kind == .headline, tree.relations[token] == "root",
      words(.titleNoun).contains(tree.lemmas[token])
    {
      return EventLabel.fitted([title(tree)])
    }
    if let held = heldLabel(sentence, token, draft) { return held }
    var parts = [
      beginning(tree, token) + owner(sentence, token, draft) + date(sentence, token) + phrase(sentence, token)
    ]
    if words.has(.issueNoun, tree, token) { parts[0] += complement(sentence, token) }
    let isComplete = words.has(.issueNoun, tree, token) && !complement(sentence, token).isEmpty
    for child in tree.children(token, "nmod") where !isComplete && child > token && child - token < 9 {
      guard EventWords.narrowingPrepositions.contains(tree.preposition(child) ?? ""), !isTime(sentence, child),
        let words = prepositional(sentence, child), !(draft.kind == .consult && tree.hasPreposition(child, "with"))
      else { continue }
      parts.append(words)
      if parts.count == 3 { break }
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// "Fishermen began a long march": who held what, where the text says it so.
  private func heldLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String? {
    let tree = trees[sentence]
    let head = tree.head(token)
    guard tree.relations[token] == "obj", head >= 0, tree[head].xpos == "VBD" || tree[head].xpos == "VBN",
      words(.holdingVerb).contains(tree.lemmas[head]) || words(.bringingVerb).contains(tree.lemmas[head]),
      !tree.isPassive(head), case .tokens(let subjects) = context.subject(sentence, head, depth: 0),
      let subject = subjects.first, !isTruncated(tree, subject, head), let who = named(sentence, subject, counted: true)
    else { return nil }
    var parts = [who, tree[head].form.lowercased(), article(tree, token) + phrase(sentence, token)]
    parts += tree.children(token, "nmod").prefix(1).compactMap { prepositional(sentence, $0) }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// "start of the " where the text speaks of an event's start.
  private func beginning(_ tree: SentenceTree, _ token: Int) -> String {
    let head = tree.head(token)
    guard head >= 0, head < token, tree.hasPreposition(token, "of"),
      ["start", "beginning", "outbreak", "eruption"].contains(tree.lemmas[head])
    else { return "" }
    return tree.lemmas[head] + " of the "
  }

  /// "Chad's " for "its independence".
  private func owner(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String {
    let tree = trees[sentence]
    guard draft.kind != .consult, let owner = tree.child(token, exactly: "nmod:poss"), tree[owner].upos == "PRON",
      case let actors = actors(sentence, owner), actors.count == 1, context.actors[actors[0]]?.kind != .person
    else { return "" }
    return shortName(actors[0]) + "'s "
  }

  /// "2007 " of "the 2007 election", "May 3 " of "the May 3 coup".
  private func date(_ sentence: Int, _ token: Int) -> String {
    let tree = trees[sentence]
    let first = (max(0, token - 3)...token).first { start in
      (start..<token).allSatisfy { tree.head($0) == token && !isTime(sentence, $0) }
    }
    guard let first, first > 0, tree.descends(first - 1, from: token),
      let time = context.document.timeExpressions.first(where: { $0.span.contains(tree[first - 1].span.start) }),
      time.span.end <= tree[first].span.start, time.edtf != nil
    else { return "" }
    let isYear = time.text.count == 4 && time.text.allSatisfy(\.isNumber)
    return isYear || time.rule == "month-day" || time.rule == "day-month" ? time.text + " " : ""
  }
}
