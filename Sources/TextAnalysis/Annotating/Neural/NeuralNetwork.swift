/// The network of the accurate parser: word vectors, two BiLSTM layers with tags between them, biaffine scorers.
///
/// Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing", ICLR 2017. Training/model.py is the
/// same network; a change here is a change there.
struct NeuralNetwork: Sendable {
  /// Widths of the vectors.
  enum Width {
    static let word = 96
    static let bag = 64
    static let hidden = 128
    static let arc = 160
    static let label = 64
  }

  /// Relations, and which of them is the root's.
  let labels: [String]
  let rootLabel: Int
  let vectors: WordVectors
  let first: BidirectionalLayer
  let second: BidirectionalLayer
  let tagCounts: [Int]
  /// Pairs of coarse and fine tags, as numbers, in the order of the names given.
  let jointTags: [(upos: Int, xpos: Int)]
  let tags: DenseLayer
  let mixer: DenseLayer
  let arc: DenseLayer
  let label: DenseLayer

  /// Reads a network that tags words with some of the given `UPOS|XPOS`.
  init(_ model: ModelBytes, jointTags names: [String]) throws(ModelError) {
    let labels = try model.lines("LABELS")
    guard let root = labels.firstIndex(of: "root") else { throw ModelError("section LABELS has no root") }
    self.labels = labels
    rootLabel = root
    let (upos, xpos) = (try model.lines("UPOS"), try model.lines("XPOS"))
    tagCounts = [upos.count, xpos.count]
    jointTags = names.map { name in
      let parts = name.split(separator: "|", maxSplits: 1).map(String.init)
      return (upos.firstIndex(of: parts[0]) ?? -1, parts.count == 2 ? xpos.firstIndex(of: parts[1]) ?? -1 : -1)
    }
    guard jointTags.allSatisfy({ $0.upos >= 0 && $0.xpos >= 0 }) else {
      throw ModelError("the network does not know all tags of the linear model")
    }
    let tagCount = tagCounts[0] + tagCounts[1]
    guard tagCounts.allSatisfy({ 1...200 ~= $0 }) else { throw ModelError("\(tagCount) tags; expected fewer") }
    vectors = try WordVectors(model)
    let both = 2 * Width.hidden
    first = try BidirectionalLayer(model, "0", input: Width.word + Width.bag)
    second = try BidirectionalLayer(model, "1", input: both + tagCount)
    tags = try model.layer("TAGW", bias: "TAGB", rows: tagCount, columns: both)
    mixer = try model.layer("MLPW", bias: "MLPB", rows: 2 * (Width.arc + Width.label), columns: both)
    arc = try model.layer("ARCW", bias: nil, rows: Width.arc, columns: Width.arc + 1)
    label = try model.layer(
      "LABELW", bias: nil, rows: (Width.label + 1) * labels.count, columns: Width.label + 1)
  }
}

extension ModelBytes {
  /// A matrix and its bias; a layer without one starts from zero.
  func layer(_ name: String, bias: String?, rows: Int, columns: Int) throws(ModelError) -> DenseLayer {
    let matrix = try matrix(name, columns: columns)
    guard matrix.rows == rows else { throw ModelError("section \(name) has \(matrix.rows) rows; expected \(rows)") }
    guard let bias else { return DenseLayer(matrix, bias: [Float](repeating: 0, count: rows)) }
    return DenseLayer(matrix, bias: try floats(bias, count: rows))
  }
}

/// The vectors of words and of their affixes.
struct WordVectors: Sendable {
  /// Row 0 is the unknown word, row 1 the root; the words of `wordKeys` follow.
  private let words: ByteMatrix
  private let wordKeys: KeyTable
  private let bags: ByteMatrix
  private let bagKeys: KeyTable
  private let dictionary: WordDictionary

  init(_ model: ModelBytes) throws(ModelError) {
    dictionary = WordDictionary(try model.integers("DICT"))
    wordKeys = KeyTable(try model.integers("WORDKEY"))
    bagKeys = KeyTable(try model.integers("BAGKEY"))
    words = try model.matrix("WORDVEC", columns: NeuralNetwork.Width.word)
    bags = try model.matrix("BAGVEC", columns: NeuralNetwork.Width.bag)
    guard words.rows == wordKeys.count + 2, bags.rows == bagKeys.count else {
      throw ModelError("\(words.rows) and \(bags.rows) vectors for \(wordKeys.count) and \(bagKeys.count) keys")
    }
  }

  /// Adds the vector of the root to zeros.
  func addRoot(to vector: UnsafeMutablePointer<Float>) {
    words.add(row: 1, to: vector)
  }

  /// Adds the vectors of a word to zeros.
  func add(_ form: String, to vector: UnsafeMutablePointer<Float>) {
    let keys = WordKeys(form: form, dictionary: dictionary)
    words.add(row: wordKeys.index(of: keys.word).map { $0 + 2 } ?? 0, to: vector)
    for key in keys.bag {
      if let row = bagKeys.index(of: key) { bags.add(row: row, to: vector + NeuralNetwork.Width.word) }
    }
  }
}
