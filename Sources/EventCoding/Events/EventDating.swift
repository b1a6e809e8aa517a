/// Which time expression dates a trigger: the one that modifies it, its verb, or a phrase of the same clause.
package import DossierModel

extension CodingContext {
  /// The time expression that governs a token, nearest first; nil where the clause has none.
  package func governingTime(_ sentence: Int, _ trigger: Int) -> TimeExpression? {
    if let own = time(on: trigger, sentence) { return own }
    let tree = trees[sentence]
    // Within the trigger's own phrases: "killed in clashes in Homs on Friday".
    for token in clauseTokens(tree, trigger) {
      if let time = time(on: token, sentence) { return time }
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
      if let time = time(on: head, sentence) { return time }
      if tree.isVerb(head) {
        for token in clauseTokens(tree, head) where !tree.descends(token, from: current) {
          if tree.relations[token] == "obl", let time = time(on: token, sentence), token > head { return time }
        }
      }
      current = head
    }
    return nil
  }

  private func time(on token: Int, _ sentence: Int) -> TimeExpression? {
    governed[TokenPosition(sentence: sentence, token: token)]?.lazy.map { document.timeExpressions[$0] }
      .first { $0.edtf != nil && $0.value != "PRESENT_REF" }
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
