import DossierModel

/// "I" in somebody's words is the speaker; "we" is the body that he or she speaks for.
struct FirstPersonResolver {
  private static let singular: Set<String> = ["i", "me", "my", "mine", "myself"]
  private static let plural: Set<String> = ["we", "us", "our", "ours", "ourselves"]

  func resolve(in context: inout LinkingContext) {
    let direct = context.speeches.filter { $0.kind == .direct && !$0.speakers.isEmpty }
    for sentence in context.sentences.indices {
      for token in context.sentences[sentence].tokens.indices where context.headDraft[sentence][token] < 0 {
        let word = context.sentences[sentence].tokens[token]
        let form = word.form.lowercased()
        let isPlural = FirstPersonResolver.plural.contains(form)
        guard isPlural || FirstPersonResolver.singular.contains(form), word.form != "US",
          let speech = direct.first(where: { $0.span.contains(word.span.start) })
        else { continue }
        let ids = isPlural ? Set(speech.speakers.map { context.body(of: $0) }) : Set(speech.speakers)
        context.add(
          .init(
            sentence: sentence, tokens: token..<(token + 1), head: token,
            referents: ids.sorted().map(Reference.actor), form: .pronoun, rule: "first-person"))
      }
    }
  }
}
