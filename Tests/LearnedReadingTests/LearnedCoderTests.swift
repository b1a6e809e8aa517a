import DossierModel
import LearnedReading
import StancelineKit
import Testing
import TextAnalysis

/// What the learned reader claims of short texts that nobody trained it on.
@Suite struct LearnedCoderTests {
  private static let pipeline = Result { try Pipeline(choices: [.learned]) }

  /// The coded document of a text published on 12 March 2031, a Wednesday.
  private func coded(_ text: String) throws -> CodedDocument {
    let pipeline = try LearnedCoderTests.pipeline.get()
    return pipeline.code(
      SourceDocument(
        id: "test", title: "", published: try EDTFDate(parsing: "2031-03-12"), text: CodePointText(text)))
  }

  /// `holder type target` of each stance, `not` before a negated type.
  private func stances(_ text: String) throws -> Set<String> {
    let coded = try coded(text)
    for stance in coded.stances {
      for evidence in stance.evidence {
        #expect(evidence.quote == CodePointText(text)[evidence.span], "the quote stands in the text")
        #expect(evidence.coder == .learned)
      }
    }
    return Set(coded.stances.map { "\($0.holder) \($0.negated ? "not " : "")\($0.kind.rawValue) \($0.target.id)" })
  }

  @Test func aVerbWithHolderAndTarget() throws {
    let found = try stances("Portugal condemned Chile on Monday over the seizure of a trawler.")
    #expect(found.contains("portugal condemns chile"))
    #expect(found.allSatisfy { $0.hasPrefix("portugal condemns ") })
  }

  @Test func thePassiveTurnsThemRound() throws {
    #expect(
      try stances("Chile was strongly condemned by Portugal over the seizure of a trawler.").contains(
        "portugal condemns chile"))
  }

  @Test func holdersAreCoordinated() throws {
    let found = try stances("Portugal and Kenya both denounced Chile for the seizure of the trawler.")
    #expect(found.isSuperset(of: ["portugal condemns chile", "kenya condemns chile"]))
  }

  @Test func factsAreNoStance() throws {
    #expect(
      try stances("Portugal exported 400 tonnes of cork to Chile in February, the port authority reported.") == [])
  }

  @Test func anEventHasItsDayAndParticipants() throws {
    let coded = try coded("Chilean troops attacked a Peruvian border post on Monday, killing four soldiers.")
    let event = try #require(coded.events.first { $0.kind == .assault })
    #expect(event.date.description == "2031-03-10")
    #expect(event.evidence[0].cue.map { coded.record.id == "test" && $0.length > 0 } == true)
  }

  @Test func theSameTextGivesTheSameClaims() throws {
    let text = "Kenya's president, Ana Roth, praised the accord. \"We owe it to our neighbours,\" she said on Friday."
    #expect(try coded(text) == coded(text))
  }

  @Test func claimsGrowWithLowerThresholds() throws {
    let pipeline = try LearnedCoderTests.pipeline.get()
    let text = "The union criticised the plan, and the minister said he regretted the tone of the debate."
    let linked = pipeline.link(
      pipeline.parse(
        SourceDocument(
          id: "test", title: "", published: try EDTFDate(parsing: "2031-03-12"), text: CodePointText(text))))
    let sure = try LearnedCoder.standard(threshold: 0.9).claims(in: linked)
    let all = try LearnedCoder.standard(threshold: 0.05).claims(in: linked)
    #expect(sure.count < all.count)
    #expect(all.allSatisfy { ($0.confidence ?? 0) > 0 && ($0.confidence ?? 2) <= 1 })
  }
}
