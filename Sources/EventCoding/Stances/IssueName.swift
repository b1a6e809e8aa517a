/// Names for issues that no codebook lists, taken from the phrase that the text uses.
package import DossierModel

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
    return text(tree, kept.sorted())
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
      words.firstIndex { ["of", "on", "for", "with", "over", "to", "in", "against"].contains($0) } ?? words.count
    return end > 0 ? String(words[end - 1]) : name
  }

  package static func kind(_ head: String) -> Issue.Kind {
    switch head {
    case "plan", "initiative", "roadmap", "proposal": .plan
    case "resolution", "motion": .resolution
    case "law", "bill", "amendment", "constitution", "legislation": .law
    case "agreement", "deal", "accord", "treaty", "pact", "ceasefire", "truce", "contract", "settlement": .agreement
    case "demand", "request": .demand
    case "policy", "strategy", "programme", "program", "sanction", "sanctions", "embargo", "reform": .policy
    default: .other
    }
  }
}
