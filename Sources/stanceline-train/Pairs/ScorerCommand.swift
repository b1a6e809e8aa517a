import ArgumentParser
import DossierModel
import EventCoding
import Foundation
import TextAnalysis

/// Trains the pair scorer and the calibration of confidence, and measures both.
struct ScorerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorer",
    abstract: "Trains the scorer of who is for or against whom from sentences with two marked names.",
    discussion: """
      The data are tab-separated: a sentence with both names in brackets, the two names, and 0 (neutral), 1 (first \
      positive toward second), 2 (second toward first), 3 (first negative toward second) or 4 (second toward first).
      """)

  @Option(help: "Sentences to learn from.")
  var data: String

  @Option(help: "Sentences to measure on; they are not learned from.")
  var valid: String?

  @Option(help: "Folder that keeps the parses between runs; delete it when the parser has changed.")
  var parses: String?

  @Option(help: "Built-in parser to use: fast or accurate.")
  var parser = ParserChoice.accurate

  @Option(help: "Where to write the model.")
  var output = "Sources/EventCoding/Resources/pair-scorer.txt"

  @Option(help: "Strength of the penalty on large weights.")
  var penalty = 20.0

  @Option(help: "A feature is kept when as many sentences have it.")
  var least = 3

  @Option(help: "Largest size of the model in bytes.")
  var bytes = 900_000

  @Option(help: "Parts for cross-validation.")
  var folds = 5

  @Option(help: "Where random choices start.")
  var seed: UInt64 = 1

  @Option(help: "Leave out features whose name begins with one of these; for measuring what each is worth.")
  var without: [String] = []

  @Flag(help: "Only cross-validate and measure; write no model.")
  var dry = false

  func run() throws {
    let examples = try read(data)
    let others = try valid.map(read) ?? []
    Log.line("\(examples.count) sentences to learn from, \(others.count) to measure on")
    let learner = PairLearner(penalty: penalty, least: least)
    let groups = SentenceRepeats.groups((examples + others).map(\.text))
    let fold = assignment(Array(groups.prefix(examples.count)))
    let probabilities = crossValidated(examples, fold, learner)
    let offsets = PairEvaluation.bestOffsets(examples.map(\.label), probabilities)
    let calibration = PairCalibration(examples, probabilities: probabilities, fold: fold, folds: folds)
    print(PairReport.heldOut(examples, probabilities, offsets: offsets))
    print(PairReport.calibration(calibration))

    let triggers = TriggerClasses(rules: try RuleBook.standard().rules)
    let write = { (weights: PairLearner.Weights) in
      PairModelWriter(weights: weights, offsets: offsets, calibration: calibration, triggers: triggers).text(
        bytes: bytes)
    }
    if !others.isEmpty {
      let measured = Set(groups.suffix(others.count))
      let unseen = examples.indices.filter { !measured.contains(groups[$0]) }.map { examples[$0] }
      print("measured on \(others.count) sentences, learned from the \(unseen.count) that none of them repeats:")
      print(try PairReport.measured(others, write(learner.train(unseen))))
    }
    let text = write(learner.train(examples))
    if !others.isEmpty {
      print("learned from all \(examples.count), sentences of the measured ones among them:")
      print(try PairReport.measured(others, text))
    }
    if dry { return }
    try Data(text.utf8).write(to: URL(fileURLWithPath: output))
    Log.line("\(output): \(text.utf8.count) bytes")
  }

  private func read(_ path: String) throws -> [PairExample] {
    try PairReader(parses: parses, parser: parser).examples(path).map(kept)
  }

  private func kept(_ example: PairExample) -> PairExample {
    var example = example
    example.forward.removeAll { feature in without.contains { feature.hasPrefix($0) } }
    example.back.removeAll { feature in without.contains { feature.hasPrefix($0) } }
    return example
  }

  /// The part that each example is in; sentences that repeat one another share a part.
  private func assignment(_ groups: [Int]) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    let order = Set(groups).sorted().shuffled(using: &generator)
    let parts = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 % folds) })
    return groups.map { parts[$0] ?? 0 }
  }

  /// Probabilities of every example from a model that has not seen its part.
  private func crossValidated(_ examples: [PairExample], _ fold: [Int], _ learner: PairLearner) -> [[Double]] {
    var probabilities = [[Double]](repeating: [], count: examples.count)
    for part in 0..<folds {
      Log.line("part \(part + 1) of \(folds)")
      let weights = learner.train(examples.indices.filter { fold[$0] != part }.map { examples[$0] })
      for index in examples.indices where fold[index] == part {
        probabilities[index] = weights.probabilities(examples[index])
      }
    }
    return probabilities
  }
}
