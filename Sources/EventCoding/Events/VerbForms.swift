import DossierModel

/// Tense and mood of verbs, as far as they say whether something happened or is to happen.
extension DocumentCoder {
  func isFinite(_ tree: SentenceTree, _ token: Int) -> Bool {
    switch tree[token].xpos {
    case "VBD", "VBZ", "VBP": return true
    case "VBN":
      // Taggers take "killed nine" for a participle after "said" without "that".
      return tree.children(token, "aux").isEmpty == false || tree.relations[token] == "acl"
        || tree.relations[token] == "root" && tree.child(token, "nsubj") != nil
        || tree.relations[token] == "ccomp" && tree.child(token, "nsubj") != nil
    case "VB", "VBG":
      return tree.children(token, "aux").contains { ["will", "'ll", "be", "to"].contains(tree.lemmas[$0]) }
        || isPlanned(tree, token)
    default: return false
    }
  }

  func isPast(_ tree: SentenceTree, _ token: Int) -> Bool {
    if ["VBD", "VBN"].contains(tree[token].xpos) {
      return !tree.children(token, "aux").contains {
        ["will", "be", "'ll"].contains(tree.lemmas[$0]) && isModal(tree, token)
      }
    }
    return tree[token].xpos == "VBZ" && tree.sentence.kind == .headline
  }

  private func isModal(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree.children(token, "aux").contains { tree[$0].xpos == "MD" }
      || tree.children(token, "mark").contains { tree.lemmas[$0] == "to" }
  }

  /// "is to meet", "is due to meet", "plans to meet", "is expected to meet".
  func isPlanned(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children(token, "mark").contains(where: { tree.lemmas[$0] == "to" }),
      tree.children(token, "aux", "cop").contains(where: { ["is", "are"].contains(tree[$0].form.lowercased()) })
    {
      return true
    }
    let head = tree.head(token)
    guard head >= 0, ["xcomp", "ccomp", "csubj", "advcl"].contains(tree.relations[token]) else { return false }
    // "are due to meet", but no purpose: "agreed on a plan to meet".
    if tree.relations[token] == "advcl", tree[head].upos != "ADJ" || token - head > 3 { return false }
    return words(.planningWord).contains(tree.lemmas[head])
  }

  /// The verb by which an infinitive is said to have been done, the last verb before it: "used … to approve".
  func implicativeVerb(_ tree: SentenceTree, _ token: Int) -> Int? {
    guard tree[token].xpos == "VB", tree.children(token, "mark").contains(where: { tree.lemmas[$0] == "to" }),
      let before = (max(0, token - 8)..<token).last(where: { tree.isVerb($0) })
    else { return nil }
    let hasSubject = before > 0 && (tree.isNominal(before - 1) || tree.child(before, "aux") != nil)
    let isPast = tree[before].xpos == "VBD" || tree[before].xpos == "VBN" && hasSubject
    return isPast && words(.implicativeVerb).contains(tree.lemmas[before]) ? before : nil
  }

  /// The verb of the clause, past nouns that the parser may have put between: "told reporters after talks".
  func verbAbove(_ tree: SentenceTree, _ token: Int) -> Int? {
    var current = tree.head(token)
    for _ in 0..<3 where current >= 0 && !tree.isVerb(current) {
      guard ["obj", "iobj", "obl", "nmod"].contains(tree.relations[current]) else { return nil }
      current = tree.head(current)
    }
    return current >= 0 && tree.isVerb(current) ? current : nil
  }
}
