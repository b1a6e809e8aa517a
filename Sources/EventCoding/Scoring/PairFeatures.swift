import DossierModel

/// The features of a pair: how its two mentions stand in the sentence, which words lie around, and which rules coded it.
package struct PairFeatures {
  let scene: PairScene
  let triggers: TriggerClasses
  var found: [String] = []

  /// Names of the features that a scene has; a name may come twice.
  package static func of(_ scene: PairScene, triggers: TriggerClasses) -> [String] {
    var features = PairFeatures(scene: scene, triggers: triggers)
    features.addOrder()
    features.addWords()
    features.addNeighbours()
    features.addGovernors()
    features.addPath()
    features.addQuotation()
    features.addRules()
    return features.found
  }

  var tree: SentenceTree { scene.tree }

  mutating func add(_ name: String) {
    found.append(name)
  }

  /// A feature of a word, and one of each class of words that it is in: what is learned of "slam" serves "lambast".
  mutating func add(_ name: String, word: String) {
    found.append("\(name):\(word)")
    for trigger in triggers.classes(of: word) { found.append("\(name):*\(trigger)") }
  }

  /// "<" where the holder comes first.
  var order: String { scene.holder.tokens.lowerBound < scene.target.tokens.lowerBound ? "<" : ">" }

  /// The tokens between the mentions.
  var between: Range<Int> {
    let (one, other) = (scene.holder.tokens, scene.target.tokens)
    let start = min(one.upperBound, other.upperBound)
    return start..<max(start, max(one.lowerBound, other.lowerBound))
  }

  /// Whether a token is a word that may stand in a feature.
  func isOpen(_ token: Int) -> Bool { !PairScene.masks.contains(scene.words[token]) }

  private mutating func addOrder() {
    add("order\(order)")
    add("distance\(PairFeatures.bucket(between.count))\(order)")
    add("length\(PairFeatures.bucket(tree.count / 4))")
    let names = tree.sentence.tokens.indices.filter {
      scene.words[$0] == "<name>" && !["flat", "compound"].contains(tree.relations[$0])
    }
    add("names\(min(names.count, 4))")
    add("names-between\(min(between.count { scene.words[$0] == "<name>" }, 3))\(order)")
    for (side, end) in [("holder", scene.holder), ("target", scene.target)] {
      add("\(side)-tag:\(tree[end.head].upos)")
      add("\(side)-tokens\(min(end.tokens.count, 3))")
    }
  }

  static func bucket(_ number: Int) -> Int {
    [1, 2, 3, 5, 8, 12, 20].first { number <= $0 } ?? 99
  }

  /// Words of the whole sentence and of the stretch between the mentions.
  private mutating func addWords() {
    for token in tree.sentence.tokens.indices where isOpen(token) {
      if ["VERB", "NOUN", "ADJ", "ADV"].contains(tree[token].upos) { add("word", word: scene.words[token]) }
    }
    for token in between {
      if isOpen(token), ["VERB", "NOUN", "ADJ", "ADV", "ADP", "AUX", "PART"].contains(tree[token].upos) {
        add("between\(order)\(scene.words[token])")
      }
      if token + 1 < between.upperBound, between.count < 12 {
        add("between2\(order)\(scene.words[token])_\(scene.words[token + 1])")
      }
    }
  }

  /// One and two words on each side of each mention.
  private mutating func addNeighbours() {
    for (side, end) in [("holder", scene.holder), ("target", scene.target)] {
      for (place, first, step) in [("before", end.tokens.lowerBound - 1, -1), ("after", end.tokens.upperBound, 1)] {
        let (near, far) = (word(first), word(first + step))
        add("\(side)-\(place):\(near)")
        add("\(side)-\(place)2:\(near)_\(far)")
      }
    }
  }

  private func word(_ token: Int) -> String {
    scene.words.indices.contains(token) ? scene.words[token] : "#"
  }

  /// Whether quotation marks stand around one of the mentions.
  private mutating func addQuotation() {
    var marks = 0
    var sides = (0, 0)
    for (token, word) in tree.sentence.tokens.enumerated() {
      if token == scene.holder.head { sides.0 = marks % 2 }
      if token == scene.target.head { sides.1 = marks % 2 }
      if ["\u{201C}", "\u{201D}", "\"", "''", "``"].contains(word.form) { marks += 1 }
    }
    add("quotes\(min(marks, 2))")
    if marks > 0 { add("quoted-holder\(sides.0)-target\(sides.1)") }
  }

  /// Which rules coded a stance between the two.
  private mutating func addRules() {
    for firing in Set(scene.firings).sorted(by: { ($0.rule, $0.forward ? 0 : 1) < ($1.rule, $1.forward ? 0 : 1) }) {
      let way = (firing.forward ? "" : "back-") + (firing.negated ? "not-" : "")
      add("rule:\(way)\(firing.rule)")
      add("rule-kind:\(way)\(firing.kind.rawValue)")
      if !firing.negated { add("rule-sign:\(firing.forward ? "" : "back")\(firing.kind.sign)") }
    }
  }
}
