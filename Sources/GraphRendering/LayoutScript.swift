import DossierModel

/// The DOT text that asks for a layout: boxes of fixed size without labels, named by their index.
struct LayoutScript {
  var request: GraphLayout.Request
  var engine: GraphLayout.Engine
  var direction: String
  /// Less room between boxes, for graphs that would not fit a page.
  var isTight = false

  var text: String {
    var text = "digraph {\n  graph [\(graphAttributes)];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\"];\n  edge [arrowhead=none, id=\"\"];\n"
    var index: [String: Int] = [:]
    for (number, box) in request.boxes.enumerated() {
      index[box.id] = number
      text += "  n\(number) [width=\(inches(box.width)), height=\(inches(box.height))];\n"
    }
    for (number, link) in request.links.enumerated() {
      guard let source = index[link.source], let target = index[link.target] else { continue }
      text += "  n\(source) -> n\(target) [id=\"\(number)\", weight=\(weight(link.weight))];\n"
    }
    return text + "}\n"
  }

  /// The limits keep `dot` from running away on graphs denser than it was made for.
  private var graphAttributes: String {
    let common = "start=7, margin=0, pad=0, outputorder=edgesfirst"
    switch engine {
    case .dot:
      let limits = "nslimit=20, nslimit1=20, mclimit=4, maxiter=2000"
      let room = isTight ? "nodesep=0.3, ranksep=0.5" : "nodesep=0.45, ranksep=0.75"
      return common + ", rankdir=\(direction), \(room), splines=true, \(limits)"
    case .sfdp where request.links.count > 400:
      return common + ", overlap=prism, sep=\"+12\", splines=line"
    case .sfdp, .neato, .fdp:
      return common + ", overlap=prism, sep=\"+16\", esep=\"+6\", splines=true, K=1.2, len=1.8"
    case .circo, .twopi:
      return common + ", overlap=prism, sep=\"+16\", esep=\"+6\", splines=true, ranksep=1.6"
    }
  }

  /// Exact to a thousandth, without a locale.
  private func inches(_ points: Double) -> String {
    let thousandths = Int((points / 72 * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  private func weight(_ weight: Double) -> Int {
    max(1, min(8, Int(weight.rounded())))
  }
}
