import DossierModel
import Testing
import TextAnalysis

/// From text to dependencies with the built-in model, on invented text.
@Suite struct AnnotatorTests {
  static let annotator = Result { try Annotator.standard() }

  func annotate(_ text: String, regions: [TextRegion] = []) throws -> ParsedDocument {
    let source = SourceDocument(id: "test", title: "", text: CodePointText(text), regions: regions)
    return try Self.annotator.get().annotate(source)
  }

  @Test("a sentence gets tags, lemmas and a tree")
  func simpleSentence() throws {
    let document = try annotate("The minister condemned the attack.")
    let tokens = try #require(document.sentences.first).tokens
    #expect(tokens.map(\.lemma) == ["the", "minister", "condemn", "the", "attack", "."])
    #expect(tokens.map(\.upos) == ["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"])
    #expect(tokens.map(\.head) == [1, 2, -1, 4, 2, 2])
    #expect(tokens.map(\.deprel) == ["det", "nsubj", "root", "det", "obj", "punct"])
  }

  @Test("every token is the text of its span, and every sentence a tree")
  func invariants() throws {
    let document = try annotate("“We won’t go,” Vane said.\nÉmile’s côté: “Non.”\n\n😀 OK\t\u{301}x\r\n…")
    for sentence in document.sentences {
      for token in sentence.tokens { #expect(document.source.text[token.span] == token.form) }
      let heads = sentence.tokens.map(\.head)
      #expect(heads.count { $0 == -1 } == 1)
      #expect(DependencyTree.wordOnCycle(heads) == nil)
    }
    #expect(document.sentences.map(\.paragraph) == [0, 1, 2, 3])
  }

  @Test("regions end sentences, give them their kind, and keep datelines out")
  func regions() throws {
    let text = "Talks fail\nOSLO -- Vane left. A man by a door\n"
    let document = try annotate(
      text,
      regions: [
        TextRegion(span: TextSpan(0, 10), kind: .headline), TextRegion(span: TextSpan(11, 18), kind: .dateline),
        TextRegion(span: TextSpan(30, 45), kind: .caption),
      ])
    #expect(
      document.sentences.map { document.source.text[$0.span] } == ["Talks fail", "Vane left.", "A man by a door"])
    #expect(document.sentences.map(\.kind) == [.headline, .body, .caption])
    #expect(document.sentences.map(\.paragraph) == [0, 1, 1])
  }

  @Test("a sentence of 5,000 words is read in parts, an empty text gives nothing")
  func longSentence() throws {
    let text = Array(repeating: "and the old man said", count: 1000).joined(separator: " ")
    let lengths = try annotate(text).sentences.map(\.tokens.count)
    #expect(lengths.reduce(0, +) == 5000)
    #expect(lengths.allSatisfy { $0 <= Annotator.sentenceLimit })
    #expect(try annotate("").sentences.isEmpty)
    #expect(try annotate(" \n\t\n").sentences.isEmpty)
  }
}
