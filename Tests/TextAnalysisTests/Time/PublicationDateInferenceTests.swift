import DossierModel
import Testing

@testable import TextAnalysis

/// Publication dates from the text itself.
@Suite struct PublicationDateInferenceTests {
  private func inferred(_ text: String, url: String? = nil) -> String? {
    inferPublicationDate(of: SourceDocument(id: "a", title: "", url: url, text: CodePointText(text)))?.date.description
  }

  @Test func address() {
    #expect(inferred("A fire.", url: "https://news.example/2014/03/09/fire") == "2014-03-09~")
  }

  @Test func stampDatelineAndOwnLine() {
    #expect(inferred("Updated: 9 March 2014\n\nA fire broke out on Friday.") == "2014-03-09~")
    #expect(inferred("ULM, March 9, 2014 (Agency) - A fire broke out.") == "2014-03-09~")
    #expect(inferred("Fire in Ulm\nSunday, March 9, 2014\nA fire broke out.") == "2014-03-09~")
  }

  @Test func durationsOfTheSameBeginning() {
    let text =
      "The strike began in March 2012 in Ulm. Talks failed again.\n\nThe city has had no buses since the strike started 15 months ago."
    #expect(inferred(text) == "2013-06~")
  }

  @Test func nothingToGoBy() {
    #expect(inferred("A fire broke out on Friday. The house was built in 1950.") == nil)
  }
}
