import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Who is meant in invented sentences that the whole pipeline reads.
@Suite struct ActorSentenceTests {
  private static let annotator = Result { try Annotator.standard(.accurate) }

  private static func link(_ text: String) throws -> LinkedDocument {
    let date = try EDTFDate(parsing: "2031-03-11")
    let source = SourceDocument(id: "test", title: "", published: date, text: CodePointText(text))
    return try ActorLinker(codebook: .world()).link(DatedDocument(annotator.get().annotate(source), published: date))
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

  @Test(
    "whose rebels they are is said by words, not by who speaks of them",
    arguments: [
      ("Norway said rebels attacked villages in Laos.", ["rebels-in-test"]),
      ("Rebels in Sarnland attacked a town, Norway said.", ["rebels-in-sarnland"]),
      ("Norway accused rebels in eastern Laos of killing farmers.", ["farmers-in-test", "laos-rebels"]),
      ("Laotian rebels attacked a town. Norway condemned the insurgents.", ["laos-insurgents", "laos-rebels"]),
      (
        "Laotian rebels and Kenyan rebels met. Norway condemned the rebels.",
        ["kenya-rebels", "laos-rebels", "rebels-in-test"]
      ),
      ("Norway condemned the militias and the rebels.", ["militias-in-test", "rebels-in-test"]),
      (
        "Norway accused Kurdish protesters. The Laotian protesters left.",
        ["kurdish-protesters-in-test", "laos-protesters"]
      ),
      ("The Laotian government and the opposition condemned Norway.", ["laos-opposition"]),
      ("Norway urged the opposition to talk to Laos.", ["opposition-in-test"]),
      ("Norway restated its opposition to the plan of Laos.", []),
      ("Norway asked for more Kenyan troops in Laos.", []),
      ("South American countries condemned Norway.", ["south-american-countries"]),
    ]) func groupsAreOfTheCountryThatWordsGive(_ text: String, _ groups: [String]) throws
  {
    #expect(try Self.actors(text) == groups)
  }

  @Test(
    arguments: [
      ("In Oslo, the war in Laos led to clashes with police, Chad said.", []),
      ("In Oslo, police stopped a march against Laos.", ["norway-police of norway"]),
      ("The Laotian army attacked a town. Norway condemned the troops.", ["laos-army of laos", "laos-troops of laos"]),
      ("Norway accused the Laotian government. Government forces fired first.", ["laos-government-forces of laos"]),
      ("Soldiers fired at a ship, Norway said.", []),
    ]) func policeAndTroopsAreOfWhomTheTextSpeaks(_ text: String, _ organs: [String]) throws
  {
    #expect(try Self.actors(text) == organs)
  }

  @Test(
    "an issue is its authors' or about its subject, never whose who rejects it",
    arguments: [
      ("Laos rejected a proposal from Norway.", ["Norwegian proposal"]),
      ("Laos vetoed the resolution.", ["resolution"]),
      ("Laos opposed a resolution backed by Norway, Chad and Kenya.", ["Norwegian, Chadian and Kenyan resolution"]),
      ("Laos rejected the plan put forward by Norway.", ["Norwegian plan"]),
      ("Laos rejected a Norwegian proposal.", ["Norwegian proposal"]),
      ("Laos supports sanctions against Chad. Norway rejected the sanctions.", ["sanctions against Chad"]),
      ("Laos welcomed the Chad-Kenya dialogue.", ["Chad-Kenya dialogue"]),
      ("Laos opposes military intervention in Chad.", ["military intervention in Chad"]),
      ("Laos welcomed talks with Chadian officials.", ["talks"]),
      ("Laos wants a vote on the Chad resolution.", ["Chad resolution", "vote"]),
    ]) func issuesAreNamedAfterTheirAuthorsOrSubjects(_ text: String, _ names: [String]) throws
  {
    #expect(try Self.link(text).issues.map(\.name).sorted() == names)
  }

  @Test(
    arguments: [
      ("Santa Velha, Brazil \u{2013} The president met farmers.", ["farmers-in-test"]),
      ("The ship ran onto Third Thomas Reef.", []),
      ("The Muslim Brotherhood won. Norway condemned the Brotherhood.", ["muslim-brotherhood"]),
      ("Staffan de Mistura left Chad. Mr. Mistura was tired.", ["staffan-de-mistura"]),
    ]) func placesAreNobodyAndShortNamesSomebodyKnown(_ text: String, _ actors: [String]) throws
  {
    #expect(try Self.actors(text) == actors)
  }

  @Test func leadersOfTwoStatesAreNoOtherNameOfOne() throws {
    let actors = try Self.link("Norway urged the leaders of Laos and Chad to talk.").actors
    #expect(!actors.contains { actor in actor.aliases.contains { $0.contains("leaders") } })
  }

  @Test(
    "an office with a name gives that person, and whose it is stands in the title",
    arguments: [
      ("Prime Minister David Lund of Norway condemned Chad.", "david-lund of norway"),
      ("Defence Minister David Lund of Norway condemned Mali over the raid on Chad's border.", "david-lund of norway"),
      ("Prime Minister David Lund condemned Chad on Monday.", "david-lund"),
      ("The president of Sarnland, Otto Kern, condemned Austria on Friday.", "otto-kern"),
      ("The British prime minister, Tony Blair, condemned Chad.", "tony-blair of united-kingdom"),
      ("British Prime Minister Theresa May condemned Chad on Tuesday.", "theresa-may of united-kingdom"),
      ("Norwegian Foreign Minister June Hale condemned Chad on Monday.", "june-hale of norway"),
      ("Norwegian Foreign Minister Grant Moe condemned Chad on Monday.", "grant-moe of norway"),
      ("Chad condemned the River Front on Monday.", "river-front"),
    ]) func names(_ text: String, _ actor: String) throws
  {
    #expect(try Self.actors(text) == [actor])
  }

  @Test(
    "names in the text come before the codebook",
    arguments: [
      ("India Barnes and Kenya Lund, two teachers, condemned Norway on Monday.", ["india", "kenya"]),
      ("Jordan Blake, a coach from Utah, condemned the betting ban on Thursday.", ["jordan"]),
      ("Mrs. Putin condemned Norway on Monday.", ["vladimir-putin", "russia"]),
    ]) func namesakesAreOthers(_ text: String, _ ids: [String]) throws
  {
    let found = try Self.link(text).actors.map(\.id)
    #expect(Set(found).isDisjoint(with: ids), "\(found)")
  }

  @Test(arguments: [
    "Chad President Mahamat condemned Norway.", "Kenya Airways cut its flights to Chad.",
    "India Gate was closed, Chad said.",
  ])
  func whatFollowsAStateIsNotAlwaysASurname(_ text: String) throws {
    #expect(try Self.link(text).actors.contains { $0.id == "chad" })
  }
}
