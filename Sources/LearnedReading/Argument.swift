import DossierModel

/// What a word stands for in a role: an actor or issue that is known, or the words of its phrase.
struct Argument: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    case known(Reference)
    /// The phrase by its words in small letters.
    case phrase(String)
    /// "we" outside speech: whoever issues the document.
    case author
  }

  var meaning: Meaning
  /// The head word.
  var word: Int
}

/// Says what words stand for.
struct ArgumentFinder: Sendable {
  enum Role: Sendable {
    case holder, target
  }

  let document: ReaderDocument
  let labels: ReaderLabels
  let phrases: PhraseFinder

  private static let nominal: Set<String> = ["NOUN", "PROPN", "ADJ", "NUM", "X"]
  private static let clausal: Set<String> = ["VERB", "ADV", "SYM"]

  /// Several for "both sides"; none for words that cannot have the role.
  func arguments(_ word: Int, as role: Role) -> [Argument] {
    let token = document.words[word]
    let index = document.mention[word]
    if index >= 0, document.mentionHead[index] == word || token.upos == "PROPN" {
      let referents = document.document.mentions[index].referents.filter { role == .target || $0.kind == .actor }
      if !referents.isEmpty { return referents.map { Argument(meaning: .known($0), word: word) } }
    }
    if token.upos == "PRON" || token.upos == "DET" {
      guard labels.firstPerson.contains(token.form.lowercased()) else { return [] }
      let speech = document.speech[word]
      if speech >= 0, !document.document.speeches[speech].speakers.isEmpty {
        return document.document.speeches[speech].speakers.map {
          Argument(meaning: .known(.actor($0)), word: word)
        }
      }
      return [Argument(meaning: .author, word: word)]
    }
    guard
      ArgumentFinder.nominal.contains(token.upos) || role == .target && ArgumentFinder.clausal.contains(token.upos)
    else { return [] }
    return [Argument(meaning: .phrase(phrases.text(word, short: role == .holder).lowercased()), word: word)]
  }

  /// An argument with the probability of all words that stand for it.
  struct Weighed: Sendable {
    var argument: Argument
    var mass: Double
    /// Probability of the best word.
    var best: Double
  }

  /// The arguments that a row of probabilities points at, the weightiest first; those below `lowest` are left out.
  func weighed(
    _ row: ArraySlice<Float>, in window: ReaderWindow, as role: Role, lowest: Double = 0.06
  ) -> [Weighed] {
    var found: [Argument.Meaning: Weighed] = [:]
    for (offset, probability) in row.prefix(window.words.count).enumerated() where probability >= 0.01 {
      for argument in arguments(window.words.lowerBound + offset, as: role) {
        let value = Double(probability)
        guard var known = found[argument.meaning] else {
          found[argument.meaning] = Weighed(argument: argument, mass: value, best: value)
          continue
        }
        known.mass += value
        if value > known.best {
          known.best = value
          known.argument.word = argument.word
        }
        found[argument.meaning] = known
      }
    }
    return found.values.filter { $0.mass >= lowest }
      .sorted { ($1.mass, $0.argument.word, $0.argument.order) < ($0.mass, $1.argument.word, $1.argument.order) }
  }
}

extension Argument {
  /// For a fixed order among equals.
  var order: String {
    switch meaning {
    case .known(let reference): reference.kind.rawValue + " " + reference.id
    case .phrase(let words): "phrase " + words
    case .author: "author"
    }
  }
}
