import DossierModel
import EventCoding
import Testing

/// What a text does not bear out is left out, with one line.
@Suite struct ClaimCheckTests {
  private static let text =
    "Norway \u{201C}strongly condemned\u{201D} Chad\non Friday. Its envoy, Ana Roth, did not."

  /// `Norway condemned Chad` with changes.
  private func refusals(_ change: (inout ClaimRecord) -> Void) throws -> [String] {
    var record = ClaimRecord(
      place: "claims.jsonl:4", quote: .init(text: "Norway \"strongly condemned\" Chad on Friday."),
      cue: .init(text: "condemned"),
      parts: [.init(.holder, words: .init(text: "Norway")), .init(.target, words: .init(text: "Chad"))],
      claim: Claim(document: "test", kind: .stance(.condemns), quote: TextSpan(0, 0), coder: .person("ann")))
    change(&record)
    return try ClaimText(ClaimCheckTests.text).check(record).refusals.map(\.description)
  }

  @Test func spacesAndQuotationMarksDoNotCount() throws {
    #expect(try refusals { _ in } == [])
  }

  @Test func placesAreFound() throws {
    let text = try ClaimText(ClaimCheckTests.text)
    let record = ClaimRecord(
      place: "here", quote: .init(text: "\"strongly condemned\" Chad on Friday"), dateWords: .init(text: "on Friday"),
      claim: Claim(document: "test", kind: .event(.accuse), quote: TextSpan(0, 0), coder: .person("ann")))
    let claim = try #require(try text.check(record).claims.first)
    #expect(text.document.source.text[claim.quote] == "\u{201C}strongly condemned\u{201D} Chad\non Friday")
    #expect(claim.dateWords.map { text.document.source.text[$0] } == "on Friday")
  }

  @Test func theQuoteMustStandThere() throws {
    #expect(
      try refusals { $0.quote.text = "Norway praised Chad." }
        == ["claims.jsonl:4: quote: \"Norway praised Chad.\" does not stand in test; expected words of it"])
  }

  @Test func theCueMustStandInTheQuote() throws {
    #expect(
      try refusals { $0.cue = .init(text: "envoy") }
        == ["claims.jsonl:4: cue: \"envoy\" does not stand in the quote; expected words of it"])
  }

  @Test func rolesMustStandInTheQuote() throws {
    #expect(
      try refusals { $0.parts[0].words = .init(text: "Ana Roth") }
        == ["claims.jsonl:4: holder: \"Ana Roth\" does not stand in the quote; expected words of it"])
  }

  @Test func aNameMayBeThatOfTheDocument() throws {
    #expect(try refusals { $0.parts[0] = .init(.holder, name: "Ana Roth") } == [])
    #expect(
      try refusals { $0.parts[0] = .init(.holder, name: "Bo Lind") } == [
        "claims.jsonl:4: holder: \"Bo Lind\" is named nowhere in test; expected words of the quote, or a name that the "
          + "document uses"
      ])
  }

  @Test func aSpanMustHoldItsWords() throws {
    #expect(
      try refusals { $0.cue = .init(text: "condemned", span: TextSpan(0, 9)) }
        == ["claims.jsonl:4: cue: \"condemned\" does not stand at [0, 9); expected its place"])
    #expect(
      try refusals { $0.quote = .init(span: TextSpan(0, 900)) }
        == [
          "claims.jsonl:4: quote: the span ends at 900, test at \(CodePointText(ClaimCheckTests.text).count); expected a span within it"
        ])
  }

  @Test func referencesMustBeKnown() throws {
    #expect(
      try refusals { $0.parts[1] = .init(.target, reference: .event("raid")) }
        == ["claims.jsonl:4: no event of person:ann has the key \"raid\"; expected a claim of the event with this key"])
    #expect(
      try refusals { $0.parts[1] = .init(.target, reference: .actor("atlantis")) } == [
        "claims.jsonl:4: target: no actor has the id \"atlantis\"; expected an id of the document or the codebook, or words "
          + "or a name"
      ])
    #expect(try refusals { $0.parts[1] = .init(.target, reference: .actor("peru")) } == [])
  }
}
