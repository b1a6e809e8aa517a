public import DossierModel

/// The built-in parser: linear tagger, lemmatizer by rules, greedy transition parser.
public struct LinearParser: Parser {
  /// What the model says of itself: version, training data, licences, attribution.
  public let about: String
  private let lexicon: Lexicon
  private let vocabulary: Vocabulary
  private let tagger: Tagger
  private let lemmatizer: Lemmatizer
  private let dependencies: TransitionParser
  private let features: MorphologicalFeatures

  /// Reads a model made by `stanceline-train`.
  public init(model bytes: [UInt8]) throws(ModelError) {
    let model = try ModelBytes(bytes)
    about = try model.text("ABOUT")
    lexicon = try Lexicon(model, section: "LEXICON")
    vocabulary = try Vocabulary(model, section: "WORDS")
    tagger = Tagger(tags: try model.lines("TAGS"), table: try FeatureTable(model, section: "TAGGER"))
    lemmatizer = Lemmatizer(lexicon: lexicon, lines: try model.lines("LEMMAS"))
    dependencies = TransitionParser(
      labels: try model.lines("LABELS"), table: try FeatureTable(model, section: "PARSER"))
    features = MorphologicalFeatures(lines: try model.lines("FEATS"))
  }

  public func parse(_ sentences: inout [Sentence]) {
    for index in sentences.indices { parse(&sentences[index]) }
  }

  /// Fills in everything for one sentence.
  func parse(_ sentence: inout Sentence) {
    let (traits, tags) = tag(&sentence)
    let input = ParserFeatures.Input(
      words: traits.dropFirst(2).dropLast(2).map(\.word), tags: tags, partOfTag: tagger.partOfTag)
    let tree = dependencies.parse(input)
    for index in sentence.tokens.indices {
      let label = Int(tree.labels[index])
      sentence.tokens[index].head = Int(tree.heads[index])
      sentence.tokens[index].deprel = label < dependencies.labels.count ? dependencies.labels[label] : "root"
    }
  }

  /// The joint tags, as `UPOS|XPOS`.
  var tags: [String] { tagger.tags }

  /// Gives a token a tag, and the lemma and features that go with it.
  func write(tag: Int, to token: inout Token) {
    token.upos = tagger.upos[tag]
    token.xpos = tagger.xpos[tag]
    token.lemma = lemmatizer.lemma(of: token.form, upos: token.upos, xpos: token.xpos)
    token.feats = features.features(of: token.form, tag: tagger.tags[tag])
  }

  private func tag(_ sentence: inout Sentence) -> (traits: [WordTraits], tags: [UInt8]) {
    let forms = sentence.tokens.map { Array(StateNames.shown($0.form).unicodeScalars) }
    let traits = TaggerFeatures.traits(forms, lexicon: lexicon, vocabulary: vocabulary)
    let tags = tagger.tag(traits)
    for index in sentence.tokens.indices { write(tag: Int(tags[index]), to: &sentence.tokens[index]) }
    return (traits, tags)
  }
}
