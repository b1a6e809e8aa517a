import DossierModel

/// Links short forms given in parentheses: after "Confederation of X (CX)" and "the Y coast guard's (YCG)", "CX" and
/// "YCG" are the same actors.
struct ShortFormFinder {
  func find(in context: inout LinkingContext) {
    let forms = shortForms(context)
    if forms.isEmpty { return }
    for sentence in context.sentences.indices {
      for (token, word) in context.sentences[sentence].tokens.enumerated() {
        guard let id = forms[word.form], context.nameDraft[sentence][token] < 0 else { continue }
        context.note(surface: word.form, of: id)
        context.add(
          .init(
            sentence: sentence, tokens: token..<(token + 1), head: token, referents: [.actor(id)], form: .name,
            rule: "short-form"))
      }
    }
  }

  private func shortForms(_ context: LinkingContext) -> [String: String] {
    var result: [String: String] = [:]
    for draft in context.drafts where draft.form == .name || draft.rule == "organ" {
      if draft.referents.count == 1, let id = draft.referents.first?.id, let form = bracketed(after: draft, context) {
        result[form] = id
      }
    }
    for draft in context.drafts where draft.rule == "organization" || draft.rule == "apposition" {
      let name = context.text(of: draft.tokens, in: draft.sentence)
      if NameAtoms.split(name).count == 1, let id = draft.referents.first?.id { result[name] = id }
    }
    return result
  }

  /// The capitals in parentheses right after a mention or its clitic.
  private func bracketed(after draft: LinkingContext.Draft, _ context: LinkingContext) -> String? {
    let all = context.sentences[draft.sentence].tokens
    var open = draft.tokens.upperBound
    if open < all.count, CapitalReading.isPossessive(all[open]) { open += 1 }
    guard open + 2 < all.count, all[open].form == "(", all[open + 2].form == ")" else { return nil }
    return NameAtoms.split(all[open + 1].form).first?.allUpper == true ? all[open + 1].form : nil
  }
}
