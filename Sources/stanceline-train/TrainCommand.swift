import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Trains the whole model from treebanks and WordNet.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the model from treebanks in CoNLL-U and the files of WordNet 3.0.")

  @Argument(help: "Treebanks to learn from, in CoNLL-U.")
  var treebanks: [String]

  @Option(help: "Folder with WordNet's index and exception files.")
  var wordnet = "/usr/share/wordnet"

  @Option(help: "Where to write the model.")
  var output = "Sources/TextAnalysis/Resources/english.model"

  @Option(help: "Text about the model: version, training data, licences; it is stored in it.")
  var about: String?

  @Option(help: "Passes over the treebanks.")
  var epochs = 6

  @Option(help: "Models of different order of sentences whose weights are averaged.")
  var models = 3

  @Option(help: "Where random choices start.")
  var seed: UInt64 = 1

  @Option(help: "Largest size of the tagger's weights in bytes.")
  var taggerBytes = 4_000_000

  @Option(help: "Largest size of the parser's weights in bytes.")
  var parserBytes = 7_400_000

  func run() throws {
    let sentences = try Treebank.sentences(treebanks)
    Log.line("\(sentences.count) sentences")
    let lexiconSection = Lexicon.section(try WordNetLexicon.words(wordnet))
    let lexicon = Lexicon(lexiconSection)
    let trainer = TaggerTrainer(tags: TaggerTrainer.tags(of: sentences, atLeast: 3), lexicon: lexicon)
    let tagged = try jackknife(sentences, trainer)

    let words = trainer.vocabulary(of: sentences)
    let vocabulary = Vocabulary(words)
    let taggers = (0..<models).map {
      trainer.train(sentences, vocabulary: vocabulary, epochs: epochs, seed: seed &+ UInt64($0) &* 101)
    }
    let taggerSection = FeatureTable.section(
      Compression.rows(Compression.mean(taggers), bytes: taggerBytes))

    let labels = ParserTrainer.labels(of: sentences)
    let parser = ParserTrainer(labels: labels)
    let partOfTag = Tagger.parts(trainer.tags)
    let examples = zip(sentences, tagged).map {
      parser.example($0, traits: trainer.traits($0, vocabulary), tags: $1, partOfTag: partOfTag)
    }
    let parsers = (0..<models).map {
      parser.train(examples, epochs: epochs, seed: seed &+ UInt64($0) &* 101)
    }
    let parserSection = FeatureTable.section(
      Compression.rows(Compression.mean(parsers), bytes: parserBytes))

    let lemmas = LemmaTrainer.exceptions(
      sentences, wordNet: try WordNetLexicon.exceptions(wordnet), lexicon: lexicon)
    let file = ModelBytes.assemble([
      ("ABOUT", Array((try aboutText()).utf8)), ("TAGS", lines(trainer.tags)), ("LABELS", lines(labels)),
      ("FEATS", lines(LemmaTrainer.features(sentences))), ("LEMMAS", lines(lemmas)), ("LEXICON", lexiconSection),
      ("WORDS", words), ("TAGGER", taggerSection), ("PARSER", parserSection),
    ])
    try Data(file).write(to: URL(fileURLWithPath: output))
    Log.line("\(output): \(file.count) bytes, of which tagger \(taggerSection.count), parser \(parserSection.count)")
  }

  private func lines(_ lines: [String]) -> [UInt8] {
    Array(lines.joined(separator: "\n").utf8)
  }

  private func aboutText() throws -> String {
    guard let about else { return ModelDescription.text }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: about)), as: UTF8.self)
  }

  /// Tags each fifth of the sentences with a tagger that learned from the others, as the parser will meet them.
  private func jackknife(_ sentences: [Sentence], _ trainer: TaggerTrainer) throws -> [[UInt8]] {
    var tagged = [[UInt8]](repeating: [], count: sentences.count)
    var (right, total) = (0, 0)
    for fold in 0..<5 {
      Log.line("fold \(fold + 1) of 5")
      let others = sentences.indices.filter { $0 / 10 % 5 != fold }.map { sentences[$0] }
      let vocabulary = Vocabulary(trainer.vocabulary(of: others))
      let weights = trainer.train(others, vocabulary: vocabulary, epochs: min(epochs, 5), seed: seed)
      let section = FeatureTable.section(Compression.rows(weights, bytes: .max))
      let model = try ModelBytes(ModelBytes.assemble([("TAGGER", section)]))
      let tagger = Tagger(tags: trainer.tags, table: try FeatureTable(model, section: "TAGGER"))
      for index in sentences.indices where index / 10 % 5 == fold {
        tagged[index] = tagger.tag(trainer.traits(sentences[index], vocabulary))
        let gold = trainer.gold(sentences[index])
        total += gold.count
        right += zip(tagged[index], gold).count { Int($0) == $1 }
      }
    }
    Log.line("jackknifed tags: \(right) of \(total) right")
    return tagged
  }
}
