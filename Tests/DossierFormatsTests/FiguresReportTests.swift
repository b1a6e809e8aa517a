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

  @Test func longSilencesAreCutAndSaid() {
    let dates = ["2031-03-01", "2031-03-02", "2032-06-01"].compactMap { try? EDTFDate(parsing: $0) }
    let timeline = Timeline(
      entries: dates.enumerated().map {
        Timeline.Entry(date: $1, kind: .event, id: "e\($0)", label: "Event \($0)", type: "OTHER")
      })
    let svg = SVGExporter().text(TimelineFigure(timeline).drawing)
    #expect(svg.contains("15 months without a dated event or stance"))
  }

  @Test func cardsNeverOverlap() {
    let tops = TimelinePlaces.spread([(0, 50), (5, 40), (8, 30), (400, 20)])
    #expect(tops[1] >= tops[0] + 50 && tops[2] >= tops[1] + 40 && tops[3] == 400)
  }
}
