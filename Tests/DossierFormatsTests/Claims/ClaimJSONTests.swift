import DossierFormats
import DossierModel
import Testing

/// Claims as JSON Lines: what is written reads back, and what is broken is named with its place.
@Suite struct ClaimJSONTests {
  private static let source = SourceDocument(
    id: "a", title: "", text: CodePointText("On Monday rebels \u{1F54A} shelled Klow."))

  private static let claims = [
    Claim(
      document: "a", kind: .event(.assault), quote: TextSpan(0, 33), cue: TextSpan(19, 26),
      parts: [
        Claim.Part(.actor, span: TextSpan(10, 16), reference: .actor("rebels")),
        Claim.Part(.place, span: TextSpan(27, 31), name: "Klow"),
      ], status: .planned, date: try? EDTFDate(parsing: "2031-03-10"), dateWords: TextSpan(3, 9),
      figures: [Event.Figure(.killed, 9, bound: .atLeast, of: "people")], label: "Shelling of Klow", event: "e1",
      sort: "attack", isTold: false, isSpeechAct: true, coder: .imported("b"), model: "2", score: 0.5),
    Claim(
      document: "a", kind: .stance(.blames), quote: TextSpan(0, 33),
      parts: [
        Claim.Part(.holder, name: "Norway"), Claim.Part(.target, span: TextSpan(10, 16)),
        Claim.Part(.regarding, reference: .event("e1")), Claim.Part(.speaker, reference: .actor("wire")),
      ], negated: true, hedged: true, coder: .person("ann"), rule: "blame", confidence: 0.25),
  ]

  @Test func whatIsWrittenReadsBack() throws {
    let lines = ClaimJSON.write(ClaimJSONTests.claims, of: ClaimJSONTests.source)
    let (records, refusals) = ClaimJSON.read(bytes: Array(lines.utf8), path: "x")
    #expect(refusals.isEmpty)
    #expect(records.map(\.place) == ["x:1", "x:2"])
    let read = records.map { record in
      var claim = record.claim
      claim.quote = record.quote.span ?? claim.quote
      claim.cue = record.cue?.span
      claim.dateWords = record.dateWords?.span
      claim.parts = record.parts.map {
        Claim.Part($0.role, span: $0.words?.span, reference: $0.reference, name: $0.name)
      }
      return claim
    }
    #expect(read == ClaimJSONTests.claims)
    #expect(records[0].cue?.text == "shelled")
  }

  @Test func wordsMayStandAlone() throws {
    let line =
      #"{"document":"a","stance":"condemns","quote":"Q","holder":"H","target":{"text":"T"},"coder":"person:x"}"#
    let record = try ClaimJSON.read(line: line.utf8, place: "x:1")
    #expect(record.quote == .init(text: "Q"))
    #expect(record.parts.map(\.words) == [.init(text: "H"), .init(text: "T")])
  }

  @Test(arguments: [
    ("", "the end of the file; expected a claim, which is an object"),
    (#"{"document":"a"}"#, "no \"quote\"; expected a claim with it"),
    (
      #"{"document":"a","quote":"q","coder":"rules"}"#,
      "neither \"stance\" nor \"event\"; expected the type of one of them"
    ),
    (
      #"{"document":"a","quote":"q","coder":"rules","stance":"blames","target":"t"}"#,
      "no \"holder\"; expected a stance with it"
    ),
    (
      #"{"document":"a","quote":"q","coder":"rules","event":"ASSAULT","holder":"t"}"#,
      "\"holder\" of \"ASSAULT\"; expected a key that it may have"
    ),
    (
      #"{"stance":"adores"}"#,
      "\"adores\" is not a type of stance; expected one of supports, condemns, blames, opposes, urges, denies"
    ),
    (#"{"coder":"robot"}"#, "\"robot\" is no coder; expected rules, learned, imported:NAME or person:NAME"),
    (#"{"coder":"person:"}"#, "\"person:\" is no coder; expected rules, learned, imported:NAME or person:NAME"),
    (
      #"{"date":"31 March"}"#,
      "\"31 March\" is not an EDTF date; expected a form such as 2012-05-25, 2012-05 or 2012-05/2012-06"
    ),
    (#"{"quotes":"q"}"#, "unknown key \"quotes\" in a claim; expected a key of claim.schema.json"),
    (#"{"quote":{"span":[4,4]}}"#, "no span; expected [start, end) as two ascending offsets"),
    (#"{"quote":"q","quote":"q"}"#, "\"quote\" is repeated; expected each key once"),
    (#"{"holder":{}}"#, "an empty \"holder\"; expected words, a reference or a name"),
    (#"{"score":2}"#, "2.0; expected a number from 0 to 1"),
  ])
  func brokenLinesAreNamed(line: String, message: String) {
    #expect(throws: ClaimRefusal.self) { try ClaimJSON.read(line: line.utf8, place: "x:1") }
    do {
      _ = try ClaimJSON.read(line: line.utf8, place: "x:1")
    } catch {
      #expect(error.description == "x:1: " + message)
    }
  }

  @Test func emptyLinesAreSkippedAndCounted() {
    let (records, refusals) = ClaimJSON.read(bytes: Array("\n \n{}\n".utf8), path: "x")
    #expect(records.isEmpty)
    #expect(refusals.map(\.place) == ["x:3"])
  }
}
