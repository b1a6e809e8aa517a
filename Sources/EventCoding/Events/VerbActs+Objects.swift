import DossierModel

/// Verbs that are acts by their objects: "fired a rocket", "filed a lawsuit", "lost the election", "became minister".
extension DocumentCoder {
  /// "test-fired", which tokenizers split.
  func isTestFiring(_ tree: SentenceTree, _ token: Int) -> Bool {
    token > 1 && tree.lemmas[token] == "fire" && tree[token - 1].form == "-" && tree.lemmas[token - 2] == "test"
      && tree[token - 2].span.end == tree[token - 1].span.start && tree[token - 1].span.end == tree[token].span.start
  }

  /// "fired rockets at the port", and not "into the sea".
  func isAimed(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    return tree.subtree(token).contains { phrase in
      phrase > token && ["at", "on", "into", "against"].contains(tree.preposition(phrase) ?? "")
        && !isOpenWater(tree, phrase) && !isTime(sentence, phrase) && phrase != context.patient(sentence, token)
        && tree.lemmas[phrase] != "least"
        && ["obl", "nmod"].contains(tree.relations[phrase])
    }
  }

  /// "tested a missile", "launched a long-range missile", "fired two rockets into the sea": no attack.
  func isTest(_ tree: SentenceTree, _ token: Int, _ object: Int?) -> Bool {
    if tree.lemmas[token] == "test" { return true }
    let isSeaward = tree.subtree(token).contains {
      isOpenWater(tree, $0) && ["into", "over", "off", "in"].contains(tree.preposition($0) ?? "")
    }
    return isSeaward
      || object.map {
        tree.subtree($0).contains { ["ballistic", "intercontinental", "test"].contains(tree.lemmas[$0]) }
      }
        ?? false
  }

  private func isOpenWater(_ tree: SentenceTree, _ token: Int) -> Bool {
    ["sea", "ocean", "water", "waters", "coast"].contains(tree.lemmas[token])
      || ["Sea", "Ocean"].contains(tree[token].form)
  }

  /// Whether somebody known does it who can order it.
  func isKnownBody(_ sentence: Int, _ token: Int) -> Bool {
    guard case .tokens(let agents) = context.agent(sentence, token) else { return false }
    let kinds = agents.flatMap { actors(sentence, $0) }.compactMap { context.actors[$0]?.kind }
    return kinds.contains { [.state, .government, .igo].contains($0) }
  }

  /// "became ambassador", "was named minister", "was sworn in as president".
  func isInstalled(_ tree: SentenceTree, _ token: Int) -> Bool {
    let isOath = tree.lemmas[token] == "swear"
    if tree.lemmas[token] == "name", !tree.isPassive(token), tree.child(token, "obj") == nil { return false }
    return tree.children(token, "xcomp", "obj", "obl").contains { child in
      words(.officeNoun).contains(tree.lemmas[child]) && child > token && child - token < 12
        && (isOath || tree.relations[child] == "obl"
          ? tree.hasPreposition(child, "as") : tree.relations[child] == "xcomp")
    }
  }

  /// "filed a complaint", "launched a court application"; an appeal that is launched may be one for gifts.
  func isSuit(_ tree: SentenceTree, _ token: Int, _ object: Int?) -> Bool {
    if tree.lemmas[token] == "sue" { return object != nil }
    guard let object, words(.suitNoun).contains(tree.lemmas[object]) else { return false }
    if ["file", "lodge"].contains(tree.lemmas[token]) || tree.lemmas[object].hasSuffix("suit") { return true }
    return (tree.subtree(object) + tree.children(token, "obl")).contains {
      words(.courtWord).contains(tree.lemmas[$0])
    }
  }
}
