import DossierModel
import TestSupport
import Testing

@testable import DossierFormats

@Suite struct FiguresReportTests {
  @Test func hostileTextsStayText() {
    var dossier = SampleDossier.dossier
    dossier.documents[0].title = "</script><script>alert(1)</script><!--"
    let figure = StanceFigure(dossier.stanceGraph())
    let report = Report(
      title: "<b>Title</b>", dossier: dossier, figure: figure,
      layout: GraphLayout(width: 0, height: 0, centres: [:]), options: SnapshotOptions(), texts: SampleDossier.documents
    )
    let page = ReportHTMLExporter().text(report)
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("default-src 'none'") && !page.contains("http://") || page.contains("www.w3.org"))
    #expect(page.contains("&lt;b&gt;Title"))
    #expect(page.contains("\"use strict\"") && page.contains("#filters"))
    #expect(page == ReportHTMLExporter().text(report))
  }
}
