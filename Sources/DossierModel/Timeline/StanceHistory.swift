/// The stances of one actor, or of one actor toward one target, over all dates.
public struct StanceHistory: Hashable, Sendable {
  /// How a statement stands to what the same holder said toward the same target before it.
  public enum Turn: String, Hashable, Sendable, CaseIterable {
    /// Nothing came before.
    case first
    /// Nothing before had the opposite sign or negation.
    case continues
    /// The last signed statement before it had the opposite sign.
    case reverses
    /// The last statement of the same type before it had the opposite negation.
    case cancels
    /// Its date cannot be told from that of a statement of the opposite sign or negation.
    case contradicts
  }

  public struct Entry: Hashable, Sendable {
    /// As the dossier has it: the holder may be a person who speaks for the actor.
    public var stance: Stance
    public var turn: Turn

    public init(stance: Stance, turn: Turn) {
      self.stance = stance
      self.turn = turn
    }
  }

  /// The statements toward one target, in date order.
  public struct Strand: Hashable, Sendable {
    public var target: Reference
    public var targetName: String
    public var entries: [Entry]

    public init(target: Reference, targetName: String, entries: [Entry]) {
      self.target = target
      self.targetName = targetName
      self.entries = entries
    }
  }

  /// "Stances of Borduria toward Syldavia, by country".
  public var title: String
  /// Id of the actor.
  public var actor: String
  public var actorName: String
  /// Ascending by target.
  public var strands: [Strand]

  public init(title: String, actor: String, actorName: String, strands: [Strand]) {
    self.title = title
    self.actor = actor
    self.actorName = actorName
    self.strands = strands
  }
}

extension Dossier {
  /// What an actor has said over all dates, at the level and with the filters of the options; with a target, toward
  /// that target only.
  public func history(
    actor: String, target: Reference? = nil, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceHistory {
    let names = ReferenceNames(self)
    let byID = Dictionary(stances.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var strands: [Reference: [Stance]] = [:]
    for edge in stanceGraph(options: options).edges where edge.holder.id == actor {
      if let target, edge.target != target { continue }
      strands[edge.target, default: []] += edge.stances.compactMap { byID[$0] }
    }
    let toward = target.map { " toward \(names[$0])" } ?? ""
    return StanceHistory(
      title: "Stances of \(names[.actor(actor)])\(toward)\(options.titleSuffix)", actor: actor,
      actorName: names[.actor(actor)],
      strands: strands.sorted { $0.key < $1.key }.map { target, stances in
        StanceHistory.Strand(target: target, targetName: names[target], entries: StanceHistory.entries(stances))
      })
  }
}

extension StanceHistory {
  /// Statements in date order, each compared with those before it.
  static func entries(_ stances: [Stance]) -> [Entry] {
    let sorted = stances.sorted { one, other in
      let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
      return first != second ? first < second : one.id < other.id
    }
    return sorted.indices.map { Entry(stance: sorted[$0], turn: turn(of: sorted[$0], after: sorted[..<$0])) }
  }

  private static func turn(of stance: Stance, after earlier: ArraySlice<Stance>) -> Turn {
    if earlier.isEmpty { return .first }
    // Backing one of the target's statements takes nothing back that was said of the target itself.
    let earlier = earlier.filter { $0.isOverIssue || !stance.isOverIssue }
    if let same = earlier.last(where: { $0.kind == stance.kind }), same.negated != stance.negated {
      return isLater(stance, than: same) ? .cancels : .contradicts
    }
    let signed = earlier.last { stance.sign != 0 && $0.sign != 0 }
    if let signed, signed.sign == -stance.sign { return isLater(stance, than: signed) ? .reverses : .contradicts }
    return .continues
  }

  private static func isLater(_ stance: Stance, than other: Stance) -> Bool {
    stance.date.possibleDays.first > other.date.possibleDays.last
  }
}
