import DossierModel
import Foundation
import Ground

/// The nouns that head phrases for actors, by class, and the words of speech: language as data.
struct ActorLexicon: Sendable {
  enum NounClass: String, CaseIterable, Sendable {
    /// Means the state itself: "the Peruvian government".
    case state
    /// A part of the state: "the Russian army".
    case organ
    /// Speaks for a body: "spokesman".
    case role
    /// Speaks for nobody but himself: "expert".
    case solo
    case rebel, opposition, group, population
    /// Ends the names of organisations: "Center".
    case organization
    /// Ends the names of places: "Reef".
    case place
    /// Names and places: classes that no phrase for an actor is built around.
    static let ofNames: Set<NounClass> = [.organization, .place]
  }

  private(set) var nouns: [String: Set<NounClass>] = [:]
  private(set) var speechVerbs: Set<String> = []
  private(set) var speechNouns: Set<String> = []
  private(set) var femaleNames: Set<String> = []
  private(set) var maleNames: Set<String> = []
  /// Heads of issues, with the family that makes two of them one.
  private(set) var issueHeads: [String: (family: String, kind: Issue.Kind)] = [:]

  static let shared = ActorLexicon()

  private init() {
    for (key, words) in ActorLexicon.table("nouns") {
      guard let noun = NounClass(rawValue: key) else { continue }
      for word in words { nouns[word, default: []].insert(noun) }
    }
    for (key, words) in ActorLexicon.table("speech") {
      switch key {
      case "verb": speechVerbs.formUnion(words)
      case "noun": speechNouns.formUnion(words)
      case "female": femaleNames.formUnion(words)
      case "male": maleNames.formUnion(words)
      default: break
      }
    }
    for (key, words) in ActorLexicon.table("issues") {
      let parts = key.split(separator: " ")
      guard parts.count == 2, let kind = Issue.Kind(rawValue: String(parts[1])) else { continue }
      for word in words { issueHeads[word] = (String(parts[0]), kind) }
    }
  }

  /// Classes of the noun that ends at a token: of "coast guard", where the two are one, else of the word alone.
  func classes(at token: Int, in tokens: [Token]) -> Set<NounClass> {
    compound(at: token, in: tokens).flatMap { nouns[$0] } ?? classes(of: tokens[token])
  }

  /// The noun of two words that ends at a token.
  func compound(at token: Int, in tokens: [Token]) -> String? {
    guard token > 0 else { return nil }
    let last = tokens[token].form.lowercased()
    let first = tokens[token - 1].form.lowercased()
    return ["\(first) \(last)", "\(first) \(ActorLexicon.singular(last))"].first { nouns[$0] != nil }
  }

  func classes(of token: Token) -> Set<NounClass> {
    let form = token.form.lowercased()
    if let known = nouns[form] { return known }
    let lemma = token.lemma.lowercased()
    if lemma != "_", let known = nouns[lemma] { return known }
    return nouns[ActorLexicon.singular(form)] ?? []
  }

  /// A noun's singular by spelling, for texts without lemmas.
  static func singular(_ word: String) -> String {
    if word == "men" || word == "women" || word == "gunmen" || word.hasSuffix("men") {
      return word.dropLast(2) + "an"
    }
    if word == "children" { return "child" }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("ches") { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }

  /// `key<tab>word|word|…`, one a line.
  private static func table(_ name: String) -> [(String, [String])] {
    // That they are there is checked where the codebook is loaded.
    guard let text = try? Resources.text(of: "codebook/\(name).tsv", target: "EventCoding") else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t")
      return fields.count == 2 ? (String(fields[0]), fields[1].split(separator: "|").map(String.init)) : nil
    }
  }
}
