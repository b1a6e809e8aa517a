public import DossierModel

/// What changed between two stance graphs, in one drawing on the positions of both together.
///
/// What a stance is keeps its hue, dash and sign; what became of it is shown by marks: a halo and "+" for added, a
/// faint line and "−" for removed, a halo and both signs for reversed, a grey hairline for unchanged.
public struct DiffFigure: Sendable {
  enum Change: String, CaseIterable { case unchanged, removed, strengthened, weakened, added, reversed }

  struct Arrow {
    var arrow: StanceArrow
    var change: Change
    /// The class before, where it was reversed.
    var earlier: StanceClass?
    /// Statements more or fewer than before.
    var difference = 0
  }

  let before: StanceGraph
  let after: StanceGraph
  let options: FigureOptions
  let whole: StanceFigure
  let arrows: [Arrow]
  /// Arrows there are in all, by change: those drawn may be fewer.
  let totals: [Change: Int]
  /// What changed, with the events.
  let diff: StanceGraphDiff

  /// `diff` is that of the two graphs, with its events; where it is left out, it is worked out and has none.
  public init(
    before: StanceGraph, after: StanceGraph, diff: StanceGraphDiff? = nil, options: FigureOptions = FigureOptions()
  ) {
    self.before = before
    self.after = after
    self.options = options
    let diff = diff ?? after.difference(from: before)
    self.diff = diff
    let all = DiffFigure.arrows(before, after, diff.reversed)
    var single = options
    single.bundlesStances = false
    whole = StanceFigure(DiffFigure.union(before, after, all), options: single)
    totals = Dictionary(all.map { ($0.change, 1) }, uniquingKeysWith: +)
    let drawn = Set(whole.arrows.map(\.id))
    arrows = all.filter { drawn.contains($0.arrow.id) }
  }

  public var layoutRequest: GraphLayout.Request { whole.layoutRequest }

  private static func arrows(
    _ before: StanceGraph, _ after: StanceGraph, _ reversals: [StanceGraphDiff.Reversal]
  ) -> [Arrow] {
    let old = StanceArrow.arrows(of: before)
    let new = StanceArrow.arrows(of: after)
    let oldByID = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let newIDs = Set(new.map(\.id))
    var arrows: [Arrow] = []
    for arrow in old where !newIDs.contains(arrow.id) {
      let isReversed = reversals.contains { $0.holder == arrow.holder && $0.target == arrow.target }
      if !isReversed || arrow.sign == 0 { arrows.append(Arrow(arrow: arrow, change: .removed)) }
    }
    for arrow in new {
      if let earlier = oldByID[arrow.id] {
        let difference = arrow.count - earlier.count
        let change: Change = difference > 0 ? .strengthened : difference < 0 ? .weakened : .unchanged
        arrows.append(Arrow(arrow: arrow, change: change, difference: difference))
      } else if arrow.sign != 0,
        let reversal = reversals.first(where: { $0.holder == arrow.holder && $0.target == arrow.target }),
        let first = reversal.before.first
      {
        let earlier = StanceClass(first.kind, negated: first.negated)
        arrows.append(Arrow(arrow: arrow, change: .reversed, earlier: earlier))
      } else {
        arrows.append(Arrow(arrow: arrow, change: .added))
      }
    }
    return arrows
  }

  /// What is drawn first when there is too much.
  private static func rank(of change: Change) -> Double {
    switch change {
    case .unchanged: 0
    case .strengthened, .weakened: 1
    case .added, .removed: 2
    case .reversed: 3
    }
  }

  /// Both graphs as one, changes weighing more than what stayed: they are drawn first when there is too much.
  private static func union(_ before: StanceGraph, _ after: StanceGraph, _ arrows: [Arrow]) -> StanceGraph {
    var nodes: [Reference: StanceGraph.Node] = [:]
    for node in before.nodes + after.nodes { nodes[node.id] = node }
    var edges: [StanceGraph.Edge] = []
    for arrow in arrows {
      edges += arrow.arrow.edges.map { edge in
        var edge = edge
        edge.weight += rank(of: arrow.change) * 1000
        return edge
      }
    }
    edges.sort { ($0.holder, $0.target, $0.id) < ($1.holder, $1.target, $1.id) }
    return StanceGraph(
      title: "From \(before.title) to \(after.title)", nodes: nodes.values.sorted { $0.id < $1.id }, edges: edges)
  }
}
