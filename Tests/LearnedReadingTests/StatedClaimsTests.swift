import DossierModel
import StancelineKit
import Testing
import TextAnalysis

/// What learned reader and rules together keep of what a text mentions and does not state.
@Suite struct StatedClaimsTests {
  private static let pipeline = Result { try Pipeline() }

  private func coded(_ text: String) throws -> CodedDocument {
    try StatedClaimsTests.pipeline.get().code(
      SourceDocument(
        id: "test", title: "", published: try EDTFDate(parsing: "2031-03-12"), text: CodePointText(text)))
  }

  private func stances(_ text: String) throws -> [String] {
    try coded(text).stances.map {
      "\($0.holder) \($0.negated ? "not " : "")\($0.kind.rawValue) \($0.target.id)"
    }.sorted()
  }

  @Test(arguments: [
    "Portugal dismissed talk of a report that Laos had praised Ghana.",
    "Instead of criticising Laos, Portugal sent it a letter.",
    "In the film, which opened on Monday, Portugal blames Laos for the flood.",
    "Portugal is weighing whether to denounce Laos.",
    "The author pictures a valley and imagines a Portugal that condemns Laos for every storm.",
  ])
  func `What is only mentioned is no stance between states`(_ text: String) throws {
    let found = try stances(text)
    #expect(found.allSatisfy { !$0.contains("laos") && !$0.contains("ghana") }, "\(found)")
  }

  @Test func whatIsStatedStays() throws {
    #expect(try stances("Portugal condemned Laos on Monday.").contains("portugal condemns laos"))
    #expect(
      try stances("Portugal did not only condemn Laos on Monday; it expelled its envoy.").allSatisfy {
        !$0.contains("not condemns")
      })
  }

  @Test func aReportedStanceIsNotThatOfWhoReportsIt() throws {
    let found = try stances("As Ghana tells it, Portugal denounced Laos at the weekend.")
    #expect(!found.contains("ghana condemns laos"))
  }

  @Test func chargesAreDeniedAndNotStates() throws {
    #expect(try stances("Portugal denied that its boats had entered Laos.").allSatisfy { $0 != "portugal denies laos" })
  }

  @Test func gamesAreNoAssaults() throws {
    let coded = try coded("Portugal beat Ghana 3-1 on Monday. Ghana attacked late and Portugal's defence held.")
    #expect(coded.events.allSatisfy { $0.kind != .assault })
  }
}
