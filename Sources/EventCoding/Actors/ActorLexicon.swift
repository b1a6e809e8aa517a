import DossierModel
import Ground

/// The nouns that head phrases for actors, by class, and the words of speech: language as data.
struct ActorLexicon: Sendable {
  typealias NounClass = ActorNouns

  private(set) var nouns: [String: Set<NounClass>] = [:]
  private(set) var speechVerbs: Set<String> = []
  private(set) var speechNouns: Set<String> = []
  private(set) var femaleNames: Set<String> = []
  private(set) var maleNames: Set<String> = []
  /// Heads of issues, with the family that makes two of them one.
  private(set) var issueHeads: [String: (family: String, kind: Issue.Kind)] = [:]

  static let shared = ActorLexicon()

  private init() {
    for noun in ActorNouns.allCases {
      for word in noun.words { nouns[word, default: []].insert(noun) }
    }
    speechVerbs = SpeechWords.verbs.words
    speechNouns = SpeechWords.nouns.words
    femaleNames = GivenNames.female.words
    maleNames = GivenNames.male.words
    issueHeads = IssueName.heads.values
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
}

extension ActorNouns {
  /// Names and places: classes that no phrase for an actor is built around.
  static let ofNames: Set<ActorNouns> = [.organization, .place]
}
