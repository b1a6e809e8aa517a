import DossierModel
import Testing

@testable import TextAnalysis

/// Publication dates that only the documents of a corpus together tell.
@Suite struct CorpusPublicationTests {
  private func inferred(_ texts: [String: String], dates: [String: String] = [:]) throws -> [String: String] {
    let sources = try texts.sorted { $0.key < $1.key }.map { id, text in
      SourceDocument(
        id: id, title: "", published: try dates[id].map { try EDTFDate(parsing: $0) }, text: CodePointText(text))
    }
    return inferPublicationDates(of: sources).mapValues(\.date.description)
  }

  private let report =
    "OSLO - The mayor Kari Berg said on Thursday she was tired a week after a landslide in Lom that buried 83 people. "
    + "Rescuers from Bergen, led by Nils Dahl, went on digging.\n"
    + "The people of Lom have lived in tents since the strike of the miners started 20 months ago."

  private let story =
    "Help at last\n\nThe landslide that hit Lom was the worst in memory, Kari Berg said. The miners' strike began in "
    + "October 2012, and the men of Bergen under Nils Dahl had to do it alone. They spoke on Friday in Lom.\n"
    + "All 83 of those whom Thursday's landslide buried are still missing, said Nils Dahl."

  @Test func oneHelpsTheOther() throws {
    // A Thursday in June 2014, and a week before it a Thursday, with a Friday or one of the three days behind it.
    let found = try inferred(["a": report, "b": story])
    #expect(found["a"] == "2014-06~")
    #expect(found["b"] != nil)
  }

  @Test func aKnownDateDatesTheOthers() throws {
    #expect(try inferred(["a": report, "b": story], dates: ["a": "2014-06-12"]) == ["b": "2014-06-06~/2014-06-09~"])
    #expect(try inferred(["a": report, "b": story], dates: ["b": "2014-06-06"]) == ["a": "2014-06-12~"])
  }

  @Test func whatContradictsIsGivenUp() throws {
    let other = story.replacing("Thursday's", with: "Sunday's")
    #expect(try inferred(["a": report, "b": other]) == ["a": "2014-06~"])
  }

  @Test func anotherMatterIsNoHelp() throws {
    let other = "The strike of the bakers began in October 2012. Thursday's landslide in Peru buried 83 houses."
    #expect(try inferred(["a": report, "b": other]) == [:])
  }

  @Test func threeDatesWithinAYear() throws {
    let text = "They left on April 2, 2010, met in June 2010 and agreed on July 19, 2010. The rest is known since 1950."
    #expect(try inferred(["a": text]) == ["a": "2010-07-19~/2010-09-02~"])
    #expect(try inferred(["a": "They met in June 2010 and will meet in July 2011 and on May 3, 2011."]) == [:])
  }

  @Test func aFewDaysKeepWhatIsTheSameForAll() throws {
    let published = try EDTFDate(parsing: "2014-06-06~/2014-06-09~")
    let found = TimeTagger().expressions(
      in: CodePointText("It burned on Thursday and on Saturday."), published: published)
    #expect(found.map(\.value) == ["2014-06-05", "XXXX-WXX-6"])
  }
}
