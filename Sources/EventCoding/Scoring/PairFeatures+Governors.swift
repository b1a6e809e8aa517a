import DossierModel

/// Features of the words that govern each mention and of those that modify it.
extension PairFeatures {
  /// A mention's way up through its noun phrase.
  private struct Climb {
    /// The token at the top of the noun phrase.
    var top: Int
    /// What governs that; -1 for nothing.
    var governor: Int
    /// Roles on the way.
    var steps: [String]
  }

  mutating func addGovernors() {
    let holder = climb(scene.holder.head)
    let target = climb(scene.target.head)
    let (one, other) = (role(holder.top), role(target.top))
    add("governor-roles:\(one)|\(other)\(order)")
    for (side, end, way) in [("holder", scene.holder, holder), ("target", scene.target, target)] {
      let name = role(way.top)
      add("\(side)-role:\(name)\(order)")
      add("\(side)-steps:\(way.steps.joined(separator: "/"))")
      let governor = way.governor >= 0 ? scene.words[way.governor] : "#"
      add("\(side)-governor", word: governor)
      add("\(side)-governor-role:\(name)", word: governor)
      if way.governor >= 0, isNegated(way.governor) {
        add("\(side)-negated:\(name)")
        add("\(side)-negated-word:\(governor)")
      }
      addPhrase(side, end.head, way.top)
    }
    if holder.governor == target.governor, holder.governor >= 0 {
      addShared(holder.governor, roles: "\(one)|\(other)", holder, target)
    }
  }

  /// Modifiers and heads within the noun phrase that holds a mention.
  private mutating func addPhrase(_ side: String, _ head: Int, _ top: Int) {
    var current = head
    for _ in 0..<12 {
      for child in tree.children(current, "amod", "nmod", "acl", "appos", "compound") where isOpen(child) {
        add("\(side)-modifier", word: scene.words[child])
      }
      if current == top { break }
      let way = current == head ? role(head) : "-"
      current = tree.head(current)
      add("\(side)-phrase", word: scene.words[current])
      add("\(side)-phrase-role:\(way):\(scene.words[current])")
    }
    if top != head { add("\(side)-top", word: scene.words[top]) }
  }

  /// Both mentions depend on one word.
  private mutating func addShared(_ governor: Int, roles: String, _ holder: Climb, _ target: Climb) {
    let word = scene.words[governor]
    add("shared\(order)")
    add("shared-roles:\(roles)")
    add("shared-word", word: word)
    add("shared-roles-word:\(roles)", word: word)
    add("shared-steps:\(holder.steps.joined(separator: "/"))|\(target.steps.joined(separator: "/"))")
    if holder.steps.isEmpty, target.steps.isEmpty { add("shared-bare:\(roles)", word: word) }
    if isNegated(governor) { add("shared-negated") }
    if let modal = modal(governor) { add("shared-modal:\(modal)") }
    for child in tree.children(governor, "obj", "xcomp", "obl", "compound", "ccomp", "advcl") where isOpen(child) {
      add("shared-child:\(tree.relations[child]):\(scene.words[child])")
      add("shared-word-child:\(word):\(scene.words[child])")
    }
  }

  private func climb(_ token: Int) -> Climb {
    var way = Climb(top: token, governor: tree.head(token), steps: [])
    for _ in 0..<12 {
      guard way.governor >= 0 else { break }
      let relation = tree.relations[way.top]
      let nominal = ["NOUN", "PROPN", "PRON", "NUM", "SYM"].contains(tree[way.governor].upos)
      switch relation {
      case "flat", "compound", "appos", "conj", "amod", "goeswith", "nummod", "det", "case", "dep":
        guard nominal || tree[way.governor].upos == "ADJ" else { return way }
        way.steps.append(relation)
      case "nmod":
        guard nominal else { return way }
        way.steps.append(role(way.top))
      default: return way
      }
      way.top = way.governor
      way.governor = tree.head(way.top)
    }
    return way
  }

  /// The relation, with the preposition of an oblique or nominal modifier.
  func role(_ token: Int) -> String {
    let relation = tree.relations[token]
    switch relation {
    case "obl", "nmod":
      let owner = tree[token].deprel.hasSuffix("poss") ? ":poss" : ""
      let mark = tree.children[token].first { tree.relations[$0] == "case" || tree.relations[$0] == "mark" }
      return relation + owner + "_" + (mark.map { isOpen($0) ? scene.words[$0] : "_" } ?? "")
    case "nsubj": return tree[token].deprel == "nsubj:pass" ? "nsubj:pass" : relation
    default: return relation
    }
  }

  func isNegated(_ token: Int) -> Bool {
    tree.children[token].contains {
      SpeechWords.scoredNegators.contains(scene.words[$0])
        || ["n't", "n\u{2019}t"].contains(tree[$0].form.lowercased())
    }
  }

  /// A verb's modal, or "if" for a condition.
  func modal(_ token: Int) -> String? {
    for child in tree.children[token] {
      if tree[child].xpos == "MD" { return tree[child].form.lowercased() }
      if tree.relations[child] == "mark", ["if", "whether", "unless"].contains(scene.words[child]) { return "if" }
    }
    return nil
  }
}
