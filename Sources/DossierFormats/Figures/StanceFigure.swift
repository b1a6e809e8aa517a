public import DossierModel

/// A stance graph as a picture for a report: who supports, condemns and blames whom.
///
/// Stances of one holder toward one target are one line, whose badge tells their history, and only the weightiest actors and arrows are drawn. Making it takes two
/// steps, since the layout engine is elsewhere: `layoutRequest` says what to place, `drawing(in:)` draws the result.
public struct StanceFigure: Sendable {
  let graph: StanceGraph
  let options: FigureOptions
  let boxes: [NodeBox]
  let bundles: [StanceBundle]
  let hulls: [BlocHull]
  let omitted: (nodes: Int, statements: Int, isolated: Int)

  public init(_ graph: StanceGraph, options: FigureOptions = FigureOptions()) {
    self.graph = graph
    self.options = options
    let all = StanceFigure.bundles(of: graph, options)
    let chosen = StanceFigure.weightiest(all, options)
    let drawn = Set(chosen.flatMap { [$0.holder, $0.target] })
    let linked = Set(all.flatMap { [$0.holder, $0.target] })
    boxes = graph.nodes.filter { drawn.contains($0.id) }.map(NodeBox.init)
    bundles = chosen
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    hulls =
      options.blocs.map { blocs in
        blocs.blocs.indices.compactMap { BlocHull($0, of: blocs, drawn: drawn, names: names) }
      } ?? []
    let known = graph.nodes.filter { linked.contains($0.id) }.count
    omitted = (
      known - boxes.count, all.reduce(0) { $0 + $1.count } - chosen.reduce(0) { $0 + $1.count },
      graph.nodes.count - known
    )
  }

  /// The part of a graph that a larger figure shows, for drawing on the larger figure's layout: its nodes, and of its
  /// arrows those that this graph has.
  public init(_ graph: StanceGraph, within whole: StanceFigure, options: FigureOptions = FigureOptions()) {
    self.graph = graph
    self.options = options
    let drawn = Set(whole.bundles.map(\.id))
    let all = StanceFigure.bundles(of: graph, whole.options)
    bundles = all.filter { drawn.contains($0.id) }
    boxes = whole.boxes
    hulls = []
    omitted = (0, all.reduce(0) { $0 + $1.count } - bundles.reduce(0) { $0 + $1.count }, 0)
  }

  var arrows: [StanceArrow] { bundles.flatMap(\.strands) }

  private static func bundles(of graph: StanceGraph, _ options: FigureOptions) -> [StanceBundle] {
    let arrows = StanceArrow.arrows(of: graph)
    return options.bundlesStances ? StanceBundle.bundles(of: arrows) : arrows.map(StanceBundle.init)
  }

  /// A figure with its layout. Where the page is to be fitted, arrows are left out by weight until the drawing is no
  /// wider than the page, so that text is as large in print as it is meant to be.
  public static func fitted(
    _ graph: StanceGraph, options: FigureOptions, layout: (GraphLayout.Request) throws -> GraphLayout
  ) rethrows -> (figure: StanceFigure, layout: GraphLayout) {
    var options = options
    while true {
      let figure = StanceFigure(graph, options: options)
      let places = try layout(figure.layoutRequest)
      let width = figure.drawing(in: places).width
      let isWide = width > options.page.unitsWide + 0.5
      guard options.fitsPage, isWide, options.maximumArrows > 8 else { return (figure, places) }
      let count = Double(figure.bundles.count)
      options.maximumArrows = max(8, min(Int(count) - 3, Int(count * options.page.unitsWide / width * 0.97)))
    }
  }

  /// What the layout engine is to place.
  public var layoutRequest: GraphLayout.Request {
    GraphLayout.Request(
      boxes: boxes.map(\.layoutBox),
      links: bundles.map {
        GraphLayout.Link(id: $0.id, source: $0.holder.key, target: $0.target.key, weight: $0.weight)
      },
      groups: hulls.map(\.group), engine: options.engine)
  }

  /// The arrows of greatest weight whose ends fit into the limit of nodes, in the order of the graph.
  private static func weightiest(_ arrows: [StanceBundle], _ options: FigureOptions) -> [StanceBundle] {
    let order = arrows.indices.sorted { first, second in
      let (weight, other) = (arrows[first].weight, arrows[second].weight)
      return weight != other ? weight > other : first < second
    }
    var nodes: Set<Reference> = []
    var chosen: [Int] = []
    for index in order where chosen.count < options.maximumArrows {
      let ends = nodes.union([arrows[index].holder, arrows[index].target])
      if ends.count > options.maximumNodes { continue }
      nodes = ends
      chosen.append(index)
    }
    return chosen.sorted().map { arrows[$0] }
  }
}
