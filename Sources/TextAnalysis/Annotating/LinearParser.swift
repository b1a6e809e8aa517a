/// The built-in parser: linear tagger, lemmatizer by rules, greedy transition parser.
public import DossierModel

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

  private func parse(_ sentence: inout Sentence) {
    let forms = sentence.tokens.map { Array($0.form.unicodeScalars) }
    let traits = TaggerFeatures.traits(forms, lexicon: lexicon, vocabulary: vocabulary)
    let tags = tagger.tag(traits)
    let input = ParserFeatures.Input(
      words: traits.dropFirst(2).dropLast(2).map(\.word), tags: tags, partOfTag: tagger.partOfTag)
    let tree = dependencies.parse(input)
    for index in sentence.tokens.indices {
      let tag = Int(tags[index])
      let form = sentence.tokens[index].form
      let label = Int(tree.labels[index])
      sentence.tokens[index].upos = tagger.upos[tag]
      sentence.tokens[index].xpos = tagger.xpos[tag]
      sentence.tokens[index].lemma = lemmatizer.lemma(of: form, upos: tagger.upos[tag], xpos: tagger.xpos[tag])
      sentence.tokens[index].feats = features.features(of: form, tag: tagger.tags[tag])
      sentence.tokens[index].head = Int(tree.heads[index])
      sentence.tokens[index].deprel = label < dependencies.labels.count ? dependencies.labels[label] : "root"
    }
  }
}
