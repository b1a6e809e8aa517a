import DossierFormats
import DossierModel
import TestSupport
import Testing

@Suite struct DerivedNetworkExportTests {
  @Test func relationIsTheNetworksKind() {
    let graph = SampleDossier.dossier.stanceGraph(options: SnapshotOptions(level: .country))
    let network = graph.derivedNetwork(.conflict).stanceGraph(of: graph)
    let text = GraphMLExporter().text(network)
    #expect(text.contains("<data key=\"relation\">conflict</data>"))
    #expect(
      network.edges.map { "\($0.holder.id) \($0.target.id) \($0.weight)" } == [
        "borduria syldavia 1.0", "syldavia vlak-front 2.0",
      ])
  }
}
