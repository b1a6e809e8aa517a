/// Groups of actors that side with one another more often than against, by what they have said of each other and of the
/// same targets.
///
/// Two actors *agree* where one supports the other, and on each target that both support or both condemn, blame or
/// oppose; they *disagree* where one condemns, blames or opposes the other, and on each target on which they take
/// opposite sides. Each of these grounds counts once however often it was said. What even actors that condemn each
/// other agree on tells no sides and counts for nothing. The blocs are the partition with the
/// fewest agreements between blocs and disagreements within them: the line index of imbalance of structural balance
/// (P. Doreian, A. Mrvar, "Partitioning signed social networks", Social Networks 31, 2009), which is correlation
/// clustering with the difference of both counts as the weight.
///
/// Nobody is guessed into a bloc: too few agreements are no tie, and an actor that best partitions place differently
/// stays outside.
public struct Blocs: Hashable, Sendable {
  public struct Bloc: Hashable, Sendable {
    /// Ascending, two or more.
    public var members: [Reference]
    /// Over all pairs of members.
    public var within: Tally
  }

  /// How often actors agree and disagree.
  public struct Tally: Hashable, Sendable {
    public var agreements = 0
    public var disagreements = 0

    public init(agreements: Int = 0, disagreements: Int = 0) {
      self.agreements = agreements
      self.disagreements = disagreements
    }

    public static func += (tally: inout Tally, pair: SidedPair) {
      tally.agreements += pair.agreements.count
      tally.disagreements += pair.disagreements.count
    }
  }

  /// Most members first, then by the first member.
  public var blocs: [Bloc]
  /// Actors with too few agreements to be told to a bloc, ascending.
  public var outside: [Reference]
  /// Actors that have agreements enough, but with actors that stand apart, ascending.
  public var between: [Reference]
  /// Targets that were left out since actors that oppose each other take the same side toward them, ascending.
  public var commonGround: [Reference]
  /// What everything rests on, ascending by both ends.
  public var pairs: [SidedPair]

  /// The number of an actor's bloc, from 0.
  public func bloc(of actor: Reference) -> Int? {
    blocs.firstIndex { $0.members.contains(actor) }
  }

  /// Agreements and disagreements between the members of two blocs.
  public func tally(between one: Int, and other: Int) -> Tally {
    (pairsBetween[[min(one, other), max(one, other)]] ?? []).reduce(into: Tally()) { $0 += $1 }
  }

  /// The pairs with a member in each of two blocs, by the numbers of these, ascending; in one pass over all pairs.
  public var pairsBetween: [[Int]: [SidedPair]] {
    var numbers: [Reference: Int] = [:]
    for (number, bloc) in blocs.enumerated() { for member in bloc.members { numbers[member] = number } }
    var found: [[Int]: [SidedPair]] = [:]
    for pair in pairs {
      guard let one = numbers[pair.first], let other = numbers[pair.second], one != other else { continue }
      found[[min(one, other), max(one, other)], default: []].append(pair)
    }
    return found
  }

  /// What speaks against these blocs: agreements between different ones, disagreements within one.
  public var imbalance: Tally {
    var tally = Tally()
    for bloc in blocs { tally.disagreements += bloc.within.disagreements }
    for pairs in pairsBetween.values { for pair in pairs { tally.agreements += pair.agreements.count } }
    return tally
  }
}

extension StanceGraph {
  /// Two actors with fewer agreements more than disagreements than this are not tied.
  public static let leastAgreement = 2

  /// The blocs among this graph's actors.
  public func blocs(leastAgreement: Int = StanceGraph.leastAgreement) -> Blocs {
    let pairs = sidedPairs
    let actors = Set(edges.filter { $0.sign != 0 }.flatMap { [$0.holder, $0.target] }.filter { $0.kind == .actor })
      .sorted()
    let numbers = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
    let ties = pairs.compactMap { pair -> SignedTies.Tie? in
      guard let one = numbers[pair.first], let other = numbers[pair.second] else { return nil }
      let isTooWeak = (1..<max(leastAgreement, 1)).contains(pair.balance)
      return isTooWeak || pair.balance == 0 ? nil : SignedTies.Tie(one: one, other: other, weight: pair.balance)
    }
    let signed = SignedTies(count: actors.count, ties: ties)
    let groups = signed.certainGroups().map { group in group.map { actors[$0] } }
    let grouped = Set(groups.flatMap { $0 })
    let attached = Set(ties.filter { $0.weight > 0 }.flatMap { [actors[$0.one], actors[$0.other]] })
    return Blocs(
      blocs: groups.map { Blocs.Bloc(members: $0, within: Blocs.Tally(of: pairs, among: Set($0))) }
        .sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) },
      outside: actors.filter { !attached.contains($0) },
      between: actors.filter { attached.contains($0) && !grouped.contains($0) },
      commonGround: commonGround, pairs: pairs)
  }
}

extension Blocs.Tally {
  fileprivate init(of pairs: [SidedPair], among members: Set<Reference>) {
    for pair in pairs where members.contains(pair.first) && members.contains(pair.second) { self += pair }
  }
}
