// Sentences with the expressions that are in them: `text=value=edtf`, in order.

import DossierModel
import Testing

@testable import TextAnalysis

/// All are published on Wednesday, 10 June 2015.
@Suite struct TimeTaggerTests {
  private func found(_ text: String, published: String = "2015-06-10") throws -> [String] {
    let source = CodePointText(text)
    let expressions = TimeTagger().expressions(in: source, published: try EDTFDate(parsing: published))
    for expression in expressions { #expect(source[expression.span] == expression.text) }
    return expressions.map { "\($0.text)=\($0.value)=\($0.edtf?.description ?? "-")" }
  }

  @Test(arguments: [
    ("The mayor resigned on 4 May 2011.", "4 May 2011=2011-05-04=2011-05-04"),
    ("It rained on Monday, April 6, 2009, in Ulm.", "Monday, April 6, 2009=2009-04-06=2009-04-06"),
    ("The shop has been shut since Sept. 2008.", "Sept. 2008=2008-09=2008-09/.."),
    ("The mill was built around 1870.", "1870=1870=1870~"),
    ("The fair was on 3.5.2013.", "3.5.2013=2013-05-03=2013-05-03"),
    ("They fled in the early 1970s.", "the early 1970s=197=197X"),
    ("He farmed there in '68.", "'68=1968=1968"),
    ("It dates from the eighteenth century.", "the eighteenth century=17=17XX"),
  ])
  func absolute(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(arguments: [
    ("The bridge was closed on Tuesday.", "Tuesday=2015-06-09=2015-06-09"),
    ("The bridge was closed on Wednesday.", "Wednesday=2015-06-10=2015-06-10"),
    ("The bridge will be closed on Tuesday.", "Tuesday=2015-06-16=2015-06-16"),
    ("The two mayors are due to talk on Friday.", "Friday=2015-06-12=2015-06-12"),
    ("The trial began last Wednesday.", "last Wednesday=2015-06-03=2015-06-03"),
    ("It snowed this past Friday.", "this past Friday=2015-06-05=2015-06-05"),
    ("The parade was held over the weekend.", "the weekend=2015-W23-WE=2015-06-06/2015-06-07"),
    ("She returned in November.", "November=2014-11=2014-11"),
    ("She will return in November.", "November=2015-11=2015-11"),
    ("The court closed three weeks ago.", "three weeks ago=2015-W21=2015-05-18/2015-05-24"),
    ("The port reopened 20 months ago.", "20 months ago=2013-10=2013-10"),
    ("The council met last night.", "last night=2015-06-09TNI=2015-06-09"),
    ("A 20-month-old strike ended.", "20-month-old=P20M=2013-10"),
    ("The vote is planned for next week.", "next week=2015-W25=2015-06-15/2015-06-21"),
    ("The dam broke a week after a landslide in the hills.", "a week=P1W=2015-06-03"),
    ("Sales fell over the past two years.", "the past two years=P2Y=2013-06-10/2015-06-10"),
    ("They talked for more than six hours.", "more than six hours=PT6H=-"),
    ("The ferry sails every Sunday.", "every Sunday=XXXX-WXX-7=-"),
  ])
  func relative(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test func offsetsCountFromTheDateSpokenOf() throws {
    let text = "A tanker sank on May 2, 2014. Three days later the coast was black. The day before it had been sunny."
    #expect(
      try found(text) == [
        "May 2, 2014=2014-05-02=2014-05-02", "Three days later=2014-05-05=2014-05-05",
        "The day before=2014-05-04=2014-05-04",
      ])
  }

  @Test func anEventsDateCarriesAnOffset() throws {
    let text = "Friday's landslide killed ten. Two days after the landslide the road reopened."
    #expect(try found(text).last == "Two days=P2D=2015-06-07")
  }

  @Test func newsDoesNotSlipIntoTheYearOfItsBackground() throws {
    let text =
      "The bridge was closed on Oct. 3, 2001, after a ship had struck one of its piers and sunk within the hour. "
      + "It will be closed again on July 4."
    #expect(try found(text).last == "July 4=2015-07-04=2015-07-04")
  }

  @Test func yearsAreShared() throws {
    #expect(
      try found("It ran from March to August 2011.") == ["March=2011-03=2011-03", "August 2011=2011-08=2011-08"])
  }

  @Test(arguments: [
    "May I march with them in the fall of the walls?", "Some 1900 sailors marched.", "Flight 2005 landed.",
    "A 61-year-old woman won 12-10.", "He paid $2005 for a second bike.", "April Jones may win.",
  ])
  func traps(text: String) throws {
    #expect(try found(text) == [])
  }

  @Test func withoutPublicationDateTheRestIsFound() {
    let text = CodePointText("It burned on Friday, and on March 3, 2001.")
    let values = TimeTagger().expressions(in: text, published: nil).map(\.value)
    #expect(values == ["XXXX-WXX-5", "2001-03-03"])
  }

  @Test func anApproximateDateMakesApproximateDates() throws {
    #expect(try found("It burned on Friday.", published: "2015-06-10~") == ["Friday=2015-06-05=2015-06-05~"])
    #expect(
      try found("It burned on Friday. A day earlier it had been sold.", published: "2015-06-10~").last
        == "A day earlier=2015-06-04=2015-06-04~")
  }
}
