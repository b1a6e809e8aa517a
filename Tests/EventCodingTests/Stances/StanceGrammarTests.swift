import DossierModel
import EventCoding
import Testing

/// Stances in sentences whose parse is written out by hand.
@Suite struct StanceGrammarTests {
  @Test func `Killings are condemned, their victims are not`() throws {
    let stances = try codedStances(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 condemned condemn VERB VBD _ 0 root _ _
      3 the the DET DT _ 4 det _ _
      4 killings killing NOUN NNS _ 2 obj _ _
      5 of of ADP IN _ 6 case _ _
      6 fishermen fisherman NOUN NNS _ 4 nmod _ SpaceAfter=No
      7 . . PUNCT . _ 2 punct _ _
      """)
    #expect(stances == ["norway condemns event:Killings of fishermen"])
  }

  @Test func `A negated verb gives a negated stance`() throws {
    let stances = try codedStances(
      """
      1 Norway Norway PROPN NNP _ 4 nsubj _ Actor=norway
      2 does do AUX VBZ _ 4 aux _ _
      3 not not PART RB _ 4 advmod _ _
      4 support support VERB VB _ 0 root _ _
      5 Chad Chad PROPN NNP _ 4 obj _ Actor=chad
      """)
    #expect(stances == ["norway NOT supports actor:chad"])
  }

  @Test func `What is denied is not held`() throws {
    let stances = try codedStances(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 denied deny VERB VBD _ 0 root _ _
      3 that that SCONJ IN _ 5 mark _ _
      4 it it PRON PRP _ 5 nsubj _ Actor=norway
      5 supports support VERB VBZ _ 2 ccomp _ _
      6 Chad Chad PROPN NNP _ 5 obj _ Actor=chad
      """)
    #expect(stances == ["norway denies actor:chad"])
  }

  @Test func `Agent of a passive blames`() throws {
    let stances = try codedStances(
      """
      1 Chad Chad PROPN NNP _ 3 nsubj:pass _ Actor=chad
      2 was be AUX VBD _ 3 aux:pass _ _
      3 accused accuse VERB VBN _ 0 root _ _
      4 by by ADP IN _ 5 case _ _
      5 Norway Norway PROPN NNP _ 3 obl _ Actor=norway
      6 of of SCONJ IN _ 7 mark _ _
      7 spying spy VERB VBG _ 3 advcl _ _
      """)
    #expect(stances == ["norway blames actor:chad"])
  }

  @Test func `Harm stated in reported words blames`() throws {
    let stances = try codedStances(
      """
      1 Activists activist NOUN NNS _ 2 nsubj _ _
      2 said say VERB VBD _ 0 root _ _
      3 Chad Chad PROPN NNP _ 4 nsubj _ Actor=chad|Speaker=activists
      4 killed kill VERB VBD _ 2 ccomp _ _
      5 forty forty NUM CD _ 6 nummod _ _
      6 farmers farmer NOUN NNS _ 4 obj _ _
      """)
    #expect(stances == ["activists blames actor:chad"])
  }
}
