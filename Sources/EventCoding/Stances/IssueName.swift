package import DossierModel
import Ground

/// Names for issues that no codebook lists, taken from the phrase that the text uses.
package enum IssueName {
  /// The phrase without its article and without clauses: "six-point peace plan", "sanctions on Iran".
  package static func name(_ tree: SentenceTree, _ token: Int) -> String {
    var kept = [token]
    for child in tree.children[token] {
      switch tree.relations[child] {
      case "amod", "compound", "nummod", "flat":
        if child < token { kept += tree.subtree(child).filter { $0 < token } }
      case "nmod":
        if tree[child].deprel == "nmod:poss" {
          if tree[child].upos == "PROPN" { kept += tree.subtree(child).filter { $0 < token } }
        } else if child > token, child - token < 8 {
          kept += short(tree, child)
        }
      default: break
      }
    }
    if IssueWords.vagueNouns.contains(tree.lemmas[token]) { kept += purpose(tree, token) }
    return text(tree, kept.sorted())
  }

  /// "to impeach President Ana Roth": an infinitive with its object, up to that object's last name.
  private static func purpose(_ tree: SentenceTree, _ token: Int) -> [Int] {
    guard let act = tree.children(token, "acl").first(where: { tree.hasPreposition($0, "to") }), act - token < 4,
      let object = tree.child(act, "obj"), object > act
    else { return [] }
    let phrase =
      [act, object] + tree.children(act, "mark", "compound", "obj")
      + tree.children(object, "amod", "compound", "flat", "nummod", "case", "det")
      + tree.children(object, "appos").filter { $0 == object + 1 }
    let tokens = Set(phrase + tree.children(object, "flat", "appos").flatMap { tree.children($0, "flat") })
      .filter { $0 > token && tree.relations[$0] != "det" }
    return tokens.count <= 9 ? Array(tokens) : []
  }

  /// A phrase with its preposition and what stands before its noun.
  private static func short(_ tree: SentenceTree, _ token: Int) -> [Int] {
    [token]
      + tree.children[token].filter {
        ["case", "amod", "compound", "flat", "nummod", "det"].contains(tree.relations[$0])
      }
  }

  /// The words of ascending tokens, as far as they run on, with the spaces of the text.
  package static func text(_ tree: SentenceTree, _ tokens: [Int]) -> String {
    var text = ""
    var last = -1
    for token in tokens {
      if last >= 0, tree[token].span.start > tree[last].span.end || token > last + 1 { text += " " }
      text += tree[token].form
      last = token
    }
    return text
  }

  /// The last word before the first preposition, lower case.
  package static func head(of name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    let end =
      words.firstIndex { IssueWords.nameEnders.contains(String($0)) } ?? words.count
    return end > 0 ? String(words[end - 1]) : name
  }

  static let heads = WordTable(IssueWords.heads, of: "a family and a kind of issue") { text in
    let parts = text.split(separator: " ")
    let kind = parts.count == 2 ? Issue.Kind(rawValue: String(parts[1])) : nil
    return kind.map { (family: String(parts[0]), kind: $0) }
  }
  static let kinds = WordTable(IssueWords.kinds, of: "a kind of issue") { Issue.Kind(rawValue: $0) }

  package static func kind(_ head: String) -> Issue.Kind {
    kinds.values[head] ?? .other
  }
}
