import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Acts that the object, the subject or the occasion decides, each with a sentence that looks like it and is none.
/// Invented sentences of Tuesday, 2031-03-11.
@Suite struct EventActTests {
  typealias Case = EventSentenceTests.Case

  /// Read alike by both parsers.
  static let both: [Case] = [
    // Weapons: tried, aimed, or no weapon at all.
    Case("Peru test-fired a missile on Monday.", "MOBILIZE Peru test-fired a missile: Peru"),
    Case("Peru test-fired its oven on Monday."),
    Case("Peru fired two rockets into the sea on Monday.", "MOBILIZE Peru fired two rockets into the sea: Peru"),
    Case(
      "Peru fired four missiles at a Chilean port on Monday.",
      "ASSAULT Peru fired four missiles at a Chilean port: Peru"),
    Case("Peru launched a tourism campaign on Monday."),
    // Those who mass.
    Case("About 90,000 protesters massed around the palace on Monday.", "PROTEST About 90,000 protesters massed"),
    Case("Norway massed tanks on Monday.", "MOBILIZE Norway massed tanks: Norway"),
    // Clashes of people, and of views.
    Case(
      "Villagers clashed with soldiers in Klow on Monday.", "ASSAULT Villagers clashed with soldiers in Klow: Villagers"
    ),
    Case("The two timetables clashed on Monday."),
    // Arrests, whatever they were near.
    Case("Six people were arrested as a march against the war ended.", "COERCE Six people arrested"),
    Case("Six people are arrested each week."),
    // Offices.
    Case(
      "Norway's President Ana Roth slept. Roth was a senator before she became president last month.",
      "OTHER Roth became president: Ana Roth"),
    Case("Norway's President Ana Roth became a critic of the bank last month."),
    // Courts.
    Case(
      "The Labour Party filed a lawsuit against Norway on Monday.",
      "ACCUSE Labour Party filed a lawsuit against Norway: Labour Party → Norway"),
    Case("The Labour Party launched an appeal for coats on Monday."),
    Case("The Labour Party said on Monday it would file a lawsuit against Norway."),
    Case("Chad ignored a 2029 court ruling.", "OTHER 2029 court ruling"),
    Case("Peru ruled out a second stadium on Monday."),
    // Polls.
    Case("Norway's President Ana Roth lost the vote on Sunday.", "OTHER Roth lost the vote: Ana Roth"),
    Case("Norway lost the match on Sunday."),
    // Bans and penalties.
    Case(
      "Peru banned a Chilean freighter for three months.", "COERCE Peru banned a Chilean freighter: Peru"),
    Case("The doctor banned beer for three months."),
    Case("Norway slapped sanctions on Peru on Monday.", "SANCTION Norway slapped sanctions on Peru: Norway"),
    Case("Norway's President Ana Roth slapped a horse on Monday."),
    // Statements and interviews.
    Case(
      "Norway's President Ana Roth read a joint statement.", "OTHER Roth read a joint statement: Ana Roth"),
    Case("Norway's President Ana Roth read a novel on Monday."),
    Case(
      "In an interview with The Associated Press on Monday, Norway's President Ana Roth said the lake was dry.",
      "OTHER Interview with the Associated Press: Roth: Ana Roth"),
    Case("Norway's President Ana Roth avoids interviews on Mondays."),
    // Meetings that something followed, years of talks that something follows.
    Case(
      "The deal followed a meeting in Lima between Norway and Peru.",
      "CONSULT Meeting in Lima between Norway and Peru: Norway, Peru"),
    Case("The deal follows years of talks between Norway and Peru."),
  ]

  @Test(arguments: ParserChoice.allCases, both)
  func `An act is told by its company`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.parts(example.text, parser)
    #expect(found == example.events.sorted())
  }

  static let dated: [Case] = [
    Case("Roth is caretaker minister until the election, set for April 20.", "2031-04-20 Election due (planned)"),
    Case("The statue, set on a hill in May, fell."),
    Case("The leaders of the February 26 coup fled.", "2031-02-26 February 26 coup"),
    Case("The leaders of the coup fled."),
    Case(
      "Peru test-fired a missile on Monday. Peru test-fired another missile early on March 10.",
      "2031-03-10 Peru test-fired a missile", "2031-03-10 Peru test-fired another missile"),
    Case(
      "The shortage prompted violent clashes between miners and soldiers on Monday.",
      "2031-03-10 Violent clashes between miners and soldiers"),
    Case("The shortage could prompt clashes between miners and soldiers on Friday."),
  ]

  @Test(arguments: ParserChoice.allCases, dated)
  func `A dated noun is an event`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.lines(example.text, parser)
    #expect(found == example.events.sorted())
  }
}
