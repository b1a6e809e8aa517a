import DossierModel
import TestSupport
import Testing

/// Ids of edges: readable, and never shared by two edges whose names run into each other.
@Suite struct EdgeIDTests {
  private func ids(_ stances: [(holder: String, negated: Bool, kind: Stance.Kind, target: Reference)]) -> [String] {
    let made = stances.enumerated().map { number, stance in
      Stance(
        id: "s\(number)", holder: stance.holder, kind: stance.kind, target: stance.target,
        date: SampleDossier.date("2031-03-01"), negated: stance.negated,
        evidence: [Evidence(document: "d", span: TextSpan(0, 4), quote: "text")])
    }
    return Dossier(stances: made).stanceGraph().edges.map(\.id)
  }

  @Test func readAsSentences() {
    #expect(ids([("x", false, .supports, .issue("y"))]) == ["x-supports-issue-y"])
    #expect(ids([("x-y", true, .condemns, .event("y"))]) == ["x-y-not-condemns-event-y"])
    #expect(ids([("x", false, .blames, .actor("y-supports-z"))]) == ["x-blames-y-supports-z"])
    #expect(ids([("supports", false, .blames, .actor("issue"))]) == ["supports-blames-issue"])
  }

  @Test func namesThatRunTogetherStayApart() {
    let names = ["x", "x-not", "x-supports", "x-supports-y", "x-not-supports", "y", "y-supports-z", "supports-z", "z"]
    let targets =
      names.map(Reference.actor) + [.actor("issue-y"), .actor("event-y"), .issue("y"), .event("y")]
      + [.issue("issue-y"), .actor("issue-issue-y"), .actor("y-blames-event-y")]
    var stances: [(holder: String, negated: Bool, kind: Stance.Kind, target: Reference)] = []
    for holder in names + ["x-supports-y-blames", "x-blames-y-supports"] {
      for target in targets {
        for kind in [Stance.Kind.supports, .blames] {
          stances += [(holder, false, kind, target), (holder, true, kind, target)]
        }
      }
    }
    let found = ids(stances)
    #expect(found.count == stances.count)
    #expect(Set(found).count == found.count)
    #expect(found.allSatisfy(Identifier.isValid))
  }
}
