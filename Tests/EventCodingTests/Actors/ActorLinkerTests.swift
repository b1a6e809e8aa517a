import DossierModel
import TestSupport
import Testing

@testable import EventCoding

/// Who is meant and who speaks, on sentences written by hand.
struct ActorLinkerTests {
  private func link(_ lines: String, published: String = "2011-05-10", title: String = "") throws -> LinkedDocument {
    let date = try EDTFDate(parsing: published)
    let document = CoNLLUFixture(lines).document(title: title, published: date)
    return try ActorLinker(codebook: .world()).link(DatedDocument(document, published: date))
  }

  /// `text → referents` for each mention.
  private func mentions(_ document: LinkedDocument) -> [String] {
    document.mentions.map { mention in
      document.source.text[mention.span] + " → " + mention.referents.map(\.id).joined(separator: " ")
    }
  }

  private func speeches(_ document: LinkedDocument) -> [String] {
    document.speeches.map { document.source.text[$0.span] + " ← " + $0.speakers.joined(separator: " ") }
  }

  @Test func aTitleGivesTheAffiliation() throws {
    let document = try link(
      """
      1 Peruvian Peruvian ADJ JJ _ 4 amod _ _
      2 Foreign Foreign PROPN NNP _ 3 compound _ _
      3 Ministry Ministry PROPN NNP _ 4 compound _ _
      4 spokesman spokesman NOUN NN _ 5 nmod _ _
      5 Tito Tito PROPN NNP _ 7 nsubj _ _
      6 Quispe Quispe PROPN NNP _ 5 flat _ _
      7 said say VERB VBD _ 0 root _ _
      8 Lima Lima PROPN NNP _ 9 nsubj _ _
      9 agreed agree VERB VBD _ 7 ccomp _ SpaceAfter=No
      10 . . PUNCT . _ 7 punct _ _
      """)
    #expect(
      mentions(document) == ["Peruvian Foreign Ministry spokesman Tito Quispe → tito-quispe", "Lima → peru"])
    let person = document.actors.first { $0.id == "tito-quispe" }
    #expect(person?.affiliations.map(\.to) == ["peru"])
    #expect(speeches(document) == ["Lima agreed ← tito-quispe"])
  }

  @Test func anOfficeHolderIsKnownBySurnameInHisTermOnly() throws {
    let line = """
      1 Lugo Lugo PROPN NNP _ 2 nsubj _ _
      2 welcomed welcome VERB VBD _ 0 root _ _
      3 Uruguay Uruguay PROPN NNP _ 2 obj _ SpaceAfter=No
      4 . . PUNCT . _ 2 punct _ _
      """
    #expect(mentions(try link(line, published: "2010-03-01")) == ["Lugo → fernando-lugo", "Uruguay → uruguay"])
    #expect(mentions(try link(line, published: "2019-03-01")) == ["Uruguay → uruguay"])
  }

  @Test func governmentArmyAndRebelsAreThree() throws {
    let document = try link(
      """
      1 The the DET DT _ 3 det _ _
      2 Chadian chadian ADJ JJ _ 3 amod _ _
      3 government government NOUN NN _ 4 nsubj _ _
      4 blamed blame VERB VBD _ 0 root _ _
      5 armed armed ADJ JJ _ 6 amod _ _
      6 rebels rebel NOUN NNS _ 4 obj _ _
      7 and and CCONJ CC _ 10 cc _ _
      8 the the DET DT _ 10 det _ _
      9 Sudanese sudanese ADJ JJ _ 10 amod _ _
      10 army army NOUN NN _ 6 conj _ SpaceAfter=No
      11 . . PUNCT . _ 4 punct _ _
      """)
    #expect(
      mentions(document) == [
        "The Chadian government → chad", "armed rebels → armed-rebels-in-document", "the Sudanese army → sudan-army",
      ])
    #expect(document.actors.first { $0.id == "armed-rebels-in-document" }?.affiliations == [])
    #expect(document.actors.first { $0.id == "sudan-army" }?.affiliations.map(\.to) == ["sudan"])
  }

  @Test func theSpeakerOfASplitQuotationIsTheSame() throws {
    let document = try link(
      """
      # newpar
      1 Senator Senator PROPN NNP _ 2 nmod _ _
      2 Ana Ana PROPN NNP _ 4 nsubj _ _
      3 Duarte Duarte PROPN NNP _ 2 flat _ _
      4 arrived arrive VERB VBD _ 0 root _ SpaceAfter=No
      5 . . PUNCT . _ 4 punct _ _

      # newpar
      1 " " PUNCT `` _ 3 punct _ SpaceAfter=No
      2 We we PRON PRP _ 3 nsubj _ _
      3 need need VERB VBP _ 8 ccomp _ _
      4 a a DET DT _ 5 det _ _
      5 treaty treaty NOUN NN _ 3 obj _ SpaceAfter=No
      6 , , PUNCT , _ 8 punct _ SpaceAfter=No
      7 " " PUNCT '' _ 3 punct _ _
      8 said say VERB VBD _ 0 root _ _
      9 Duarte Duarte PROPN NNP _ 8 nsubj _ SpaceAfter=No
      10 . . PUNCT . _ 8 punct _ _

      1 " " PUNCT `` _ 4 punct _ SpaceAfter=No
      2 I I PRON PRP _ 4 nsubj _ _
      3 will will AUX MD _ 4 aux _ _
      4 sign sign VERB VB _ 0 root _ _
      5 it it PRON PRP _ 4 obj _ SpaceAfter=No
      6 . . PUNCT . _ 4 punct _ SpaceAfter=No
      7 " " PUNCT '' _ 4 punct _ _
      """)
    #expect(speeches(document) == ["We need a treaty, ← ana-duarte", "I will sign it. ← ana-duarte"])
    #expect(mentions(document).contains("I → ana-duarte"))
  }

  @Test func whatIsNotQuotedHasNoFirstPerson() throws {
    let document = try link(
      """
      1 We we PRON PRP _ 2 nsubj _ _
      2 met meet VERB VBD _ 0 root _ _
      3 teachers teacher NOUN NNS _ 2 obj _ SpaceAfter=No
      4 . . PUNCT . _ 2 punct _ _
      """)
    #expect(mentions(document) == ["teachers → teachers-in-document"])
  }

  @Test func aPronounTakesTheSubjectOfTheSentenceBefore() throws {
    let document = try link(
      """
      1 President President PROPN NNP _ 2 nmod _ _
      2 Museveni Museveni PROPN NNP _ 3 nsubj _ _
      3 met meet VERB VBD _ 0 root _ _
      4 nurses nurse NOUN NNS _ 3 obj _ SpaceAfter=No
      5 . . PUNCT . _ 3 punct _ _

      1 He he PRON PRP _ 2 nsubj _ _
      2 praised praise VERB VBD _ 0 root _ _
      3 them they PRON PRP _ 2 obj _ SpaceAfter=No
      4 . . PUNCT . _ 2 punct _ _
      """)
    #expect(mentions(document).contains("He → yoweri-museveni"))
  }

  @Test func gunmenLoyalToTheRulerAreNoRebels() throws {
    let document = try link(
      """
      1 Gunmen gunman NOUN NNS _ 5 nsubj _ _
      2 loyal loyal ADJ JJ _ 1 amod _ _
      3 to to ADP IN _ 4 case _ _
      4 Mugabe Mugabe PROPN NNP _ 2 obl _ _
      5 attacked attack VERB VBD _ 0 root _ _
      6 rebel rebel NOUN NN _ 7 compound _ _
      7 forces force NOUN NNS _ 5 obj _ _
      8 in in ADP IN _ 9 case _ _
      9 Zimbabwe Zimbabwe PROPN NNP _ 5 obl _ SpaceAfter=No
      10 . . PUNCT . _ 5 punct _ _
      """)
    #expect(
      mentions(document) == [
        "Gunmen → gunmen-in-document", "Mugabe → robert-mugabe", "rebel forces → rebels-in-document",
        "Zimbabwe → zimbabwe",
      ])
  }

  @Test func aCapitalIsAPlaceAfterIn() throws {
    let document = try link(
      """
      1 Ministers minister NOUN NNS _ 2 nsubj _ _
      2 met meet VERB VBD _ 0 root _ _
      3 in in ADP IN _ 4 case _ _
      4 Quito Quito PROPN NNP _ 2 obl _ SpaceAfter=No
      5 , , PUNCT , _ 7 punct _ _
      6 Bogota Bogota PROPN NNP _ 7 nsubj _ _
      7 said say VERB VBD _ 2 parataxis _ SpaceAfter=No
      8 . . PUNCT . _ 2 punct _ _
      """)
    #expect(mentions(document) == ["Ministers → ministers-in-document", "Bogota → colombia"])
  }

  @Test func aPlanBelongsToItsOwner() throws {
    let document = try link(
      """
      1 Uribe Uribe PROPN NNP _ 2 nsubj _ _
      2 defended defend VERB VBD _ 0 root _ _
      3 his his PRON PRP$ _ 5 nmod:poss _ _
      4 peace peace NOUN NN _ 5 compound _ _
      5 plan plan NOUN NN _ 2 obj _ SpaceAfter=No
      6 . . PUNCT . _ 2 punct _ _

      1 The the DET DT _ 2 det _ _
      2 plan plan NOUN NN _ 3 nsubj _ _
      3 failed fail VERB VBD _ 0 root _ SpaceAfter=No
      4 . . PUNCT . _ 3 punct _ _
      """, published: "2009-01-02")
    #expect(
      mentions(document) == [
        "Uribe → alvaro-uribe", "his → alvaro-uribe", "his peace plan → alvaro-uribe-plan",
        "The plan → alvaro-uribe-plan",
      ])
    #expect(document.issues.map(\.name) == ["Uribe plan"])
  }
}
