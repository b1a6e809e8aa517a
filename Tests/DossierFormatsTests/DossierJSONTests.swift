// The JSON form of a dossier: what is written reads back equal, and what is broken is named with its place.

import DossierFormats
import DossierModel
import TestSupport
import Testing

@Suite struct DossierJSONTests {
  @Test func sampleReadsBackEqual() throws {
    let text = DossierJSON.write(SampleDossier.dossier)
    #expect(try DossierJSON.read(bytes: Array(text.utf8)) == SampleDossier.dossier)
  }

  @Test func emptyDossierReadsBackEqual() throws {
    #expect(try DossierJSON.read(bytes: Array(DossierJSON.write(Dossier()).utf8)) == Dossier())
  }

  @Test func codedDocumentsReadBackEqual() throws {
    for coded in SampleDossier.coded {
      let line = CodedDocumentExporter().text(coded)
      #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
      #expect(try DossierJSON.readCodedDocument(line: line.utf8) == coded)
    }
  }

  @Test func controlCharactersAndAstralPlanesAreKept() throws {
    let name = "\u{0}\u{1}\u{1F}\u{7F}\r\n\t\"\\/\u{FFFE}\u{FFFF}\u{1F54A}\u{200F}שלום"
    let dossier = Dossier(actors: [Actor(id: "a", name: name, kind: .group)])
    let read = try DossierJSON.read(bytes: Array(DossierJSON.write(dossier).utf8))
    #expect(read.actors[0].name.unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test func escapesOfOtherWritersAreUnderstood() throws {
    let text = DossierJSON.write(Dossier(actors: [Actor(id: "a", name: "NAME", kind: .group)]))
      .replacing("NAME", with: #"\ud83d\ude80 \u00e9\/\b\f"#).replacing("\"name\"", with: #""n\u0061me""#)
    #expect(try DossierJSON.read(bytes: Array(text.utf8)).actors[0].name == "🚀 é/\u{8}\u{C}")
  }

  @Test func unknownKeysAreSkipped() throws {
    let text = DossierJSON.write(Dossier())
      .replacing("\"version\": 1", with: #""extra": {"a":[1,{"b":null},[],{}],"c":-1.5e3}, "version": 1"#)
    #expect(try DossierJSON.read(bytes: Array(text.utf8)) == Dossier())
  }

  @Test(arguments: [
    ("", "1:1: the end of the file; expected a dossier, which is an object"),
    ("[]", "/: a list; expected a dossier, which is an object"),
    ("{\"format\": \"stanceline-dossier\",\n \"version\" 1}", "2:12: a number; expected \":\" after a key"),
    (
      "{\"format\": \"other\"}", "/format: format \"other\"; expected \"stanceline-dossier\""
    ),
    ("{\"version\": 2}", "/version: version 2; expected version 1"),
    ("{}", "/: key \"format\" is missing; expected an object with it"),
    ("{\"version\": 1, \"version\": 1}", "1:16: key \"version\" is repeated; expected each key once"),
    ("{\"a\": tru}", "1:7: a word; expected a value"),
    ("{\"documents\": [{}]}", "/documents/0: key \"id\" is missing; expected an object with it"),
    (
      "{\"stances\": [{\"type\": \"likes\"}]}",
      "/stances/0/type: \"likes\" is not a type of stance; expected one of supports, condemns, blames, opposes, urges, denies"
    ),
    (
      "{\"stances\": [{\"negated\": true, \"date\": \"2012-13\"}]}",
      "/stances/0/date: \"2012-13\" is not an EDTF date; expected a form such as 2012-05-25, 2012-05 or 2012-05/2012-06"
    ),
    (
      "{\"actors\": [{\"id\": \"Big\"}]}",
      "/actors/0/id: \"Big\" is not an id; expected lower-case letters and digits in words joined by hyphens"
    ),
    ("{\"a\": \"\\ud800\"}", "1:10: a lone surrogate; expected a pair of surrogates"),
    ("{\"a\": 01}", "1:7: 01 is not a number of JSON; expected a value"),
    ("{\"actors\": null}", "/actors: null; expected a list"),
  ])
  func brokenFilesAreNamed(text: String, message: String) {
    #expect(message == DossierJSON.findings(bytes: Array(text.utf8)).first.map { "\($0)" })
  }

  @Test func brokenReferencesAndSpansAreAllFound() {
    var dossier = SampleDossier.dossier
    dossier.stances[0].holder = "nobody"
    dossier.stances[1].target = .issue("nothing")
    dossier.stances[2].evidence[0].quote += "!"
    dossier.stances[3].evidence[0].document = "nowhere"
    dossier.events[0].participants[0].actor = "nobody"
    dossier.actors.append(dossier.actors[0])
    let findings = DossierJSON.findings(bytes: Array(DossierJSON.write(dossier).utf8)).map { "\($0.place)" }
    #expect(
      findings == [
        "/actors/8/id", "/events/0/participants/0/actor", "/stances/0/holder", "/stances/1/target/id",
        "/stances/2/evidence/0/quote", "/stances/3/evidence/0/document",
      ])
  }
}
