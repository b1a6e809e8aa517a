import DossierModel

/// Every format, in the order in which `stanceline export --list` shows them.
extension ExportFormat {
  public static let all: [ExportFormat] = dossierFormats + graphFormats + tableFormats + timelineFormats

  private static let dossierFormats: [ExportFormat] = [
    dossier(
      "dossier", "dossier.json", "everything coded, after dossier.schema.json", for: "stanceline, any JSON reader",
      DossierJSONExporter()),
    dossier(
      "annotations", "annotations.jsonld", "the evidence of every event and stance as Web Annotations",
      for: "annotation tools, any JSON-LD reader", WebAnnotationExporter()),
  ]

  private static let graphFormats: [ExportFormat] = [
    graph(
      "dot", "graph.dot", "stance graph in the DOT language", for: "Graphviz, Gephi, pydot", DOTExporter()),
    graph(
      "graphml", "graph.graphml", "stance graph as GraphML 1.1", for: "NetworkX, igraph, Gephi, Cytoscape, Neo4j",
      GraphMLExporter()),
    graph(
      "graphml-yed", "graph.yed.graphml", "stance graph with shapes, colours and labels", for: "yEd, yFiles",
      GraphMLExporter(style: .yEd)),
    graph(
      "gexf", "graph.gexf", "stance graph as GEXF 1.3, an edge with the days of its stances",
      for: "Gephi, NetworkX, sigma.js", GEXFExporter()),
    statements(
      "gexf-statements", "statements.gexf", "stance graph as GEXF 1.3, an edge for each stance",
      for: "Gephi, NetworkX, sigma.js", GEXFExporter()),
    graph(
      "node-link", "graph.json", "stance graph as node-link JSON, list `edges`", for: "NetworkX 3.6 and later",
      NodeLinkExporter()),
    graph(
      "node-link-links", "graph.links.json", "stance graph as node-link JSON, list `links`",
      for: "NetworkX before 3.6", NodeLinkExporter(edgeList: .links)),
    graph("d3", "graph.d3.json", "stance graph as nodes and links", for: "d3-force", D3Exporter()),
    graph(
      "cytoscape", "graph.cyjs", "stance graph as Cytoscape elements", for: "Cytoscape, Cytoscape.js, NetworkX",
      CytoscapeExporter()),
    graph(
      "jgf", "graph.jgf.json", "stance graph in JSON Graph Format 2", for: "JGF readers", JGFExporter()),
    graph(
      "graphology", "graph.graphology.json", "stance graph as graphology's JSON", for: "graphology, sigma.js",
      GraphologyExporter()),
    graph(
      "mermaid", "graph.mmd", "stance graph as a flowchart, at most 400 edges", for: "Mermaid, GitHub, GitLab",
      MermaidGraphExporter()),
    graph(
      "pajek", "graph.net", "stance graph as a signed Pajek network", for: "Pajek, NetworkX, igraph", PajekExporter()),
    graph(
      "ucinet", "graph.dl", "stance graph as UCINET DL, a matrix for each type", for: "UCINET, NetDraw",
      UCINETExporter()),
  ]

  private static let tableFormats: [ExportFormat] =
    [
      table(.machine, "csv", "", "for programs", for: "pandas, R, any CSV reader"),
      table(.gephi, "gephi", ".gephi", "with Gephi's headers", for: "Gephi's spreadsheet import"),
      table(.neo4j, "neo4j", ".neo4j", "with Neo4j's headers", for: "neo4j-admin database import"),
      table(.excel, "excel", ".excel", "for a spreadsheet", for: "Excel, LibreOffice"),
    ].flatMap { $0 } + [
      statements(
        "csv-statements", "statements.csv", "stances as CSV, a row for each, with names and all attributes",
        for: "pandas, R, any CSV reader", StatementsCSVExporter()),
      graph(
        "csv-matrix", "matrix.csv", "adjacency matrix as CSV, statements for less statements against",
        for: "pandas, R, UCINET, any CSV reader", MatrixCSVExporter(mode: .adjacency)),
      graph(
        "csv-two-mode", "matrix.two-mode.csv", "the same with holders as rows and targets as columns",
        for: "pandas, R, UCINET, any CSV reader", MatrixCSVExporter(mode: .twoMode)),
    ]

  private static func table(
    _ dialect: CSVDialect, _ name: String, _ infix: String, _ purpose: String, for consumers: String
  ) -> [ExportFormat] {
    [
      graph(
        "\(name)-nodes", "nodes\(infix).csv", "nodes of the stance graph as CSV \(purpose)", for: consumers,
        NodesCSVExporter(dialect: dialect)),
      graph(
        "\(name)-edges", "edges\(infix).csv", "edges of the stance graph as CSV \(purpose)", for: consumers,
        EdgesCSVExporter(dialect: dialect)),
    ]
  }

  private static let timelineFormats: [ExportFormat] = [
    timeline(
      "timeline-json", "timeline.json", "events and stances in date order", for: "any JSON reader",
      TimelineJSONExporter()),
    timeline(
      "timeline-markdown", "timeline.md", "the same to read, with quotes", for: "readers, pandoc, GitHub",
      TimelineMarkdownExporter()),
    timeline(
      "timeline-csv", "timeline.csv", "the same as CSV for programs", for: "pandas, R, any CSV reader",
      TimelineCSVExporter()),
    timeline(
      "timeline-js", "timeline.timelinejs.json", "the same as a slide show", for: "TimelineJS3", TimelineJSExporter()),
    timeline(
      "icalendar", "timeline.ics", "the same as all-day entries", for: "calendars, Python's icalendar",
      ICalendarExporter()),
    timeline(
      "timeline-mermaid", "timeline.mmd", "the same as a diagram", for: "Mermaid, GitHub, GitLab",
      MermaidTimelineExporter()),
  ]
}
