import DossierModel
import TestSupport
import Testing

@Suite struct SampleDossierTests {
  @Test func everyQuoteIsItsSpan() {
    let texts = Dictionary(uniqueKeysWithValues: SampleDossier.documents.map { ($0.id, $0.text) })
    let dossier = SampleDossier.dossier
    for evidence in dossier.stances.flatMap(\.evidence) + dossier.events.flatMap(\.evidence) {
      #expect(texts[evidence.document]?[evidence.span] == evidence.quote)
    }
  }

  @Test func listsAscendById() {
    let dossier = SampleDossier.dossier
    for ids in [
      dossier.documents.map(\.id), dossier.actors.map(\.id), dossier.events.map(\.id), dossier.stances.map(\.id),
    ] {
      #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    }
  }

  @Test func idsAreWellFormed() {
    let dossier = SampleDossier.dossier
    let ids = dossier.actors.map(\.id) + dossier.events.map(\.id) + dossier.stances.map(\.id) + dossier.issues.map(\.id)
    #expect(ids.allSatisfy(Identifier.isValid))
  }
}
