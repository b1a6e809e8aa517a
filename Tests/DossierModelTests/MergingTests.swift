import DossierModel
import TestSupport
import Testing

@Suite struct MergingTests {
  private let generator = Dossier.Generator(name: "stanceline", version: "0.1.0")

  /// The sample dossier, whose events keep no tellings.
  private func withoutTellings(_ dossier: Dossier) -> Dossier {
    var dossier = dossier
    for index in dossier.events.indices { dossier.events[index].tellings = [] }
    return dossier
  }

  @Test func theSampleArticlesMakeTheSampleDossier() {
    let merged = Dossier(merging: SampleDossier.coded, generator: generator)
    #expect(withoutTellings(merged) == SampleDossier.dossier)
  }

  @Test func joinedEventSaysWhy() {
    let merged = Dossier(merging: SampleDossier.coded, generator: generator)
    #expect(
      merged.events[0].joinReasons == [
        "courier-2031-03-05 and gazette-2031-03-02: ASSAULT on 2031-03-01, place Klow, words market, shell"
      ])
  }

  @Test func orderDoesNotMatter() {
    let merged = Dossier(merging: SampleDossier.coded)
    #expect(Dossier(merging: SampleDossier.coded.reversed()) == merged)
  }

  @Test func repetitionDoesNotMatter() {
    let merged = Dossier(merging: SampleDossier.coded)
    #expect(Dossier(merging: SampleDossier.coded + SampleDossier.coded) == merged)
    #expect(merged.merged(with: merged) == merged)
  }
}
