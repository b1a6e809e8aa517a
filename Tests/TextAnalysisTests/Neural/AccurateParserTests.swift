import DossierModel
import Foundation
import Testing
import TextAnalysis

/// The accurate parser with its built-in weights, on invented sentences.
@Suite struct AccurateParserTests {
  static let accurate = Result { try ParserChoice.accurate.parser() }
  static let fast = Result { try ParserChoice.fast.parser() }

  static func sentence(_ words: some Sequence<Substring>) -> Sentence {
    Sentence(index: 0, span: TextSpan(0, 0), tokens: words.map { Token(form: String($0), span: TextSpan(0, 0)) })
  }

  static func parsed(_ texts: [String], by parser: any Parser) -> [Sentence] {
    var sentences = texts.map { sentence($0.split(separator: " ")) }
    parser.parse(&sentences)
    return sentences
  }

  static let texts = [
    "The minister who had signed the treaty condemned the raid .",
    "Yes",
    "\" We do not support them , \" the envoy told reporters in Oslo on Friday .",
    "Both sides were blamed by the mission for the killings near the river .",
    "Talks fail",
  ]

  @Test("a relative clause does not take the subject's verb")
  func relativeClause() throws {
    let tokens = Self.parsed([Self.texts[0]], by: try Self.accurate.get())[0].tokens
    #expect(tokens.map(\.lemma)[7] == "condemn")
    #expect(tokens.map(\.head) == [1, 7, 4, 4, 1, 6, 4, -1, 9, 7, 7])
    #expect(tokens.map { $0.deprel.prefix { $0 != ":" } }.prefix(3) == ["det", "nsubj", "nsubj"])
  }

  @Test("a tree does not depend on the sentences beside it")
  func batches() throws {
    let parser = try Self.accurate.get()
    let together = Self.parsed(Self.texts, by: parser)
    let alone = Self.texts.flatMap { Self.parsed([$0], by: parser) }
    #expect(together.map(\.tokens) == alone.map(\.tokens))
    #expect(Self.parsed([], by: parser).isEmpty)
  }

  @Test("every sentence gets a tree with one root, of any length")
  func lengths() throws {
    let parser = try Self.accurate.get()
    let words = "the old river town near Oslo said , and it knows that we do not agree".split(separator: " ")
    for length in [1, 2, 17, 399, 400, 401, 1200] {
      var sentences = [Self.sentence((0..<length).map { words[$0 * 5 % words.count] })]
      parser.parse(&sentences)
      let heads = sentences[0].tokens.map(\.head)
      #expect(heads.count { $0 == -1 } == 1)
      #expect(DependencyTree.wordOnCycle(heads) == nil)
      #expect(sentences[0].tokens.filter { $0.deprel == "root" }.map(\.head) == [-1])
    }
  }

  @Test("tags, lemmas and features go together")
  func tags() throws {
    let tokens = Self.parsed([Self.texts[3]], by: try Self.accurate.get())[0].tokens
    #expect(
      tokens.prefix(7).map { "\($0.lemma)/\($0.xpos)" } == [
        "both/DT", "side/NNS", "be/VBD", "blame/VBN", "by/IN", "the/DT", "mission/NN",
      ])
    #expect(tokens[2].feats.contains("Tense=Past"))
  }

  @Test("a subject is passive with an auxiliary only")
  func passiveSubjects() throws {
    let sentences = Self.parsed(
      Self.texts + ["Peru called for talks .", "Two were hurt ."], by: try Self.accurate.get())
    for sentence in sentences {
      let auxiliaries = sentence.tokens.filter { $0.deprel == "aux:pass" }.map(\.head)
      for token in sentence.tokens where token.deprel == "nsubj:pass" { #expect(auxiliaries.contains(token.head)) }
    }
    #expect(sentences[3].tokens[1].deprel == "nsubj:pass")
    #expect(sentences[5].tokens[0].deprel == "nsubj")
  }

  @Test("the model says what it was made from")
  func about() throws {
    let parser = try #require(try Self.accurate.get() as? AccurateParser)
    for text in ["EWT", "GUM", "CC BY-SA 4.0", "WordNet"] { #expect(parser.about.contains(text)) }
  }

  @Test("a file that is cut short or of another kind is refused")
  func damaged() throws {
    let linear = try #require(try Self.fast.get() as? LinearParser)
    #expect(throws: ModelError.self) { try AccurateParser(model: Array("STNCMODL".utf8), linear: linear) }
    #expect(throws: ModelError.self) {
      try AccurateParser(model: Array("no model at all, but text".utf8), linear: linear)
    }
  }
}
