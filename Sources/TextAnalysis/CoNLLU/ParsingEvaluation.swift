/// Compares an analysis with a gold standard by the definitions of the CoNLL 2018 shared task.
///
/// Zeman et al., "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies". Tokens and
/// sentences match by the characters they cover, white space left out; words match by their characters, and within
/// multiword tokens by the longest common subsequence of forms; relations are compared without subtypes.
package struct ParsingEvaluation: Sendable {
  /// Counts of one measure.
  package struct Score: Sendable {
    package var correct: Int
    package var gold: Int
    package var system: Int
    /// Words that both sides have, for accuracy on these; nil for tokens and sentences.
    package var aligned: Int?

    package var precision: Double { system == 0 ? 0 : Double(correct) / Double(system) }
    package var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
    package var f1: Double { gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system) }
  }

  /// Tokens, Sentences, Words, UPOS, XPOS, Lemmas, UAS, LAS, CLAS, in this order.
  package private(set) var scores: [(name: String, score: Score)] = []

  /// Compares two CoNLL-U texts over the same characters.
  package init(gold: String, system: String) throws(EvaluationError) {
    let gold = try EvaluatedText(gold, name: "gold")
    let system = try EvaluatedText(system, name: "system")
    if let place = gold.difference(from: system) { throw EvaluationError(place) }
    scores.append(("Tokens", Self.spans(gold.tokens, system.tokens)))
    scores.append(("Sentences", Self.spans(gold.sentences, system.sentences)))
    let aligned = WordAlignment.pairs(gold.words, system.words)
    scoreWords(gold.words, system.words, aligned)
  }

  private static func spans(_ gold: [Range<Int>], _ system: [Range<Int>]) -> Score {
    let known = Set(gold)
    return Score(correct: system.count { known.contains($0) }, gold: gold.count, system: system.count)
  }

  private mutating func scoreWords(
    _ gold: [EvaluatedWord], _ system: [EvaluatedWord], _ aligned: [(gold: Int, system: Int)]
  ) {
    var goldOf: [Int: Int] = [:]
    for pair in aligned { goldOf[pair.system] = pair.gold }
    func score(
      _ name: String, where counts: (EvaluatedWord) -> Bool = { _ in true },
      _ equal: (EvaluatedWord, EvaluatedWord) -> Bool
    ) {
      let correct = aligned.count { counts(gold[$0.gold]) && equal(gold[$0.gold], system[$0.system]) }
      scores.append(
        (
          name,
          Score(
            correct: correct, gold: gold.count(where: counts), system: system.count(where: counts),
            aligned: aligned.count { counts(gold[$0.gold]) })
        ))
    }
    func sameHead(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
      system.head < 0 ? gold.head < 0 : goldOf[system.head] == gold.head
    }
    score("Words") { _, _ in true }
    score("UPOS") { $0.upos == $1.upos }
    score("XPOS") { $0.xpos == $1.xpos }
    score("Lemmas") { $0.lemma == "_" || $0.lemma == $1.lemma }
    score("UAS") { sameHead($0, $1) }
    score("LAS") { sameHead($0, $1) && $0.relation == $1.relation }
    score("CLAS", where: \.isContent) { sameHead($0, $1) && $0.relation == $1.relation }
  }

  /// A table of the scores, one measure a line.
  package var table: String {
    var lines = ["Measure    Precision  Recall     F1"]
    for (name, score) in scores {
      let values = [score.precision, score.recall, score.f1].map(Self.percent)
      lines.append(([name] + values).map { $0 + String(repeating: " ", count: max(0, 11 - $0.count)) }.joined())
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n") + "\n"
  }

  private static func percent(_ value: Double) -> String {
    let hundredths = Int((value * 10000).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

/// Why two analyses cannot be compared.
package struct EvaluationError: Error, CustomStringConvertible {
  package var description: String

  init(_ description: String) {
    self.description = description
  }
}
