import DossierModel
import EventCoding
import Testing

/// Events in sentences whose parse is written out by hand.
@Suite struct EventFinderTests {
  private func events(_ lines: String) throws -> [String] {
    try coded(lines).events.map { "\($0.label) \($0.date) \($0.status.rawValue) ×\($0.evidence.count)" }.sorted()
  }

  @Test func `What is agreed to be done is no agreement`() throws {
    let found = try events(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 agreed agree VERB VBD _ 0 root _ _
      3 to to PART TO _ 4 mark _ _
      4 wait wait VERB VB _ 2 xcomp _ _
      """)
    #expect(found.isEmpty)
  }

  @Test func `A violent noun without date is no event of its own`() throws {
    let found = try events(
      """
      1 Rebels rebel NOUN NNS _ 2 nsubj _ _
      2 discussed discuss VERB VBD _ 0 root _ _
      3 the the DET DT _ 4 det _ _
      4 massacre massacre NOUN NN _ 2 obj _ _
      """)
    #expect(found.isEmpty)
  }

  @Test func `What a stance is about lies before the document where nothing dates it`() throws {
    let found = try events(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 condemned condemn VERB VBD _ 0 root _ _
      3 the the DET DT _ 4 det _ _
      4 massacre massacre NOUN NN _ 2 obj _ _
      5 in in ADP IN _ 6 case _ _
      6 Klow Klow PROPN NNP _ 4 nmod _ _
      """)
    #expect(found == ["Massacre in Klow ../2031-03-11 occurred ×1"])
  }

  @Test func `Talks held are news of the day`() throws {
    let found = try events(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 spoke speak VERB VBD _ 0 root _ _
      3 after after ADP IN _ 4 case _ _
      4 talks talk NOUN NNS _ 2 obl _ _
      5 in in ADP IN _ 6 case _ _
      6 Klow Klow PROPN NNP _ 4 nmod _ _
      7 with with ADP IN _ 8 case _ _
      8 Chad Chad PROPN NNP _ 4 nmod _ Actor=chad
      """)
    #expect(found == ["Talks in Klow: chad, norway 2031-03-11 occurred ×1"])
  }
}
