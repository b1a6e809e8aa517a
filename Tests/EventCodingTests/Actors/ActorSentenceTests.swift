/// Who is meant in invented sentences that the whole pipeline reads.
import DossierModel
import EventCoding
import Testing
import TextAnalysis

@Suite struct ActorSentenceTests {
  private static let annotator = Result { try Annotator.standard(.accurate) }

  private static func link(_ text: String) throws -> AnnotatedDocument {
    let date = try EDTFDate(parsing: "2031-03-11")
    let source = SourceDocument(id: "test", title: "", published: date, text: CodePointText(text))
    return try ActorLinker(codebook: .world()).link(annotator.get().annotate(source), published: date)
  }

  /// Each actor that is no state as `id of whom`, in order of their ids.
  private static func actors(_ text: String) throws -> [String] {
    try link(text).actors.filter { $0.kind != .state }.map { actor in
      ([actor.id] + actor.affiliations.map { "of \($0.to)" }).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      "Chile condemned Laos's Coast Guard for firing at its boats.",
      "Chile condemned Laos\u{2019} Coast Guard for firing at its boats.",
      "Chile condemned the Laotian coast guard for firing at its boats.",
      "Chile condemned the Laotian Coast Guard for firing at its boats.",
      "Chile condemned the Laos Coast Guard for firing at its boats.",
      "Chile accuses Laos coast guard of firing at its boats.",
    ]) func aCoastGuardIsItsStates(_ text: String) throws
  {
    #expect(try Self.actors(text) == ["laos-coast-guard of laos"])
  }

  @Test(
    arguments: [
      ("Norway\u{B4}s Foreign Ministry condemned Chad.", "norway-foreign-ministry"),
      ("Norway\u{2019}s Parliament condemned Chad.", "norway-parliament"),
      (
        "Norway's Ministry of Fisheries and Coastal Affairs condemned Chad.",
        "norway-ministry-of-fisheries-and-coastal-affairs"
      ),
      ("The Ministry of Foreign Affairs of Norway condemned Chad.", "norway-ministry-of-foreign-affairs"),
      ("The Norwegian National Guard (NNG) left Chad. The NNG said it was tired.", "norway-national-guard"),
    ]) func aStatesBodyIsKnownByItsStateHoweverWritten(_ text: String, _ body: String) throws
  {
    #expect(try Self.actors(text) == ["\(body) of norway"])
  }

  @Test func aBodyOfOneStateIsNotAnotherStates() throws {
    #expect(try Self.actors("Norway's State Department condemned Chad.") == ["norway-state-department of norway"])
  }
}
