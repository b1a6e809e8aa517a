public import DossierModel

/// The second parser: tags and dependencies by a small neural network, lemmas by the rules of the linear one.
public struct AccurateParser: Parser {
  /// What the model says of itself: version, training data, licences, attribution.
  public let about: String
  private let linear: LinearParser
  private let network: NeuralNetwork
  /// Number of the joint tag of a finite verb in the past tense.
  private let pastTense: Int

  /// Words beyond which a sentence (a table or list, as a rule) keeps the tree of the linear parser.
  static let longest = 400
  /// Rows of one batch: enough to fill the kernels, few enough for the cache.
  private static let batchRows = 512

  /// Reads a model made by Training/export.py.
  public init(model bytes: [UInt8], linear: LinearParser) throws(ModelError) {
    let model = try ModelBytes(bytes)
    about = try model.text("ABOUT")
    network = try NeuralNetwork(model, jointTags: linear.tags)
    self.linear = linear
    guard let pastTense = linear.tags.firstIndex(of: "VERB|VBD") else { throw ModelError("no tag VERB|VBD") }
    self.pastTense = pastTense
  }

  public func parse(_ sentences: inout [Sentence]) {
    let chosen = sentences.indices.filter { 1...Self.longest ~= sentences[$0].tokens.count }
    let lengths = chosen.map { sentences[$0].tokens.count + 1 }
    for batch in SentenceBatch.batches(lengths: lengths, rows: Self.batchRows) {
      let trees = network.parse(batch) {
        sentences[chosen[$0]].tokens.map { StateNames.shown(Apostrophe.straightened($0.form)) }
      }
      for (position, tree) in zip(batch.sentences, trees) { write(tree, to: &sentences[chosen[position]]) }
    }
    for index in sentences.indices where sentences[index].tokens.count > Self.longest {
      linear.parse(&sentences[index])
    }
  }

  private func write(_ tree: NeuralNetwork.Tree, to sentence: inout Sentence) {
    for word in sentence.tokens.indices {
      linear.write(tag: tree.tags[word], to: &sentence.tokens[word])
      sentence.tokens[word].head = tree.heads[word]
      sentence.tokens[word].deprel = network.labels[tree.labels[word]]
    }
    FiniteVerbs.repair(&sentence) { linear.write(tag: pastTense, to: &$0) }
  }
}
