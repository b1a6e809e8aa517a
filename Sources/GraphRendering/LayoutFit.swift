import DossierModel

/// How well a layout serves print: how far it is from fitting a page, and how many arrows run behind boxes that are
/// not their ends.
struct LayoutFit {
  /// 1 fits.
  let excess: Double
  let hiddenRoutes: Int
  private let links: Int

  /// A drawing bends few hidden arrows aside without harm.
  var isGood: Bool { excess <= 1 && hiddenRoutes * 20 <= links }

  /// Less is better.
  var cost: Double { max(excess, 1) + 0.05 * Double(hiddenRoutes) }

  init(_ layout: GraphLayout, of request: GraphLayout.Request) {
    links = request.links.count
    excess = max(layout.width / request.roomWide, layout.height / request.roomHigh)
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

  /// Whether a route runs through the label of a group.
  static func crossesLabel(
    _ route: [GraphLayout.Point], in layout: GraphLayout, _ request: GraphLayout.Request
  ) -> Bool {
    guard !request.groups.isEmpty else { return false }
    let points = points(along: route)
    return labels(in: layout, request).contains { label in
      points.contains {
        (0...label.width).contains($0.x - label.corner.x) && (0...label.height).contains($0.y - label.corner.y)
      }
    }
  }

  /// Where the labels of the groups stand.
  static func labels(in layout: GraphLayout, _ request: GraphLayout.Request) -> [GraphLayout.Frame] {
    request.groups.compactMap { group in layout.frames[group.id].map { group.label(in: $0) } }
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
