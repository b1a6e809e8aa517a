// Phenomena of news that annotators of TIMEX3 meet, one sentence each: `text=value=edtf`, joined by semicolons.

import DossierModel
import Testing

@testable import TextAnalysis

/// All are published on Wednesday, 10 June 2015.
@Suite struct TimePhenomenaTests {
  private func found(_ text: String) throws -> String {
    let expressions = TimeTagger().expressions(in: CodePointText(text), published: try EDTFDate(parsing: "2015-06-10"))
    return expressions.map { "\($0.text)=\($0.value)=\($0.edtf?.description ?? "-")" }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("He was jailed for two to three years.", "two to three years=P3Y=-"),
    ("The tests took two or three weeks.", "two or three weeks=P3W=-"),
    ("They spent between three and five days there.", "three and five days=P5D=-"),
    ("The walk takes 20-30 minutes.", "20-30 minutes=PT30M=-"),
    ("Frost came in 1998, 2002 and 2010.", "1998=1998=1998; 2002=2002=2002; 2010=2010=2010"),
    ("They fought in 1914-18.", "1914=1914=1914; 18=1918=1918"),
    ("Talks failed in the summer and autumn of 2012.", "the summer=2012-SU=2012-22; autumn of 2012=2012-FA=2012-23"),
    (
      "It was shut on Monday, Tuesday and Wednesday.",
      "Monday=2015-06-08=2015-06-08; Tuesday=2015-06-09=2015-06-09; Wednesday=2015-06-10=2015-06-10"
    ),
    (
      "The fair, on Oct. 3-5, was calm.",
      "Oct. 3=2014-10-03=2014-10-03/2014-10-05; 5=2014-10-05=2014-10-03/2014-10-05"
    ),
    ("It is open on Mondays and Thursdays.", "Mondays=XXXX-WXX-1=-; Thursdays=XXXX-WXX-4=-"),
  ])
  func listsAndRanges(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("They met on Monday last week.", "Monday last week=2015-06-01=2015-06-01"),
    ("They met on Friday of last week.", "Friday of last week=2015-06-05=2015-06-05"),
    ("They will meet on Monday next week.", "Monday next week=2015-06-15=2015-06-15"),
    ("They met on the Monday before last.", "Monday before last=2015-06-01=2015-06-01"),
    ("They met on Saturday a week ago.", "Saturday a week ago=2015-05-30=2015-05-30"),
    ("They will meet on Tuesday week.", "Tuesday week=2015-06-23=2015-06-23"),
    ("They will meet a week from Monday.", "a week from Monday=2015-06-22=2015-06-22"),
    ("The talks have been postponed until Monday.", "Monday=2015-06-15=../2015-06-15"),
    ("The vote was put off until Friday.", "Friday=2015-06-12=../2015-06-12"),
  ])
  func weekdaysOfOtherWeeks(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("A man in his late 50s was shot.", ""), ("A woman in her mid-30s was hurt.", ""),
    ("The house stood at 1987 Main Street.", ""), ("They broke Decree 2012.", ""),
    ("The treaty ended on 29 February 2031.", "29 February 2031=2031-02=2031-02"),
    ("It was signed on April 31, 2014.", "April 31, 2014=2014-04=2014-04"),
    (
      "It began on 03/04/2014 and ended on 25/12/2014.",
      "03/04/2014=2014-04-03=2014-04-03; 25/12/2014=2014-12-25=2014-12-25"
    ),
    ("It began on 03/04/2014.", "03/04/2014=2014-03-04=2014-03-04"),
    ("He recalled that January day in 2011.", "that January day in 2011=2011-01=2011-01"),
  ])
  func whatIsAndIsNoDate(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("He was born on Christmas Eve in 1950.", "Christmas Eve in 1950=1950-12-24=1950-12-24"),
    ("The bishop died on 30 September 420.", "30 September 420=0420-09-30=0420-09-30"),
    ("The parcel came on 04-JUL-2012.", "04-JUL-2012=2012-07-04=2012-07-04"),
    ("The game was moved to Sat 4 Jul at noon.", "Sat 4 Jul at noon=2015-07-04T12:00=2015-07-04T12:00:00"),
    ("The mill made its best cloth in the 1960's.", "the 1960's=196=196X"),
    ("She was in New York on 9/11.", "9/11=2001-09-11=2001-09-11"),
    ("The Sept. 11 attacks changed air travel.", "Sept. 11=2001-09-11=2001-09-11"),
    ("Sales fell in 4Q 2011.", "4Q 2011=2011-Q4=2011-36"),
    ("The 1989 first-half loss was wide.", "The 1989 first-half=1989-H1=1989-40"),
    ("The town's 1829 ban on cards was lifted.", "1829=1829=1829"),
    ("The crop fell over 2000-2050 in the model.", "2000=2000=2000; 2050=2050=2050"),
  ])
  func absolute(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("They met earlier in the day.", "earlier in the day=2015-06-10=2015-06-10"),
    ("He was shot dead at dawn on Monday.", "dawn on Monday=2015-06-08TMO=2015-06-08"),
    (
      "It happened at 3:30 p.m. local time (1330 GMT) on Saturday.",
      "3:30 p.m. local time=2015-06-06T15:30=2015-06-06T15:30:00; 1330 GMT=2015-06-06T13:30=2015-06-06T13:30:00Z; Saturday=2015-06-06=2015-06-06"
    ),
    ("Two men fled from a Saturday-night party.", "Saturday-night=2015-06-06TNI=2015-06-06"),
    ("The inn burned down the night before last.", "the night before last=2015-06-08TNI=2015-06-08"),
    ("The inn burned down the week before last.", "the week before last=2015-W22=2015-05-25/2015-05-31"),
    ("The shops reopened the day after Christmas.", "the day after Christmas=2014-12-26=2014-12-26"),
    ("Sales climbed from the year-ago quarter.", "the year-ago quarter=2014-Q2=2014-34"),
    ("She left two-and-a-half years ago.", "two-and-a-half years ago=2012=2012"),
    ("\"[Ten] years ago, a bridge was built.\"", "[Ten] years ago=2005=2005"),
    ("In the last week of May, it rained.", "the last week of May=2015-05=2015-05"),
    ("It should be ready by spring.", "spring=2016-SP=2016-21"),
    ("In the current fiscal year, profit fell.", "the current fiscal year=2015=2015"),
    (
      "He left on August 3, and the following week he died.",
      "August 3=2014-08-03=2014-08-03; the following week=2014-W32=2014-08-04/2014-08-10"
    ),
    ("The show runs through Dec. 15.", "Dec. 15=2015-12-15=2015-12-15"),
    ("The rule takes effect Jan. 1.", "Jan. 1=2016-01-01=2016-01-01"),
    ("The talks, which began Monday, end Thursday.", "Monday=2015-06-08=2015-06-08; Thursday=2015-06-11=2015-06-11"),
    ("Saturday is the last day of the fair.", "Saturday=2015-06-13=2015-06-13"),
    ("It snowed this December.", "this December=2014-12=2014-12"),
    ("Rents should rise over the next decade.", "the next decade=P10Y=2015-06-10/2025-06-10"),
  ])
  func relative(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("They meet on the first Friday of each month.", "the first Friday of each month=P1M=-"),
    ("He is fed twice daily.", "twice daily=P1D=-"),
    ("The bells ring every Sunday morning.", "every Sunday morning=XXXX-WXX-7TMO=-"),
    ("It rained the whole day and all night.", "the whole day=P1D=-; all night=P1NI=-"),
  ])
  func sets(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("Voters go to the polls on Sunday.", "Sunday=2015-06-14=2015-06-14"),
    ("The polls close at 6 p.m. Sunday.", "6 p.m. Sunday=2015-06-14T18:00=2015-06-14T18:00:00"),
    ("The vote was moved to July 14.", "July 14=2015-07-14=2015-07-14"),
    ("The fair, from Friday through Sunday, was free.", "Friday=2015-06-05=2015-06-05; Sunday=2015-06-07=2015-06-07"),
    ("Rents fell in the three months to May.", "three months=P3M=-; May=2015-05=2015-05"),
    (
      "A year ago tomorrow he fled. A week ago Tuesday he was found.",
      "A year ago tomorrow=2014-06-11=2014-06-11; A week ago Tuesday=2015-06-02=2015-06-02"
    ),
    ("The raid followed a month-long probe.", "month-long=P1M=-"),
    ("They built it 12 years later than promised.", "12 years=P12Y=-"),
    ("The plan was drawn up ahead of Friday's summit.", "Friday=2015-06-12=2015-06-12"),
    ("Guards were hired ahead of Monday's vote.", "Monday=2015-06-08=2015-06-08"),
    ("The plan fell before Friday's summit, where the mayors will meet.", "Friday=2015-06-12=2015-06-12"),
    ("The plan fell ahead of Friday's summit, where the mayors met.", "Friday=2015-06-05=2015-06-05"),
    ("The plan helped at least 30 towns since 2009.", "2009=2009=2009/.."),
    ("It was the least popular plan since 2009.", "2009=2009=2009"),
  ])
  func schedules(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    "Mr. March met Judge Friday.", "The Six-Day War and the Thirty Years War were studied.",
    "The once-a-year rule bored them.", "One day, he hoped, they would agree.",
    "Officials counted 348 in the hall and 500 in the yard.", "Winds of 90 miles an hour hit boys aged 8-10 years.",
  ])
  func traps(text: String) throws {
    #expect(try found(text) == "")
  }

  /// Nothing tells what day, and the day behind the publication it cannot be: the text speaks of the past.
  @Test(arguments: [
    ("He came home the next day.", "the next day=XXXX-XX-XX=-"),
    ("It ended five days later.", "five days later=XXXX-XX-XX=-"),
    ("The day before the outbreak of the plague, the town was full.", "The day=XXXX-XX-XX=-"),
    ("It began in May. A few days later it ended.", "May=2015-05=2015-05; A few days later=XXXX-XX-XX=-"),
  ])
  func openRatherThanWrong(text: String, expected: String) throws {
    #expect(try found(text) == expected)
  }

  /// In an old letter that a story tells, "last" and "next" are counted from the letter.
  @Test func oldLettersCountFromTheirOwnDate() throws {
    let text =
      "He was born on May 1, 1801, in Ulm. He married on June 3, 1836. He wrote on 2 July 1856: I saw him on the 12th "
      + "of October last and shall go on the 3rd of August next. He died on May 1, 1857."
    #expect(try found(text).contains("12th of October last=1855-10-12=1855-10-12"))
    #expect(try found(text).contains("3rd of August next=1856-08-03=1856-08-03"))
  }

  @Test func aComparisonDoesNotMoveTheStory() throws {
    let text = "Profit rose in the third quarter of 2012 from a year earlier. Sales fell from the year-ago quarter."
    #expect(
      try found(text)
        == "the third quarter of 2012=2012-Q3=2012-35; a year earlier=2011-Q3=2011-35; the year-ago quarter=2011-Q3=2011-35"
    )
  }

  @Test func aStoryCountsFromWhereItIs() throws {
    let text =
      "In May 1655 he enlisted. On June 3, 1656 he fled. He was caught on 2 July 1656 and on May 1, 1657. "
      + "In 1660 he returned. For the next five years he farmed. He married on October 4."
    #expect(
      try found(text).hasSuffix(
        "1660=1660=1660; the next five years=P5Y=1660/1665; October 4=1660-10-04=1660-10-04"))
  }
}
