import DossierModel

/// Chooses the links that must not push their ends into different ranks, so that a drawing of `dot` has few ranks and
/// is narrow enough for a page.
struct RankLimit {
  private let links: [(source: Int, target: Int)?]
  /// Heaviest first: these keep their direction longest.
  private let order: [Int]
  private let count: Int

  init(_ links: [GraphLayout.Link], index: [String: Int]) {
    self.links = links.map { link in
      guard let source = index[link.source], let target = index[link.target] else { return nil }
      return (source, target)
    }
    order = links.indices.sorted { (links[$1].weight, $0) < (links[$0].weight, $1) }
    count = index.count
  }

  /// Numbers of the links without which no chain of links is longer than the ranks; links of a circle are among them.
  func linksToFree(ranks: Int) -> Set<Int> {
    var following = [Set<Int>](repeating: [], count: count)
    var free: Set<Int> = []
    for number in order {
      guard let (source, target) = links[number], !following[source].contains(target) else { continue }
      following[source].insert(target)
      if longestChain(following, atMost: ranks) == nil {
        following[source].remove(target)
        free.insert(number)
      }
    }
    return free
  }

  /// The most points on a chain; nil where that is more than allowed, or where there is a circle.
  private func longestChain(_ following: [Set<Int>], atMost most: Int) -> Int? {
    var depths = [Int](repeating: 1, count: count)
    for _ in 0...most {
      var hasChanged = false
      for (source, targets) in following.enumerated() {
        for target in targets where depths[target] <= depths[source] {
          depths[target] = depths[source] + 1
          if depths[target] > most { return nil }
          hasChanged = true
        }
      }
      if !hasChanged { return depths.max() }
    }
    return nil
  }
}
