import DossierModel

/// Verbs that are acts only with the right company: "agreed to the plan", "spoke to the council", "told reporters".
extension DocumentCoder {
  func isAct(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    if rule.name == "event-statement" { return isStatement(sentence, token) }
    if rule.name.hasPrefix("event-declare") { return isDeclared(sentence, token) }
    let tree = trees[sentence]
    if rule.name == "event-reach" {
      return context.patient(sentence, token).map { words(.accordNoun).contains(tree.lemmas[$0]) } ?? false
    }
    if let isSuch = isActOfRule(rule, sentence, token) { return isSuch }
    let phrases = tree.children(token, "obl").compactMap { tree.preposition($0) }
    switch tree.lemmas[token] {
    case "agree", "conclude":
      return tree.child(token, "obj") != nil || phrases.contains { ["to", "on", "with", "upon"].contains($0) }
        || tree.child(token, "xcomp") != nil
          && (context.time(on: token, sentence) != nil || context.dateAfter(sentence, token) != nil)
    case "speak": return phrases.contains { ["to", "with", "before", "at"].contains($0) }
    // A speech is delivered, but is no aid.
    case "deliver":
      return context.patient(sentence, token).map { words(.aidNoun).contains(tree.lemmas[$0]) } ?? false
    case "read":
      return context.patient(sentence, token).map { words(.documentNoun).contains(tree.lemmas[$0]) } ?? false
    // Views and dates clash too.
    case "clash":
      return tree.children(token, "nsubj").contains {
        words(.countedNoun).contains(tree.lemmas[$0]) || words(.armedNoun).contains(tree.lemmas[$0])
      }
    case "slap":
      return context.patient(sentence, token).map { words(.penaltyNoun).contains(tree.lemmas[$0]) } ?? false
    case "strike", "lift", "shut", "storm": return tree.child(token, "obj") != nil || tree.isPassive(token)
    // What is demonstrated is no protest.
    case "demonstrate", "rally", "march": return tree.child(token, "obj") == nil
    case "release", "free":
      // Prisoners are released as a concession; figures and goods are published.
      let patient = context.patient(sentence, token)
      return (rule.coding == .event(.concede)) == (patient.map { isPeople(sentence, $0) } ?? false)
    case "welcome", "greet", "receive":
      guard case .event(.consult) = rule.coding, let object = context.patient(sentence, token),
        !words.has(.issueNoun, tree, object), isPeople(sentence, object)
      else { return false }
      return context.verbTime(sentence, token) != nil || place(sentence, token, .consult) != nil
    default: return true
    }
  }

  /// Whether a noun stands for persons: an actor, a number of people, somebody's soldiers.
  func isPeople(_ sentence: Int, _ token: Int) -> Bool {
    let lemma = trees[sentence].lemmas[token]
    if words(.countedNoun).contains(lemma) || words(.captiveNoun).contains(lemma) { return true }
    return !actors(sentence, token).isEmpty && !words.has(.issueNoun, trees[sentence], token)
      && !words(.documentNoun).contains(lemma)
  }

  /// Whether the words of saying tell a public statement: dated and by a body or in a place; to the press, a parliament
  /// or the like; or a warning.
  private func isStatement(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard let subject = tree.child(token, "nsubj"), tree[subject].upos != "PRON" else { return false }
    let speakers = actors(sentence, subject).compactMap { context.actors[$0] }
    guard speakers.allSatisfy({ $0.kind != .media && $0.kind != .population }) else { return false }
    if context.time(on: token, sentence) != nil, !speakers.isEmpty || tree[subject].upos == "PROPN" {
      return !["say", "tell"].contains(tree.lemmas[token]) || place(sentence, token, .other) != nil
    }
    guard !speakers.isEmpty else { return false }
    switch tree.lemmas[token] {
    case "tell":
      return tree.children(token, "iobj", "obj").contains { words(.audienceNoun).contains(tree.lemmas[$0]) }
    case "warn":
      return tree.child(token, "ccomp") != nil
        || tree.children(token, "obl").contains { ["of", "against"].contains(tree.preposition($0) ?? "") }
    default: return false
    }
  }

  /// Whether a verb of stance tells a public act: somebody known did it, and toward something.
  private func isDeclared(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard case .tokens(let agents) = context.agent(sentence, token) else { return false }
    let known = agents.flatMap { actors(sentence, $0) }.compactMap { context.actors[$0] }
    guard known.contains(where: { $0.kind != .media && $0.kind != .population }) else { return false }
    return tree.child(token, "obj") != nil || tree.isPassive(token) || tree.child(token, "obl") != nil
  }
}
