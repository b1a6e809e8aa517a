import DossierModel

/// How well a layout serves print: how far it is from fitting a page, and how many arrows run behind boxes that are
/// not their ends.
struct LayoutFit {
  /// 1 fits. 720 units are 180 mm where text of 12 units has 8.5 points; above and below there is room for title and
  /// legend.
  let excess: Double
  let hiddenRoutes: Int
  private let links: Int

  /// A drawing bends few hidden arrows aside without harm.
  var isGood: Bool { excess <= 1 && hiddenRoutes * 20 <= links }

  /// Less is better.
  var cost: Double { max(excess, 1) + 0.05 * Double(hiddenRoutes) }

  init(_ layout: GraphLayout, of request: GraphLayout.Request) {
    links = request.links.count
    excess = max(layout.width / 720, layout.height / 860)
    hiddenRoutes = request.links.count { link in
      layout.routes[link.id].map { LayoutFit.isHidden($0, of: link, in: layout, request) } ?? false
    }
  }

  /// Whether a route runs behind a box that is not at the link's ends.
  static func isHidden(
    _ route: [GraphLayout.Point], of link: GraphLayout.Link, in layout: GraphLayout, _ request: GraphLayout.Request
  ) -> Bool {
    let points = points(along: route)
    return request.boxes.contains { box in
      guard box.id != link.source, box.id != link.target, let centre = layout.centres[box.id] else { return false }
      return points.contains { abs($0.x - centre.x) < box.width / 2 - 1 && abs($0.y - centre.y) < box.height / 2 - 1 }
    }
  }

  /// Points of a chain of cubic curves, forty a curve.
  static func points(along route: [GraphLayout.Point]) -> [GraphLayout.Point] {
    stride(from: 0, to: route.count - 3, by: 3).flatMap { start in
      (0...40).map { step in
        let (share, rest) = (Double(step) / 40, 1 - Double(step) / 40)
        let weights = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share]
        var point = GraphLayout.Point(0, 0)
        for (weight, control) in zip(weights, route[start...(start + 3)]) {
          point.x += weight * control.x
          point.y += weight * control.y
        }
        return point
      }
    }
  }
}
