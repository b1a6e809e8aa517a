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
    let own = context.drafts.filter {
      $0.sentence == sentence && $0.tokens.upperBound <= token && !isCoargument($0, word, context)
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let subjects = own.filter { context.isSubject($0) }.compactMap(fits)
    if let subject = subjects.last, !isCarriedOver(token, sentence, context) { return subject }
    let candidates = own.compactMap(fits)
    if Set(candidates).count == 1, !isCarriedOver(token, sentence, context) { return candidates.last }
    if isQuoted { return nil }
    return earlierPerson(before: sentence, context, fits) ?? candidates.last
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
      if context.sentences[earlier].kind == .caption { continue }
      let drafts = context.drafts.filter { $0.sentence == earlier }.sorted {
        $0.tokens.lowerBound < $1.tokens.lowerBound
      }
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
    let head = context.sentences[draft.sentence].tokens[draft.head]
    return head.head == word.head && head.relation == "nsubj"
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
    let own = context.drafts.filter {
      $0.sentence == sentence && $0.tokens.upperBound <= token && !isCoargument($0, all[token], context)
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    if let id = own.compactMap(fits).last { return id }
    guard !isQuoted, sentence > 0, context.sentences[sentence - 1].kind == .body else { return nil }
    if own.contains(where: { context.isSubject($0) }) { return nil }
    let previous = context.drafts.filter { $0.sentence == sentence - 1 }.sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    return mainSubject(previous.compactMap(fits), previous, sentence - 1, context)
  }

  private func isExpletive(_ token: Int, _ all: [Token]) -> Bool {
    let word = all[token]
    if word.deprel == "expl" || word.relation == "expl" { return true }
    guard token + 1 < all.count else { return false }
    let next = all[token + 1].form.lowercased()
    if ["seems", "seemed", "appears", "appeared", "remains", "takes", "took"].contains(next) { return true }
    guard word.head >= 0, ["is", "was", "'s", "\u{2019}s", "would", "will", "may", "might"].contains(next) else {
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
    for earlier in [sentence, sentence - 1] where earlier >= 0 {
      let drafts = context.drafts.filter {
        $0.sentence == earlier && (earlier < sentence || $0.tokens.upperBound <= token)
          && context.isQuoted($0.head, in: earlier) == isQuoted && context.isSubject($0)
          && !isCoargument($0, context.sentences[sentence].tokens[token], context)
      }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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
