import DossierModel

/// Finds plans, resolutions, sanctions, agreements and demands that stances are about, and gives those that are the
/// same the same id: from the corpus's codebook, else from the head noun with its authors and subject, as words say them.
struct IssueFinder {
  func find(in context: inout LinkingContext) {
    for sentence in context.sentences.indices { findNamed(in: sentence, of: &context) }
    for sentence in context.sentences.indices {
      for token in context.sentences[sentence].tokens.indices where context.headDraft[sentence][token] < 0 {
        findPattern(at: token, in: sentence, of: &context)
        findDeparture(at: token, in: sentence, of: &context)
      }
    }
  }

  /// Names of the corpus's own issues, the longest first.
  private func findNamed(in sentence: Int, of context: inout LinkingContext) {
    guard !context.codebook.issueNames.isEmpty else { return }
    let places = context.atoms[sentence]
    var start = 0
    while start < places.count {
      var match: (issue: Int, end: Int)?
      var key = ""
      for end in start..<min(start + 10, places.count) {
        key += key.isEmpty ? places[end].atom.key : " " + places[end].atom.key
        if let issue = context.codebook.issueNames[key] { match = (issue, end) }
      }
      guard let match else {
        start += 1
        continue
      }
      let tokens = places[start].token..<(places[match.end].token + 1)
      let issue = context.codebook.issues[match.issue]
      add(issue, tokens, head: context.head(of: tokens, in: sentence), rule: "codebook", sentence, &context)
      start = match.end + 1
    }
  }

  private func add(
    _ issue: Issue, _ tokens: Range<Int>, head: Int, rule: String, _ sentence: Int, _ context: inout LinkingContext
  ) {
    var merged = context.issues[issue.id] ?? issue
    let surface = context.text(of: tokens, in: sentence).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if surface != merged.name, rule == "issue" { merged.aliases = Array(Set(merged.aliases + [surface])).sorted() }
    context.issues[issue.id] = merged
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: head, referents: [.issue(issue.id)], form: .nominal, rule: rule))
  }

  private func findPattern(at token: Int, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    let word = all[token]
    guard ["NOUN", "PROPN"].contains(word.upos), context.nameDraft[sentence][token] < 0 else { return }
    let form = word.form.lowercased()
    let lemma = word.lemma == "_" ? ActorLexicon.singular(form) : word.lemma.lowercased()
    guard let head = context.lexicon.issueHeads[lemma] ?? context.lexicon.issueHeads[ActorLexicon.singular(form)] else {
      return
    }
    // The last noun of a compound is its head: "peace plan talks" are talks.
    if token + 1 < all.count, all[token + 1].upos == "NOUN", word.relation == "compound" { return }
    let phrase = IssuePhrase(at: token, family: head.family, in: sentence, of: context)
    guard let issue = issue(for: phrase, family: head.family, kind: head.kind, context) else { return }
    if context.issues[issue.id] == nil { context.issueFamilies[issue.id] = head.family }
    add(issue, phrase.tokens, head: token, rule: "issue", sentence, &context)
  }

  /// The issue that a phrase stands for: the last of its family for "the plan" and "this deal", else one of its own.
  private func issue(
    for phrase: IssuePhrase, family: String, kind: Issue.Kind, _ context: LinkingContext
  ) -> Issue? {
    let words = phrase.words.filter { !IssueWords.emptyWords.contains($0) && (Int($0) == nil || family == "election") }
    if phrase.nounText.hasPrefix("effort"),
      !words.contains(where: { ["mediation", "peace", "diplomatic"].contains($0) })
    {
      return nil
    }
    if isBare(phrase, words), phrase.isDefinite, family != "election" {
      if let last = mostSpokenOf(family, context) { return last }
    }
    if phrase.owner == nil, words.isEmpty, ["rights", "access", "arms", "law", "relations"].contains(family) {
      return nil
    }
    if let owner = phrase.owner, ["plan", "mission"].contains(family) {
      if let known = ownedPlan(of: owner, context) { return known }
      let name =
        (context.actors[owner]?.surname.map { $0.hasPrefix("al-") ? String($0.dropFirst(3)) : $0 } ?? context.actors[
          owner]?.actor.name ?? owner) + " plan"
      return Issue(id: owner + "-plan", name: name, kind: .plan)
    }
    if family == "departure" || family == "regime-change" {
      guard let person = phrase.owner else { return nil }
      return departure(of: person, context)
    }
    if isBare(phrase, words), family == "sanctions", let only = onlyOne(of: family, context) { return only }
    return named(phrase, words, family: family, kind: kind, context)
  }

  /// Neither words, nor an owner, nor a subject.
  private func isBare(_ phrase: IssuePhrase, _ words: [String]) -> Bool {
    phrase.owner == nil && phrase.authors.isEmpty && phrase.topic == nil && words.isEmpty
  }

  /// An issue with the name and id that its words, its authors and its subject give; what names none of them, or no
  /// more than "financial sanctions", is this document's.
  private func named(
    _ phrase: IssuePhrase, _ words: [String], family: String, kind: Issue.Kind, _ context: LinkingContext
  ) -> Issue {
    let owner = phrase.owner.flatMap { context.actors[$0]?.actor.name }
    let before = phrase.topic.flatMap { $0.preposition.isEmpty ? $0.name : nil }
    let behind = phrase.topic.flatMap { $0.preposition.isEmpty ? nil : "\($0.preposition) \($0.name)" }
    let whose = owner ?? adjectives(phrase.authors, context)
    let name = ([whose, before] + words + [phrase.nounText, behind]).compactMap { $0 }.joined(separator: " ")
    let noun = family == "rights" ? ActorLexicon.singular(phrase.nounText) : family
    let base = phrase.owner.map { [$0] } ?? phrase.authors.sorted()
    let id = Identifier.slug((base + words + [noun, phrase.topic?.key]).compactMap { $0 }.joined(separator: " "))
    let isNobodys = base.isEmpty && phrase.topic == nil
    let isLocal = isNobodys && (words.isEmpty || family == "sanctions")
    return Issue(id: isLocal ? context.ownID(id) : id, name: name, kind: kind)
  }

  /// "American, British and Spanish".
  private func adjectives(_ states: [String], _ context: LinkingContext) -> String? {
    let all = states.compactMap { context.codebook.adjective(of: $0) }
    guard let last = all.last else { return nil }
    return all.count == 1 ? last : all.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The only issue of a family that the document has spoken of so far.
  private func onlyOne(of family: String, _ context: LinkingContext) -> Issue? {
    let known = context.issues.keys.sorted().filter { context.issueFamilies[$0] == family }
    return known.count == 1 ? context.issues[known[0]] : nil
  }

  /// The issue of a family that the document has spoken of most so far; of equals, the last.
  private func mostSpokenOf(_ family: String, _ context: LinkingContext) -> Issue? {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for draft in context.drafts {
      guard let reference = draft.referents.first, reference.kind == .issue, let issue = context.issues[reference.id],
        isOf(family, issue, context)
      else { continue }
      counts[issue.id, default: 0] += 1
      order.append(issue.id)
    }
    let best = counts.values.max()
    return order.last { counts[$0] == best }.flatMap { context.issues[$0] }
  }

  private func isOf(_ family: String, _ issue: Issue, _ context: LinkingContext) -> Bool {
    if context.issueFamilies[issue.id] == family || issue.id.hasSuffix("-" + family) || issue.id == family {
      return true
    }
    guard let last = issue.name.lowercased().split(separator: " ").last else { return false }
    return context.lexicon.issueHeads[ActorLexicon.singular(String(last))]?.family == family
  }

  /// The corpus's own issue for somebody's plan: "Petrov plan" for any plan of Petrov's.
  private func ownedPlan(of owner: String, _ context: LinkingContext) -> Issue? {
    guard let local = context.actors[owner] else { return nil }
    for name in [local.surname ?? "", local.actor.name] where !name.isEmpty {
      for form in [name + " plan", name + "'s plan"] {
        if let issue = context.codebook.issue(named: form) { return issue }
      }
    }
    return nil
  }

  private func departure(of person: String, _ context: LinkingContext) -> Issue {
    let name = context.actors[person]?.surname ?? context.actors[person]?.actor.name ?? person
    let short = name.hasPrefix("al-") || name.hasPrefix("el-") ? String(name.dropFirst(3)) : name
    return Issue(
      id: person + "-departure", name: short + "'s departure", kind: .demand,
      aliases: ["departure of " + (context.actors[person]?.actor.name ?? name), "removal of " + short])
  }

  /// "X should stand aside", "called on X to quit", "must go".
  private func findDeparture(at token: Int, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    guard all[token].upos == "VERB" else { return }
    let lemma = all[token].lemma.lowercased()
    let particle = all.indices.contains(token + 1) ? all[token + 1].form.lowercased() : ""
    let isDeparture =
      (["step", "stand"].contains(lemma) && ["down", "aside"].contains(particle)) || ["quit", "resign"].contains(lemma)
    guard isDeparture else { return }
    let subjects = all.indices.filter { all[$0].head == token && all[$0].relation == "nsubj" }
    let governor = all[token].head
    let objects =
      governor >= 0
      ? all.indices.filter { all[$0].head == governor && ["obj", "obl"].contains(String(all[$0].relation)) } : []
    for place in subjects + objects {
      guard let id = context.draft(at: place, in: sentence)?.referents.first?.id,
        context.actors[id]?.actor.kind == .person
      else { continue }
      let end = token + (["down", "aside"].contains(particle) ? 2 : 1)
      add(departure(of: id, context), token..<end, head: token, rule: "departure", sentence, &context)
      return
    }
  }
}
