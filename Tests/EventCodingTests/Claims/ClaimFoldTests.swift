import DossierModel
import EventCoding
import Testing

/// One fold makes records of the claims of all coders.
@Suite struct ClaimFoldTests {
  // MARK: Days

  @Test func statementsOnDifferentDaysAreDifferentRecords() throws {
    let text = try ClaimText(
      "Norway condemned Chad in January. Norway condemned Chad on Friday.", published: "2031-03-09")
    let lines = try text.fold(text.ruleClaims()).stanceLines
    #expect(lines == ["norway condemns actor:chad 2031-01", "norway condemns actor:chad 2031-03-07"])
  }

  @Test func eachDayHasItsOwnQuote() throws {
    let text = try ClaimText(
      "Norway condemned Chad in January. Norway condemned Chad on Friday.", published: "2031-03-09")
    let stances = try text.fold(text.ruleClaims()).stances
    #expect(
      stances.map { $0.evidence.map(\.quote) }.sorted { $0[0] < $1[0] } == [
        ["Norway condemned Chad in January."], ["Norway condemned Chad on Friday."],
      ])
  }

  @Test func aHeadlineAddsEvidenceAndNoDate() throws {
    let text = try ClaimText(
      "Norway condemned Chad on Friday.", headline: "Norway condemns Chad",
      published: "2031-03-09")
    let coded = try text.fold(text.ruleClaims())
    #expect(coded.stanceLines == ["norway condemns actor:chad 2031-03-07"])
    #expect(coded.stances.first?.evidence.count == 2)
  }

  @Test func whatTheTextDoesNotDateIsOfTheDayItGivesTheStatement() throws {
    let text = try ClaimText(
      "Norway condemned Chad. Norway condemned Chad on Friday.", published: "2031-03-09")
    #expect(try text.fold(text.ruleClaims()).stanceLines == ["norway condemns actor:chad 2031-03-07"])
  }

  @Test func anOldDateDoesNotDateTheNews() throws {
    let text = try ClaimText(
      "Norway condemned Chad. Norway condemned Chad in January.", published: "2031-03-09")
    let lines = try text.fold(text.ruleClaims()).stanceLines
    #expect(lines == ["norway condemns actor:chad 2031-01", "norway condemns actor:chad 2031-03-09"])
  }

  // MARK: What parts refer to

  @Test func spansAloneAreLookedUp() throws {
    let text = try ClaimText("Norway slammed the new harbour lamps.")
    let claim = try text.stance(.condemns, "Norway", "slammed", "the new harbour lamps")
    let coded = try text.fold([claim])
    #expect(coded.stanceLines == ["norway condemns issue:new-harbour-lamps 2031-03-11"])
    #expect(coded.issues.map(\.name).contains("new harbour lamps"))
  }

  @Test func aTargetAtTheWordsOfAnEventIsTheEvent() throws {
    let text = try ClaimText("Norway slammed the shelling of Klow.")
    let event = try text.event(.assault, "shelling", date: "2031-03-10")
    let stance = try text.stance(.condemns, "Norway", "slammed", "the shelling of Klow")
    let coded = try text.fold([stance, event])
    #expect(coded.stances.map(\.target.kind) == [.event])
    #expect(coded.events.map(\.date.description) == ["2031-03-10"])
  }

  @Test func aLearnedHolderThatIsNobodyIsLeftOut() throws {
    let text = try ClaimText("The weather slammed Chad.")
    #expect(try text.fold([text.stance(.condemns, "weather", "slammed", "Chad")]).stances.isEmpty)
  }

  @Test func aPersonsWordsNameANewActor() throws {
    let text = try ClaimText("The harbour pilots slammed Chad.")
    let claim = try text.stance(.condemns, "harbour pilots", "slammed", "Chad", coder: .person("ann"))
    let coded = try text.fold([claim])
    #expect(coded.stances.count == 1)
    #expect(coded.actors.contains { $0.id == coded.stances.first?.holder })
  }

  // MARK: Several coders

  @Test func equalStancesShowAQuoteOnceWithTheBestConfidence() throws {
    let text = try ClaimText("Norway condemned Chad.")
    let learned = try text.stance(.condemns, "Norway", "condemned", "Chad", confidence: 1)
    let stances = try text.fold(text.ruleClaims() + [learned]).stances
    #expect(stances.map { $0.evidence.compactMap(\.coder) } == [[.rules]])
    #expect(stances.first?.confidence == 1)
  }

  @Test func twoCodersTellOneEvent() throws {
    let text = try ClaimText("Rebels shelled the town of Klow on Monday, killing nine people.")
    let rules = try text.ruleClaims()
    let alone = try text.fold(rules).events
    let learned = try text.event(.assault, "shelled", date: "2031-03-10")
    let both = try text.fold(rules + [learned]).events
    #expect(both.map(\.label) == alone.map(\.label))
    #expect(both.flatMap(\.evidence).map(\.span).count == Set(both.flatMap(\.evidence).map(\.span)).count)
  }

  @Test func orderAndRepetitionDoNotMatter() throws {
    let text = try ClaimText(
      """
      Norway condemned Chad on Friday. Chad denied the charge and blamed rebels for the attack on Klow, which killed \
      nine people on Monday. Norway and Peru backed the ceasefire plan. The army shelled Klow again.
      """)
    var claims = try text.ruleClaims()
    claims.append(try text.stance(.condemns, "Norway", "condemned", "Chad", coder: .person("ann")))
    claims.append(try text.event(.assault, "shelled", coder: .imported("other")))
    let folded = try text.fold(claims)
    #expect(try text.fold(claims.reversed()) == folded)
    #expect(try text.fold(claims + claims) == folded)
    for turn in 1..<claims.count {
      #expect(try text.fold(Array(claims[turn...] + claims[..<turn])) == folded)
    }
  }

  @Test func askingChangesNothing() throws {
    let text = try ClaimText("Norway condemned the massacre in Klow. The massacre killed nine people on Monday.")
    let coder = try RuleCoder.standard(rules: ClaimText.rules())
    #expect(coder.claims(in: text.document) == coder.claims(in: text.document))
  }

  @Test func claimsShowTheirWords() throws {
    let text = try ClaimText("Norway condemned Chad.")
    let claim = try #require(try text.ruleClaims().first { $0.kind == .stance(.condemns) })
    let words = [claim.cue, claim.part(.holder)?.span, claim.part(.target)?.span].map { span in
      span.map { text.document.source.text[$0] }
    }
    #expect(words == ["condemned", "Norway", "Chad"])
  }
}
