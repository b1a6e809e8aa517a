/// Points with signed ties, and their partition of least imbalance: the weight of positive ties between groups and of
/// negative ties within them.
struct SignedTies {
  struct Tie {
    var one: Int
    var other: Int
    /// Not 0.
    var weight: Int
  }

  let count: Int
  /// Of each point, ascending.
  let neighbours: [[(point: Int, weight: Int)]]

  init(count: Int, ties: [Tie]) {
    self.count = count
    var neighbours = [[(point: Int, weight: Int)]](repeating: [], count: count)
    for tie in ties {
      neighbours[tie.one].append((tie.other, tie.weight))
      neighbours[tie.other].append((tie.one, tie.weight))
    }
    self.neighbours = neighbours.map { $0.sorted { $0.point < $1.point } }
  }

  /// Groups of two or more that stand together in all partitions of least imbalance that were found: all there are, for
  /// up to nine points that hang together. Every point has more for its group than against it.
  func certainGroups() -> [[Int]] {
    // A positive tie never leaves its component and no group of a best partition spans two, so that each component can
    // be solved alone.
    positiveComponents(of: Array(0..<count)).filter { $0.count > 1 }.flatMap { component in
      let groups = PartitionSearch(points: component, ties: self).bestGroups()
      return groups.flatMap(settled)
    }
  }

  /// The weight of a partition's violations; `groups[point]` names the point's group.
  func imbalance(_ groups: [Int]) -> Int {
    var imbalance = 0
    for point in 0..<count {
      for (other, weight) in neighbours[point] where other > point {
        if (groups[point] == groups[other]) == (weight < 0) { imbalance += abs(weight) }
      }
    }
    return imbalance
  }

  /// What is left of a group when those who have not more for it than against it have gone.
  private func settled(_ group: [Int]) -> [[Int]] {
    positiveComponents(of: group).flatMap { part -> [[Int]] in
      let members = Set(part)
      let staying = part.filter { point in
        neighbours[point].reduce(0) { $0 + (members.contains($1.point) ? $1.weight : 0) } > 0
      }
      if staying.count == part.count { return part.count > 1 ? [part] : [] }
      return settled(staying)
    }
  }

  /// Points joined by positive ties, ascending.
  private func positiveComponents(of points: [Int]) -> [[Int]] {
    let members = Set(points)
    var seen: Set<Int> = []
    var components: [[Int]] = []
    for point in points where seen.insert(point).inserted {
      var component = [point]
      var next = 0
      while next < component.count {
        for (other, weight) in neighbours[component[next]]
        where weight > 0 && members.contains(other) && seen.insert(other).inserted {
          component.append(other)
        }
        next += 1
      }
      components.append(component.sorted())
    }
    return components
  }
}
