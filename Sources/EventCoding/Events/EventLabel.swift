/// Short names for events, in the words of the text: "Massacre in Houla", "Annan arrived in Damascus".
import DossierModel

package enum EventLabel {
  /// The noun with what narrows it down.
  package static func noun(_ tree: SentenceTree, _ token: Int) -> String {
    var kept = [token]
    for child in tree.children[token] {
      switch tree.relations[child] {
      case "amod", "compound": kept += tree.subtree(child).filter { $0 < token }
      case "nmod" where child > token && child - token < 9: kept += phrase(tree, child)
      default: break
      }
    }
    return capitalised(cut(tree, kept.sorted()))
  }

  /// Subject, verb and what follows closely.
  package static func verb(_ tree: SentenceTree, _ token: Int, subject: Int?) -> String {
    var kept = [token]
    if let subject { kept += core(tree, subject) }
    for child in tree.children[token] {
      switch tree.relations[child] {
      case "obj", "xcomp": kept += phrase(tree, child)
      case "obl" where child > token: kept += phrase(tree, child)
      case "aux", "compound": kept.append(child)
      case "advmod" where child < token && tree[child].xpos == "RB" && tree.lemmas[child] == "not": kept.append(child)
      default: break
      }
    }
    return capitalised(cut(tree, Array(Set(kept)).sorted()))
  }

  /// A phrase with its preposition, modifiers and one "of" or "in" phrase.
  private static func phrase(_ tree: SentenceTree, _ token: Int) -> [Int] {
    var kept = core(tree, token)
    for child in tree.children[token] {
      if tree.relations[child] == "case" || tree.relations[child] == "mark" { kept.append(child) }
      if tree.relations[child] == "nmod", child > token, child - token < 6 {
        kept += core(tree, child) + tree.children(child, "case")
      }
      if tree.relations[child] == "conj" { kept += core(tree, child) + tree.children(child, "cc") }
      if tree.relations[child] == "obj" { kept += core(tree, child) }
    }
    return kept
  }

  private static func core(_ tree: SentenceTree, _ token: Int) -> [Int] {
    [token]
      + tree.children[token].filter {
        ["amod", "compound", "flat", "nummod"].contains(tree.relations[$0]) || tree[$0].deprel == "nmod:poss"
      }.flatMap { tree.relations[$0] == "amod" || tree.relations[$0] == "nummod" ? [$0] : tree.subtree($0) }
  }

  /// At most twelve words.
  private static func cut(_ tree: SentenceTree, _ tokens: [Int]) -> String {
    IssueName.text(tree, Array(tokens.prefix(12)))
  }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
