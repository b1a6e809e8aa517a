import DossierModel

/// The DOT text that asks for a layout: boxes of fixed size without labels, named by their index.
struct LayoutScript {
  var request: GraphLayout.Request
  var engine: GraphLayout.Engine
  var direction = "TB"
  /// Most ranks of `dot`, which are rows from top to bottom and columns from left to right; nil leaves it to `dot`.
  var ranks: Int?
  var room = Room.wide

  /// Room between boxes: less for graphs that would not fit a page.
  enum Room: CaseIterable {
    case wide, narrow, least

    var attributes: String {
      switch self {
      case .wide: "nodesep=0.45, ranksep=0.75"
      case .narrow: "nodesep=0.36, ranksep=0.55"
      case .least: "nodesep=0.28, ranksep=0.5"
      }
    }
  }

  var text: String {
    var text = "digraph {\n  graph [\(graphAttributes)];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\"];\n  edge [arrowhead=none, id=\"\"];\n"
    var index: [String: Int] = [:]
    for (number, box) in request.boxes.enumerated() {
      index[box.id] = number
      text += "  n\(number) [width=\(LayoutScript.inches(box.width)), height=\(LayoutScript.inches(box.height))];\n"
    }
    for (number, group) in request.groups.enumerated() {
      text += "  subgraph cluster_\(number) { graph [margin=14, labeljust=l, label=\(room(for: group))];"
      text += group.boxes.compactMap { index[$0].map { " n\($0);" } }.joined() + " }\n"
    }
    let free = ranks.map { RankLimit(request.links, index: index).linksToFree(ranks: $0) } ?? []
    for (number, link) in request.links.enumerated() {
      guard let source = index[link.source], let target = index[link.target] else { continue }
      // Beside clusters, links without a constraint end the process: `merge_chain` of Graphviz 2.42 fails an assertion.
      // Left out, they are led around the boxes afterwards.
      if free.contains(number), !request.groups.isEmpty { continue }
      let constraint = free.contains(number) ? ", constraint=false" : ""
      text += "  n\(source) -> n\(target) [id=\"\(number)\", weight=\(weight(link.weight))\(constraint)];\n"
    }
    return text + "}\n"
  }

  /// An empty label of the size of the one that is drawn later.
  private func room(for group: GraphLayout.Group) -> String {
    let (width, height) = (Int(group.labelWidth.rounded(.up)), Int(group.labelHeight.rounded(.up)))
    return "<<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\"><TR><TD></TD></TR></TABLE>>"
  }

  /// The limits keep `dot` from running away on graphs denser than it was made for.
  private var graphAttributes: String {
    let common = "start=7, margin=0, pad=0, outputorder=edgesfirst"
    switch engine {
    case .dot:
      let limits = "nslimit=20, nslimit1=20, mclimit=4, maxiter=2000"
      return common + ", rankdir=\(direction), \(room.attributes), splines=true, \(limits)"
    case .sfdp where request.links.count > 400:
      return common + ", overlap=prism, sep=\"+12\", splines=line"
    case .sfdp, .neato, .fdp:
      return common + ", overlap=prism, sep=\"+16\", esep=\"+6\", splines=true, K=1.2, len=1.8"
    case .circo, .twopi:
      return common + ", overlap=prism, sep=\"+16\", esep=\"+6\", splines=true, ranksep=1.6"
    }
  }

  static func inches(_ points: Double) -> String { decimal(points / 72) }

  /// Exact to a thousandth, without a locale.
  static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    return "\(sign)\(abs(thousandths) / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  private func weight(_ weight: Double) -> Int {
    max(1, min(8, Int(weight.rounded())))
  }
}
