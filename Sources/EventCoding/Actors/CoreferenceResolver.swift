import DossierModel

/// Links pronouns and definite phrases to whom they mean, sentence by sentence; in doubt it links nothing.
struct CoreferenceResolver {
  private static let men: Set<String> = ["he", "him", "his", "himself"]
  private static let women: Set<String> = ["she", "her", "hers", "herself"]
  private static let things: Set<String> = ["it", "its", "itself"]
  private static let several: Set<String> = ["they", "them", "their", "themselves"]

  func resolve(in context: inout LinkingContext) {
    for sentence in context.sentences.indices {
      for token in context.sentences[sentence].tokens.indices where context.headDraft[sentence][token] < 0 {
        let word = context.sentences[sentence].tokens[token]
        let form = word.form.lowercased()
        if word.upos == "PRON" || word.upos == "_" || word.xpos.hasPrefix("PRP") {
          resolvePronoun(form, at: token, in: sentence, of: &context)
        }
        if context.headDraft[sentence][token] < 0 {
          DefiniteResolver().resolve(at: token, in: sentence, of: &context)
        }
      }
    }
  }

  private func resolvePronoun(_ form: String, at token: Int, in sentence: Int, of context: inout LinkingContext) {
    var ids: [String] = []
    if CoreferenceResolver.men.contains(form) {
      ids = person(.male, before: token, in: sentence, context).map { [$0] } ?? []
    } else if CoreferenceResolver.women.contains(form) {
      ids = person(.female, before: token, in: sentence, context).map { [$0] } ?? []
    } else if CoreferenceResolver.things.contains(form) {
      ids = thing(form, before: token, in: sentence, context).map { [$0] } ?? []
    } else if CoreferenceResolver.several.contains(form) {
      ids = group(before: token, in: sentence, context)
    }
    if ids.isEmpty { return }
    context.add(
      .init(
        sentence: sentence, tokens: token..<(token + 1), head: token, referents: ids.map(Reference.actor),
        form: .pronoun, rule: "pronoun"))
  }

  private func person(
    _ gender: Codebook.Gender, before token: Int, in sentence: Int, _ context: LinkingContext
  ) -> String? {
    let isQuoted = context.isQuoted(token, in: sentence)
    let fits = { (draft: LinkingContext.Draft) -> String? in
      guard draft.referents.count == 1, let id = draft.referents.first?.id, let local = context.actors[id],
        local.actor.kind == .person, local.gender == nil || local.gender == gender
      else { return nil }
      // What stands in a quotation is out of reach of what stands outside, and the other way round.
      return context.isQuoted(draft.head, in: draft.sentence) == isQuoted ? id : nil
    }
    let word = context.sentences[sentence].tokens[token]
    let isAmbiguous = { (count: Int) in count > 1 && !isQuoted }
    let own = context.drafts(in: sentence).filter {
      $0.tokens.upperBound <= token && !isCoargument($0, word, context)
    }
    let candidates = own.compactMap(fits)
    if token > 0, context.sentences[sentence].tokens[token - 1].form == "and", word.relation == "nmod",
      let last = candidates.last
    {
      return last
    }
    let subjects = own.filter { context.isSubject($0) }
    if let subject = subjects.last(where: { fits($0) != nil }), !isCarriedOver(token, sentence, context) {
      // Two clauses below its subject, with others about, "he" may be anybody.
      if isAmbiguous(Set(candidates).count), depth(of: token, below: subject, in: sentence, context) > 1 { return nil }
      return fits(subject)
    }
    if Set(candidates).count == 1, !isCarriedOver(token, sentence, context) { return candidates.last }
    if isQuoted { return nil }
    return earlierPerson(before: sentence, context, fits) ?? candidates.last
  }

  /// How many clauses lie between a pronoun and the verb of a subject; joined verbs count as one.
  private func depth(
    of token: Int, below subject: LinkingContext.Draft, in sentence: Int, _ context: LinkingContext
  ) -> Int {
    let all = context.sentences[sentence].tokens
    let verb = all[subject.head].head
    var place = token
    var count = 0
    for _ in 0..<20 where place >= 0 && place != verb {
      if ["ccomp", "advcl", "xcomp", "acl", "csubj", "parataxis"].contains(String(all[place].relation)) { count += 1 }
      place = all[place].head
    }
    return place == verb ? count : 0
  }

  /// "he said" after a quotation looks back beyond the sentence's own quoted words.
  private func isCarriedOver(_ token: Int, _ sentence: Int, _ context: LinkingContext) -> Bool {
    token > 0 && !context.isQuoted(token, in: sentence)
      && ["\u{201D}", "\""].contains(context.sentences[sentence].tokens[token - 1].form)
  }

  private func earlierPerson(
    before sentence: Int, _ context: LinkingContext, _ fits: (LinkingContext.Draft) -> String?
  ) -> String? {
    var distance = 0
    var earlier = sentence - 1
    while earlier >= 0, distance < 3 {
      defer { earlier -= 1 }
      if context.isAside(earlier) { continue }
      let drafts = context.drafts(in: earlier)
      // A sentence that is quotation from end to end does not count.
      if context.isQuotedThroughout(earlier) { continue }
      distance += 1
      let subjects = drafts.filter { context.isSubject($0) }.compactMap(fits)
      if let main = mainSubject(subjects, drafts, earlier, context) { return main }
      let all = Set(drafts.compactMap(fits))
      if all.count == 1 { return all.first }
      if all.count > 1 { return nil }
    }
    return nil
  }

  /// The subject of the root verb, else the first subject.
  private func mainSubject(
    _ ids: [String], _ drafts: [LinkingContext.Draft], _ sentence: Int, _ context: LinkingContext
  ) -> String? {
    let all = context.sentences[sentence].tokens
    for draft in drafts where all[draft.head].head >= 0 && all[all[draft.head].head].relation == "root" {
      if context.isSubject(draft), let id = draft.referents.first?.id, ids.contains(id) { return id }
    }
    return ids.first
  }

  /// Subject and object of one verb are two people: "Putin praised him".
  private func isCoargument(_ draft: LinkingContext.Draft, _ word: Token, _ context: LinkingContext) -> Bool {
    guard ["obj", "iobj", "obl"].contains(String(word.relation)), word.head >= 0 else { return false }
    let all = context.sentences[draft.sentence].tokens
    let head = all[draft.head]
    guard head.relation == "nsubj" else { return false }
    var verb = word.head
    // "gunmen stopped the bus and shot them": joined verbs share the subject.
    while verb >= 0, verb != head.head, ["conj", "xcomp", "advcl"].contains(String(all[verb].relation)),
      !all.contains(where: { $0.head == verb && $0.relation == "nsubj" })
    {
      verb = all[verb].head
    }
    return verb == head.head
  }
}

extension CoreferenceResolver {
  /// "it": the body that was the subject last, never "it is clear that".
  private func thing(_ form: String, before token: Int, in sentence: Int, _ context: LinkingContext) -> String? {
    let all = context.sentences[sentence].tokens
    if form == "it", isExpletive(token, all) { return nil }
    let isQuoted = context.isQuoted(token, in: sentence)
    let fits = { (draft: LinkingContext.Draft) -> String? in
      guard draft.referents.count == 1, let reference = draft.referents.first, reference.kind == .actor,
        let local = context.actors[reference.id], local.actor.kind != .person, !local.isPlural,
        local.actor.kind != .population, draft.rule != "place", context.isSubject(draft)
      else { return nil }
      return context.isQuoted(draft.head, in: draft.sentence) == isQuoted ? reference.id : nil
    }
    let own = context.drafts(in: sentence).filter {
      $0.tokens.upperBound <= token && !isCoargument($0, all[token], context)
    }
    if let id = own.compactMap(fits).last { return id }
    guard !isQuoted, let earlier = (max(0, sentence - 3)..<sentence).last(where: { !context.isAside($0) }) else {
      return nil
    }
    if own.contains(where: { context.isSubject($0) }) { return nil }
    let previous = context.drafts(in: earlier)
    return mainSubject(previous.compactMap(fits), previous, earlier, context)
  }

  private func isExpletive(_ token: Int, _ all: [Token]) -> Bool {
    let word = all[token]
    if word.deprel == "expl" || word.relation == "expl" { return true }
    guard token + 1 < all.count else { return false }
    let next = all[token + 1].form.lowercased()
    if ActorWords.expletiveVerbs.contains(next) { return true }
    guard word.head >= 0, ActorWords.expletiveAuxiliaries.contains(next) else {
      return false
    }
    // "it is clear that", "it was impossible to": a predicate with a clause.
    let predicate = word.head
    guard ["ADJ", "NOUN"].contains(all[predicate].upos) else { return false }
    return all.contains {
      $0.head == predicate && ["csubj", "ccomp", "xcomp", "advcl", "acl"].contains(String($0.relation))
    }
  }

  /// "they": the last plural or coordinated subject.
  private func group(before token: Int, in sentence: Int, _ context: LinkingContext) -> [String] {
    let isQuoted = context.isQuoted(token, in: sentence)
    // "two of them" picks from what was just named, whoever that is.
    if token > 0, context.sentences[sentence].tokens[token - 1].form == "of" { return [] }
    for earlier in [sentence, sentence - 1] where earlier >= 0 {
      let drafts = context.drafts(in: earlier).filter {
        (earlier < sentence || $0.tokens.upperBound <= token)
          && context.isQuoted($0.head, in: earlier) == isQuoted && context.isSubject($0)
          && (earlier < sentence || !isCoargument($0, context.sentences[sentence].tokens[token], context))
      }
      for draft in drafts.reversed() {
        let ids = coordinated(draft, drafts, context)
        if ids.count > 1 { return ids }
        if let id = ids.first, context.actors[id]?.isPlural == true { return ids }
      }
    }
    return []
  }

  private func coordinated(
    _ draft: LinkingContext.Draft, _ drafts: [LinkingContext.Draft], _ context: LinkingContext
  ) -> [String] {
    let all = context.sentences[draft.sentence].tokens
    let top = all[draft.head].relation == "conj" ? all[draft.head].head : draft.head
    let joined = drafts.filter { $0.head == top || (all[$0.head].relation == "conj" && all[$0.head].head == top) }
    return Array(Set(joined.flatMap(\.referents).filter { $0.kind == .actor }.map(\.id))).sorted()
  }
}

extension LinkingContext {
  /// Whether a token stands between quotation marks, short quotations of a few words aside.
  func isQuoted(_ token: Int, in sentence: Int) -> Bool {
    let start = sentences[sentence].tokens[token].span.start
    return quotations.contains { $0.isSpeech && $0.span.contains(start) }
  }

  func isQuotedThroughout(_ sentence: Int) -> Bool {
    let words = sentences[sentence].tokens.filter { $0.upos != "PUNCT" }
    guard let first = words.first, let last = words.last else { return false }
    return quotations.contains { $0.span.contains(first.span.start) && $0.span.contains(last.span.start) }
  }
}
