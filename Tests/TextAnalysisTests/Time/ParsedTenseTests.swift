import DossierModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Tense from a parse, where the nearest verb in the words would mislead.
@Suite struct ParsedTenseTests {
  @Test func theGoverningVerbDecides() throws {
    let fixture = CoNLLUFixture(
      """
      1 The the DET DT _ 2 det _ _
      2 panel panel NOUN NN _ 8 nsubj _ _
      3 will will AUX MD _ 8 aux _ _
      4 , , PUNCT , _ 6 punct _ _
      5 members member NOUN NNS _ 6 nsubj _ _
      6 said say VERB VBD _ 8 parataxis _ _
      7 , , PUNCT , _ 6 punct _ _
      8 vote vote VERB VB _ 0 root _ _
      9 on on ADP IN _ 10 case _ _
      10 Friday Friday PROPN NNP _ 8 obl _ _
      11 . . PUNCT . _ 8 punct _ _
      """)
    let published = try EDTFDate(parsing: "2015-06-10")
    let found = TimeTagger().expressions(in: fixture.document(), published: published)
    #expect(found.map(\.value) == ["2015-06-12"])
  }
}
