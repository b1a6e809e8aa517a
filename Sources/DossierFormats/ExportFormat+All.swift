/// Every format, in the order in which `stanceline export --list` shows them.
extension ExportFormat {
  public static let all: [ExportFormat] = [
    dossier(
      "dossier", "dossier.json", "everything coded, after dossier.schema.json", for: "stanceline, any JSON reader",
      DossierJSONExporter()),
    graph(
      "dot", "graph.dot", "stance graph in the DOT language", for: "Graphviz, Gephi, pydot", DOTExporter()),
    graph(
      "graphml", "graph.graphml", "stance graph as GraphML 1.1", for: "NetworkX, igraph, Gephi, Cytoscape, Neo4j",
      GraphMLExporter()),
    graph(
      "graphml-yed", "graph.yed.graphml", "stance graph with shapes, colours and labels", for: "yEd, yFiles",
      GraphMLExporter(style: .yEd)),
    graph(
      "node-link", "graph.json", "stance graph as node-link JSON, list `edges`", for: "NetworkX 3.6 and later",
      NodeLinkExporter()),
    graph(
      "node-link-links", "graph.links.json", "stance graph as node-link JSON, list `links`",
      for: "NetworkX before 3.6", NodeLinkExporter(edgeList: .links)),
    timeline(
      "timeline-json", "timeline.json", "events and stances in date order", for: "any JSON reader",
      TimelineJSONExporter()),
    timeline(
      "timeline-markdown", "timeline.md", "the same to read, with quotes", for: "readers, pandoc, GitHub",
      TimelineMarkdownExporter()),
  ]
}
